"""A case of return counselling. Who it is about stands in it sealed, and in no key to other tables.

A column in clear says how far a case has come and what is due, never whom it is about.
"""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Organisation
from weg.foundation.history.tracking import keeps_history
from weg.foundation.sealing import SealedTextField

SEALED = ["family", "household_number", "households_before", "told"]


@keeps_history(exclude=SEALED)
class Case(models.Model):
    """One family that is advised. It exists for ``counsellors`` (ids of members) and nobody else.

    family: how the counsellors call it. household_number: id of the household in the records, when
    the family wants housing to be told of the day; households_before: those it had before, the
    first first, as one record after another was merged. told: id of housing's step that set the
    end of the stay.
    leaves: planned day of the journey; left: the day on which they went.
    """

    class Stage(models.TextChoices):
        FIRST_TALK = "first_talk", _("first talk")
        PERSPECTIVE = "perspective", _("perspective")
        DECISION = "decision", _("decision")
        PREPARATION = "preparation", _("preparation")
        JOURNEY = "journey", _("journey")
        AFTER = "after", _("after the return")

    class Outcome(models.TextChoices):
        RETURNED = "returned", pgettext_lazy("returns", "returned")
        STAYS = "stays", _("stays here")

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("organisation")
    )
    counsellors = ArrayField(models.BigIntegerField(), verbose_name=_("counsellors"))
    family = SealedTextField(_("family"))
    household_number = SealedTextField(blank=True, default="", editable=False)
    households_before = SealedTextField(blank=True, default="", editable=False)
    told = SealedTextField(blank=True, default="", editable=False)
    stage = models.CharField(
        _("stage"), max_length=12, choices=Stage.choices, default=Stage.FIRST_TALK
    )
    opened = models.DateField(_("first talk on"))
    leaves = models.DateField(_("planned day of departure"), null=True, blank=True)
    left = models.DateField(_("left on"), null=True, blank=True)
    ended = models.DateField(_("ended on"), null=True, blank=True)
    outcome = models.CharField(
        pgettext_lazy("returns", "outcome"), max_length=8, choices=Outcome.choices, blank=True
    )

    class Meta:
        verbose_name = _("case of return counselling")
        verbose_name_plural = _("cases of return counselling")
        ordering = ["-opened", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(counsellors__len__gt=0), name="return_case_has_counsellor"
            ),
            models.CheckConstraint(
                condition=Q(ended=None, outcome="") | Q(ended__isnull=False) & ~Q(outcome=""),
                name="return_case_ended_with_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="returned") | Q(left__isnull=False),
                name="return_case_returned_on",
            ),
        ]

    def __str__(self) -> str:
        return self.family

    @property
    def household(self) -> int | None:
        """Id of the household in the records."""
        return int(self.household_number) if self.household_number else None

    @property
    def households(self) -> list[int]:
        """Ids of the households it had before, the first first."""
        return [int(number) for number in self.households_before.split()]

    @property
    def day(self) -> date | None:
        """The day of the journey: as it was, or as it is planned."""
        return self.left or self.leaves


@keeps_history()
class Agreement(models.Model):
    """The family said on ``day`` that it wants this stage: nothing goes on without."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="agreements")
    stage = models.CharField(_("stage"), max_length=12, choices=Case.Stage.choices)
    day = models.DateField(_("agreed on"))

    class Meta:
        verbose_name = _("agreement to a stage")
        verbose_name_plural = _("agreements to a stage")
        ordering = ["day", "pk"]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}, {self.day:%d.%m.%Y}"


@keeps_history(exclude=["name", "born", "country"])
class Traveller(models.Model):
    """Somebody of the family. born: ISO date or empty; country: where to, ISO 3166 code or empty.

    travels: goes along; whoever stays here is advised too, and counted as advised only.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="travellers")
    name = SealedTextField(_("name"))
    born = SealedTextField(_("date of birth"), blank=True, default="")
    country = SealedTextField(_("country of destination"), blank=True, default="")
    travels = models.BooleanField(_("travels"), default=True)

    class Meta:
        verbose_name = _("person advised")
        verbose_name_plural = _("people advised")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def born_on(self) -> date | None:
        return date.fromisoformat(self.born) if self.born else None
