"""Referrals and handovers, on both sides."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.counselling import actions
from weg.care.counselling.filters import HandoverFilter, ReferralFilter
from weg.care.counselling.forms import DeclineForm, HandoverForm, ReceiverForm, ReferralForm
from weg.care.counselling.models import Handover, Referral
from weg.care.counselling.tables import (
    HANDOVER_KINDS,
    REFERRAL_KINDS,
    HandoverTable,
    ReferralTable,
)
from weg.care.counselling.views.frame import act_and_go, at, case_for, form_page, trail
from weg.care.counselling.words import name_of
from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Empty, list_page


def referrals(request: HttpRequest) -> HttpResponseBase:
    """What was asked of the reader's organisation, and what it asked of others."""
    actor = actor_of(request)
    require(actor, "counselling.see")
    rows = Referral.objects.select_related("topic", "sender", "receiver")
    return list_page(
        request,
        title=_("Referrals"),
        table_class=ReferralTable,
        filter_class=ReferralFilter,
        queryset=rows.order_by("-state", "answer_until"),
        empty=Empty(_("No referrals yet"), _("A referral begins on the page of a case.")),
    )


def handovers(request: HttpRequest) -> HttpResponseBase:
    """Households that move between the houses of two organisations."""
    actor = actor_of(request)
    require(actor, "counselling.see")
    rows = Handover.objects.select_related("sender", "receiver")
    return list_page(
        request,
        title=_("Handovers"),
        table_class=HandoverTable,
        filter_class=HandoverFilter,
        queryset=rows.order_by("due"),
        empty=Empty(
            _("No handovers yet"),
            _("One begins by itself when a household moves to a house of another organisation."),
        ),
    )


def refer(request: HttpRequest, pk: int) -> HttpResponse:
    case = case_for(request, pk, "counselling.work")
    form = ReferralForm(request.POST or None, case=case)

    def act() -> None:
        actions.refer(actor=actor_of(request), case=case, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Refer to another organisation"),
        submit=_("Send"),
        done=_("The referral has been sent."),
        to=at("case", pk),
        trail=trail(case, _("Referral")),
    )


def referral(request: HttpRequest, pk: int) -> HttpResponse:
    """What is asked, and the answer; POST accepts, declines (with a reason) or withdraws."""
    actor = actor_of(request)
    require(actor, "counselling.see")
    found = get_object_or_404(_referrals(), pk=pk)
    note_opening(request, "referral", found.pk)
    answers = may(actor, "counselling.answer", found) and found.state == Referral.State.OPEN
    form = DeclineForm(request.POST if "decline" in request.POST else None)
    if request.method == "POST" and (not form.is_bound or form.is_valid()):
        return _answered(request, actor, found, form)
    values = {
        "title": _("Referral: %(topic)s") % {"topic": found.topic},
        "referral": found,
        "facts": _referral_facts(found),
        "kind": REFERRAL_KINDS[found.state],
        "answers": answers,
        "withdraws": found.sender_id == actor.organisation_id
        and found.state == Referral.State.OPEN,
        "form": form,
        "breadcrumb": [(_("Referrals"), at("referrals")), (str(found.topic), "")],
    }
    status = 422 if form.errors else 200
    return render(request, "counselling/referral.html", values, status=status)


def _referrals() -> QuerySet[Referral]:
    return Referral.objects.select_related(
        "topic", "sender", "receiver", "sent_by__user", "sent_by__availability", "answered_by__user"
    )


def _answered(
    request: HttpRequest, actor: Member, found: Referral, form: DeclineForm
) -> HttpResponse:
    back = at("referrals")
    if "accept" in request.POST:

        def accept() -> None:
            actions.accept_referral(actor=actor, referral=found, responsible=actor)

        done = _("Accepted. You have a case of your own for this household now.")
        return act_and_go(request, accept, done=done, to=at("cases"))
    if form.is_bound:
        reason = form.cleaned_data["reason"]

        def decline() -> None:
            actions.decline_referral(actor=actor, referral=found, reason=reason)

        return act_and_go(request, decline, done=_("Declined."), to=back)

    def withdraw() -> None:
        actions.withdraw_referral(actor=actor, referral=found)

    return act_and_go(request, withdraw, done=_("The referral has been withdrawn."), to=back)


