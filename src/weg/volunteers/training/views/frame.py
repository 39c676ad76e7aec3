"""What training's views share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.foundation.form_pages import Step, confirm_page, form_page
from weg.volunteers.training.models import TrainingDate


def at(page: str, *args: object) -> str:
    return reverse(f"training:{page}", args=args)


def start() -> Step:
    return (_("Trainings"), at("dates"))


def date_for(pk: int) -> TrainingDate:
    return get_object_or_404(TrainingDate.objects.select_related("training"), pk=pk)


def ask(
    request: HttpRequest,
    form: forms.BaseForm,
    write: Callable[[], object],
    *,
    title: str,
    back: str,
    trail: list[Step] | None = None,
    submit: str = "",
    done: str = "",
    lead: str = "",
    **context: Any,
) -> HttpResponse:
    """Ask with the form and write; what was refused stands beside its field."""
    return form_page(
        request, form, write,
        title=title, submit=submit or _("Save"), done=done or _("Saved."), to=back,
        trail=[start(), *(trail or []), (title, "")], lead=lead, **context,
    )  # fmt: skip


def confirm(
    request: HttpRequest,
    write: Callable[[], object],
    *,
    title: str,
    text: str,
    label: str,
    back: str,
    done: str,
    kind: str = "primary",
) -> HttpResponse:
    """GET says what will happen, POST does it."""
    return confirm_page(
        request, write,
        title=title, text=text, confirm=label, done=done, to=back,
        trail=[start(), (title, "")], kind=kind,
    )  # fmt: skip
