"""What the pages of houses are opened with."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

from django.utils import timezone

from weg.care.houses.actions import block_for_defect, hand_out_key, save_protocol
from weg.care.houses.models import (
    CatalogueItem,
    Contractor,
    Defect,
    DefectPhoto,
    EmergencyNumber,
    KeyLoan,
    LogEntry,
    Notice,
    OfficeHours,
    OnCall,
    Post,
    Protocol,
)
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today

BUILDER = System("world")


def _post(side: Any) -> Post:
    found = Post.objects.filter(site=side.site).first()
    return found or Post.objects.create(
        site=side.site,
        organisation=side.organisation,
        kind="house",
        share=1,
        during=period(today() - timedelta(days=9)),
    )


def _hours(side: Any) -> OfficeHours:
    found = OfficeHours.objects.filter(site=side.site).first()
    return found or OfficeHours.objects.create(
        site=side.site, kind="house", weekday=0, opens=time(9), closes=time(12)
    )


def _on_call(side: Any) -> OnCall:
    now = timezone.now()
    found, _new = OnCall.objects.get_or_create(
        site=side.site,
        name="N",
        phone="1",
        defaults={"starts": now, "ends": now + timedelta(hours=8)},
    )
    return found


def _number(side: Any) -> EmergencyNumber:
    found, _new = EmergencyNumber.objects.get_or_create(site=side.site, name="N", phone="1")
    return found


def _defect(side: Any) -> Defect:
    found = Defect.objects.filter(site=side.site).first()
    if found:
        return found
    made = Defect.objects.create(
        site=side.site,
        room=side.room,
        title="Leak",
        priority="soon",
        reported=today(),
        reported_by="world",
        due=today(),
    )
    place = side.room.places.get(number=4)
    block_for_defect(actor=BUILDER, defect=made, places=[place], start=today())
    return made


def _photo(side: Any) -> DefectPhoto:
    found, _new = DefectPhoto.objects.get_or_create(
        defect=_defect(side), defaults={"image": b"x", "by": "world"}
    )
    return found


def _protocol(side: Any) -> Protocol:
    found = Protocol.objects.filter(site=side.site).first()
    return found or save_protocol(
        actor=BUILDER,
        site=side.site,
        household=side.person.household,
        kind="in",
        day=today(),
        people=["Somebody"],
        place="1",
        inventory=[],
        keys=[],
        meters=[],
        note="",
    )


def _key(side: Any) -> KeyLoan:
    found = KeyLoan.objects.filter(site=side.site).first()
    return found or hand_out_key(
        actor=BUILDER,
        site=side.site,
        household=side.person.household,
        number="1",
        holder="Somebody",
        day=today(),
    )


def _entry(side: Any) -> LogEntry:
    found = LogEntry.objects.filter(site=side.site).first()
    return found or LogEntry.objects.create(
        site=side.site, happened=timezone.now(), category="house", text="Entry", by="world"
    )


def _notice(side: Any) -> Notice:
    found = Notice.objects.filter(site=side.site).first()
    return found or Notice.objects.create(
        site=side.site, title="Notice", text="Text", starts=today(), by="world"
    )


THINGS = {
    "houses/sites": lambda side: side.site.pk,
    "houses/lists": lambda side: CatalogueItem.objects.order_by("pk")[0].pk,
    "houses/contractors": lambda side: Contractor.objects.get_or_create(name="Firm")[0].pk,
    "houses/ready": lambda side: side.site.occupancies.get(kind="reservation").household_id,
    "houses:protocol_new.household": lambda side: side.person.household_id,
    "houses:protocol_new.kind": lambda side: "in",
    "houses:number_remove.number": lambda side: _number(side).pk,
    "houses:photo.number": lambda side: _photo(side).pk,
    "houses/posts": lambda side: _post(side).pk,
    "houses/hours": lambda side: _hours(side).pk,
    "houses/on-call": lambda side: _on_call(side).pk,
    "houses/protocols": lambda side: _protocol(side).pk,
    "houses/keys": lambda side: _key(side).pk,
    "houses/defects": lambda side: _defect(side).pk,
    "houses/log": lambda side: _entry(side).pk,
    "houses/notices": lambda side: _notice(side).pk,
}
