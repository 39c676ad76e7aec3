"""Quality visits: planned, made with a drawn sample of rooms, finished with a result."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Member, Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history()
class Visit(models.Model):
    """The city visits a house.

    seed, pool: with both, anybody can draw the sample again (``weg.care.quality.drawing``).
    organisation: who ran the house on the day. met, partly, unmet, unseen: standards by result,
    counted when the visit was finished; a standard looked at in several rooms counts by its worst.
    """

    class Kind(models.TextChoices):
        REGULAR = "regular", pgettext_lazy("visit", "regular")
        OCCASION = "occasion", _("for a reason")
        FOLLOW_UP = "follow_up", _("follow-up, open findings only")

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("visit", "planned")
        RUNNING = "running", _("under way")
        FINISHED = "finished", pgettext_lazy("visit", "finished")
        DROPPED = "dropped", _("dropped")

    site = models.ForeignKey(
        Site, models.PROTECT, related_name="quality_visits", verbose_name=_("site")
    )
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    why = models.CharField(_("reason"), max_length=300, blank=True)
    announced = models.BooleanField(_("announced to the house"), default=True)
    day = models.DateField(_("day"))
    visitor = models.ForeignKey(
        Member, models.PROTECT, null=True, related_name="+", verbose_name=_("visitor")
    )
    others = models.CharField(_("also there"), max_length=160, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default="planned")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("organisation")
    )
    seed = models.CharField(max_length=16, editable=False)
    pool = ArrayField(models.CharField(max_length=90), default=list, editable=False)
    begun = models.DateTimeField(_("begun"), null=True, blank=True)
    finished = models.DateField(_("finished on"), null=True, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    dropped_why = models.CharField(_("why it was dropped"), max_length=300, blank=True)
    met = models.PositiveSmallIntegerField(_("met"), default=0)
    partly = models.PositiveSmallIntegerField(_("partly met"), default=0)
    unmet = models.PositiveSmallIntegerField(pgettext_lazy("standard", "not met"), default=0)
    unseen = models.PositiveSmallIntegerField(_("not looked at"), default=0)

    class Meta:
        verbose_name = _("quality visit")
        verbose_name_plural = _("quality visits")
        ordering = ["-day", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="finished", finished__isnull=False, begun__isnull=False)
                | ~Q(state="finished") & Q(finished=None),
                name="quality_visit_finished_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(kind="occasion") | ~Q(why=""), name="quality_visit_says_why"
            ),
            models.UniqueConstraint(
                fields=["site"], condition=Q(state="running"), name="quality_visit_one_at_a_time"
            ),
        ]
        indexes = [models.Index(fields=["site", "state", "-day"], name="quality_visit_of_site")]

    def __str__(self) -> str:
        return f"Q-{self.pk or 0:05}"

    @property
    def visitor_name(self) -> str:
        """Who visits; needs ``visitor__user``."""
        return str(self.visitor.user) if self.visitor else ""

    @property
    def seen(self) -> int:
        """Standards that were looked at."""
        return self.met + self.partly + self.unmet

    @property
    def share(self) -> float | None:
        """Share of the standards looked at that are fully met."""
        return self.met / self.seen if self.seen else None


@keeps_history()
class SampledRoom(models.Model):
    """A room that was drawn. rank: its place in the drawing; skipped: why nobody looked at it."""

    class Skipped(models.TextChoices):
        NOBODY = "nobody", _("nobody was there")
        DECLINED = "declined", _("the residents declined")
        CLOSED = "closed", _("not accessible")

    visit = models.ForeignKey(Visit, models.CASCADE, related_name="rooms")
    name = models.CharField(_("room"), max_length=90)
    rank = models.PositiveSmallIntegerField(_("place in the drawing"))
    skipped = models.CharField(
        _("why not looked at"), max_length=8, choices=Skipped.choices, blank=True
    )

    class Meta:
        verbose_name = _("room of the sample")
        verbose_name_plural = _("rooms of the sample")
        ordering = ["rank"]
        constraints = [
            models.UniqueConstraint(fields=["visit", "rank"], name="sampled_once"),
        ]

    def __str__(self) -> str:
        return self.name
