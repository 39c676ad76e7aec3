"""Move-in and move-out protocols: what a household was given, and what came back."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Household


@keeps_history(exclude=["resident_signature", "staff_signature"])
class Protocol(models.Model):
    """What was found and handed over on the day; after signing nobody changes it any more.

    people, place: names and rooms as they stood that day.
    inventory: ``[{"name", "count", "condition", "note"}]``; condition is one of ``Condition``.
    keys: ``[{"number", "what", "back"}]``; back (move-out): whether the key came back.
    meters: ``[{"name", "value"}]``. Signatures: PNG bytes.
    """

    class Kind(models.TextChoices):
        IN = "in", _("move-in protocol")
        OUT = "out", _("move-out protocol")

    class Condition(models.TextChoices):
        GOOD = "good", pgettext_lazy("condition", "good")
        WORN = "worn", pgettext_lazy("condition", "worn")
        BROKEN = "broken", pgettext_lazy("condition", "broken")
        MISSING = "missing", pgettext_lazy("condition", "missing")

    site = models.ForeignKey(Site, models.PROTECT, related_name="protocols", verbose_name=_("site"))
    household = models.ForeignKey(
        Household, models.CASCADE, related_name="protocols", verbose_name=_("household")
    )
    kind = models.CharField(_("kind"), max_length=3, choices=Kind.choices)
    day = models.DateField(_("day"))
    people = models.JSONField(_("people"), default=list)
    place = models.CharField(_("place"), max_length=300)
    inventory = models.JSONField(_("inventory"), default=list, blank=True)
    keys = models.JSONField(_("keys"), default=list, blank=True)
    meters = models.JSONField(_("meters"), default=list, blank=True)
    note = models.TextField(_("note"), blank=True)
    made_by = models.CharField(_("drawn up by"), max_length=200)
    signed_at = models.DateTimeField(_("signed"), null=True, blank=True)
    on_paper = models.BooleanField(_("signed on paper"), default=False)
    resident_name = models.CharField(_("signed by"), max_length=160, blank=True)
    resident_signature = models.BinaryField(null=True, blank=True)
    staff_signature = models.BinaryField(null=True, blank=True)

    class Meta:
        verbose_name = _("protocol")
        verbose_name_plural = _("protocols")
        ordering = ["-day", "-id"]
        indexes = [models.Index(fields=["site", "-day", "-id"], name="protocol_of_site")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(signed_at=None)
                | models.Q(on_paper=True)
                | models.Q(resident_signature__isnull=False),
                name="protocol_signed_somehow",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.day}"
