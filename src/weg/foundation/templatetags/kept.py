"""`{% kept %}`: a part of a template that is drawn once for each language, and then kept.

    {% kept city_name %}<p>{% translate "City of" %} {{ city_name }}</p>{% endkept %}

What the part shows may depend on the language and on the values named after the tag; on nothing
else, least of all on who asks. For what frames every page.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()
MOST = 64
"""Kept of one part: more languages than there are, for some values."""


class KeptNode(template.Node):
    child_nodelists = ("nodelist",)

    def __init__(self, nodelist: NodeList, by: Sequence[FilterExpression]) -> None:
        self.nodelist, self.by = nodelist, by
        self.kept: dict[Hashable, SafeString] = {}

    def render(self, context: Context) -> SafeString:
        key = (get_language(), *(str(value.resolve(context)) for value in self.by))
        if key not in self.kept:
            if len(self.kept) >= MOST:
                self.kept.clear()
            self.kept[key] = self.nodelist.render(context)
        return self.kept[key]


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    by = [parser.compile_filter(value) for value in token.split_contents()[1:]]
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodelist, by)
