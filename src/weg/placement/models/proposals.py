"""What a plan proposes for one household, and what the officer decided."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Household
from weg.placement.models.plans import Plan, Run


@keeps_history(exclude=["explanation"])
class Proposal(models.Model):
    """A household in a plan. Without a site the plan found no place for it.

    rooms: ids of rooms. places: place id by person id, as chosen when the plan was computed.
    before: rooms of the computation before this one. explanation: why here, what else, what not.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        PINNED = "pinned", _("chosen by hand")
        LEFT_OPEN = "left_open", _("left open")
        ACCEPTED = "accepted", _("accepted")
        OVERTAKEN = "overtaken", _("no longer possible")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="proposals")
    run = models.ForeignKey(Run, models.CASCADE, null=True, related_name="proposals")
    household = models.ForeignKey(Household, models.PROTECT, related_name="proposals")
    site = models.ForeignKey(Site, models.PROTECT, null=True, related_name="proposals")
    rooms = models.JSONField(_("rooms"), default=list)
    places = models.JSONField(_("places"), default=dict)
    before = models.JSONField(_("rooms before"), null=True)
    arrives = models.DateField(_("arrives"))
    until = models.DateField(_("until"), null=True)
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.PROPOSED
    )
    message = models.CharField(_("message"), max_length=300, blank=True)
    explanation = models.JSONField(_("explanation"), default=dict)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(
        Member, models.PROTECT, null=True, related_name="+", verbose_name=_("by")
    )

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["plan", "household"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "household"], name="proposal_once_a_plan"),
            models.CheckConstraint(
                condition=~Q(state="accepted") | Q(site__isnull=False, decided_at__isnull=False),
                name="proposal_accepted_has_site",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, decided_by__isnull=True)
                | Q(decided_at__isnull=False, decided_by__isnull=False),
                name="proposal_decided_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.household}: {self.get_state_display()}"

    @property
    def open(self) -> bool:
        """Still to be decided."""
        return self.state in (self.State.PROPOSED, self.State.PINNED, self.State.OVERTAKEN)

    @property
    def changed(self) -> bool:
        """Whether the last computation proposes other rooms than the one before it."""
        return self.before is not None and sorted(self.before) != sorted(self.rooms)
