from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.care.presence.models.absences import Absence
from weg.care.presence.models.ticks import Tick
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site, Step
from weg.people.models import Person


@keeps_history()
class Decision(models.Model):
    """What somebody decided about a person who was not seen for long; can be taken back."""

    class Kind(models.TextChoices):
        SEEN = "seen", _("seen meanwhile")
        AWAY = "away", _("known to be away")
        DEPARTED = "departed", _("departure recorded")

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="presence_decisions", verbose_name=_("person")
    )
    site = models.ForeignKey(Site, models.PROTECT, related_name="+", verbose_name=_("site"))
    kind = models.CharField(_("decision"), max_length=8, choices=Kind.choices)
    day = models.DateField(_("day"))
    last_seen = models.DateField(_("last seen before"), null=True, blank=True)
    note = models.CharField(_("reason"), max_length=300, blank=True)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)
    step = models.ForeignKey(Step, models.SET_NULL, null=True, blank=True, related_name="+")
    absence = models.ForeignKey(Absence, models.SET_NULL, null=True, blank=True, related_name="+")
    tick = models.ForeignKey(Tick, models.SET_NULL, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)

    class Meta:
        verbose_name = _("decision on somebody not seen")
        verbose_name_plural = _("decisions on somebody not seen")
        ordering = ["-at"]
        indexes = [models.Index(fields=["person", "-at"], name="decision_of_person")]

    def __str__(self) -> str:
        return self.get_kind_display()
