"""`{% component %}` and `{% slot %}`: the registry's components in templates.

    {% component "button" label=_("Save") kind="primary" %}

    {% component "card" title=site.name %}
      Text of the slot "content".
      {% slot "actions" %}{% component "link-button" label=_("Open") url=url %}{% endslot %}
    {% endcomponent %}

A component that declares slots is closed by `{% endcomponent %}`, or ends in `/` when nothing
is to be put in: `{% component "card" title=t / %}`. All others stand alone.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from django import template
from django.template.base import FilterExpression, NodeList, Parser, TextNode, Token
from django.template.context import Context
from django.template.exceptions import TemplateSyntaxError
from django.utils.safestring import SafeString, mark_safe

from weg.foundation.components import registry, rendering

register = template.Library()

_ARGUMENT = re.compile(r"^([A-Za-z_][\w-]*)=(.+)$", re.DOTALL)
_NAME = re.compile(r"""^(["'])([\w-]+)\1$""")


class SlotNode(template.Node):
    """A named part of the surrounding component; printed by the component, not here."""

    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name = name
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        raise TemplateSyntaxError(f"slot {self.name!r} stands outside of a component")


class ComponentNode(template.Node):
    child_nodelists = ("nodelist",)

    def __init__(
        self,
        component: registry.Component,
        given: dict[str, FilterExpression],
        slots: dict[str, NodeList],
    ) -> None:
        self.component = component
        self.given = given
        self.slots = slots
        self.nodelist = NodeList(node for nodes in slots.values() for node in nodes)

    def render(self, context: Context) -> SafeString:
        given = {name: value.resolve(context) for name, value in self.given.items()}
        slots = {name: _rendered(nodes, context) for name, nodes in self.slots.items()}
        return rendering.render(self.component, context, given, slots)


def _rendered(nodes: NodeList, context: Context) -> SafeString:
    return mark_safe(nodes.render(context).strip())  # noqa: S308 (a template escapes)


@register.tag("component")
def component(parser: Parser, token: Token) -> ComponentNode:
    name, given, closed = _arguments(parser, token)
    try:
        declared = registry.get(name)
        slots = {} if closed or not declared.slots else _slots(parser)
        declared.check_names(given, slots)
        for prop, value in given.items():
            _check_constant(declared, prop, value)
    except registry.ComponentError as error:
        raise TemplateSyntaxError(str(error)) from error
    return ComponentNode(declared, given, slots)


@register.tag("slot")
def slot(parser: Parser, token: Token) -> SlotNode:
    bits = token.split_contents()
    if len(bits) != 2:
        raise TemplateSyntaxError('slot takes one name: {% slot "actions" %}')
    nodelist = parser.parse(("endslot",))
    parser.delete_first_token()
    return SlotNode(_literal(bits[1], "slot"), nodelist)


class _Call(NamedTuple):
    name: str
    given: dict[str, FilterExpression]
    closed: bool


def _arguments(parser: Parser, token: Token) -> _Call:
    bits = token.split_contents()[1:]
    closed = bool(bits) and bits[-1] == "/"
    bits = bits[:-1] if closed else bits
    if not bits:
        raise TemplateSyntaxError('component needs a name: {% component "button" … %}')
    given: dict[str, FilterExpression] = {}
    for bit in bits[1:]:
        match = _ARGUMENT.match(bit)
        if match is None:
            raise TemplateSyntaxError(f"component: {bit!r} is not of the form name=value")
        if match[1] in given:
            raise TemplateSyntaxError(f"component: {match[1]!r} is given twice")
        given[match[1]] = parser.compile_filter(match[2])
    return _Call(_literal(bits[0], "component"), given, closed)


def _literal(bit: str, tag: str) -> str:
    match = _NAME.match(bit)
    if match is None:
        raise TemplateSyntaxError(f"{tag}: the name must be a quoted text, not {bit}")
    return match[2]


def _slots(parser: Parser) -> dict[str, NodeList]:
    """What stands between the tags, by slot; text outside of slots is the slot `content`."""
    body = parser.parse(("endcomponent",))
    parser.delete_first_token()
    slots: dict[str, NodeList] = {}
    rest = NodeList()
    for node in body:
        if not isinstance(node, SlotNode):
            rest.append(node)
        elif node.name in slots:
            raise TemplateSyntaxError(f"slot {node.name!r} is filled twice")
        else:
            slots[node.name] = node.nodelist
    if any(not isinstance(node, TextNode) or node.s.strip() for node in rest):
        if "content" in slots:
            raise TemplateSyntaxError("the slot 'content' is filled twice")
        if rest.get_nodes_by_type(SlotNode):
            raise TemplateSyntaxError(
                "a slot stands directly in its component; put if and for inside"
            )
        slots["content"] = rest
    return slots


def _check_constant(declared: registry.Component, prop: str, value: FilterExpression) -> None:
    """Check a value already known now: a quoted text or a number without filters."""
    constant: Any = getattr(value.var, "literal", value.var)
    if isinstance(constant, str | int) and not value.filters:
        declared.check_value(prop, constant)
