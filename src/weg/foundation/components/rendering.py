"""Turning a component and its props into HTML, from templates and from Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms.utils import flatatt
from django.template import Context, Template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from weg.foundation.components import registry

#: What a component's template sees of the page around it.
SHARED = ("request", "csrf_token")


def render(
    component: registry.Component,
    context: Context,
    given: Mapping[str, Any],
    slots: Mapping[str, SafeString],
) -> SafeString:
    """The component's HTML; `given` are props and passed-through attributes by name."""
    props = component.prepare(component.complete(given))
    attributes = _attributes(component, given) if component.attributes else mark_safe("")
    if component.draw is not None:
        return component.draw({**props, "slots": slots, "attrs": attributes})
    values: dict[str, Any] = {name: context.get(name) for name in SHARED}
    values.update(props)
    values.update(slots=slots, attrs=attributes)
    template: Template = get_template(component.template_name).template  # type: ignore[attr-defined]
    return mark_safe(template.render(context.new(values)).strip())  # noqa: S308 (a template escapes)


def _attributes(component: registry.Component, given: Mapping[str, Any]) -> SafeString:
    """The passed-through attributes as HTML; None and False leave one out, True is bare."""
    known = {prop.name for prop in component.props}
    passed = {k: v for k, v in given.items() if k not in known and v not in (None, False)}
    return flatatt(passed) if passed else mark_safe("")


def render_component(name: str, /, content: str = "", **props: Any) -> SafeString:
    """A component's HTML for use in Python, such as a table's column.

    Underscores in the names of passed-through attributes stand for hyphens (`hx_get`).
    `content` fills the slot of that name and is escaped unless it is a SafeString.
    """
    component = registry.get(name)
    known = {prop.name for prop in component.props}
    given = {k if k in known else k.replace("_", "-"): v for k, v in props.items()}
    slots = {"content": _escaped(content)} if content else {}
    component.check_names(given, slots)
    if component.draw is not None:
        return render(component, Context(), given, slots)
    template: Template = get_template(component.template_name).template  # type: ignore[attr-defined]
    context = Context()
    with context.bind_template(template):
        return render(component, context, given, slots)


def _escaped(text: str) -> SafeString:
    from django.utils.html import conditional_escape

    return conditional_escape(text)
