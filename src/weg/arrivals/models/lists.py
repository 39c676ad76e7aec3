"""The Land's lists: a draft until it is confirmed, then only what came of it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.people.models import Household


class ColumnMapping(models.Model):
    """Which column means what, remembered by the fingerprint of a list's headers."""

    fingerprint = models.CharField(_("fingerprint"), max_length=80, unique=True)
    mapping = models.JSONField(_("columns"))
    changed = models.DateTimeField(_("changed"), auto_now=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("columns of a list")
        verbose_name_plural = _("columns of lists")

    def __str__(self) -> str:
        return self.fingerprint


@keeps_history(exclude=["content", "mapping", "corrections", "decisions"])
class ArrivalList(models.Model):
    """A list of people whom the Land assigns to the city.

    content: the file or pasted text as it came, only while the list is a draft.
    corrections: what the officer typed over cells, ``{row: {field: text}}``.
    decisions: per row ``skip``, or the id of the person it is, or ``new``.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("being checked")
        CONFIRMED = "confirmed", _("taken over")
        DISCARDED = "discarded", _("discarded")

    name = models.CharField(_("name"), max_length=160)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.DRAFT)
    content = models.BinaryField(_("content"), default=b"")
    filename = models.CharField(_("file name"), max_length=200, blank=True)
    first_day = models.DateField(_("arrivals from"))
    last_day = models.DateField(_("arrivals to"))
    mapping = models.JSONField(_("columns"), default=dict)
    corrections = models.JSONField(_("corrections"), default=dict)
    decisions = models.JSONField(_("decisions"), default=dict)
    people = models.PositiveIntegerField(_("people"), default=0)
    received = models.DateTimeField(_("received"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)
    confirmed = models.DateTimeField(_("taken over at"), null=True, blank=True)

    class Meta:
        verbose_name = _("list of the Land")
        verbose_name_plural = _("lists of the Land")
        ordering = ["-received", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="list_days_in_order"
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(content=b""), name="list_content_only_as_draft"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("arrivals:list", args=[self.pk])


class ListHousehold(models.Model):
    """A household that came with a list, new or known before."""

    list = models.ForeignKey(ArrivalList, models.CASCADE, related_name="households")
    household = models.ForeignKey(Household, models.CASCADE, related_name="lists")
    known = models.BooleanField(_("known before"), default=False)

    class Meta:
        verbose_name = _("household of a list")
        verbose_name_plural = _("households of a list")
        constraints = [
            models.UniqueConstraint(fields=["list", "household"], name="household_once_a_list")
        ]

    def __str__(self) -> str:
        return f"{self.list}: {self.household}"
