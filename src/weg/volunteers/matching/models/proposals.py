"""A proposal for the open requests: who fits best, all together, and who else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.foundation.models import Job
from weg.volunteers.circles.models import Circle, Volunteer
from weg.volunteers.shifts.models import HelpRequest


@keeps_history(exclude=["job"])
class Proposal(models.Model):
    """One computation. circle: for this circle's requests and volunteers alone (None: for all).

    requests, seats, people: what was open, and how many could be asked. filled: places with
    somebody in the proposal. unfit: requests that nobody fits. cost, bound: of the engine, in its
    units; no other distribution costs less than ``bound``. gap: share of what can be gained at
    most that was missed (0: the best).
    """

    class State(models.TextChoices):
        COMPUTING = "computing", _("being computed")
        READY = "ready", pgettext_lazy("proposal of volunteers", "ready")
        FAILED = "failed", _("failed")

    circle = models.ForeignKey(
        Circle, models.CASCADE, null=True, blank=True, related_name="+",
        verbose_name=_("circle of friends"),
    )  # fmt: skip
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.COMPUTING
    )
    requests = models.PositiveIntegerField(_("requests"), default=0)
    seats = models.PositiveIntegerField(_("places"), default=0)
    people = models.PositiveIntegerField(_("volunteers"), default=0)
    filled = models.PositiveIntegerField(_("places with somebody"), default=0)
    unfit = ArrayField(models.BigIntegerField(), default=list, editable=False)
    cost = models.IntegerField(null=True)
    bound = models.IntegerField(null=True)
    gap = models.FloatField(_("distance to the best"), null=True)
    seconds = models.FloatField(_("seconds"), null=True)
    message = models.CharField(_("message"), max_length=300, blank=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(_("created"), auto_now_add=True)
    created_by = models.ForeignKey(
        Member, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )

    if TYPE_CHECKING:
        suggestions: models.Manager[Suggestion]
        circle_id: int | None

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="ready") | Q(cost__isnull=False, bound__lte=F("cost")),
                name="proposal_ready_is_whole",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class Suggestion(models.Model):
    """Somebody for a request. rank: 1 is asked first. chosen: part of the best distribution; the
    others are runners-up. extra: what the whole would cost more with them in place of one chosen,
    in the engine's units. reasons: ``[[key, cost, value], …]`` of the engine, nothing else."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="suggestions")
    request = models.ForeignKey(HelpRequest, models.CASCADE, related_name="suggestions")
    volunteer = models.ForeignKey(Volunteer, models.CASCADE, related_name="+")
    rank = models.PositiveSmallIntegerField(_("rank"))
    chosen = models.BooleanField(_("part of the proposal"), default=False)
    extra = models.IntegerField(_("costs more"), default=0)
    reasons = models.JSONField(_("reasons"), default=list)
    left_out = models.BooleanField(_("left out"), default=False)

    if TYPE_CHECKING:
        request_id: int
        volunteer_id: int
        proposal_id: int

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        ordering = ["request", "rank"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "request", "volunteer"], name="suggestion_once"
            ),
            models.UniqueConstraint(
                fields=["proposal", "request", "rank"], name="suggestion_rank_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id}: {self.volunteer_id}"
