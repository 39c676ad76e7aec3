"""What is taught, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.foundation.history.tracking import keeps_history

if TYPE_CHECKING:
    from weg.volunteers.training.models.needed import Needed


@keeps_history()
class Training(models.Model):
    """A training for volunteers. valid_months: how long a certificate holds; None: for good."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    about = models.TextField(_("what it is about"), blank=True)
    valid_months = models.PositiveSmallIntegerField(
        _("certificate valid for months"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    active = models.BooleanField(pgettext_lazy("training", "offered"), default=True)

    if TYPE_CHECKING:
        dates: models.Manager[TrainingDate]
        needed_by: models.Manager[Needed]

    class Meta:
        verbose_name = _("training")
        verbose_name_plural = _("trainings")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


@keeps_history(exclude=["taken", "waiting"])
class TrainingDate(models.Model):
    """A training takes place.

    taken, waiting: counted by the database with every change of a registration (a trigger); that
    ``taken`` never exceeds ``seats`` is a constraint.
    """

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("training date", "planned")
        HELD = "held", pgettext_lazy("training date", "held")
        CANCELLED = "cancelled", pgettext_lazy("training date", "cancelled")

    training = models.ForeignKey(
        Training, models.PROTECT, related_name="dates", verbose_name=_("training")
    )
    starts = models.DateTimeField(_("from"))
    ends = models.DateTimeField(_("to"))
    place = models.CharField(_("where"), max_length=200)
    seats = models.PositiveSmallIntegerField(_("places"), validators=[MinValueValidator(1)])
    trainer = models.CharField(_("who teaches"), max_length=120, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.PLANNED)
    taken = models.PositiveIntegerField(
        pgettext_lazy("training", "taken"), default=0, editable=False
    )
    waiting = models.PositiveIntegerField(_("waiting"), default=0, editable=False)

    if TYPE_CHECKING:
        training_id: int

    class Meta:
        verbose_name = _("date of a training")
        verbose_name_plural = _("dates of trainings")
        ordering = ["starts", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="training_date_forward"),
            models.CheckConstraint(
                condition=Q(taken__lte=F("seats")), name="training_date_not_overfull"
            ),
            models.CheckConstraint(condition=Q(seats__gte=1), name="training_date_has_seats"),
            models.CheckConstraint(condition=~Q(place=""), name="training_date_has_place"),
            models.UniqueConstraint(
                fields=["training", "starts", "place"], name="training_date_once"
            ),
        ]
        indexes = [models.Index(fields=["state", "starts"], name="training_date_ahead")]

    def __str__(self) -> str:
        return f"{self.training}, {timezone.localtime(self.starts):%d.%m.%Y %H:%M}"

    @property
    def free(self) -> int:
        return max(0, self.seats - self.taken)

    @property
    def ahead(self) -> bool:
        """One can still register."""
        return self.state == self.State.PLANNED and self.starts > timezone.now()
