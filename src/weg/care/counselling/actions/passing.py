"""Referrals to another organisation, and handovers when a household moves to its house."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _

from weg.care.counselling.actions.acting import member_of, organisation_of
from weg.care.counselling.actions.cases import begin, site_of
from weg.care.counselling.actions.following import open_handover
from weg.care.counselling.models import Case, Handover, Referral, SchoolPlace, Topic
from weg.city.models import Member, Organisation
from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.people.actions.stamps import locked
from weg.people.models import Person


@action("counselling.work", on="case")
def refer(
    *,
    actor: Actor,
    case: Case,
    receiver: Organisation,
    topic: Topic,
    text: str,
    consent: bool,
) -> Referral:
    """Ask another organisation to accompany the household as well, within ``referral_answer_days``.

    consent: the household agrees that exactly this is passed on; without it nothing is.
    """
    if not consent:
        message = _("Without the household's consent nothing may be passed on.")
        raise Refused(message, code="no_consent", field="consent")
    if receiver.pk == case.organisation_id or not receiver.active:
        message = _("Choose another organisation that is active.")
        raise Refused(message, code="receiver", field="receiver")
    days = int(norm("referral_answer_days", today()))
    people = Person.objects.filter(household=case.household_id, merged_into=None, died=None)
    with explaining(_explain):
        return Referral.objects.create(
            case=case,
            household_id=case.household_id,
            sender_id=case.organisation_id,
            receiver=receiver,
            topic=topic,
            text=text.strip(),
            people=people.count(),
            sent=today(),
            sent_by_id=member_of(actor),
            answer_until=today() + timedelta(days=days),
        )


@action("counselling.work", on="referral")
def withdraw_referral(*, actor: Actor, referral: Referral) -> Referral:
    """It is no longer needed."""
    return _answer(actor, referral, Referral.State.WITHDRAWN)


@action("counselling.answer", on="referral")
def decline_referral(*, actor: Actor, referral: Referral, reason: str) -> Referral:
    """The receiver cannot help; the sender reads why."""
    if not reason.strip():
        raise Refused(_("Give a reason, please."), code="reason_missing", field="reason")
    return _answer(actor, referral, Referral.State.DECLINED, reason)


@action("counselling.answer", on="referral")
def accept_referral(*, actor: Actor, referral: Referral, responsible: Member | None = None) -> Case:
    """The receiver gets a case of its own, and from now on sees the household."""
    kept = _answer(actor, referral, Referral.State.ACCEPTED)
    site = site_of(kept.household_id, actor.sight.sites)
    return begin(actor, kept.household_id, site.pk if site else None, today(), responsible)


def _answer(actor: Actor, referral: Referral, state: str, reason: str = "") -> Referral:
    kept = locked(referral)
    if kept.state != Referral.State.OPEN:
        message = _("This referral has been answered or withdrawn already.")
        raise Refused(message, code="answered")
    kept.state, kept.reason = state, reason.strip()
    kept.answered, kept.answered_by_id = today(), actor.sight.member
    kept.save(update_fields=["state", "reason", "answered", "answered_by"])
    return kept


@action("counselling.work", on="case")
def prepare_handover(*, actor: Actor, case: Case, receiver: Organisation) -> Handover:
    """The household will move to a house of another organisation, or the house passes to it."""
    if receiver.pk == case.organisation_id:
        message = _("Choose another organisation that is active.")
        raise Refused(message, code="receiver", field="receiver")
    return open_handover(case, receiver.pk, None, today())


@action("counselling.work", on="handover")
def hand_over(*, actor: Actor, handover: Handover, note: str, consent: bool) -> Handover:
    """Hand over exactly this note, or, without consent, nothing but that the household comes."""
    kept = locked(handover)
    if kept.state != Handover.State.OPEN:
        raise Refused(_("This has been handed over already."), code="handed_over")
    if note.strip() and not consent:
        message = _(
            "Without the household's consent nothing may be passed on. Leave the note empty, or"
            " ask the household first."
        )
        raise Refused(message, code="no_consent", field="consent")
    kept.note, kept.consent = note.strip(), consent
    kept.state, kept.sent_by_id = Handover.State.SENT, actor.sight.member
    kept.save(update_fields=["note", "consent", "state", "sent_by"])
    return kept


@action("counselling.answer", on="handover")
def take_over(*, actor: Actor, handover: Handover, responsible: Member | None = None) -> Case:
    """The new organisation opens its own case; with consent, the children's places come along."""
    kept = locked(handover)
    if kept.state != Handover.State.SENT:
        message = _("The note has not been handed over yet, or was taken over already.")
        raise Refused(message, code="not_sent")
    kept.state = Handover.State.TAKEN
    kept.save(update_fields=["state"])
    site = site_of(kept.household_id, actor.sight.sites)
    if site is None:
        message = _("The household does not live at one of your sites yet.")
        raise Refused(message, code="not_housed")
    known = Case.objects.filter(
        household=kept.household_id, organisation=organisation_of(actor), ended=None
    ).first()
    case = known or begin(actor, kept.household_id, site.pk, today(), responsible)
    if kept.consent:
        _bring_places(kept, case)
    return case


def _bring_places(handover: Handover, case: Case) -> None:
    """Only with consent; read as the system, since the old case is not the receiver's."""
    with seeing(EVERYTHING, "counselling.take_over"):
        there = case.school_places.values("person")
        for place in handover.case.school_places.exclude(state=SchoolPlace.State.ENDED).exclude(
            person__in=there
        ):
            place.pk, place.case = None, case
            place.save(force_insert=True)


def _explain(constraint: str, error: Exception) -> Refused | None:
    if constraint != "referral_once":
        return None
    message = _("This organisation has been asked already and has not answered yet.")
    return Refused(message, code="referral_open", field="receiver")
