from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weg.care.presence.models.reasons import AwayReason
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Person


@keeps_history()
class Absence(models.Model):
    """Someone is known to be away, up to and including the day before ``until``.

    tick: the tick of a round that said so; undoing that tick takes the absence away.
    """

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="absences", verbose_name=_("person")
    )
    site = models.ForeignKey(Site, models.PROTECT, related_name="+", verbose_name=_("site"))
    since = models.DateField(_("away since"))
    until = models.DateField(_("back on"))
    reason = models.CharField(_("why away"), max_length=11, choices=AwayReason.choices)
    by = models.CharField(_("by"), max_length=200)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    tick = models.UUIDField(null=True, blank=True, unique=True)

    class Meta:
        verbose_name = _("known absence")
        verbose_name_plural = _("known absences")
        constraints = [
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="absence_has_days")
        ]
        indexes = [models.Index(fields=["person", "until"], name="absence_of_person")]

    def __str__(self) -> str:
        return f"{self.since} – {self.until}"
