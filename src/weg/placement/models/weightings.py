"""What counts how much in a plan: visible to everyone who plans, changed only openly."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history


def points(label: object, default: int, help_text: object = "") -> models.DecimalField:  # type: ignore[type-arg]
    """A cost in points: what one unit of something unwanted costs a plan."""
    return models.DecimalField(
        label,  # type: ignore[arg-type]
        max_digits=8,
        decimal_places=2,
        default=Decimal(default),
        validators=[MinValueValidator(0)],
        help_text=help_text,  # type: ignore[arg-type]
    )


def share(label: object, default: str, help_text: object = "") -> models.DecimalField:  # type: ignore[type-arg]
    """A share from 0 to 1."""
    return models.DecimalField(
        label,  # type: ignore[arg-type]
        max_digits=4,
        decimal_places=3,
        default=Decimal(default),
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text=help_text,  # type: ignore[arg-type]
    )


@keeps_history()
class Weighting(models.Model):
    """One version of the weights; the newest counts, every plan keeps the one it was made with.

    The meaning of each is the cost term of the same name in the engine's problem file. Shares of
    families and single people are norms (``mix_families``, ``mix_tolerance``), not weights.
    """

    unplaced = points(_("person without a place"), 1000, _("times 1 + urgency"))
    band_1 = share(_("district above its fair share by more than"), "0.1")
    balance_1 = points(_("each person above that"), 3)
    band_2 = share(_("district above its fair share by far more than"), "0.3")
    balance_2 = points(_("each person above that, in addition"), 9)
    mix = points(_("mix of families and single people"), 2, _("each person beyond the tolerance"))
    empty_place = points(_("place that stays empty in a family's rooms"), 4)
    scarce_feature = points(_("scarce feature used by someone who does not need it"), 25)
    split = points(_("each unit beyond the first for one household"), 50)
    should = points(_("wish that is not met"), 10)
    school = points(_("other district than school or day care"), 25)
    school_neighbour = points(_("neighbouring district of school or day care"), 10)
    work = points(_("other district than work"), 15)
    work_neighbour = points(_("neighbouring district of work"), 5)
    near = points(_("relatives not at one site"), 30)
    over_limit = points(
        _("person above a site's limit"), 0, _("0: the limit is never exceeded by a plan")
    )
    hold = share(_("share of each site's places kept free"), "0")
    created = models.DateTimeField(_("created"), auto_now_add=True)
    created_by = models.ForeignKey(Member, models.PROTECT, related_name="+", verbose_name=_("by"))
    reason = models.CharField(_("reason for the change"), max_length=300)

    class Meta:
        verbose_name = _("weights of planning")
        verbose_name_plural = _("weights of planning")
        ordering = ["-created", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(band_1__lte=models.F("band_2")), name="weighting_bands"
            )
        ]

    def __str__(self) -> str:
        return f"{self.created:%d.%m.%Y}"
