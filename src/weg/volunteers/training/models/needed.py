"""Which activity needs which training, or a certificate of conduct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.volunteers.circles.models import Activity
from weg.volunteers.training.models.dates import Training


@keeps_history()
class Needed(models.Model):
    """An activity needs a training, or (training None) an inspected certificate of conduct.

    By activity, never for all: in 2015 volunteers protested where all had to bring one.
    """

    activity = models.ForeignKey(
        Activity, models.CASCADE, related_name="needs", verbose_name=_("activity")
    )
    training = models.ForeignKey(
        Training, models.CASCADE, null=True, blank=True, related_name="needed_by",
        verbose_name=_("training"),
    )  # fmt: skip
    conduct = models.BooleanField(_("extended certificate of conduct"), default=False)

    if TYPE_CHECKING:
        activity_id: int
        training_id: int | None

    class Meta:
        verbose_name = _("what an activity needs")
        verbose_name_plural = _("what activities need")
        ordering = ["activity__rank", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(training=None, conduct=True) | Q(training__isnull=False, conduct=False),
                name="needed_one_thing",
            ),
            models.UniqueConstraint(
                fields=["activity", "training"],
                nulls_distinct=False,
                name="needed_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id}: {self.training_id or 'conduct'}"
