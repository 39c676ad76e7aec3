"""The certificate of volunteering and the letter of thanks, in German: papers of the city."""

from __future__ import annotations

from pathlib import Path

from django.utils.formats import date_format
from django.utils.translation import override

from weg.city.models import Municipality
from weg.foundation.documents.typesetting import typeset
from weg.foundation.periods import today
from weg.volunteers.coordination.models import Certificate
from weg.volunteers.coordination.words import as_hours

TEMPLATE = Path(__file__).parent / "typst" / "proof.typ"


def proof_pdf(found: Certificate) -> bytes:
    """The paper as it was issued; printed again it says the same."""
    here = Municipality.objects.first()
    person = found.volunteer
    with override("de"):
        data = {
            "kind": found.kind,
            "name": str(person),
            "born": date_format(person.date_of_birth, "d.m.Y"),
            "circle": str(person.circle or ""),
            "since": date_format(found.since, "d.m.Y"),
            "until": date_format(found.until, "d.m.Y"),
            "hours": as_hours(found.minutes) if found.minutes else "",
            "activities": found.activities,
            "words": found.words,
            "issued": date_format(found.issued, "j. F Y"),
            "by": found.issued_by,
            "city": here.name if here else "",
            "office": here.office if here else "",
        }
    return typeset(TEMPLATE, data, today())
