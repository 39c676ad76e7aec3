"""Cases: the list, one case, opening, assigning, ending."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.counselling import actions
from weg.care.counselling.filters import CaseFilter
from weg.care.counselling.forms import AssignForm, EndForm
from weg.care.counselling.models import Case, Handover, Intake
from weg.care.counselling.queries.cases import (
    cases_of,
    day_start,
    households_without_case,
    others_accompanying,
    with_facts,
)
from weg.care.counselling.queries.children import age_of
from weg.care.counselling.tables import CaseTable, UncaredTable
from weg.care.counselling.views.contacts import contact_row
from weg.care.counselling.views.frame import at, case_for, confirm_page, form_page, trail
from weg.care.counselling.words import household_name, name_of, state_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.languages import language_name
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.people.models import Household, Person
from weg.people.sections import features

SHOWN = 30


def cases(request: HttpRequest) -> HttpResponseBase:
    """The cases whose contents exist for the reader."""
    actor = actor_of(request)
    require(actor, "counselling.see")
    uncared = Action(_("Households without a case"), at("uncared"), icon="add")
    own = Action(_("My cases"), f"{at('cases')}?whose=mine", kind="primary", icon="person")
    return list_page(
        request,
        title=_("Cases"),
        table_class=CaseTable,
        filter_class=CaseFilter,
        queryset=with_facts(cases_of(actor)).order_by("-opened", "pk"),
        actions=[own, uncared],
        empty=Empty(
            _("No cases yet"), _("Open one for each household that you accompany."), uncared
        ),
    )


def uncared(request: HttpRequest) -> HttpResponseBase:
    """Who lives at the reader's sites and is accompanied by nobody."""
    actor = actor_of(request)
    require(actor, "counselling.open")
    return list_page(
        request,
        title=_("Households without a case"),
        table_class=UncaredTable,
        queryset=households_without_case(actor).order_by("since"),
        breadcrumb=[(_("Cases"), at("cases")), (_("Households without a case"), "")],
        empty=Empty(_("Every household at your sites has a case")),
    )


def open_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a case for a household; whoever opens it is responsible until somebody else is."""
    actor = actor_of(request)
    require(actor, "counselling.open")
    household = get_object_or_404(Household, pk=pk)

    def act() -> None:
        actions.open_case(actor=actor, household=household, responsible=actor)

    return confirm_page(
        request,
        act,
        title=_("Open a case for %(reference)s") % {"reference": household.reference},
        text=_("You become responsible for it. You can name somebody else afterwards."),
        confirm=_("Open a case"),
        done=_("The case is open."),
        to=at("uncared"),
        trail=[(_("Cases"), at("cases")), (household.reference, "")],
        kind="primary",
    )


def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One case: who, what is due, what was, where it stands."""
    found = case_for(request, pk)
    label, kind = state_of(found)
    people = list(
        Person.objects.filter(household=found.household_id, merged_into=None).order_by(
            "date_of_birth", "pk"
        )
    )
    intake = Intake.objects.filter(case=found).first()
    values: dict[str, Any] = {
        "title": household_name(found.household, people[0].surname if people else ""),
        "case": found,
        "state": {"label": label, "kind": kind},
        "breadcrumb": [*trail(found)[:-1], (found.number, "")],
        "people": [(each, age_of(each.date_of_birth, today())) for each in people],
        "facts": _facts(found),
        "intake": _intake(intake),
        "intake_done": bool(intake and intake.completed),
        "requirements": _requirements(found),
        "others": [_other(other) for other in others_accompanying(found)],
        "appointments": found.appointments.filter(starts__gte=day_start(today())).select_related(
            "topic", "member__user"
        ),
        "tasks": found.tasks.filter(done=None).select_related("member__user"),
        "contacts": [
            contact_row(row)
            for row in found.contacts.select_related("topic", "member__user")[:SHOWN]
        ],
        "children": list(found.school_places.select_related("person", "district")),
        "referrals": found.referrals.select_related("receiver", "topic"),
        "handovers": found.handovers.select_related("receiver", "site"),
        "today": today(),
        "soon": today() + timedelta(days=3),
        "sent": Handover.State.SENT,
    }
    return render(request, "counselling/case.html", values)


