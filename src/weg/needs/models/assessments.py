"""Assessments, the needs found, and who needs to know (Art. 25 Directive (EU) 2024/1346).

Nothing here exists for anybody but the assessor, the social workers of the household's case, and
the readers named for the person (rules.py). Placement reads ``people.Requirement``, never this.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.needs.models.catalogue import Group
from weg.people.models import Person


@keeps_history()
class Assessment(models.Model):
    """One conversation about one person, or what the Land passed on. Never changed afterwards.

    review: the day by which somebody looks again. records: ids of the records it belonged to
    before, the first first, as one after another turned out to be the same person as the next.
    """

    class Kind(models.TextChoices):
        FIRST = "first", _("first assessment")
        LATER = "later", _("later change")
        LAND = "land", _("passed on by the Land")

    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("person"))
    records = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    kind = models.CharField(_("kind"), max_length=5, choices=Kind.choices)
    day = models.DateField(_("day"))
    assessor = models.ForeignKey(
        Member, models.PROTECT, null=True, related_name="+", verbose_name=_("assessed by")
    )
    by = models.CharField(_("by"), max_length=200)
    received_from = models.CharField(_("received from"), max_length=160, blank=True)
    signs = models.TextField(_("visible signs"), blank=True)
    statements = models.TextField(_("statements"), blank=True)
    documents = models.TextField(_("documents"), blank=True)
    review = models.DateField(_("look again by"), null=True, blank=True)
    written = models.DateTimeField(_("written down"), auto_now_add=True)

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ["-day", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(review=None) | Q(review__gte=F("day")), name="assessment_review_later"
            ),
            models.CheckConstraint(
                condition=~Q(kind="land") | ~Q(received_from=""), name="assessment_land_says_who"
            ),
        ]
        indexes = [models.Index(fields=["person", "day"], name="assessment_of_person")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.day:%d.%m.%Y}"


@keeps_history()
class Need(models.Model):
    """The person belongs to the group since the assessment's day; ended: no longer from that day.

    ended_why, ended_by: what changed, and who said so.
    """

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="needs")
    group = models.ForeignKey(Group, models.PROTECT, related_name="+", verbose_name=_("group"))
    ended = models.DateField(_("ended on"), null=True, blank=True)
    ended_why = models.CharField(_("what changed"), max_length=300, blank=True)
    ended_by = models.CharField(_("ended by"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("need")
        verbose_name_plural = _("needs")
        ordering = ["group__rank", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "group"], name="need_once"),
            models.CheckConstraint(
                condition=Q(ended=None) | ~Q(ended_why=""), name="need_ended_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return str(self.group)


@keeps_history()
class Reader(models.Model):
    """Somebody who needs to know of one person's needs, up to the day ``until``."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("person"))
    records = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    member = models.ForeignKey(
        Member, models.CASCADE, related_name="+", verbose_name=_("who needs to know")
    )
    why = models.CharField(_("what for"), max_length=200)
    until = models.DateField(_("until before"))
    by = models.CharField(_("named by"), max_length=200)
    named = models.DateTimeField(_("named on"), auto_now_add=True)

    class Meta:
        verbose_name = _("reader")
        verbose_name_plural = _("readers")
        ordering = ["until", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="reader_with_reason"),
        ]
        indexes = [models.Index(fields=["person", "member"], name="reader_of_person")]

    def __str__(self) -> str:
        return str(self.member)
