"""Protocols of moving in and out: drafted, signed once, then as they are for good."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.houses.actions.keys import hand_out_key, miss_key, take_back_key
from weg.care.houses.models import KeyLoan, Protocol
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.models import Household

Json = dict[str, Any]
CONTENT = ("day", "people", "place", "inventory", "keys", "meters", "note")


@action("houses.keep_protocols", on="site")
def save_protocol(
    *,
    actor: Actor,
    site: Site,
    household: Household,
    kind: str,
    protocol: Protocol | None = None,
    **content: Any,
) -> Protocol:
    """Keep a draft: ``content`` is day, people, place, inventory, keys, meters, note.

    Refused for one that is signed (``protocol_signed``) and for a day to come.
    """
    found = protocol or Protocol(site=site, household=household, kind=kind)
    _still_open(found)
    if content["day"] > today():
        raise Refused(_("This day has not come yet."), code="day_future", field="day")
    for name in CONTENT:
        setattr(found, name, content[name])
    found.made_by = actor.sight.label[:200]
    found.save()
    return found


def _still_open(protocol: Protocol) -> None:
    """Refused when it is signed, also by somebody else a moment ago."""
    if protocol.pk:
        protocol.refresh_from_db(from_queryset=Protocol.objects.select_for_update())
    if protocol.signed_at is not None:
        raise Refused(
            _("This protocol is signed and stays as it is. Draw up a new one if it is wrong."),
            code="protocol_signed",
        )


@action("houses.keep_protocols", on="protocol")
def drop_draft(*, actor: Actor, protocol: Protocol) -> None:
    """Throw a draft away."""
    _still_open(protocol)
    protocol.delete()


@action("houses.keep_protocols", on="protocol")
def sign_protocol(
    *,
    actor: Actor,
    protocol: Protocol,
    resident_name: str,
    resident: bytes | None = None,
    staff: bytes | None = None,
    on_paper: bool = False,
) -> Protocol:
    """Sign it, on the screen (PNG bytes) or on paper; the keys it names go out or come back.

    Moving out, a key that did not come back needs a note and stays on the list of missing keys.
    """
    _still_open(protocol)
    if resident is None and not on_paper:
        raise Refused(
            _("Please sign in the field, or say that it is signed on paper."),
            code="signature_missing",
            field="signature",
        )
    move_keys = _hand_out if protocol.kind == Protocol.Kind.IN else _take_back
    move_keys(actor, protocol)
    protocol.signed_at, protocol.on_paper = timezone.now(), on_paper
    protocol.resident_name = resident_name[:160]
    protocol.resident_signature, protocol.staff_signature = resident, staff
    protocol.save()
    return protocol


def _hand_out(actor: Actor, protocol: Protocol) -> None:
    for line in protocol.keys:
        hand_out_key(
            actor=actor,
            site=protocol.site,
            household=protocol.household,
            number=line["number"],
            what=line.get("what", ""),
            holder=", ".join(protocol.people),
            day=protocol.day,
        )


def _take_back(actor: Actor, protocol: Protocol) -> None:
    """Every key the household still has is either back or missing; none is forgotten."""
    back = {line["number"] for line in protocol.keys if line.get("back")}
    loans = KeyLoan.objects.filter(
        site=protocol.site, household=protocol.household, back_on=None, settled=None
    )
    for loan in loans.order_by("pk"):
        if loan.number in back:
            take_back_key(actor=actor, loan=loan, day=protocol.day)
        elif not protocol.note.strip():
            raise Refused(
                _("Key %(number)s did not come back. Say in the note why; it stays on the list"
                  " of missing keys.") % {"number": loan.number},
                code="key_missing",
                field="note",
            )  # fmt: skip
        else:
            miss_key(loan, protocol.day, protocol.note.strip())
