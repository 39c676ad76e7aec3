"""Pages with one form, and pages that ask before something is done: the same in every room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused, add_refusal

Step = tuple[Any, str]
"""One step of the breadcrumb: text and address; the page itself has none."""


def form_page(
    request: HttpRequest,
    form: BaseForm,
    act: Callable[[], object],
    *,
    title: Any,
    submit: Any,
    done: Any,
    to: str,
    trail: Sequence[Step] = (),
    template: str = "foundation/form.html",
    lead: Any = "",
    **context: Any,
) -> HttpResponse:
    """Act with the valid form and go on to ``to``; otherwise show it as it was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            act()
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
        "breadcrumb": trail,
        "lead": lead,
        **context,
    }
    return render(request, template, values, status=422 if form.errors else 200)


def record_page(
    request: HttpRequest,
    form: BaseForm,
    act: Callable[[], object],
    *,
    title: Any,
    of: Any,
    to: str,
    lead: Any = "",
) -> HttpResponse:
    """The form of one record of a catalogue, which is called ``of`` and lies at ``to``."""
    return form_page(
        request,
        form,
        act,
        title=title,
        submit=_("Save"),
        done=_("Saved."),
        to=to,
        trail=[(of, to), (title, "")],
        lead=lead,
    )


def act_and_go(
    request: HttpRequest, act: Callable[[], object], *, done: Any, to: str
) -> HttpResponse:
    """Act, say what happened or was refused, go on."""
    try:
        act()
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, str(done))
    return HttpResponseRedirect(to)


def confirm_page(
    request: HttpRequest,
    act: Callable[[], object],
    *,
    title: Any,
    text: Any,
    confirm: Any,
    done: Any,
    to: str,
    trail: Sequence[Step],
    kind: str = "danger",
) -> HttpResponse:
    """Ask on GET, act on POST; a refusal is shown on the page one came from."""
    if request.method == "POST":
        return act_and_go(request, act, done=done, to=to)
    values = {"title": title, "text": text, "confirm": confirm, "kind": kind}
    values |= {"cancel_url": to, "breadcrumb": trail}
    return render(request, "foundation/confirm.html", values)
