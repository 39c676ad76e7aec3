"""What is due, line by line: the body of the cards of *Heute*, drawn in Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from weg.foundation.components.library.feedback import draw_badge
from weg.foundation.components.registry import Component, Prop, register

LINE = '<li class="weg-due__line"><span class="weg-due__text">{}{}</span>{}</li>'
LINK = '<a class="kern-link" href="{}">{}</a>'
HINT = ' <span class="weg-muted">{}</span>'
NOTHING = mark_safe("")


def _draw(values: Mapping[str, Any]) -> SafeString:
    lines = format_html_join("", LINE, (_parts(line) for line in values["lines"]))
    return format_html('<ul class="weg-due">{}</ul>', lines)


def _parts(line: Any) -> tuple[Any, SafeString, SafeString]:
    badge = {"label": line.badge, "kind": line.kind, "icon": ""}
    return (
        format_html(LINK, line.url, line.text) if line.url else line.text,
        format_html(HINT, line.hint) if line.hint else NOTHING,
        draw_badge(badge) if line.badge else NOTHING,
    )


register(
    Component(
        "due",
        "What is due: each line with its page, a hint, and by when",
        props=(Prop("lines", "list of `weg.foundation.today.Line`"),),
        draw=_draw,
    ),
)
