"""What counselling gives to the pages of a person, a household and a site."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.care.counselling.models import Case
from weg.care.counselling.queries.cases import cases_of
from weg.care.counselling.queries.copied import cases_of_household, copy_part, counts_of
from weg.care.counselling.queries.numbers import asked, sources_on
from weg.care.counselling.words import in_days, name_of, urgency
from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.clocks import Running, running
from weg.foundation.models import Opening
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.housing.queries.links import register_site_section
from weg.people.models import Household, Person
from weg.people.queries.copy import register_copy
from weg.people.sections import register_household_section, register_section

SHOWN = 20


def who_of_person(request: HttpRequest, person: Person) -> SafeString | None:
    return _who(request, person.household_id)


def who_of_household(request: HttpRequest, household: Household) -> SafeString | None:
    return _who(request, household.pk)


def _who(request: HttpRequest, household: int) -> SafeString | None:
    """Who accompanies the household and when they can be reached; never what about."""
    actor = actor_of(request)
    if not may(actor, "counselling.see_who"):
        return None
    rows = Case.objects.filter(household=household, ended=None).select_related(
        "organisation", "responsible__user", "responsible__availability", "deputy__user"
    )
    if not may(actor, "counselling.open"):
        rows = rows.filter(organisation=actor.organisation_id)
    values: dict[str, Any] = {"rows": [_row(row) for row in rows.order_by("opened", "pk")]}
    if may(actor, "counselling.open"):
        values |= _case_links(actor, household)
    return render_to_string("counselling/parts/who.html", values, request=request)


def _row(case: Case) -> dict[str, str]:
    reached = getattr(case.responsible, "availability", None) if case.responsible else None
    return {
        "who": name_of(case.responsible),
        "deputy": str(case.deputy.user) if case.deputy else "",
        "organisation": case.organisation.name,
        "reached": str(reached or ""),
    }


def _case_links(actor: Member, household: int) -> dict[str, str]:
    own = cases_of(actor).filter(household=household).order_by("-pk").values_list("pk", flat=True)
    if own:
        return {"case_url": reverse("counselling:case", args=[own[0]])}
    return {"open_url": reverse("counselling:open", args=[household])}


def clocks_of_person(request: HttpRequest, person: Person) -> SafeString | None:
    return _clocks(request, "person", person.pk)


def clocks_of_household(request: HttpRequest, household: Household) -> SafeString | None:
    return _clocks(request, "household", household.pk)


def clocks_of_site(request: HttpRequest, site: Site) -> SafeString | None:
    return _clocks(request, "site", site.pk)


def _clocks(request: HttpRequest, subject: str, record: int) -> SafeString | None:
    """The deadlines of this record that concern the reader."""
    actor = actor_of(request)
    if not may(actor, "counselling.see_clocks"):
        return None
    found = running(actor, asked(subject=(subject, record))).running[:SHOWN]
    if not found:
        return None
    sources = sources_on(today())
    values = {"rows": [_clock(actor, each, sources) for each in found]}
    return render_to_string("counselling/parts/clocks.html", values, request=request)


def _clock(actor: Member, each: Running, sources: dict[str, str]) -> dict[str, Any]:
    clock = each.clock
    args = [clock.code, each.row.subject]
    extends = clock.extend and not each.row.extended and may(actor, clock.extend)
    finishes = clock.done and may(actor, clock.done)
    return {
        "label": clock.label,
        "due": date_format(each.row.due, "SHORT_DATE_FORMAT"),
        "extended": each.row.extended,
        "left": in_days(each.days),
        "kind": urgency(each.days) if each.days <= 30 else "neutral",
        "source": sources.get(clock.norm, "") if clock.norm else clock.source,
        "source_url": reverse("city:norm", args=[clock.norm]) if clock.norm else "",
        "extend_url": reverse("counselling:clock_extend", args=args) if extends else "",
        "done_url": reverse("counselling:clock_done", args=args) if finishes else "",
    }


def counts_of_household(request: HttpRequest, household: Household) -> SafeString | None:
    """For the data protection officer: that there are entries, and who opened them."""
    if not may(actor_of(request), "counselling.count"):
        return None
    cases = cases_of_household(household.pk)
    openings = Opening.objects.filter(kind="case", record__in=cases).order_by("-at")[:SHOWN]
    values = {
        "counts": counts_of(household.pk),
        "columns": [_("When"), _("Who"), _("Page")],
        "openings": [
            [date_format(row.at, "SHORT_DATETIME_FORMAT"), row.by, row.path] for row in openings
        ],
    }
    return render_to_string("counselling/parts/counts.html", values, request=request)


def register() -> None:
    """Called when the app is ready."""
    register_section(30, who_of_person)
    register_household_section(30, who_of_household)
    register_section(35, clocks_of_person)
    register_household_section(35, clocks_of_household)
    register_household_section(60, counts_of_household)
    register_site_section(40, clocks_of_site)
    register_copy(gettext_lazy("Counselling"), copy_part)
