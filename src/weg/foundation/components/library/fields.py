"""Components that are filled in. A Django form needs only `field` and `form`."""

from __future__ import annotations

from typing import Any

from weg.foundation.components.registry import Component, Prop, Slot, register

INPUT_TYPES = ("text", "email", "tel", "number", "password", "url", "date", "time", "search")

_NAME = Prop("name", "name sent with the form")
_LABEL = Prop("label", "what is asked")
_COMMON = (
    Prop("id", "id of the field; `id_<name>` when empty", ""),
    Prop("hint", "how to fill it in", ""),
    Prop("error", "what is wrong, shown beside the field", ""),
    Prop("required", "must be filled in", False),
    Prop("disabled", "cannot be changed", False),
)
_OPTIONS = Prop("options", "list of (value, label)")


def _described(props: dict[str, Any]) -> dict[str, Any]:
    """The field's id and the ids of what describes it."""
    ident = props["id"] or f"id_{props['name']}"
    parts = {"hint": f"{ident}_helptext", "error": f"{ident}_error"}
    described = " ".join(where for part, where in parts.items() if props[part])
    return props | {"id": ident, "described": described}


def _choices(props: dict[str, Any]) -> dict[str, Any]:
    """Options with whether each is chosen; values are compared as the form sends them."""
    given = props["selected"]
    chosen = {str(v) for v in (given if isinstance(given, list | tuple | set) else [given])}
    options = [
        {"value": value, "label": label, "chosen": str(value) in chosen, "id": f"{i}"}
        for i, (value, label) in enumerate(props["options"])
    ]
    return _described(props) | {"options": options}


def _errors(props: dict[str, Any]) -> dict[str, Any]:
    form = props["form"]
    fields = [field for field in form.visible_fields() if field.errors] if form.is_bound else []
    return props | {"fields": fields, "general": form.non_field_errors() if form.is_bound else []}


register(
    Component(
        "field",
        "A field of a Django form with label, hint and error",
        props=(Prop("field", "the bound field, such as `form.given_name`"),),
    ),
    Component(
        "error-summary",
        "Everything that is wrong with a form, with links to the fields",
        props=(Prop("form", "a Django form"),),
        prepare=_errors,
    ),
    Component(
        "form",
        "A whole Django form with error summary, fields and buttons",
        props=(
            Prop("form", "a Django form"),
            Prop("action", "where it is sent; this page when empty", ""),
            Prop("method", "how it is sent", "post", ("post", "get")),
            Prop("submit", "label of the main button; none when empty", ""),
            Prop("cancel_url", "where 'Cancel' leads; none when empty", ""),
            Prop(
                "width",
                "narrow for a few fields, wide for two columns",
                "narrow",
                ("narrow", "wide"),
            ),
        ),
        slots=(
            Slot("content", "the fields, laid out by hand"),
            Slot("actions", "more buttons beside the main one"),
        ),
        attributes=True,
    ),
    Component(
        "fieldset",
        "Fields that belong together",
        props=(
            Prop("legend", "what they have in common"),
            Prop("hint", "how to fill them in", ""),
            Prop("error", "what is wrong with all of them", ""),
            Prop("horizontal", "side by side", False),
        ),
        slots=(Slot("content", "the fields", required=True),),
        attributes=True,
    ),
    Component(
        "input",
        "A single-line field without a Django form",
        props=(
            _NAME,
            _LABEL,
            Prop("type", "kind of input", "text", INPUT_TYPES),
            Prop("value", "what is in it", ""),
            *_COMMON,
        ),
        attributes=True,
        prepare=_described,
    ),
    Component(
        "textarea",
        "A field of several lines without a Django form",
        props=(_NAME, _LABEL, Prop("value", "text", ""), Prop("rows", "lines", 4), *_COMMON),
        attributes=True,
        prepare=_described,
    ),
    Component(
        "date",
        "A day, as a date picker",
        props=(_NAME, _LABEL, Prop("value", "a date, or text as YYYY-MM-DD", ""), *_COMMON),
        attributes=True,
        prepare=_described,
    ),
    Component(
        "select",
        "One of several values without a Django form",
        props=(_NAME, _LABEL, _OPTIONS, Prop("selected", "the chosen value", ""), *_COMMON),
        attributes=True,
        prepare=_choices,
    ),
    Component(
        "checkbox",
        "Yes or no without a Django form",
        props=(
            _NAME,
            _LABEL,
            Prop("value", "value sent when ticked", "on"),
            Prop("checked", "ticked", False),
            *_COMMON,
        ),
        attributes=True,
        prepare=_described,
    ),
    Component(
        "radio",
        "One of a few values, all seen, without a Django form",
        props=(
            _NAME,
            _LABEL,
            _OPTIONS,
            Prop("selected", "the chosen value", ""),
            Prop("horizontal", "side by side", False),
            *_COMMON,
        ),
        prepare=_choices,
    ),
    Component(
        "upload",
        "A field for files, to click or to drop on",
        props=(
            _NAME,
            _LABEL,
            Prop("accept", "types, such as '.xlsx,.ods,.csv'", ""),
            Prop("multiple", "more than one file", False),
            *_COMMON,
        ),
        attributes=True,
        prepare=_described,
    ),
    Component(
        "signature",
        "A field signed with finger, pen or mouse; sends a PNG as a data URL (`read_signature`)",
        props=(
            _NAME,
            _LABEL,
            Prop("value", "what was signed, when the form comes back", ""),
            Prop(
                "paper", "label of the box `<name>_paper`: signed on paper; no box when empty", ""
            ),
            Prop("on_paper", "that box is ticked", False),
            *_COMMON,
        ),
        attributes=True,
        prepare=_described,
    ),
    Component(
        "search",
        "A search box",
        props=(
            Prop("url", "the page of results"),
            _LABEL,
            Prop("name", "name of the parameter", "q"),
            Prop("value", "what was searched", ""),
            Prop("id", "id of the field", "search"),
        ),
        attributes=True,
    ),
)
