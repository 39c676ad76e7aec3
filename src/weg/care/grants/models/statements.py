"""Who pays for whom, and monthly statements of fees. Nothing here pays or books anything."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Household, Person


class PayerKind(models.TextChoices):
    SELF = "self", _("pays the fee")
    JOB_CENTRE = "job_centre", _("job centre")
    SOCIAL_OFFICE = "social_office", _("social office")


PAYERS = [*PayerKind.choices, ("", _("not recorded"))]
"""As shown in lists: whoever is not recorded is named as such."""


@keeps_history()
class Payer(models.Model):
    """Who pays a person's fee in a period, and where that is known from."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="payers")
    kind = models.CharField(_("who pays"), max_length=13, choices=PayerKind.choices)
    during = DateRangeField(_("period"))
    source = models.CharField(_("known from"), max_length=300)
    noted = models.DateTimeField(_("noted"), auto_now_add=True)

    class Meta:
        verbose_name = _("payer")
        verbose_name_plural = _("payers")
        ordering = ["during"]
        constraints = [
            ExclusionConstraint(
                name="payer_one_at_a_time",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                condition=models.Q(during__isempty=False, during__lower_inf=False),
                name="payer_has_start",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class Statement(models.Model):
    """What a household owes for a month, and who pays it. corrects: the one that it replaces.

    cents: of the whole month. difference: to the statement before, equal to cents without one.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="fee_statements")
    month = models.DateField(_("month"))
    cents = models.BigIntegerField(_("fee"))
    difference = models.BigIntegerField(_("difference"))
    corrects = models.OneToOneField(
        "self", models.CASCADE, null=True, blank=True, related_name="corrected_by"
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    at = models.DateTimeField(_("made"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("statement of fees")
        verbose_name_plural = _("statements of fees")
        ordering = ["-month", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["household", "month"],
                condition=models.Q(corrects=None),
                name="first_statement_once_a_month",
            ),
            models.CheckConstraint(
                condition=models.Q(month__day=1), name="statement_of_a_whole_month"
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        return f"{self.month:%Y-%m}/{self.pk}"


class StatementLine(models.Model):
    """Days of one person under one payer, rate and site; last is the last day that counts.

    cents may be below the rate's share where a cap for families holds. monthly: the rate.
    """

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="lines")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    area = models.DecimalField(_("m² a person"), max_digits=4, decimal_places=2)
    payer = models.CharField(_("who pays"), max_length=13, choices=PAYERS, blank=True)
    first = models.DateField(_("from"))
    last = models.DateField(_("until"))
    monthly = models.BigIntegerField(_("fee a month"))
    cents = models.BigIntegerField(_("fee"))

    class Meta:
        verbose_name = _("line of a statement")
        verbose_name_plural = _("lines of a statement")
        ordering = ["person", "first"]

    def __str__(self) -> str:
        return f"{self.first} – {self.last}: {self.cents}"
