"""What somebody lives on, by period: recorded, never paid."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.people.models import Person


@keeps_history()
class Benefit(models.Model):
    """The benefit a person is entitled to in a period. source: the notice or who said so."""

    class Kind(models.TextChoices):
        BASIC = "asylblg3", _("basic benefits (§ 3 AsylbLG)")
        ANALOGOUS = "asylblg2", _("analogous benefits (§ 2 AsylbLG)")
        JOB_CENTRE = "sgb2", _("citizen's benefit (SGB II)")
        SOCIAL = "sgb12", _("social assistance (SGB XII)")
        OWN = "own", _("own income, no benefit")
        UNKNOWN = "unknown", _("unknown")

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="benefits", verbose_name=_("person")
    )
    kind = models.CharField(_("benefit"), max_length=8, choices=Kind.choices)
    during = DateRangeField(_("period"))
    source = models.CharField(_("source"), max_length=200)
    by = models.CharField(_("recorded by"), max_length=200)

    class Meta:
        verbose_name = _("benefit")
        verbose_name_plural = _("benefits")
        ordering = ["during"]
        constraints = [
            ExclusionConstraint(
                name="benefit_one_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=models.Q(during__isempty=False, during__lower_inf=False),
                name="benefit_has_days",
            ),
            models.CheckConstraint(condition=~models.Q(source=""), name="benefit_has_source"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
