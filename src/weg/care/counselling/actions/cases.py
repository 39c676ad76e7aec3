"""Opening, assigning and ending cases."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from weg.care.counselling.actions.acting import member_of, organisation_of
from weg.care.counselling.models import Accompaniment, Availability, Case
from weg.city.models import Member, Role
from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import OPEN_END, covers, today
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.people.actions.stamps import locked
from weg.people.models import Household


@action("counselling.open")
def open_case(
    *,
    actor: Actor,
    household: Household,
    responsible: Member | None = None,
    deputy: Member | None = None,
    opened: date | None = None,
) -> Case:
    """The actor's organisation begins to accompany a household that lives at one of its sites."""
    day = opened or today()
    if day > today():
        raise Refused(_("A case begins today or before."), code="day_future", field="opened")
    site = site_of(household.pk, actor.sight.sites)
    if site is None:
        message = _("This household lives at none of your sites. Ask for a referral instead.")
        raise Refused(message, code="not_housed")
    return begin(actor, household.pk, site.pk, day, responsible, deputy)


def begin(
    actor: Actor,
    household: int,
    site: int | None,
    day: date,
    responsible: Member | None = None,
    deputy: Member | None = None,
) -> Case:
    """Write the case; without a site, the household is seen because it is accompanied."""
    case = Case(
        household_id=household,
        organisation_id=organisation_of(actor),
        site_id=site,
        responsible=responsible,
        deputy=deputy,
        opened=day,
    )
    check_people(case)
    with explaining(_explain):
        case.save(force_insert=True)
    if site is None:
        Accompaniment.objects.create(
            case=case, household_id=household, organisation_id=case.organisation_id
        )
    return case


def site_of(household: int, sites: tuple[int, ...]) -> Site | None:
    """Where most of the household lives today, among these sites."""
    day = today()
    stay = (
        Occupancy.objects.filter(household_id=household, kind=Kind.STAY, site_id__in=sites)
        .filter(starts__lte=day, ends__gt=day)
        .select_related("site")
        .order_by("starts", "pk")
        .first()
    )
    return stay.site if stay else None


@action("counselling.work", on="case")
def assign_case(
    *, actor: Actor, case: Case, responsible: Member | None, deputy: Member | None = None
) -> Case:
    """Who is responsible from now on, and who stands in. Both work at the case's site."""
    kept = locked(case)
    kept.responsible, kept.deputy = responsible, deputy
    check_people(kept)
    kept.save(update_fields=["responsible", "deputy"])
    return kept


def check_people(case: Case) -> None:
    """Refused when someone named could not read the case."""
    if case.responsible_id and case.responsible_id == case.deputy_id:
        message = _("Someone else must stand in.")
        raise Refused(message, code="same_person", field="deputy")
    for field in ("responsible", "deputy"):
        member: Member | None = getattr(case, field)
        if member is not None and not works_on(member, case):
            message = _("%(name)s is no social worker at this site.") % {"name": member.user}
            raise Refused(message, code="not_there", field=field)


def works_on(member: Member, case: Case) -> bool:
    """Whether the member is a social worker of the case's organisation at its site today."""
    mine = member.role == Role.SOCIAL_WORKER and member.organisation_id == case.organisation_id
    there = case.site_id is None or case.site_id in member.site_ids
    return mine and there and covers(member.during, today())


@action("counselling.work", on="case")
def end_case(*, actor: Actor, case: Case, day: date | None = None) -> Case:
    """The case ends; what follows is aftercare when the household lived at one of our sites."""
    kept = locked(case)
    if kept.ended:
        raise Refused(_("This case has ended already."), code="ended")
    last = day or today()
    if not kept.opened <= last <= today():
        message = _("A case ends between its beginning and today.")
        raise Refused(message, code="day_out_of_case", field="day")
    finish(kept, last)
    return kept


def finish(case: Case, day: date) -> None:
    """Write the end and the day on which access ends (norm ``aftercare_days``)."""
    days = int(norm("aftercare_days", day)) if case.site_id else 0
    case.ended, case.access_until = day, day + timedelta(days=days)
    case.save(update_fields=["ended", "access_until"])
    Accompaniment.objects.filter(case=case).update(until=case.access_until)


@action("counselling.work", on="case")
def reopen_case(*, actor: Actor, case: Case) -> Case:
    """It was ended by mistake, or the household is back."""
    kept = locked(case)
    if kept.ended is None:
        raise Refused(_("This case is open."), code="open")
    kept.ended, kept.access_until = None, OPEN_END
    with explaining(_explain):
        kept.save(update_fields=["ended", "access_until"])
    Accompaniment.objects.filter(case=kept).update(until=OPEN_END)
    return kept


@action("counselling.feed")
def set_availability(*, actor: Actor, phone: str, hours: str) -> Availability:
    """When and how the actor can be reached; the house manager sees it."""
    row, _new = Availability.objects.update_or_create(
        member_id=member_of(actor), defaults={"phone": phone.strip(), "hours": hours.strip()}
    )
    return row


def _explain(constraint: str, error: Exception) -> Refused | None:
    if constraint != "case_one_open":
        return None
    message = _("Your organisation accompanies this household already.")
    return Refused(message, code="case_open", field="household")
