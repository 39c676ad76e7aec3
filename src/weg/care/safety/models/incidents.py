"""Incidents by the protection concept: what happened, who was told, what was done, what follows."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Person


@keeps_history()
class Responsible(models.Model):
    """A member whom the city's protection officer named as responsible for protection at their
    organisation: incidents at its sites exist for them."""

    member = models.OneToOneField(Member, models.CASCADE, verbose_name=_("member"))

    class Meta:
        verbose_name = _("responsible for protection")
        verbose_name_plural = _("responsible for protection")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.member)


@keeps_history()
class Step(models.Model):
    """A step of the protection concept. tells: somebody is informed, so it is asked whom.
    for_children: shown first when a child is concerned."""

    name = models.CharField(_("step"), max_length=120, unique=True)
    hint = models.CharField(_("how"), max_length=300, blank=True)
    tells = models.BooleanField(_("somebody is told"), default=False)
    for_children = models.BooleanField(_("when a child is concerned"), default=False)
    rank = models.PositiveSmallIntegerField(_("order"), default=50)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("step of the protection concept")
        verbose_name_plural = _("steps of the protection concept")
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.name


@keeps_history()
class Incident(models.Model):
    """Something that happened in a house. reporter, staff (ids of members): who may read it, beside
    those responsible for protection at the organisation and the city's protection officer."""

    class Kind(models.TextChoices):
        VIOLENCE = "violence", _("violence")
        SEXUAL = "sexual", _("sexual violence or harassment")
        THREAT = "threat", _("threat")
        FIRE = "fire", _("fire")
        ACCIDENT = "accident", _("accident")
        PROPERTY = "property", _("damage or theft")
        SELF_HARM = "self_harm", _("danger of self-harm")
        DISCRIMINATION = "discrimination", _("discrimination")
        OTHER = "other", _("other")

    site = models.ForeignKey(Site, models.PROTECT, related_name="incidents", verbose_name=_("site"))
    kind = models.CharField(_("kind"), max_length=14, choices=Kind.choices)
    happened = models.DateTimeField(_("when it happened"))
    where = models.CharField(_("where exactly"), max_length=120, blank=True)
    text = models.TextField(_("what happened"))
    done = models.TextField(_("what was done at once"), blank=True)
    child_concerned = models.BooleanField(_("a child is concerned"), default=False)
    reporter = models.ForeignKey(
        Member, models.PROTECT, null=True, related_name="+", verbose_name=_("reported by")
    )
    staff = ArrayField(models.BigIntegerField(), default=list, blank=True)
    reported = models.DateTimeField(_("reported"), auto_now_add=True)
    closed = models.DateField(pgettext_lazy("incident", "closed"), null=True, blank=True)
    outcome = models.TextField(_("outcome"), blank=True)

    class Meta:
        verbose_name = _("incident")
        verbose_name_plural = _("incidents")
        ordering = ["-happened", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed=None) | ~Q(outcome=""), name="incident_closed_with_outcome"
            ),
        ]
        indexes = [models.Index(fields=["site", "-happened"], name="incident_of_site")]

    def __str__(self) -> str:
        return f"V-{self.pk:05}"


@keeps_history()
class Involved(models.Model):
    """Somebody who was involved: a person of the records, or described in words.

    records: ids of the records named before, the first first, as one after another turned out to
    be the same person as the next.
    """

    class Part(models.TextChoices):
        AFFECTED = "affected", _("affected")
        ACCUSED = "accused", _("said to have done it")
        WITNESS = "witness", _("witness")

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="involved")
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("person")
    )
    records = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    name = models.CharField(_("who"), max_length=160)
    part = models.CharField(_("part"), max_length=8, choices=Part.choices)

    class Meta:
        verbose_name = _("person involved")
        verbose_name_plural = _("people involved")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


@keeps_history()
class StepTaken(models.Model):
    """A step of the concept that was done: when, by whom, and who was told."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="steps")
    step = models.ForeignKey(Step, models.PROTECT, related_name="+", verbose_name=_("step"))
    at = models.DateTimeField(_("when"))
    by = models.CharField(_("by"), max_length=200)
    told = models.CharField(_("who was told"), max_length=160, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("step taken")
        verbose_name_plural = _("steps taken")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return str(self.step)


@keeps_history()
class Measure(models.Model):
    """What follows from an incident: by whom, until when."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="measures")
    text = models.CharField(_("measure"), max_length=300)
    who = models.CharField(_("who does it"), max_length=160)
    due = models.DateField(_("due"))
    done = models.DateField(_("done on"), null=True, blank=True)
    result = models.CharField(_("what came of it"), max_length=300, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("safety", "measure")
        verbose_name_plural = pgettext_lazy("safety", "measures")
        ordering = ["due", "pk"]

    def __str__(self) -> str:
        return self.text


@keeps_history()
class IncidentNote(models.Model):
    """What became known later."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="notes")
    text = models.TextField(_("note"))
    at = models.DateTimeField(_("written down"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.at:%d.%m.%Y}"