def _facts(case: Case) -> list[tuple[str, str]]:
    opened = date_format(case.opened, "SHORT_DATE_FORMAT")
    facts = [
        (_("Case"), case.number),
        (_("Responsible"), name_of(case.responsible)),
        (_("Deputy"), name_of(case.deputy)),
        (_("Site"), str(case.site or "–")),
        (_("Since"), opened),
    ]
    if case.ended:
        facts.append((_("Ended on"), date_format(case.ended, "SHORT_DATE_FORMAT")))
        facts.append((_("Access until"), date_format(case.access_until, "SHORT_DATE_FORMAT")))
    return facts


def _intake(intake: Intake | None) -> list[tuple[str, str]]:
    if intake is None:
        return []
    said = language_name(intake.language) if intake.language else "–"
    if intake.interpreter:
        said = _("%(language)s, with an interpreter") % {"language": said}
    assessed = date_format(intake.assessed, "SHORT_DATE_FORMAT") if intake.assessed else _("no")
    return [
        (_("Language of counselling"), said),
        (_("Health insurance"), intake.get_insurance_display()),
        (_("Bank account"), intake.get_bank_account_display()),
        (_("Registration of residence"), intake.get_registration_display()),
        (_("Benefits"), intake.get_benefits_display()),
        (_("Special needs assessed"), assessed),
    ]


def _requirements(case: Case) -> list[str]:
    names = features()
    rows = case.household.requirements.filter(during__contains=today())
    return [f"{row.get_strength_display()}: {names.get(row.feature, row.feature)}" for row in rows]


def _other(other: Case) -> dict[str, str]:
    reached = getattr(other.responsible, "availability", None) if other.responsible else None
    return {
        "organisation": other.organisation.name,
        "who": name_of(other.responsible),
        "reached": str(reached or ""),
        "since": date_format(other.opened, "SHORT_DATE_FORMAT"),
    }


def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is responsible, and who stands in."""
    found = case_for(request, pk, "counselling.work")
    form = AssignForm(request.POST or None, case=found)

    def act() -> None:
        actions.assign_case(
            actor=actor_of(request),
            case=found,
            responsible=form.cleaned_data["responsible"],
            deputy=form.cleaned_data["deputy"],
        )

    return form_page(
        request,
        form,
        act,
        title=_("Who is responsible for %(number)s") % {"number": found.number},
        submit=_("Save"),
        done=_("Saved."),
        to=at("case", pk),
        trail=trail(found, _("Responsible")),
    )


def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End the case by hand; moves end it by themselves."""
    found = case_for(request, pk, "counselling.work")
    form = EndForm(request.POST or None)

    def act() -> None:
        actions.end_case(actor=actor_of(request), case=found, day=form.cleaned_data["day"])

    return form_page(
        request,
        form,
        act,
        title=_("End case %(number)s") % {"number": found.number},
        submit=_("End the case"),
        done=_("The case has ended."),
        to=at("cases") if found.site_id is None else at("case", pk),
        trail=trail(found, _("End")),
        lead=_(
            "Aftercare begins on that day. It and your access end by themselves; until then the"
            " case can be opened again."
        ),
    )


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    found = case_for(request, pk, "counselling.work")
    return confirm_page(
        request,
        lambda: actions.reopen_case(actor=actor_of(request), case=found),
        title=_("Open case %(number)s again") % {"number": found.number},
        text=_("It goes on as if it had not ended."),
        confirm=_("Open again"),
        done=_("The case is open."),
        to=at("case", pk),
        trail=trail(found, _("Open again")),
        kind="primary",
    )
