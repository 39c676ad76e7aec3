"""Proposals of moves that free suitable places for those who must have them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.models import Job
from weg.housing.models import Step


class Swap(models.Model):
    """One computation for one feature, and what a person decided about it.

    day: for when the moves were computed. problem, result: the engine's files, without any name.
    moves: ``[{"household", "places": {person: place}, "from", "to", "gains"}]``, sites by id;
    gains: the household gets what it lacked, otherwise it makes room.
    left: ids of households for which no move was found. reason: what the decision was based on.
    step: the moves, once they were decided; the households' orders rest on it.
    """

    class State(models.TextChoices):
        COMPUTING = "computing", _("being computed")
        READY = "ready", _("to be decided")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        FAILED = "failed", _("failed")

    feature = models.SlugField(_("feature"), max_length=40)
    day = models.DateField(_("from"))
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.COMPUTING
    )
    moves = models.JSONField(_("moves"), default=list)
    left = models.JSONField(_("without a move"), default=list)
    problem = models.JSONField(_("problem"), default=dict)
    result = models.JSONField(_("result"), default=dict)
    message = models.CharField(_("message"), max_length=600, blank=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(_("created"), auto_now_add=True)
    created_by = models.ForeignKey(Member, models.PROTECT, related_name="+", verbose_name=_("by"))
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("decided by"),
    )  # fmt: skip
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    step = models.ForeignKey(Step, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("proposal to swap")
        verbose_name_plural = _("proposals to swap")
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=("accepted", "declined")) | Q(decided_by__isnull=False),
                name="swap_decided_by_somebody",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
