"""Complaints: taken down for the addressee alone, answered within the norm.

Whoever complains has no account, and whoever takes a complaint down may not read it afterwards. So
it is written with the system's sight, after permission was asked; history names no taker.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.safety.models import Complaint, ComplaintPoint
from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.digests import digest_of
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing.models import Operation, Site

SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without those that are mistaken for one another on paper."""
LONGEST = 6000
MOST_IN_A_DAY = 40
"""Complaints of one house in a day; more is no resident."""


@dataclass(frozen=True)
class Taken:
    """What whoever complained keeps: with both, the answer can be asked for."""

    reference: str
    secret: str


def word(length: int) -> str:
    return "".join(secrets.choice(SIGNS) for _i in range(length))


def digest_as_typed(secret: str) -> str:
    """Of the secret word, in which spaces, hyphens and small letters do not matter."""
    return digest_of("".join(sign for sign in secret.upper() if sign.isalnum()))


@action("safety.complain", on="site")
def complain(
    *,
    actor: Actor,
    site: Site,
    addressee: str,
    text: str,
    language: str = "de",
    name: str = "",
    contact: str = "",
) -> Taken:
    """A complaint from the public page; the actor is the system, nobody is signed in."""
    day = timezone.now() - timedelta(days=1)
    if Complaint.objects.filter(site=site, taken_by="", received__gt=day).count() >= MOST_IN_A_DAY:
        raise Refused(
            _("Too many complaints came from this house today. Please try again tomorrow."),
            code="too_many",
        )
    return _write(site, addressee, text, language, name, contact, "")


@action("safety.take_complaint", on="site")
def take_complaint(
    *,
    actor: Actor,
    site: Site,
    addressee: str,
    text: str,
    language: str = "de",
    name: str = "",
    contact: str = "",
) -> Taken:
    """Staff take a complaint down; its addressee reads it, the staff do not."""
    label = actor.sight.label
    return _as_system(lambda: _write(site, addressee, text, language, name, contact, label))


def _as_system(write: Callable[[], Taken]) -> Taken:
    with seeing(EVERYTHING, "safety.complaint"):
        return write()


def _write(
    site: Site, addressee: str, text: str, language: str, name: str, contact: str, label: str
) -> Taken:
    if addressee not in Complaint.Addressee.values:
        raise Refused(_("Choose who is to read it."), code="addressee", field="addressee")
    if not text.strip():
        raise Refused(_("Say what is wrong."), code="text_missing", field="text")
    if len(text) > LONGEST:
        raise Refused(_("This text is too long."), code="text_long", field="text")
    runs = Operation.objects.filter(site=site, during__contains=today()).first()
    taken = Taken(f"B-{word(6)}", "-".join(word(4) for _i in range(3)))
    Complaint.objects.create(
        reference=taken.reference,
        digest=digest_as_typed(taken.secret),
        site=site,
        site_name=site.name,
        organisation_id=runs.organisation_id if runs else None,
        addressee=addressee,
        text=text.strip(),
        language=language,
        name=name.strip()[:120],
        contact=contact.strip()[:160],
        taken_by=label[:200],
        due=today() + timedelta(days=int(norm("complaint_answer_days", today()))),
    )
    return taken


@action("safety.answer_complaint", on="complaint")
def begin_complaint(*, actor: Actor, complaint: Complaint) -> Complaint:
    """Somebody works on it; whoever complained is told so."""
    kept = _unanswered(complaint)
    kept.state = Complaint.State.WORK
    kept.save(update_fields=["state"])
    return kept


@action("safety.answer_complaint", on="complaint")
def answer_complaint(
    *, actor: Actor, complaint: Complaint, answer: str, measure: str = ""
) -> Complaint:
    """The answer, which whoever complained reads with the secret word. measure: kept inside."""
    kept = _unanswered(complaint)
    if not answer.strip():
        raise Refused(_("Write an answer."), code="answer_missing", field="answer")
    kept.state, kept.answer, kept.measure = Complaint.State.ANSWERED, answer.strip(), measure
    kept.answered, kept.answered_by = today(), actor.sight.label[:200]
    kept.save()
    return kept


def _unanswered(complaint: Complaint) -> Complaint:
    kept = Complaint.objects.select_for_update().get(pk=complaint.pk)
    if kept.state == Complaint.State.ANSWERED:
        raise Refused(_("This complaint is answered already."), code="answered")
    return kept


@action("safety.print_poster", on="site")
def give_code(*, actor: Actor, site: Site) -> ComplaintPoint:
    """The code on the house's poster; made once."""
    found, _made = ComplaintPoint.objects.get_or_create(site=site, defaults={"code": word(6)})
    return found
