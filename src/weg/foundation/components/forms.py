"""Django forms in KERN's markup: the form renderer, and widgets that Django lacks.

`{{ form }}` and `{{ field.as_field_group }}` need nothing else: the renderer adds KERN's classes
to every widget by its kind, and marks it when the field has an error.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH
from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.selects import select_html

_INPUT = "kern-form-input__input"
_CLASSES = {
    "input.html": _INPUT,
    "text.html": _INPUT,
    "number.html": _INPUT,
    "email.html": _INPUT,
    "url.html": _INPUT,
    "password.html": _INPUT,
    "textarea.html": _INPUT,
    "date.html": _INPUT,
    "datetime.html": _INPUT,
    "time.html": _INPUT,
    "file.html": _INPUT,
    "clearable_file_input.html": _INPUT,
    "select.html": "kern-form-input__select",
    "checkbox.html": "kern-form-check__checkbox",
    "checkbox_option.html": "kern-form-check__checkbox",
    "radio_option.html": "kern-form-check__radio",
}
_PARTS = {"min": _("from"), "after": _("from"), "max": _("to"), "before": _("to")}


class KernFormRenderer(TemplatesSetting):
    """Renders forms, fields and widgets with the project's templates (`FORM_RENDERER`)."""

    form_template_name = "foundation/forms/form.html"
    field_template_name = "foundation/forms/field.html"
    formset_template_name = "foundation/forms/formset.html"

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> SafeString:
        """The widget's or form's HTML; a widget gets KERN's class first."""
        if widget := context.get("widget"):
            _add_class(template_name, widget)
            if template_name == "django/forms/widgets/select.html":
                return select_html(widget)
        return mark_safe(super().render(template_name, context, request))  # noqa: S308 (a template escapes)


def _add_class(template_name: str, widget: dict[str, Any]) -> None:
    """KERN's class for this kind of widget before the widget's own classes."""
    name = template_name.rpartition("/")[2]
    if name in ("radio.html", "checkbox_select.html"):
        for _group, options, _index in widget["optgroups"]:
            for option in options:
                _add_class(option["template_name"], option)
        return
    if name == "select.html":
        _shorten_nothing(widget)
    for subwidget in widget.get("subwidgets", ()):
        _add_class(subwidget["template_name"], subwidget)
        _name_part(subwidget)
    if kern := _CLASSES.get(name):
        attrs = widget["attrs"]
        wrong = f"{kern}--error" if attrs.get("aria-invalid") == "true" else ""
        attrs["class"] = " ".join(filter(None, (kern, wrong, attrs.get("class"))))


def _shorten_nothing(widget: dict[str, Any]) -> None:
    """Django's row of hyphens for "nothing chosen" is read out one by one; a dash is not."""
    for _group, options, _index in widget["optgroups"]:
        for option in options:
            if option["label"] == BLANK_CHOICE_DASH[0][1]:
                option["label"] = "–"


def _name_part(subwidget: dict[str, Any]) -> None:
    """An accessible name for one end of a range, which has no label of its own."""
    part = _PARTS.get(subwidget["name"].rpartition("_")[2])
    if part is not None:
        subwidget["attrs"].setdefault("aria-label", part)


class DateInput(forms.DateInput):
    """A day with the browser's own picker; the value travels as YYYY-MM-DD."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs={"class": "weg-date"} | (attrs or {}), format="%Y-%m-%d")


class DateField(forms.DateField):
    """A day; German notation (31.12.2016) is understood too, as typed or pasted."""

    widget = DateInput
    input_formats = ("%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y")
