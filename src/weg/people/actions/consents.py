"""Consents: given in the person's language, ended at any time and at once."""

from __future__ import annotations

import secrets
from typing import NamedTuple

from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.digests import digest_of
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.foundation.periods import today
from weg.people.consenting.purposes import PURPOSES, text_of
from weg.people.models import Consent, ConsentWording, Person
from weg.people.queries.ages import minor


class Given(NamedTuple):
    """secret: with it the person ends the consent; kept nowhere."""

    consent: Consent
    secret: str


@action("people.record_consent", on="person")
def give_consent(
    *,
    actor: Actor,
    person: Person,
    purpose: str,
    subject: str = "",
    language: str = "de",
    given_by: str = Consent.By.PERSON,
    guardian: str = "",
) -> Given:
    """The person read the text of the purpose in this language and agreed.

    Someone under 18 does not decide alone: a parent or guardian does. Refused: ``purpose``,
    ``language``, ``guardian``, ``given`` (there is a living one), ``person`` (nobody to ask).
    """
    _check(person, purpose, language, given_by, guardian)
    secret = secrets.token_urlsafe(24)
    with explaining(_given_already):
        consent = Consent.objects.create(
            person=person,
            purpose=purpose,
            subject=subject,
            language=language,
            text=text_of(PURPOSES[purpose], language, subject),
            given_at=timezone.now(),
            given_by=given_by,
            guardian=guardian.strip()[:160],
            recorded_by=actor.sight.label[:200],
            digest=digest_of(secret),
        )
    return Given(consent, secret)


@action("people.withdraw_consent", on="consent")
def withdraw_consent(*, actor: Actor, consent: Consent) -> Consent:
    """It ends now, for everything that was done on its ground; ending it twice changes nothing."""
    Consent.objects.filter(pk=consent.pk, withdrawn_at=None).update(
        withdrawn_at=timezone.now(), withdrawn_by=actor.sight.label[:200]
    )
    consent.refresh_from_db()
    return consent


@action("people.word_consents")
def word_consent(*, actor: Actor, purpose: str, language: str, text: str) -> None:
    """The city's own text from now on; an empty one goes back to the text that Weg brings.

    Consents that were given keep the text they were given to.
    """
    if purpose not in PURPOSES or language not in PUBLIC_LANGUAGES:
        raise Refused(_("There is no such text."), code="wording_unknown")
    if not text.strip():
        ConsentWording.objects.filter(purpose=purpose, language=language).delete()
        return
    ConsentWording.objects.update_or_create(
        purpose=purpose, language=language, defaults={"text": text.strip()}
    )


def _check(person: Person, purpose: str, language: str, given_by: str, guardian: str) -> None:
    if purpose not in PURPOSES:
        raise Refused(_("Nobody is asked for this."), code="purpose")
    if language not in PUBLIC_LANGUAGES:
        raise Refused(_("Choose one of the languages."), code="language", field="language")
    if person.died or person.erased or person.merged_into_id:
        raise Refused(_("This person cannot be asked."), code="person")
    by_guardian = given_by == Consent.By.GUARDIAN
    if by_guardian and not guardian.strip():
        message = _("Enter the name of the parent or guardian.")
        raise Refused(message, code="guardian", field="guardian")
    if not by_guardian and minor(person, today()):
        message = _("Somebody under 18 needs the consent of a parent or guardian.")
        raise Refused(message, code="guardian", field="given_by")


def _given_already(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint != "consent_once":
        return None
    return Refused(_("This consent has been given already."), code="given")
