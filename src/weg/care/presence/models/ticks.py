"""Ticks: what somebody saw at a door, as it was tapped. Nothing here is overwritten."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.care.presence.models.reasons import AwayReason
from weg.care.presence.models.rounds import Round
from weg.housing.models import Site
from weg.people.models import Person


class State(models.TextChoices):
    SEEN = "seen", _("seen")
    NOT_MET = "not_met", _("not met")
    AWAY = "away", _("away")
    CLEAR = "clear", _("undone")


class Source(models.TextChoices):
    ROUND = "round", _("round")
    CARD = "card", _("house card")
    DESK = "desk", _("at the desk")


class Tick(models.Model):
    """One tap. Its id is made where it was tapped, so sending it twice does no harm.

    replaces: the ticks of this person that whoever tapped had before them. Ticks that nobody
    replaced stand side by side; where they differ, there is a conflict, and ``stands`` marks the
    one that counts (seen before away before not met, then the later one). So the outcome does not
    depend on the order in which phones find the net again, nor on their clocks.

    at: when it was tapped by the server's clock: the phone's time plus ``offset_ms`` (server minus
    phone), never before the round or after the arrival. clock_changed: the phone's clock was set
    in between, so ``at`` is the time of arrival. late: the round had been closed. listed: the
    person lived at this site when the tick arrived.
    """

    id = models.UUIDField(primary_key=True)
    round = models.ForeignKey(
        Round, models.PROTECT, null=True, blank=True, related_name="ticks", verbose_name=_("round")
    )
    site = models.ForeignKey(Site, models.PROTECT, related_name="+", verbose_name=_("site"))
    person = models.ForeignKey(
        Person, models.CASCADE, related_name="ticks", verbose_name=_("person")
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices)
    source = models.CharField(_("source"), max_length=5, choices=Source.choices, default="round")
    day = models.DateField(_("day"))
    at = models.DateTimeField(_("at"))
    client_at = models.DateTimeField(_("time of the phone"), null=True, blank=True)
    offset_ms = models.BigIntegerField(_("clock offset (ms)"), null=True, blank=True)
    clock_changed = models.BooleanField(_("clock was set"), default=False)
    seq = models.PositiveIntegerField(_("order on the phone"), default=0)
    replaces = ArrayField(models.UUIDField(), default=list, verbose_name=_("replaces"))
    received_at = models.DateTimeField(_("received"))
    member = models.BigIntegerField(_("member"), null=True, blank=True)
    late = models.BooleanField(_("after closing"), default=False)
    listed = models.BooleanField(_("lives here"), default=True)
    until = models.DateField(_("away until"), null=True, blank=True)
    reason = models.CharField(_("why away"), max_length=11, choices=AwayReason.choices, blank=True)
    stands = models.BooleanField(_("stands"), default=False)

    class Meta:
        verbose_name = _("tick")
        verbose_name_plural = _("ticks")
        constraints = [
            models.UniqueConstraint(
                fields=["round", "person"],
                condition=Q(stands=True, round__isnull=False),
                name="tick_stands_once",
            ),
        ]
        indexes = [
            models.Index(fields=["round", "received_at"], name="tick_of_round"),
            models.Index(
                fields=["person", "-day"],
                condition=Q(stands=True, state="seen"),
                name="tick_sighting",
            ),
            models.Index(fields=["day"], name="tick_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()} {self.at}"


class Seen(models.Model):
    """The last day on which somebody saw the person; follows from the ticks that stand."""

    person = models.OneToOneField(
        Person, models.CASCADE, primary_key=True, related_name="seen", verbose_name=_("person")
    )
    site = models.ForeignKey(Site, models.PROTECT, related_name="+", verbose_name=_("site"))
    day = models.DateField(_("day"))

    class Meta:
        verbose_name = _("last seen")
        verbose_name_plural = _("last seen")

    def __str__(self) -> str:
        return f"{self.day}"
