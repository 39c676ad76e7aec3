"""Expenses with the photo of the receipt. Whoever pays (room ``fund``) takes over what is passed
on. A photo counts once; an amount is an integer of cents."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.volunteers.circles.models import Circle, Volunteer


@keeps_history()
class Expense(models.Model):
    """One receipt. cents: the amount. digest: SHA-256 of the photo as it was sent.

    volunteer: None once they have left; the amount stays in the books without a name.
    """

    class State(models.TextChoices):
        HANDED_IN = "handed_in", pgettext_lazy("expense", "handed in")
        CHECKED = "checked", pgettext_lazy("expense", "checked")
        PASSED_ON = "passed_on", pgettext_lazy("expense", "passed on for payment")
        REFUSED = "refused", pgettext_lazy("expense", "refused")

    volunteer = models.ForeignKey(
        Volunteer, models.SET_NULL, null=True, related_name="expenses",
        verbose_name=_("volunteer"),
    )  # fmt: skip
    circle = models.ForeignKey(
        Circle, models.PROTECT, null=True, related_name="+", verbose_name=_("circle of friends")
    )
    day = models.DateField(_("day of the receipt"))
    cents = models.PositiveIntegerField(_("amount in cents"))
    shop = models.CharField(_("shop"), max_length=120)
    purpose = models.CharField(_("what for"), max_length=200)
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.HANDED_IN
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    handed_in = models.DateTimeField(_("handed in"), auto_now_add=True)
    decided = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        Member, models.SET_NULL, null=True, related_name="+", verbose_name=_("decided by")
    )
    digest = models.CharField(max_length=64, editable=False)

    class Meta:
        verbose_name = _("expense")
        verbose_name_plural = _("expenses")
        ordering = ["-handed_in", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["digest"], condition=~Q(state="refused"), name="expense_receipt_once"
            ),
            models.CheckConstraint(condition=Q(cents__gt=0), name="expense_of_something"),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""), name="expense_refused_with_reason"
            ),
        ]
        indexes = [models.Index(fields=["state", "handed_in"], name="expense_by_state")]

    def __str__(self) -> str:
        return f"{self.shop}, {self.day:%d.%m.%Y}"


class ExpensePhoto(models.Model):
    """The receipt as JPEG: upright, smaller, without what the camera noted."""

    expense = models.OneToOneField(Expense, models.CASCADE, related_name="photo")
    content = models.BinaryField()

    class Meta:
        verbose_name = _("photo of a receipt")
        verbose_name_plural = _("photos of receipts")

    def __str__(self) -> str:
        return str(self.expense_id)