def _referral_facts(found: Referral) -> list[tuple[str, Any]]:
    facts = [
        (_("From"), f"{found.sender.name}, {name_of(found.sent_by)}"),
        (_("To"), found.receiver.name),
        (_("People in the household"), found.people),
        (_("Sent"), date_format(found.sent, "SHORT_DATE_FORMAT")),
        (_("Answer until"), date_format(found.answer_until, "SHORT_DATE_FORMAT")),
    ]
    reached = getattr(found.sent_by, "availability", None)
    if reached:
        facts.insert(1, (_("Reached"), str(reached)))
    if found.answered:
        by = f"{date_format(found.answered, 'SHORT_DATE_FORMAT')}, {name_of(found.answered_by)}"
        facts.append((_("Answered"), by))
    if found.reason:
        facts.append((_("Reason"), found.reason))
    return facts


def handover_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a handover before the move, or before the house passes to another organisation."""
    case = case_for(request, pk, "counselling.work")
    form = ReceiverForm(request.POST or None, case=case)

    def act() -> None:
        actions.prepare_handover(
            actor=actor_of(request), case=case, receiver=form.cleaned_data["receiver"]
        )

    return form_page(
        request,
        form,
        act,
        title=_("Prepare a handover"),
        submit=_("Begin"),
        done=_("Now write the note."),
        to=at("case", pk),
        trail=trail(case, _("Handover")),
    )


def handover(request: HttpRequest, pk: int) -> HttpResponse:
    """The old organisation writes the note; the new one reads it and takes over."""
    actor = actor_of(request)
    require(actor, "counselling.see")
    rows = Handover.objects.select_related("sender", "receiver", "sent_by__user")
    found = get_object_or_404(rows, pk=pk)
    note_opening(request, "handover", found.pk)
    if found.sender_id == actor.organisation_id and found.state == Handover.State.OPEN:
        return _write(request, actor, found)
    takes = may(actor, "counselling.answer", found) and found.state == Handover.State.SENT
    if request.method == "POST":
        return _taken(request, actor, found)
    values = {
        "title": _("Handover %(number)d") % {"number": found.pk},
        "handover": found,
        "kind": HANDOVER_KINDS[found.state],
        "facts": _handover_facts(found),
        "takes": takes,
        "breadcrumb": [(_("Handovers"), at("handovers")), (str(found.pk), "")],
    }
    return render(request, "counselling/handover.html", values)


def _write(request: HttpRequest, actor: Member, found: Handover) -> HttpResponse:
    form = HandoverForm(request.POST or None)

    def act() -> None:
        actions.hand_over(actor=actor, handover=found, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Hand over to %(name)s") % {"name": found.receiver},
        submit=_("Hand over"),
        done=_("Handed over."),
        to=at("handovers"),
        trail=[(_("Handovers"), at("handovers")), (str(found.pk), "")],
    )


def _taken(request: HttpRequest, actor: Member, found: Handover) -> HttpResponse:
    def act() -> None:
        actions.take_over(actor=actor, handover=found, responsible=actor)

    done = _("Taken over. You have a case of your own for this household now.")
    return act_and_go(request, act, done=done, to=at("cases"))


def _handover_facts(found: Handover) -> list[tuple[str, Any]]:
    return [
        (_("From"), found.sender.name),
        (_("To"), found.receiver.name),
        (_("Moved on"), date_format(found.day, "SHORT_DATE_FORMAT")),
        (_("Handed over by"), name_of(found.sent_by) if found.sent_by else "–"),
        (_("The household agreed"), _("yes") if found.consent else _("no")),
    ]
