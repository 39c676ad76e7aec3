"""When help is needed, and how many places are taken."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.foundation.history.tracking import keeps_history
from weg.volunteers.shifts.models.requests import HelpRequest


@keeps_history(exclude=["taken", "waiting"])
class Shift(models.Model):
    """One time at which volunteers come.

    taken, waiting: counted by the database itself with every change of a sign-up (a trigger). That
    ``taken`` never exceeds ``seats`` is a constraint: no seat is given twice, whoever writes.
    """

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("shift", "planned")
        CANCELLED = "cancelled", pgettext_lazy("shift", "cancelled")

    request = models.ForeignKey(
        HelpRequest, models.CASCADE, related_name="shifts", verbose_name=_("request")
    )
    starts = models.DateTimeField(_("from"))
    ends = models.DateTimeField(_("to"))
    seats = models.PositiveSmallIntegerField(_("places"), default=1)
    taken = models.PositiveIntegerField(_("taken"), default=0, editable=False)
    waiting = models.PositiveIntegerField(_("waiting"), default=0, editable=False)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.PLANNED)

    class Meta:
        verbose_name = _("shift")
        verbose_name_plural = _("shifts")
        ordering = ["starts", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="shift_forward"),
            models.CheckConstraint(condition=Q(taken__lte=F("seats")), name="shift_not_overfull"),
            models.CheckConstraint(condition=Q(seats__gte=1), name="shift_has_seats"),
            models.UniqueConstraint(fields=["request", "starts"], name="shift_once"),
        ]
        indexes = [models.Index(fields=["state", "starts"], name="shift_by_time")]

    def __str__(self) -> str:
        return f"{self.request_id}: {self.starts:%Y-%m-%d %H:%M}"

    @property
    def free(self) -> int:
        return max(0, self.seats - self.taken)

    @property
    def ahead(self) -> bool:
        """It is planned and has not begun."""
        return self.state == self.State.PLANNED and self.starts > timezone.now()

    @property
    def hours(self) -> float:
        return round((self.ends - self.starts).total_seconds() / 3600, 2)
