"""Cases follow the household: to another house of ours, to another organisation, or out.

Done by the system, at once after a move (hook of housing) and once a night for what no move tells:
days that come, and houses that pass to another organisation.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import Exists, Max, OuterRef, QuerySet

from weg.care.counselling.actions.cases import finish
from weg.care.counselling.models import Case, Handover
from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import OPEN_END, today
from weg.housing.models import Occupancy, Operation
from weg.housing.models.occupancy import Kind


@action("counselling.follow")
def follow_households(*, actor: Actor, households: Collection[int] | None = None) -> int:
    """Bring cases up to where their households live today; how many changed."""
    if households is not None and not Case.objects.filter(household__in=households).exists():
        return 0
    day = today()
    changed = list(_changed(day, households).select_related("household"))
    for case in changed:
        _follow(case, day)
    return len(changed) + (0 if households is None else _come_back(day, households))


def _come_back(day: date, households: Collection[int]) -> int:
    """A move was undone, or someone is back: the case in aftercare goes on as it was."""
    here = _stays(day).filter(household=OuterRef("household"), site=OuterRef("site"))
    other = Case.objects.filter(
        household=OuterRef("household"), organisation=OuterRef("organisation"), ended=None
    )
    rows = Case.objects.filter(household__in=households, ended__lte=day, access_until__gt=day)
    back = list(rows.filter(Exists(here), ~Exists(other)).order_by("pk"))
    for case in back:
        case.ended, case.access_until = None, OPEN_END
        case.save(update_fields=["ended", "access_until"])
        case.handovers.filter(state=Handover.State.OPEN).delete()
    return len(back)


def _changed(day: date, households: Collection[int] | None) -> QuerySet[Case]:
    """Open cases whose household no longer lives at their site, or whose site is another's."""
    rows = Case.objects.filter(ended=None, site__isnull=False)
    if households is not None:
        rows = rows.filter(household__in=households)
    here = _stays(day).filter(household=OuterRef("household"), site=OuterRef("site"))
    ours = Operation.objects.filter(
        site=OuterRef("site"), organisation=OuterRef("organisation"), during__contains=day
    )
    return rows.exclude(Exists(here) & Exists(ours)).order_by("pk")


def _stays(day: date) -> QuerySet[Occupancy]:
    return Occupancy.objects.filter(kind=Kind.STAY, starts__lte=day, ends__gt=day)


def _follow(case: Case, day: date) -> None:
    sites = list(
        _stays(day)
        .filter(household=case.household_id)
        .values_list("site_id", flat=True)
        .distinct()
        .order_by("site_id")
    )
    runs = dict(
        Operation.objects.filter(site__in=sites, during__contains=day).values_list(
            "site_id", "organisation_id"
        )
    )
    own = next((site for site in sites if runs.get(site) == case.organisation_id), None)
    if own is not None:
        case.site_id = own
        case.save(update_fields=["site"])
        return
    finish(case, _left(case, day))
    for site, organisation in runs.items():
        open_handover(case, organisation, site, case.ended or day)
        return


def _left(case: Case, day: date) -> date:
    """The day on which the household left the case's site; today when it never lived there."""
    ended = Occupancy.objects.filter(
        household=case.household_id, site=case.site_id, kind=Kind.STAY, ends__lte=day
    ).aggregate(last=Max("ends"))["last"]
    return max(case.opened, ended or day)


def open_handover(case: Case, organisation: int, site: int | None, day: date) -> Handover:
    """Both organisations have something to do; one prepared before is kept, with its note."""
    due = today() + timedelta(days=int(norm("handover_days", today())))
    handover, _new = Handover.objects.get_or_create(
        case=case,
        receiver_id=organisation,
        defaults={
            "household_id": case.household_id,
            "sender_id": case.organisation_id,
            "site_id": site,
            "day": day,
            "due": due,
        },
    )
    return handover
