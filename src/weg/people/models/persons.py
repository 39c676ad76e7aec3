"""Persons: who someone is, no more than placement and care need to know."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.indexes import BTreeIndex
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.people.models.households import Household


def shown_name(surname: str, given_name: str, erased: date | None) -> str:
    """How a person is named wherever one name stands alone."""
    if erased:
        return gettext("erased person")
    return f"{surname}, {given_name}" if given_name else surname


@keeps_history(exclude=["sort_name"])
class Person(models.Model):
    """A person. ``merged_into`` marks a duplicate: it stays, out of every list, and can return.

    erased: the day on which all that says who it is was erased. The nameless row stays, so that
    the counts of past days stay true (DESIGN 4.3).
    """

    class Sex(models.TextChoices):
        FEMALE = "f", _("female")
        MALE = "m", _("male")
        DIVERSE = "x", _("diverse or not stated")

    class BirthQuality(models.TextChoices):
        KNOWN = "known", _("known")
        YEAR = "year", _("only the year is known")
        ESTIMATED = "estimated", _("estimated")

    household = models.ForeignKey(
        Household, models.PROTECT, related_name="people", verbose_name=_("household")
    )
    given_name = models.CharField(_("given name"), max_length=120, blank=True)
    surname = models.CharField(_("surname"), max_length=120)
    sex = models.CharField(_("sex"), max_length=1, choices=Sex.choices)
    date_of_birth = models.DateField(_("date of birth"), null=True, blank=True)
    birth_quality = models.CharField(
        _("date of birth is"), max_length=9, choices=BirthQuality.choices, default="known"
    )
    nationality = models.CharField(_("nationality (ISO 3166)"), max_length=2, blank=True)
    azr_number = models.CharField(_("AZR number"), max_length=40, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    died = models.DateField(_("died"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="duplicates",
        verbose_name=_("merged into"),
    )
    sort_name = models.GeneratedField(
        expression=models.Func(
            "surname",
            models.Value(" "),
            "given_name",
            function="weg_sort_name",
            output_field=models.TextField(),
        ),
        output_field=models.TextField(),
        db_persist=True,
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)
    erased = models.DateField(_("erased"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        constraints = [
            models.UniqueConstraint(
                fields=["azr_number"],
                condition=~models.Q(azr_number="") & models.Q(merged_into=None),
                name="person_azr_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="person_not_merged_into_self"
            ),
            models.CheckConstraint(
                condition=models.Q(erased=None)
                | models.Q(given_name="", surname="", azr_number="", phone="", nationality=""),
                name="person_erased_is_nameless",
            ),
        ]
        indexes = [
            BTreeIndex(fields=["sort_name", "id"], name="person_by_name"),
            BTreeIndex(fields=["date_of_birth"], name="person_by_birth"),
            BTreeIndex(
                fields=["azr_number"], condition=~models.Q(azr_number=""), name="person_by_azr"
            ),
        ]

    def __str__(self) -> str:
        return shown_name(self.surname, self.given_name, self.erased)
