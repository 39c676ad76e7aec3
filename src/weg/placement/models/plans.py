"""A plan for several households together, and each time it was computed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.foundation.models import Job
from weg.placement.models.weightings import Weighting


@keeps_history()
class Plan(models.Model):
    """One officer's plan for a set of households. ``day``: from when its places are needed."""

    class State(models.TextChoices):
        COMPUTING = "computing", _("being computed")
        READY = "ready", _("to be decided")
        DECIDED = "decided", _("decided")
        FAILED = "failed", _("failed")

    day = models.DateField(_("from"))
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.COMPUTING
    )
    households = models.PositiveIntegerField(_("households"))
    created = models.DateTimeField(_("created"), auto_now_add=True)
    created_by = models.ForeignKey(
        Member, models.PROTECT, related_name="plans", verbose_name=_("by")
    )

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ["-created", "-id"]

    def __str__(self) -> str:
        return f"{self.pk}"


class Run(models.Model):
    """One computation of a plan: kept as it was, so that it can be checked years later.

    problem, result: the engine's files (``weg-placement/1``, ``weg-plan/1``), without any name.
    decisions: what the officer had settled before: ``{"pins": {household: rooms}, "forbid": []}``.
    """

    class State(models.TextChoices):
        COMPUTING = "computing", _("being computed")
        READY = "ready", _("ready")
        FAILED = "failed", _("failed")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="runs")
    number = models.PositiveSmallIntegerField(_("number"))
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.COMPUTING
    )
    decisions = models.JSONField(_("decisions"), default=dict)
    problem = models.JSONField(_("problem"), null=True)
    result = models.JSONField(_("result"), null=True)
    summary = models.JSONField(_("summary"), default=dict)
    seed = models.PositiveIntegerField(_("seed"), default=0)
    cost = models.FloatField(_("cost"), null=True)
    bound = models.FloatField(_("proven lower bound"), null=True)
    gap = models.FloatField(_("distance to the optimum"), null=True)
    seconds = models.FloatField(_("seconds"), null=True)
    message = models.CharField(_("message"), max_length=600, blank=True)
    weighting = models.ForeignKey(
        Weighting, models.PROTECT, null=True, related_name="+", verbose_name=_("weights")
    )
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("computation of a plan")
        verbose_name_plural = _("computations of plans")
        ordering = ["plan", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="run_number_once"),
            models.CheckConstraint(
                condition=~Q(state="ready")
                | Q(problem__isnull=False, result__isnull=False, bound__lte=models.F("cost")),
                name="run_ready_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id}.{self.number}"
