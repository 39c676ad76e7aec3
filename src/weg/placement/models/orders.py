"""Placement orders (Einweisungsverfügung): the administrative act that gives people their rooms."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site, Step
from weg.people.models import Household
from weg.placement.models.proposals import Proposal


class OrderCounter(models.Model):
    """The last number given in a year; one row a year, locked while a number is taken."""

    year = models.PositiveSmallIntegerField(_("year"), primary_key=True)
    last = models.PositiveIntegerField(_("last number"))

    class Meta:
        verbose_name = _("counter of orders")
        verbose_name_plural = _("counters of orders")

    def __str__(self) -> str:
        return f"{self.year}-{self.last:06}"


@keeps_history(exclude=["content"])
class PlacementOrder(models.Model):
    """One order. ``content`` holds all that its document says, as it was when it was issued:
    the same document can be set again at any time, whatever has changed since.

    language: ISO 639 code of the sheet in plain words that goes with it.
    step: the reservation it rests on, undone when the order is withdrawn.
    """

    number = models.CharField(_("number"), max_length=16, unique=True)
    household = models.ForeignKey(Household, models.PROTECT, related_name="orders")
    site = models.ForeignKey(Site, models.PROTECT, related_name="orders")
    proposal = models.ForeignKey(
        Proposal, models.SET_NULL, null=True, blank=True, related_name="orders"
    )
    step = models.ForeignKey(Step, models.PROTECT, null=True, related_name="+")
    during = DateRangeField(_("period"))
    language = models.CharField(_("language"), max_length=8, default="de")
    content = models.JSONField(_("content"))
    issued_at = models.DateTimeField(_("issued"))
    issued_by = models.ForeignKey(
        Member, models.PROTECT, related_name="orders", verbose_name=_("by")
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("by")
    )
    withdrawn_reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("placement order")
        verbose_name_plural = _("placement orders")
        ordering = ["-number"]
        indexes = [models.Index(fields=["site", "-issued_at"], name="order_of_site")]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal"],
                condition=Q(withdrawn_at__isnull=True),
                name="order_once_a_proposal",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                & ~Q(withdrawn_reason=""),
                name="order_withdrawn_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(during__lower_inf=False, during__isempty=False),
                name="order_has_beginning",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def withdrawn(self) -> bool:
        return self.withdrawn_at is not None
