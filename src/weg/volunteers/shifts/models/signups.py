"""Who comes, who waits, and who offers their place to somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.foundation.history.tracking import keeps_history
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts.models.shifts import Shift

if TYPE_CHECKING:
    from django.db.backends.postgresql.psycopg_any import DateTimeTZRange


@keeps_history()
class SignUp(models.Model):
    """A volunteer and a shift.

    volunteer: None once the volunteer has gone; hours that were given stay counted.
    at: since when; whoever waits moves up in this order. during: of the shift, kept by a trigger,
    so that nobody is promised twice at the same time.
    """

    class State(models.TextChoices):
        SIGNED_UP = "signed_up", pgettext_lazy("sign-up", "signed up")
        WAITING = "waiting", pgettext_lazy("sign-up", "on the waiting list")
        CANCELLED = "cancelled", pgettext_lazy("sign-up", "cancelled")
        ATTENDED = "attended", pgettext_lazy("sign-up", "was there")
        MISSED = "missed", pgettext_lazy("sign-up", "was not there")

    shift = models.ForeignKey(Shift, models.CASCADE, related_name="signups")
    volunteer = models.ForeignKey(
        Volunteer, models.SET_NULL, null=True, related_name="signups", verbose_name=_("volunteer")
    )
    state = models.CharField(_("state"), max_length=9, choices=State.choices)
    at = models.DateTimeField(_("since"))
    during: models.Field[DateTimeTZRange, DateTimeTZRange] = DateTimeRangeField(
        _("when"), null=True, editable=False
    )
    hours = models.DecimalField(_("hours"), max_digits=5, decimal_places=2, null=True, blank=True)
    reminded_at = models.DateTimeField(_("reminded"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("sign-up")
        verbose_name_plural = _("sign-ups")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["shift", "volunteer"],
                condition=~Q(state="cancelled"),
                name="signup_once_a_shift",
            ),
            ExclusionConstraint(
                name="signup_one_at_a_time",
                expressions=[
                    ("volunteer", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                condition=Q(state="signed_up"),
            ),
            models.CheckConstraint(
                condition=Q(hours=None) | Q(hours__gte=0, hours__lte=24), name="signup_hours"
            ),
            models.CheckConstraint(
                condition=Q(state="attended") | Q(hours=None), name="signup_hours_when_there"
            ),
        ]
        indexes = [
            models.Index(fields=["volunteer", "state"], name="signup_of_volunteer"),
            models.Index(fields=["shift", "state", "at"], name="signup_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.shift_id}: {self.volunteer_id}"


@keeps_history()
class SwapOffer(models.Model):
    """A volunteer offers their place: to one (``to``) or to everybody who may do it. The place
    stays theirs until somebody accepts. shift: of the sign-up, which takers do not see."""

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("swap", "open")
        ACCEPTED = "accepted", pgettext_lazy("swap", "taken over")
        WITHDRAWN = "withdrawn", pgettext_lazy("swap", "withdrawn")

    signup = models.ForeignKey(SignUp, models.CASCADE, related_name="swaps")
    shift = models.ForeignKey(Shift, models.CASCADE, related_name="+")
    to = models.ForeignKey(
        Volunteer, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("to")
    )
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.OPEN)
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("offered place")
        verbose_name_plural = _("offered places")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["signup"], condition=Q(state="open"), name="swap_once_a_place"
            )
        ]

    def __str__(self) -> str:
        return str(self.signup_id)
