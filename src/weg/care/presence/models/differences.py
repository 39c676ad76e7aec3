from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.care.presence.models.rounds import Round
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Person


@keeps_history()
class Difference(models.Model):
    """What the round found and the record does not say, until somebody has resolved it.

    key: made on the phone for people who are not in the list, so that a note sent twice is one.
    people: how many people the note is about.
    """

    class Kind(models.TextChoices):
        NOT_MET = "not_met", _("recorded, not met")
        EXTRA = "extra", _("here, not in the list")
        ELSEWHERE = "elsewhere", _("seen here, recorded elsewhere")

    class Resolution(models.TextChoices):
        SEEN = "seen", _("seen since")
        AWAY = "away", _("known to be away")
        DEPARTED = "departed", _("has left, departure recorded")
        VISITOR = "visitor", _("was a visitor")
        ADMITTED = "admitted", _("now recorded here")
        MOVED = "moved", _("record put right")
        MISTAKE = "mistake", _("mistake in the round")

    key = models.UUIDField(_("key"), unique=True)
    round = models.ForeignKey(
        Round, models.PROTECT, related_name="differences", verbose_name=_("round")
    )
    site = models.ForeignKey(Site, models.PROTECT, related_name="+", verbose_name=_("site"))
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    person = models.ForeignKey(
        Person,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="presence_differences",
        verbose_name=_("person"),
    )
    where = models.CharField(_("unit and room"), max_length=90, blank=True)
    people = models.PositiveSmallIntegerField(_("people"), default=1)
    note = models.CharField(_("note"), max_length=300, blank=True)
    found_at = models.DateTimeField(_("found"))
    resolution = models.CharField(
        _("resolution"), max_length=8, choices=Resolution.choices, blank=True
    )
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)
    resolved_by = models.CharField(_("resolved by"), max_length=200, blank=True)
    resolved_note = models.CharField(_("how"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("difference")
        verbose_name_plural = _("differences")
        ordering = ["kind", "where", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "person"],
                condition=Q(person__isnull=False),
                name="difference_once_a_person",
            ),
            models.CheckConstraint(
                condition=Q(resolution="", resolved_at=None)
                | ~Q(resolution="") & Q(resolved_at__isnull=False),
                name="difference_resolved_when",
            ),
            models.CheckConstraint(
                condition=Q(kind="extra") | Q(person__isnull=False),
                name="difference_names_person",
            ),
        ]
        indexes = [
            models.Index(
                fields=["site", "kind"], condition=Q(resolution=""), name="difference_open"
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
