"""The receipt of an issue as PDF, in German: with the signature, or a line to sign on."""

from __future__ import annotations

from pathlib import Path

from django.utils.formats import date_format
from django.utils.translation import override

from weg.care.provision.models import Issue
from weg.care.provision.queries.offering import house_name
from weg.city.models import Municipality
from weg.foundation.documents.typesetting import typeset
from weg.foundation.periods import today

TEMPLATE = Path(__file__).parent / "typst" / "receipt.typ"


def receipt_pdf(issue: Issue) -> bytes:
    with override("de"):
        city = Municipality.objects.first()
        signature = issue.signature
        return typeset(
            TEMPLATE,
            {
                "number": str(issue),
                "city": city.office or city.name if city else "",
                "site": house_name(issue),
                "household": issue.household.reference,
                "day": date_format(issue.day, "d.m.Y"),
                "by": issue.by.partition(",")[0],
                "recipient": issue.recipient,
                "on_paper": issue.on_paper,
                "signature": list(bytes(signature)) if signature else None,
                "lines": [
                    {
                        "quantity": f"{line.quantity} {line.item.unit}",
                        "item": line.item.name_de,
                        "who": str(line.person) if line.person else "Haushalt",
                        "reason": line.reason,
                    }
                    for line in issue.lines.select_related("item", "person")
                ],
            },
            today(),
        )
