"""Who takes part, and what they have for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.training.models.dates import Training, TrainingDate


@keeps_history()
class Attendance(models.Model):
    """A volunteer and a date. at: since when; whoever waits moves up in this order."""

    class State(models.TextChoices):
        REGISTERED = "registered", pgettext_lazy("training", "registered")
        WAITING = "waiting", pgettext_lazy("training", "on the waiting list")
        ATTENDED = "attended", pgettext_lazy("training", "took part")
        MISSED = "missed", pgettext_lazy("training", "did not come")
        CANCELLED = "cancelled", pgettext_lazy("training", "cancelled")

    date = models.ForeignKey(TrainingDate, models.CASCADE, related_name="attendances")
    volunteer = models.ForeignKey(
        Volunteer, models.CASCADE, related_name="attendances", verbose_name=_("volunteer")
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices)
    at = models.DateTimeField(_("since"))

    if TYPE_CHECKING:
        date_id: int
        volunteer_id: int

    class Meta:
        verbose_name = _("registration for a training")
        verbose_name_plural = _("registrations for trainings")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["date", "volunteer"],
                condition=~Q(state="cancelled"),
                name="attendance_once_a_date",
            )
        ]
        indexes = [
            models.Index(fields=["volunteer", "state"], name="attendance_of_volunteer"),
            models.Index(fields=["date", "state", "at"], name="attendance_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.date_id}: {self.volunteer_id}"


@keeps_history()
class Certificate(models.Model):
    """Somebody took part in a training. number: printed on it, so that it can be looked up.
    valid_until: last day; None: for good."""

    volunteer = models.ForeignKey(Volunteer, models.CASCADE, related_name="certificates")
    training = models.ForeignKey(
        Training, models.PROTECT, related_name="certificates", verbose_name=_("training")
    )
    day = models.DateField(_("day"))
    hours = models.DecimalField(_("hours"), max_digits=5, decimal_places=2, null=True, blank=True)
    trainer = models.CharField(_("who taught"), max_length=120, blank=True)
    number = models.CharField(_("number"), max_length=20, unique=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    issued_by = models.ForeignKey(
        Member, models.SET_NULL, null=True, related_name="+", verbose_name=_("issued by")
    )
    reminded_at = models.DateTimeField(_("reminded"), null=True, blank=True, editable=False)

    if TYPE_CHECKING:
        volunteer_id: int
        training_id: int

    class Meta:
        verbose_name = _("training certificate")
        verbose_name_plural = _("training certificates")
        ordering = ["-day", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["volunteer", "training", "day"], name="certificate_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("day")),
                name="certificate_forward",
            ),
        ]
        indexes = [models.Index(fields=["valid_until"], name="certificate_ends")]

    def __str__(self) -> str:
        return self.number
