"""Components that are pressed: buttons, links that look like buttons, menus, dialogs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from weg.foundation.components.icons import ICON_NAMES, OPTIONAL_ICON
from weg.foundation.components.registry import Component, Prop, Slot, register

KINDS = ("primary", "secondary", "tertiary", "danger")
SIZES = ("default", "small")

_LABEL = Prop("label", "visible text; the accessible name")
_KIND = Prop("kind", "weight of the action; one primary per page", "secondary", KINDS)
_SIZE = Prop("size", "small inside tables and toolbars", "default", SIZES)
_ICON_PROP = Prop("icon", "icon before the label", "", OPTIONAL_ICON)
_ICON_ONLY = Prop("icon_only", "show the icon only, the label for screen readers", False)

HIDDEN = mark_safe('aria-hidden="true"')
#: Icons that point along the line of reading; they turn round in right-to-left scripts.
DIRECTED = frozenset({"back", "forward", "previous", "next", "send", "login", "logout", "list"})


_ICON = '<svg class="{}" width="20" height="20" {} focusable="false"><use href="{}#{}"></use></svg>'


@cache
def _sprite() -> str:
    return static("weg/vendor/icons.svg")


def draw_icon(values: Mapping[str, Any]) -> SafeString:
    """The icon as SVG; `values` are the component's props."""
    name, label, size = values["name"], values["label"], values["size"]
    kind = "weg-icon" if size == "default" else f"weg-icon weg-icon--{size}"
    kind += " weg-icon--directed" if name in DIRECTED else ""
    said = format_html('role="img" aria-label="{}"', label) if label else HIDDEN
    return format_html(_ICON, kind, said, _sprite(), name)


register(
    Component(
        "icon",
        "A picture from the sprite; hidden from screen readers unless it has a label",
        props=(
            Prop("name", "which icon", allowed=ICON_NAMES),
            Prop("label", "text for screen readers when the icon says something alone", ""),
            Prop("size", "small 16, default 20, large 32 pixels", "default", (*SIZES, "large")),
        ),
        draw=draw_icon,
    ),
    Component(
        "button",
        "A button of a form",
        props=(
            _LABEL,
            _KIND,
            Prop("type", "what pressing does", "submit", ("submit", "button", "reset")),
            _SIZE,
            _ICON_PROP,
            _ICON_ONLY,
            Prop("name", "name sent with the form", ""),
            Prop("value", "value sent with the form", ""),
            Prop("disabled", "cannot be pressed", False),
        ),
        attributes=True,
    ),
    Component(
        "link-button",
        "A link that looks like a button: leads somewhere, changes nothing",
        props=(_LABEL, Prop("url", "where it leads"), _KIND, _SIZE, _ICON_PROP, _ICON_ONLY),
        attributes=True,
    ),
    Component(
        "menu",
        "A button that opens a list of links and actions; works without JavaScript",
        props=(
            _LABEL,
            Prop("items", "list of {label, url, icon?, method?: 'post', current?}", ()),
            _ICON_PROP,
            _ICON_ONLY,
            Prop("kind", "weight of the opening button", "tertiary", KINDS),
            _SIZE,
        ),
        slots=(Slot("content", "anything below the items"),),
    ),
    Component(
        "dialog",
        "A button that asks before it acts; without JavaScript it leads to the page `url`",
        props=(
            Prop("id", "unique in the page"),
            _LABEL,
            Prop("title", "the question"),
            Prop("url", "the confirmation page; the form is posted there too"),
            Prop("confirm", "label of the button that does it"),
            Prop("kind", "weight of the confirming button", "danger", KINDS),
            Prop("opener", "weight of the opening button", "secondary", KINDS),
            _SIZE,
            _ICON_PROP,
        ),
        slots=(Slot("content", "what will happen, and fields of the form", required=True),),
    ),
)
