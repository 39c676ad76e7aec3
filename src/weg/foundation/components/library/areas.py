"""The groups of pages at the side and at the foot of every page, drawn once for each reader's view.

On every page stand some sixty links twice: written by a template they cost more than many a
page's own content, so the HTML is kept for each list of links (who may open what, in which
language, on which page).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from weg.foundation.components.library.controls import draw_icon
from weg.foundation.components.registry import Component, Prop, register

KEPT = 2048
IN_THE_BAR = 4


class Link(NamedTuple):
    label: str
    url: str
    current: bool


class Group(NamedTuple):
    label: str
    icon: str
    items: tuple[Link, ...]


Groups = tuple[Group, ...]


def _plain(groups: Iterable[Mapping[str, Any]]) -> Groups:
    """The groups as texts in the reader's language, which can be compared."""
    return tuple(
        Group(
            str(group["label"]),
            group["icon"],
            tuple(Link(str(i["label"]), i["url"], bool(i.get("current"))) for i in group["items"]),
        )
        for group in groups
    )


def _icon(name: str) -> SafeString:
    return draw_icon({"name": name, "label": "", "size": "default"})


def _mark(value: str) -> SafeString:
    return format_html(' aria-current="{}"', value)


@lru_cache(maxsize=KEPT)
def _side(groups: Groups, label: str) -> SafeString:
    return format_html(
        '<nav class="weg-nav" aria-label="{}">{}</nav>',
        label,
        format_html_join("", "{}", ((_group(group),) for group in groups)),
    )


def _group(group: Group) -> SafeString:
    links = ((one.url, _mark("page") if one.current else "", one.label) for one in group.items)
    return format_html(
        '<div class="weg-nav__group"><p class="weg-nav__label">{}{}</p><ul>{}</ul></div>',
        _icon(group.icon),
        group.label,
        format_html_join("", '<li><a href="{}"{}>{}</a></li>', links),
    )


@lru_cache(maxsize=KEPT)
def _foot(groups: Groups, label: str, menu: str, all_pages: str) -> SafeString:
    shown = (
        (
            group.items[0].url,
            _mark("true") if any(item.current for item in group.items) else "",
            _icon(group.icon),
            group.label,
        )
        for group in groups[:IN_THE_BAR]
        if group.items
    )
    return format_html(
        '<div class="weg-bottom"><nav aria-label="{}"><ul>{}</ul></nav>'
        '<details class="weg-bottom__menu" data-weg-menu><summary>{}<span>{}</span></summary>'
        '<div class="weg-bottom__sheet">{}</div></details></div>',
        label,
        format_html_join("", '<li><a href="{}"{}>{}<span>{}</span></a></li>', shown),
        _icon("menu"),
        menu,
        _side(groups, all_pages) if groups else mark_safe(""),
    )


def _draw_side(values: Mapping[str, Any]) -> SafeString:
    return _side(_plain(values["groups"]), str(values["label"]))


def _draw_foot(values: Mapping[str, Any]) -> SafeString:
    words = (str(values[name]) for name in ("label", "menu", "all_pages"))
    return _foot(_plain(values["groups"]), *words)


_GROUPS = Prop("groups", "list of {label, icon, items: [{label, url, current}]}")

register(
    Component(
        "navigation",
        "The groups of the side navigation; base.html has it already",
        props=(_GROUPS, Prop("label", "name of the landmark")),
        draw=_draw_side,
    ),
    Component(
        "bottom-bar",
        "The first four groups and the menu at the foot of a phone; base.html has it already",
        props=(
            _GROUPS,
            Prop("label", "name of the landmark"),
            Prop("menu", "what opens all pages"),
            Prop("all_pages", "name of the landmark in the menu"),
        ),
        draw=_draw_foot,
    ),
)
