"""The protocol as PDF, in German: with both signatures, or with lines to sign on paper."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from weg.care.houses.documents.pages import paper
from weg.care.houses.models import Protocol
from weg.foundation.periods import covers


def protocol_pdf(protocol: Protocol) -> bytes:
    with override("de"):
        return paper("protocol", _data(protocol))


def _data(protocol: Protocol) -> dict[str, Any]:
    signed = protocol.signed_at
    return {
        "kind": str(protocol.get_kind_display()),
        "leaving": protocol.kind == Protocol.Kind.OUT,
        "number": protocol.pk or 0,
        "site": protocol.site.name,
        "address": " ".join(filter(None, (protocol.site.street, protocol.site.postcode))),
        "operator": _operator(protocol),
        "household": protocol.household.reference,
        "day": date_format(protocol.day, "d.m.Y"),
        "people": protocol.people,
        "place": protocol.place,
        "things": [
            {
                "name": line["name"],
                "count": str(line.get("count") or ""),
                "condition": _condition(line.get("condition", "")),
                "note": line.get("note", ""),
            }
            for line in protocol.inventory
        ],
        "keys": protocol.keys,
        "meters": [line for line in protocol.meters if line.get("value")],
        "note": protocol.note,
        "made_by": protocol.made_by.partition(",")[0],
        "resident_name": protocol.resident_name,
        "signed": date_format(timezone.localtime(signed), "d.m.Y, H:i") if signed else "",
        "on_paper": protocol.on_paper,
        "resident": _picture(protocol.resident_signature),
        "staff": _picture(protocol.staff_signature),
    }


def _operator(protocol: Protocol) -> str:
    rows = protocol.site.operations.select_related("organisation")
    return next((str(o.organisation.name) for o in rows if covers(o.during, protocol.day)), "")


def _condition(code: str) -> str:
    return str(Protocol.Condition(code).label) if code in Protocol.Condition.values else ""


def _picture(data: bytes | memoryview | None) -> list[int] | None:
    """As numbers: typst reads no base64."""
    return list(bytes(data)) if data else None
