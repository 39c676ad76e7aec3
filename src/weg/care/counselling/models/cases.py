"""Cases: an organisation accompanies a household for a period. No content stands here."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member, Organisation
from weg.foundation.history.tracking import keeps_history
from weg.foundation.periods import OPEN_END, today
from weg.housing.models import Site
from weg.people.models import Household


@keeps_history()
class Case(models.Model):
    """One household × organisation × period.

    site: where the household lives, or lived last, among the organisation's sites; none when the
    organisation came in by a referral. access_until: the first day on which the organisation no
    longer sees it; far away while the case is open, a year after moving out in aftercare.
    """

    household = models.ForeignKey(
        Household, models.CASCADE, related_name="cases", verbose_name=_("household")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="cases", verbose_name=_("organisation")
    )
    site = models.ForeignKey(
        Site, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("site")
    )
    responsible = models.ForeignKey(
        Member,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("responsible"),
    )
    deputy = models.ForeignKey(
        Member,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="deputy_cases",
        verbose_name=_("deputy"),
    )
    opened = models.DateField(_("opened"))
    ended = models.DateField(_("ended"), null=True, blank=True)
    access_until = models.DateField(_("access until"), default=OPEN_END)

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        constraints = [
            models.UniqueConstraint(
                fields=["household", "organisation"],
                condition=Q(ended=None),
                name="case_one_open",
            ),
            models.CheckConstraint(
                condition=Q(ended=None, access_until=OPEN_END)
                | Q(ended__gte=F("opened"), access_until__gte=F("ended")),
                name="case_period",
            ),
            models.CheckConstraint(
                condition=Q(deputy=None) | ~Q(deputy=F("responsible")), name="case_two_people"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "access_until"], name="case_of_organisation")
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """What calendars and papers call it: never a name."""
        return f"F-{self.pk:06}"

    @property
    def in_aftercare(self) -> bool:
        return self.ended is not None and self.access_until > today()


class Accompaniment(models.Model):
    """An organisation that does not house the household accompanies it: until then it sees it.

    Kept beside the case because the rows of people and of cases are decided by it, and a policy
    cannot ask its own table.
    """

    case = models.OneToOneField(Case, models.CASCADE, related_name="accompaniment")
    household = models.ForeignKey(Household, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    until = models.DateField(_("access until"), default=OPEN_END)

    class Meta:
        verbose_name = _("accompaniment")
        verbose_name_plural = _("accompaniments")

    def __str__(self) -> str:
        return f"{self.organisation}: {self.household}"


class Availability(models.Model):
    """When and how a social worker can be reached; told to residents and house managers."""

    member = models.OneToOneField(Member, models.CASCADE, related_name="availability")
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    hours = models.CharField(_("office hours"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("availability")
        verbose_name_plural = _("availabilities")

    def __str__(self) -> str:
        return " · ".join(filter(None, (self.hours, self.phone)))
