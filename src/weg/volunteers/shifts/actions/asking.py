"""Asking for help: what, where, when, and how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.city.models import District, Organisation
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.models import Person
from weg.volunteers.circles.models import Activity, Circle
from weg.volunteers.shifts.actions.acting import at_office
from weg.volunteers.shifts.models import Concerned, HelpRequest, Shift
from weg.volunteers.shifts.queries.sites import is_protected

State = HelpRequest.State
LONGEST = timedelta(days=366)
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class When:
    """On a day from one time to another; with ``until`` every week to that day."""

    day: date
    start: time
    end: time
    until: date | None = None

    def days(self) -> Iterator[date]:
        day, last = self.day, self.until or self.day
        while day <= last:
            yield day
            day += WEEK

    def on(self, day: date) -> tuple[datetime, datetime]:
        """In the municipality's time; past midnight when the end is not after the start."""
        zone = timezone.get_current_timezone()
        ends = day if self.end > self.start else day + timedelta(days=1)
        return (
            datetime.combine(day, self.start, tzinfo=zone),
            datetime.combine(ends, self.end, tzinfo=zone),
        )


@action("shifts.ask", on="site")
def ask_for_help(
    *,
    actor: Actor,
    activity: Activity,
    when: When,
    title: str = "",
    text: str = "",
    people_needed: int = 1,
    language: str = "",
    site: Site | None = None,
    circle: Circle | None = None,
    district: District | None = None,
    place: str = "",
    wishes_gender: str = "",
    contact: str = "",
    contact_phone: str = "",
    person: Person | None = None,
    organisation: Organisation | None = None,
    draft: bool = False,
) -> HelpRequest:
    """Ask for help; volunteers see it at once unless it is a draft.

    person: the resident it is about, never shown without consent. organisation: who asks, when it
    is not the actor's own. Refused: ``day``, ``times``, ``until``, ``place``, ``people_needed``.
    """
    check_when(when)
    if not 1 <= people_needed <= 99:
        raise Refused(_("Ask for 1 to 99."), code="people_needed", field="people_needed")
    hidden = site is not None and is_protected(site.pk)
    if not place.strip() and (hidden or site is None):
        message = _("Say where to meet: the address of this house is protected.")
        raise Refused(
            message if hidden else _("Choose a house, or say where to meet."),
            code="place",
            field="place",
        )
    asking = organisation.pk if organisation else actor.sight.organisation
    if asking is None:
        raise LookupError("who asks?")
    made = HelpRequest(
        activity=activity,
        title=title.strip()[:120] or activity.name,
        text=text.strip(),
        organisation_id=asking,
        site=site,
        site_name="" if hidden or site is None else site.name,
        circle=circle,
        district_id=_district(site, district, hidden),
        place=place.strip()[:200] or _address(site),
        language=language,
        regular=when.until is not None,
        people_needed=people_needed,
        starts=when.day,
        ends=max(when.days()),
        wishes_gender=wishes_gender,
        contact=contact.strip()[:120],
        contact_phone=contact_phone.strip()[:60],
        asked_by_id=actor.sight.member,
    )
    if not draft:
        made.state, made.opened_at = State.OPEN, timezone.now()
    made.save()
    if person is not None:
        _concern(actor, made, person)
    with at_office(actor, "shifts.ask_for_help"):
        Shift.objects.bulk_create(shifts_of(made, when))
    return made


def shifts_of(request: HelpRequest, when: When) -> list[Shift]:
    """The series' shifts, not saved."""
    times = (when.on(day) for day in when.days())
    return [
        Shift(request=request, starts=start, ends=end, seats=request.people_needed)
        for start, end in times
    ]


def check_when(when: When) -> None:
    """Refused: ``day``, ``times``, ``until``."""
    if when.day < today():
        raise Refused(_("This day is over."), code="day", field="day")
    if when.start == when.end:
        message = _("The end must lie after the beginning.")
        raise Refused(message, code="times", field="end")
    if when.until is not None and not when.day <= when.until <= when.day + LONGEST:
        message = _("Choose a last day within a year from the first.")
        raise Refused(message, code="until", field="until")


def _district(site: Site | None, district: District | None, hidden: bool) -> int | None:
    if hidden:
        return None
    if district is not None:
        return district.pk
    return site.district_id if site else None


def _address(site: Site | None) -> str:
    """Name and street, once where a house is called as its street."""
    return ", ".join(dict.fromkeys(filter(None, (site.name, site.street))))[:200] if site else ""


def _concern(actor: Actor, request: HelpRequest, person: Person) -> None:
    """Whom it is about; the row can be written only by whoever sees the person."""
    if person.merged_into_id or person.erased or person.died:
        raise Refused(_("Choose somebody who lives here."), code="person", field="person")
    Concerned.objects.update_or_create(request=request, defaults={"person": person})


@action("shifts.concern", on="request")
def concern_person(*, actor: Actor, request: HelpRequest, person: Person | None) -> None:
    """Say, or correct, whom the request is about; None: nobody in particular."""
    if person is None:
        Concerned.objects.filter(request=request).delete()
    else:
        _concern(actor, request, person)
