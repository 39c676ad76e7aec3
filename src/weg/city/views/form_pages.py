"""The frame of the room's pages with one form: ask, act, or say beside the field why not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from weg.foundation.access.refusals import Refused, add_refusal


def form_page(
    request: HttpRequest,
    form: BaseForm,
    act: Callable[[dict[str, Any]], object],
    *,
    title: Any,
    submit: Any,
    done: Any,
    to: str,
    breadcrumb: Sequence[Any] = (),
    template: str = "city/form.html",
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """Act with the form's cleaned values and go on to ``to``; else show the form as typed."""
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, str(done))
            return HttpResponseRedirect(to)
    values = {
        "title": title,
        "form": form,
        "submit": submit,
        "cancel_url": to,
        "breadcrumb": [*breadcrumb, (title, "")] if breadcrumb else [],
        **(context or {}),
    }
    return render(request, template, values, status=422 if form.errors else 200)
