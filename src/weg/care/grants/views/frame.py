"""What the views of grants share: occasion and day asked for, forms, files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.forms import BaseForm, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.grants.models import Occasion
from weg.care.grants.queries.terms import latest_day
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EARLIEST, LATEST = date(1986, 1, 1), date(2199, 12, 31)


def occasion_asked(request: HttpRequest) -> Occasion | None:
    """``?occasion=`` by code; the first when none is asked for; None when there is none at all."""
    code = request.GET.get("occasion") or request.POST.get("occasion")
    if not code:
        return Occasion.objects.first()
    found = Occasion.objects.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def day_asked(request: HttpRequest, occasion: Occasion) -> date:
    """``?day=``, else the occasion's last reference day."""
    try:
        day = DateField(required=False).clean(request.GET.get("day", ""))
    except ValidationError:
        day = None
    return day if day and EARLIEST <= day <= LATEST else latest_day(occasion, today())


def at(page: str, *args: object, **query: object) -> str:
    """The address of a page of grants with the query's parameters that say something."""
    url = reverse(f"grants:{page}", args=args)
    given = {key: value for key, value in query.items() if value not in (None, "")}
    return f"{url}?{urlencode(given)}" if given else url


def heading(occasion: Occasion, day: date) -> str:
    return f"{occasion.name}, {date_format(day, 'd.m.Y')}"


def file_response(content: bytes, kind: str, name: str) -> HttpResponse:
    """kind: pdf (shown) or xlsx (saved)."""
    pdf = kind == "pdf"
    response = HttpResponse(content, content_type="application/pdf" if pdf else XLSX)
    how = "inline" if pdf else "attachment"
    response["Content-Disposition"] = f'{how}; filename="{name}.{kind}"'
    return response


def form_page(
    request: HttpRequest,
    form: BaseForm,
    act: Callable[[dict[str, Any]], object],
    *,
    title: Any,
    submit: Any,
    done: Any,
    to: str,
    onward: Callable[[Any], str] | None = None,
    breadcrumb: Sequence[tuple[Any, str]],
    lead: Any = "",
    also: dict[str, Any] | None = None,
    template: str = "grants/form.html",
) -> HttpResponse:
    """Act with the form's cleaned values and go on to ``to``; else show the form as typed.

    done: a sentence, or a function of what the action returned. onward: the page of what was made,
    when one goes on there and not back to ``to``.
    """
    if request.method == "POST" and form.is_valid():
        try:
            made = act(form.cleaned_data)
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, str(done(made) if callable(done) else done))
            return HttpResponseRedirect(onward(made) if onward else to)
    values = {
        "title": title,
        "form": form,
        "submit": submit,
        "cancel_url": to,
        "lead": lead,
        "breadcrumb": [*breadcrumb, (title, "")],
        **(also or {}),
    }
    return render(request, template, values, status=422 if form.errors else 200)


def columns(*labels: Any) -> list[dict[str, Any]]:
    """Columns of a table: texts, and numbers as ``(label,)``."""
    return [
        {"label": one[0], "numeric": True} if isinstance(one, tuple) else {"label": one}
        for one in labels
    ]


def posts_trail() -> list[tuple[Any, str]]:
    return [(_("Posts and grants"), reverse("grants:posts"))]


def fees_trail() -> list[tuple[Any, str]]:
    return [(_("User fees"), reverse("grants:fees"))]
