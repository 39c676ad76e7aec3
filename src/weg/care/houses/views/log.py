"""The house log."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.filters import LogFilter
from weg.care.houses.forms.book import LogForm
from weg.care.houses.models import LogEntry
from weg.care.houses.tables import LogTable
from weg.care.houses.views.frame import ask, at, house_context, site_for, trail_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.housing.models import Site


def log(request: HttpRequest, pk: int) -> HttpResponse:
    """The entries of a house, the latest first."""
    site = site_for(request, pk, "houses.see_log")
    keeps = may(actor_of(request), "houses.keep_log", site)
    context = house_context(request, site, "log", _("House log"))
    new = Action(_("New entry"), at("log_new", site.pk), kind="primary", icon="add")
    return list_page(  # type: ignore[return-value]
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=LogTable,
        filter_class=LogFilter,
        queryset=LogEntry.objects.filter(site=site).select_related("corrects"),
        template="houses/list.html",
        actions=[new] if keeps else [],
        empty=Empty(
            _("Nothing is written yet"),
            _("What happened in the house; nothing about anybody's health."),
        ),
        table_options={"keeps": keeps},
        context=context,
    )


def log_new(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "houses.keep_log")
    return _write(request, site, None, _("New entry in the house log"))


def log_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """A new entry that puts an earlier one right; that one stays as it was."""
    wrong = get_object_or_404(LogEntry.objects.select_related("site"), pk=pk)
    require(actor_of(request), "houses.keep_log", wrong)
    return _write(request, wrong.site, wrong, _("Correct an entry"))


def _write(request: HttpRequest, site: Site, wrong: LogEntry | None, title: str) -> HttpResponse:
    form = LogForm(request.POST or None, initial=_values(wrong) if wrong else None)

    def write() -> None:
        actions.write_log(actor=actor_of(request), site=site, corrects=wrong, **form.cleaned_data)

    return ask(
        request,
        form,
        write,
        title=title,
        success=_("The entry is written."),
        back=at("log", site.pk),
        trail=trail_of(site, (_("House log"), at("log", site.pk))),
        intro=_("The entry of before stays as it was; this one stands beside it.") if wrong else "",
    )


def _values(wrong: LogEntry) -> dict[str, Any]:
    return {"happened": wrong.happened, "category": wrong.category, "text": wrong.text}
