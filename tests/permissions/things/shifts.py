"""What the pages of shifts, and those of consents, are opened with."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

from tests.harness.volunteers import THEN, VolunteerFactory
from weg.foundation.access.actors import System
from weg.foundation.periods import today
from weg.people.actions import give_consent
from weg.people.models import Consent
from weg.volunteers.circles.models import Activity, Volunteer
from weg.volunteers.shifts.actions import When, ask_for_help, offer_swap, sign_up
from weg.volunteers.shifts.consent import PURPOSE
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp, SwapOffer

BUILDER = System("world")


def _request(side: Any) -> HelpRequest:
    """Of the side's house, about the side's person."""
    found = HelpRequest.objects.filter(site=side.site).first()
    if found is None:
        when = When(today() + timedelta(days=4), time(15), time(17))
        found = ask_for_help(
            actor=BUILDER, activity=_activity(), when=when, site=side.site, people_needed=9,
            organisation=side.organisation, person=side.person, place="Gate",
        )  # fmt: skip
    return found


def _activity() -> Activity:
    found = Activity.objects.order_by("pk").first()
    return found or Activity.objects.create(key="world", name="World")


def _shift(side: Any) -> Shift:
    return _request(side).shifts.get()


def _volunteer(side: Any) -> Volunteer:
    member = side.members["volunteer"]
    found = Volunteer.objects.filter(member=member).first()
    if found is None:
        return VolunteerFactory(circle=None, member=member)
    if found.state != Volunteer.State.TAKEN_UP:
        found.state, found.confirmed_at, found.taken_up_at = "taken_up", THEN, THEN
        found.save()
    return found


def _signup(side: Any) -> SignUp:
    volunteer, shift = _volunteer(side), _shift(side)
    found = SignUp.objects.filter(shift=shift, volunteer=volunteer, state="signed_up").first()
    return found or sign_up(actor=side.members["volunteer"], shift=shift)


def _offer(side: Any) -> SwapOffer:
    row = _signup(side)
    found = SwapOffer.objects.filter(signup=row, state="open").first()
    return found or offer_swap(actor=side.members["volunteer"], signup=row)


def _consent(side: Any) -> Consent:
    found = Consent.objects.filter(person=side.person, withdrawn_at=None).first()
    return found or give_consent(
        actor=BUILDER, person=side.person, purpose=PURPOSE, subject="",
        given_by="guardian", guardian="Guardian",
    ).consent  # fmt: skip


THINGS = {
    "shifts/requests": lambda side: _request(side).pk,
    "shifts/times": lambda side: _shift(side).pk,
    "shifts/signups": lambda side: _signup(side).pk,
    "shifts/offers": lambda side: _offer(side).pk,
    "shifts/sites": lambda side: side.site.pk,
    "shifts.secret": lambda side: "nobody-has-this",
    "people/consents": lambda side: _consent(side).pk,
    "people.purpose": lambda side: PURPOSE,
    "people.subject": lambda side: _request(side).subject,
    "people.language": lambda side: "de",
}
