"""What a person has agreed to."""

from __future__ import annotations

from weg.people.models import Consent, Person


def living_consent(person: Person, purpose: str, subject: str = "") -> Consent | None:
    """The consent that holds now, as far as the reader may see it."""
    rows = Consent.objects.filter(person=person, purpose=purpose, subject=subject)
    return rows.filter(withdrawn_at=None).first()


def consents_of(person: Person) -> list[Consent]:
    """Living ones first, then those that have ended; the newest first."""
    return sorted(person.consents.all(), key=lambda row: (not row.living, -row.pk))
