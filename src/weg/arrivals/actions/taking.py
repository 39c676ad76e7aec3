"""Taking a checked list over: all of it or nothing."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.arrivals.actions.receiving import check_draft
from weg.arrivals.models import ArrivalList, ListHousehold
from weg.arrivals.queries.drafts import CheckedHousehold, Draft, draft_of
from weg.arrivals.queries.entries import new_person, requirements
from weg.arrivals.reading import Severity
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.people.actions import (
    NewHousehold,
    household_problems,
    register_households,
    register_person,
)
from weg.people.models import Household, Person


@action("arrivals.take", on="received")
def confirm_list(
    *, actor: Actor, received: ArrivalList, other_week: bool = False
) -> list[Household]:
    """Register everyone on the list, in households; the file itself is forgotten.

    other_week: the officer knows that the list is of another week than expected.
    Refused while rows are wrong or undecided: then nobody is registered.
    """
    check_draft(received)
    draft = draft_of(received)
    _check_ready(draft, other_week)
    fresh = [h for h in draft.households if h.taken and not _known(h)]
    for household in fresh:
        _check_household(household, received)
    made = register_households(
        actor=actor, households=[_entry(h, received) for h in fresh], look=False
    )
    known = [_join(actor, h, received) for h in draft.households if h.taken and _known(h)]
    _close(received, made, known)
    return [*made, *known]


def _check_ready(draft: Draft, other_week: bool) -> None:
    if waiting := len(draft.open_rows):
        raise Refused(
            ngettext(
                "%(count)d row is wrong or undecided. Mend it or leave it out.",
                "%(count)d rows are wrong or undecided. Mend them or leave them out.",
                waiting,
            )
            % {"count": waiting},
            code="rows_open",
        )
    if not draft.taken:
        raise Refused(_("Nobody is left on this list."), code="list_empty")
    wrong = [finding for finding in draft.findings if finding.severity is Severity.WRONG]
    if wrong and not other_week:
        raise Refused(
            _("The list is of another week. Confirm that it is meant, or change the days."),
            code="wrong_week",
            field="other_week",
        )


def _check_household(household: CheckedHousehold, received: ArrivalList) -> None:
    """Say which rows a household cannot be registered from."""
    for problem in household_problems(_entry(household, received)):
        rows = ", ".join(str(row.row.number) for row in household.taken)
        raise Refused(
            _("Rows %(rows)s: %(problem)s") % {"rows": rows, "problem": problem.message},
            code=problem.code,
        )


def _known(household: CheckedHousehold) -> bool:
    return any(row.person for row in household.taken)


def _entry(household: CheckedHousehold, received: ArrivalList) -> NewHousehold:
    rows = [row.row for row in household.taken]
    asked = requirements(rows)
    return NewHousehold(
        people=[new_person(row) for row in rows],
        case_number=household.draft.case_number[:60],
        expected=household.arrival or received.first_day,
        must=asked["must"],
        should=asked["should"],
        protects=asked["protects"],
    )


def _join(actor: Actor, household: CheckedHousehold, received: ArrivalList) -> Household:
    """Some of them are registered already: the others join their household."""
    numbers = [row.person for row in household.taken if row.person]
    known = Person.objects.select_related("household").filter(pk__in=numbers).order_by("pk")
    home = known[0].household
    for row in household.taken:
        if row.person is None:
            register_person(actor=actor, household=home, person=new_person(row.row), look=False)
    home.expected = household.arrival or received.first_day
    home.save(update_fields=["expected"])
    return home


def _close(received: ArrivalList, made: list[Household], known: list[Household]) -> None:
    ListHousehold.objects.bulk_create(
        [
            *(ListHousehold(list=received, household=home) for home in made),
            *(
                ListHousehold(list=received, household=home, known=True)
                for home in {home.pk: home for home in known}.values()
            ),
        ]
    )
    received.content, received.corrections, received.decisions = b"", {}, {}
    received.state = ArrivalList.State.CONFIRMED
    received.confirmed = timezone.now()
    received.save()
