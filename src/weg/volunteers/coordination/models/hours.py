"""Hours given outside of shifts, and the certificates and thanks that follow from all hours."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.volunteers.circles.models import Activity, Volunteer

DAY = 24 * 60


@keeps_history()
class Hours(models.Model):
    """Time that somebody gave on a day, in minutes; hours of shifts stand with the shifts.

    volunteer: None once they have gone; what was given stays counted.
    """

    volunteer = models.ForeignKey(
        Volunteer, models.SET_NULL, null=True, related_name="hours", verbose_name=_("volunteer")
    )
    day = models.DateField(_("day"))
    minutes = models.PositiveIntegerField(_("minutes"))
    activity = models.ForeignKey(
        Activity, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("activity"),
    )  # fmt: skip
    noted_by = models.ForeignKey(
        Member, models.SET_NULL, null=True, related_name="+", verbose_name=_("noted by")
    )

    class Meta:
        verbose_name = _("hours given")
        verbose_name_plural = _("hours given")
        ordering = ["-day", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gt=0, minutes__lte=DAY), name="hours_of_one_day"
            )
        ]
        indexes = [models.Index(fields=["volunteer", "day"], name="hours_of_volunteer")]

    def __str__(self) -> str:
        return f"{self.day}: {self.minutes}"


@keeps_history()
class Certificate(models.Model):
    """A certificate of volunteering or a letter of thanks, as it was issued.

    minutes, activities: what was counted on that day; a paper printed again says the same.
    """

    class Kind(models.TextChoices):
        PROOF = "proof", _("certificate of volunteering")
        THANKS = "thanks", _("letter of thanks")

    volunteer = models.ForeignKey(
        Volunteer, models.CASCADE, related_name="proofs", verbose_name=_("volunteer")
    )
    kind = models.CharField(_("kind"), max_length=6, choices=Kind.choices)
    since = models.DateField(_("from"))
    until = models.DateField(_("until"))
    minutes = models.PositiveIntegerField(_("minutes"))
    activities = models.TextField(_("activities"), blank=True)
    words = models.TextField(_("personal words"), blank=True)
    issued = models.DateField(_("issued on"))
    issued_by = models.CharField(_("issued by"), max_length=200)

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = ["-issued", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="proof_time_forward")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.issued}"
