"""Components that answer: alerts, badges, empty states, toasts, progress, history."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from weg.foundation.components.icons import ICON_NAMES, OPTIONAL_ICON
from weg.foundation.components.library.controls import draw_icon
from weg.foundation.components.registry import Component, Prop, Slot, register

FEEDBACK = ("info", "success", "warning", "danger")
NEUTRAL_TOO = ("neutral", *FEEDBACK)
STATES = ("waiting", "running", "done", "failed")
STATE_KINDS = {"waiting": "neutral", "running": "info", "done": "success", "failed": "danger"}


def _progress(props: dict[str, Any]) -> dict[str, Any]:
    running = props["state"] in ("waiting", "running")
    total, done = props["total"], props["done"]
    percent = round(100 * done / total) if total else None
    kind = STATE_KINDS[props["state"]]
    return props | {"polls": running and bool(props["url"]), "percent": percent, "kind": kind}


def _toasts(props: dict[str, Any]) -> dict[str, Any]:
    """Django's message levels as KERN's kinds; an error is announced at once."""
    kinds = {"debug": "info", "error": "danger"}
    toasts = [
        {"text": message, "kind": kinds.get(message.level_tag, message.level_tag or "info")}
        for message in props["messages"]
    ]
    return {"toasts": toasts}


_KIND_ICON = '<span class="kern-icon kern-icon--{}" aria-hidden="true"></span>'


def draw_badge(values: Mapping[str, Any]) -> SafeString:
    """The badge as HTML; `values` are the component's props."""
    kind, icon = values["kind"], values["icon"]
    if icon:
        picture = draw_icon({"name": icon, "label": "", "size": "small"})
    else:
        picture = mark_safe("") if kind == "neutral" else format_html(_KIND_ICON, kind)
    return format_html(
        '<span class="kern-badge kern-badge--small kern-badge--{0} weg-badge weg-badge--{0}">'
        '{1}<span class="kern-label">{2}</span></span>',
        kind,
        picture,
        values["label"],
    )


register(
    Component(
        "alert",
        "A message that stays in the page",
        props=(
            Prop("kind", "what it says", allowed=FEEDBACK),
            Prop("title", "the message in one sentence"),
            Prop("live", "announce when it appears after the page was loaded", False),
        ),
        slots=(Slot("content", "details and what to do"),),
        attributes=True,
    ),
    Component(
        "badge",
        "A short state; never by colour alone, the label says it",
        props=(
            Prop("label", "the state"),
            Prop("kind", "what it means", "neutral", NEUTRAL_TOO),
            Prop("icon", "another icon than the kind's own", "", OPTIONAL_ICON),
        ),
        draw=draw_badge,
    ),
    Component(
        "empty",
        "What stands where nothing is yet: says what to do next",
        props=(
            Prop("title", "what is missing"),
            Prop("text", "why, and what to do", ""),
            Prop("icon", "picture", "inbox", ICON_NAMES),
        ),
        slots=(Slot("actions", "buttons that lead on"),),
    ),
    Component(
        "toasts",
        "The page's live region with Django's messages; base.html has it already",
        props=(Prop("messages", "Django's messages"),),
        prepare=_toasts,
    ),
    Component(
        "progress",
        "A job under way; asks `url` every two seconds for itself until it is done",
        props=(
            Prop("title", "what is being done"),
            Prop("state", "where the job stands", allowed=STATES),
            Prop("done", "steps done", 0),
            Prop("total", "steps in all; 0 when not known", 0),
            Prop("text", "what is being done right now, or the outcome", ""),
            Prop("url", "address that answers with this component again", ""),
        ),
        slots=(Slot("content", "results or what to do next"),),
        prepare=_progress,
    ),
    Component(
        "timeline",
        "What happened, newest first",
        props=(
            Prop("entries", "list of {when, title, text?, actor?, icon?, kind?, url?}"),
            Prop("empty", "sentence when there is nothing", ""),
        ),
    ),
)
