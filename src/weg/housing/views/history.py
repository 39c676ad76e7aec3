"""What was done at a site, by whom and when; and undoing it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused
from weg.housing import actions
from weg.housing.models import Place, Step
from weg.housing.views.frame import (
    at,
    day_of,
    done,
    site_context,
    site_for,
    trail,
)
from weg.housing.wording import STEPS, place_name, step_words
from weg.people.models import Person

PER_PAGE = 30


def history(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "housing.see")
    steps = Step.objects.filter(sites__contains=[site.pk]).select_related("undone_by")
    page = Paginator(steps.order_by("-at", "-pk"), PER_PAGE).get_page(request.GET.get("page"))
    actor = actor_of(request)
    words = _Words(page.object_list, may(actor, "housing.see_residents", site))
    undoes = may(actor, "housing.undo")
    context = {
        **site_context(request, site, day_of(request), "history"),
        "page": page,
        "entries": [words.entry(step, undoes) for step in page.object_list],
        "breadcrumb": trail((site.name, at("site", site.pk)), (_("History"), "")),
    }
    return render(request, "housing/history.html", context)


class _Words:
    """Steps as entries; persons and places of all of them are read at once."""

    def __init__(self, steps: Any, named: bool) -> None:
        rows = [r for s in steps for c in s.changes for r in (c["before"], c["after"]) if r]
        people = {r["person"] for r in rows if r["person"]} if named else set()
        self.people = Person.objects.in_bulk(people)
        places = Place.objects.select_related("room__unit")
        self.places = places.in_bulk({r["place"] for r in rows})

    def entry(self, step: Step, undoes: bool) -> dict[str, Any]:
        _label, icon = STEPS.get(step.action, ("", "info"))
        undone = getattr(step, "undone_by", None)
        return {
            "title": step_words(step),
            "text": self._text(step),
            "when": date_format(timezone.localtime(step.at), "SHORT_DATETIME_FORMAT"),
            "actor": step.by,
            "icon": icon,
            "undone": undone is not None,
            "undo_url": at("undo", step.pk)
            if undoes and undone is None and step.action != "undo"
            else "",
        }

    def _text(self, step: Step) -> str:
        rows = [c["after"] or c["before"] for c in step.changes]
        who = dict.fromkeys(
            str(self.people[r["person"]]) for r in rows if r["person"] in self.people
        )
        where = dict.fromkeys(
            place_name(self.places[r["place"]]) for r in rows if r["place"] in self.places
        )
        return " · ".join(filter(None, ("; ".join(who), ", ".join(list(where)[:12]))))


def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a step back, after asking; what cannot be undone is said in a sentence."""
    require(actor_of(request), "housing.undo")
    step = get_object_or_404(Step, pk=pk)
    back = _back(request, step)
    if request.method == "POST":
        try:
            actions.undo(actor=actor_of(request), step=step)
        except Refused as refused:
            messages.error(request, refused.message)
            return redirect(back)
        return done(request, _("Undone."), back)
    words = _Words([step], named=bool(step.sites) and may(actor_of(request), "housing.move"))
    context = {
        "title": _("Undo this step?"),
        "text": f"{step_words(step)}. {words.entry(step, False)['text']}",
        "confirm": _("Undo"),
        "kind": "primary",
        "cancel_url": back,
        "breadcrumb": trail((_("Undo"), "")),
    }
    return render(request, "foundation/confirm.html", context)


def _back(request: HttpRequest, step: Step) -> str:
    wanted = request.GET.get("next", "")
    if wanted and url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return wanted
    return at("history", step.sites[0]) if step.sites else at("sites")
