"""Computations as they were decided, with everything they were made of."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.care.grants.models.terms import Occasion
from weg.city.models import Member, Organisation
from weg.housing.models import Site
from weg.people.models import Person


class Computation(models.Model):
    """A computation frozen by a decision; never changed afterwards (the database refuses it).

    terms, counts, result: see ``posts.keeping``; no person in them. supersedes: the earlier
    decision on the same reference day that this one replaces.
    """

    occasion = models.ForeignKey(Occasion, models.PROTECT, related_name="computations")
    day = models.DateField(_("reference day"))
    paper = models.CharField(_("number of the paper"), max_length=60)
    decided_by = models.CharField(_("decided by"), max_length=200)
    decided_on = models.DateField(_("decided on"))
    posts = models.DecimalField(_("posts"), max_digits=9, decimal_places=2)
    cents = models.BigIntegerField(_("amount a year"))
    terms = models.JSONField(_("ratios and amounts"))
    counts = models.JSONField(_("counts"))
    result = models.JSONField(_("result"))
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    at = models.DateTimeField(_("frozen"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("decided computation")
        verbose_name_plural = _("decided computations")
        ordering = ["-day", "-pk"]

    def __str__(self) -> str:
        return f"{self.occasion} {self.day}"


class CountedPerson(models.Model):
    """One person as counted in a frozen computation: where, for whom, with which status.

    status: kind of legal status, ``none`` without one. present: lives there; else in aftercare.
    """

    computation = models.ForeignKey(Computation, models.CASCADE, related_name="people")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    status = models.CharField(_("status"), max_length=14)
    present = models.BooleanField(_("lives there"))

    class Meta:
        verbose_name = _("counted person")
        verbose_name_plural = _("counted persons")
        constraints = [
            models.UniqueConstraint(fields=["computation", "person"], name="counted_once")
        ]

    def __str__(self) -> str:
        return f"{self.computation}: {self.person_id}"


class Variant(models.Model):
    """A named what-if on a reference day; changes no real data."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    occasion = models.ForeignKey(
        Occasion, models.PROTECT, related_name="variants", verbose_name=_("reference day")
    )
    day = models.DateField(_("day"))
    note = models.TextField(_("note"), blank=True)
    created = models.DateTimeField(_("created"), auto_now_add=True)
    created_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("what-if")
        verbose_name_plural = _("what-ifs")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name


class Assumption(models.Model):
    """One thing that is different in a what-if. Which fields are filled depends on the kind."""

    class Kind(models.TextChoices):
        RATIO = "ratio", _("another ratio")
        CLOSE = "close", _("a site closes")
        ADD = "add", _("a new site")
        PEOPLE = "people", _("another number of people at a site")
        PLACES = "places", _("another number of places at a site")
        SHARE = "share", _("more or fewer people everywhere")

    variant = models.ForeignKey(Variant, models.CASCADE, related_name="assumptions")
    kind = models.CharField(_("kind"), max_length=6, choices=Kind.choices)
    work = models.ForeignKey(
        "grants.Work", models.CASCADE, null=True, blank=True, verbose_name=_("kind of work")
    )
    site = models.ForeignKey(
        Site, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("site")
    )
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, null=True, blank=True, verbose_name=_("organisation")
    )
    title = models.CharField(_("name of the new site"), max_length=120, blank=True)
    status = models.CharField(_("status"), max_length=14, blank=True)
    number = models.DecimalField(_("number"), max_digits=9, decimal_places=2, null=True, blank=True)
    places = models.PositiveIntegerField(_("places"), null=True, blank=True)

    class Meta:
        verbose_name = _("assumption")
        verbose_name_plural = _("assumptions")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="assumption_is_whole",
                condition=models.Q(kind="ratio", work__isnull=False, number__gt=0)
                | models.Q(kind="close", site__isnull=False)
                | models.Q(kind="add", organisation__isnull=False, places__isnull=False)
                & ~models.Q(title="")
                | models.Q(kind="people", site__isnull=False, number__gte=0) & ~models.Q(status="")
                | models.Q(kind="places", site__isnull=False, places__isnull=False)
                | models.Q(kind="share", number__gte=-100),
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
