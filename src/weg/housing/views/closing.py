"""Closing a site, reopening it, and closing the books."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.actions.closing import people_beyond
from weg.housing.forms.sites import BooksForm, ClosingForm, ReopenForm
from weg.housing.models import ClosedBooks, Site
from weg.housing.views.frame import (
    at,
    day_in,
    done,
    site_for,
    trail,
)
from weg.housing.views.lost import lost_rows
from weg.housing.views.managing import change
from weg.housing.wording import day_text


def closing(request: HttpRequest, pk: int) -> HttpResponse:
    """Announce or set the closing day; who lives there beyond it is listed before anything ends."""
    site = site_for(request, pk, "housing.close_site")
    form = ClosingForm(request.POST or None, initial=_initial(request, site))

    def write() -> None:
        actions.announce_closing(actor=actor_of(request), site=site, **form.cleaned_data)

    day = form.initial["closes"]
    beyond = people_beyond(site, day) if day and not form.is_bound else []
    return change(
        request,
        site,
        form,
        write,
        _("Close the site"),
        _("The closing is set."),
        intro=_consequences(beyond, day),
        lost_before=lost_rows(actor_of(request), site, beyond),
    )


def _initial(request: HttpRequest, site: Site) -> dict[str, date | None]:
    return {
        "no_new_from": site.no_new_from or today(),
        "closes": day_in(request, "closes") or site.during.upper,
    }


def _consequences(beyond: Sequence[object], day: date | None) -> str:
    if not beyond or day is None:
        return ""
    return ngettext(
        "%(count)d person has a place here beyond %(day)s.",
        "%(count)d people have a place here beyond %(day)s.",
        len(beyond),
    ) % {"count": len(beyond), "day": day_text(day)}


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "housing.close_site")
    form = ReopenForm(request.POST or None)

    def write() -> None:
        actions.reopen_site(actor=actor_of(request), site=site, **form.cleaned_data)

    return change(
        request,
        site,
        form,
        write,
        _("Keep the site open"),
        _("The site stays in use."),
        intro=_(
            "Stays that were ended for the closing keep their end; extend them where people stay."
        ),
    )


def books(request: HttpRequest) -> HttpResponse:
    """Close past days for good."""
    require(actor_of(request), "housing.close_books")
    form = BooksForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_books(actor=actor_of(request), before=form.cleaned_data["before"])
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return done(request, _("The books are closed."), at("books"))
    context = {
        "title": _("Close the books"),
        "form": form,
        "submit": _("Close these days"),
        "cancel_url": at("sites"),
        "closed": list(ClosedBooks.objects.order_by("-before")[:20]),
        "breadcrumb": trail((_("Close the books"), "")),
    }
    return render(request, "housing/books.html", context, status=422 if form.is_bound else 200)
