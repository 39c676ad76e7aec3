"""Expenses: handing in a receipt, checking it, passing it on for payment, refusing it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.files.photos import shrink_photo
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.coordination.models import Expense, ExpensePhoto

State = Expense.State
PAYERS: list[Callable[[Expense], None]] = []


def on_passing_on(payer: Callable[[Expense], None]) -> None:
    """Called by the room that pays, when its app is ready: told of each expense passed on."""
    PAYERS.append(payer)


@action("coordination.hand_in", on="volunteer")
def hand_in(
    *,
    actor: Actor,
    volunteer: Volunteer,
    day: date,
    cents: int,
    shop: str,
    purpose: str,
    photo: UploadedFile[Any],
) -> Expense:
    """Hand in a receipt with its photo. The same photo counts once, whoever hands it in."""
    if day > today():
        raise Refused(_("This day is still to come."), code="day_to_come", field="day")
    if cents <= 0:
        raise Refused(_("Give an amount above 0."), code="amount_wrong", field="amount")
    photo.seek(0)
    digest = sha256(photo.read()).hexdigest()
    small = shrink_photo(photo)
    with explaining(_explain):
        expense = Expense.objects.create(
            volunteer=volunteer, circle=volunteer.circle, day=day, cents=cents,
            shop=shop.strip(), purpose=purpose.strip(), digest=digest,
        )  # fmt: skip
    ExpensePhoto.objects.create(expense=expense, content=small)
    return expense


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint == "expense_receipt_once":
        sentence = _("This photo was handed in before: every receipt counts once.")
        return Refused(sentence, code="receipt_twice", field="photo")
    return None


@action("coordination.check_expense", on="expense")
def check_expense(*, actor: Actor, expense: Expense) -> Expense:
    """The receipt is readable and belongs to the circle's work."""
    return _decide(actor, expense, (State.HANDED_IN,), State.CHECKED)


@action("coordination.pass_on", on="expense")
def pass_on(*, actor: Actor, expense: Expense) -> Expense:
    """The office passes it on to whoever pays."""
    done = _decide(actor, expense, (State.CHECKED,), State.PASSED_ON)
    for payer in PAYERS:
        payer(done)
    return done


@action("coordination.check_expense", on="expense")
def refuse_expense(*, actor: Actor, expense: Expense, reason: str) -> Expense:
    """Refuse it; the volunteer reads the reason."""
    if not reason.strip():
        raise Refused(_("Say why."), code="reason_missing", field="reason")
    expense.reason = reason.strip()
    return _decide(actor, expense, (State.HANDED_IN, State.CHECKED), State.REFUSED)


def _decide(actor: Actor, expense: Expense, before: tuple[str, ...], after: str) -> Expense:
    """From one state to the next, once: of two who decide at the same time the second is told."""
    fields = {"decided": timezone.now(), "decided_by": actor.sight.member, "reason": expense.reason}
    rows = Expense.objects.filter(pk=expense.pk, state__in=before)
    if not rows.update(state=after, **fields):
        raise Refused(_("This has been decided already."), code="decided_already")
    expense.refresh_from_db()
    return expense
