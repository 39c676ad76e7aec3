"""Who was asked for a request, a few at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.matching.models.proposals import Proposal
from weg.volunteers.shifts.models import HelpRequest


@keeps_history()
class Wave(models.Model):
    """The few who are asked at once. The next ones come after ``expires_at``, until it is filled.

    proposal: from which the next ones are taken. by: who decided on the first. base_url: where
    Weg was when it was decided, for the links in the mails of the next ones.
    """

    request = models.ForeignKey(HelpRequest, models.CASCADE, related_name="waves")
    proposal = models.ForeignKey(Proposal, models.SET_NULL, null=True, related_name="waves")
    number = models.PositiveSmallIntegerField(_("number"))
    sent_at = models.DateTimeField(_("sent"))
    expires_at = models.DateTimeField(_("until"))
    over = models.BooleanField(_("over"), default=False)
    base_url = models.URLField(blank=True, editable=False)
    by = models.ForeignKey(
        Member, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )

    if TYPE_CHECKING:
        request_id: int
        proposal_id: int | None

    class Meta:
        verbose_name = _("wave of invitations")
        verbose_name_plural = _("waves of invitations")
        ordering = ["request", "number"]
        constraints = [
            models.UniqueConstraint(fields=["request", "number"], name="wave_number_once"),
            models.UniqueConstraint(
                fields=["request"], condition=Q(over=False), name="wave_one_at_a_time"
            ),
            models.CheckConstraint(condition=Q(expires_at__gt=F("sent_at")), name="wave_forward"),
        ]

    def __str__(self) -> str:
        return f"{self.request_id}.{self.number}"


@keeps_history()
class Invitation(models.Model):
    """A volunteer is asked whether they can. It tells of the request, never of a person.

    One may still answer when the next wave is out, as long as there is a place.
    """

    class Answer(models.TextChoices):
        NONE = "none", _("no answer yet")
        YES = "yes", _("can")
        NO = "no", _("not this time")
        WITHDRAWN = "withdrawn", pgettext_lazy("invitation", "taken back, all places are taken")

    wave = models.ForeignKey(Wave, models.CASCADE, related_name="invitations")
    request = models.ForeignKey(HelpRequest, models.CASCADE, related_name="invitations")
    volunteer = models.ForeignKey(
        Volunteer, models.CASCADE, related_name="invitations", verbose_name=_("volunteer")
    )
    sent_at = models.DateTimeField(_("sent"))
    answer = models.CharField(
        _("answer"), max_length=9, choices=Answer.choices, default=Answer.NONE
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    mailed_at = models.DateTimeField(_("mailed"), null=True, blank=True, editable=False)

    if TYPE_CHECKING:
        request_id: int
        volunteer_id: int
        wave_id: int

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["request", "volunteer"], name="invited_once"),
            models.CheckConstraint(
                condition=Q(answer="none", answered_at=None)
                | ~Q(answer="none") & Q(answered_at__isnull=False),
                name="invitation_answered_at",
            ),
        ]
        indexes = [
            models.Index(fields=["volunteer", "answer"], name="invitation_of_volunteer"),
            models.Index(fields=["volunteer", "sent_at"], name="invitation_of_week"),
        ]

    def __str__(self) -> str:
        return f"{self.request_id}: {self.volunteer_id}"

    @property
    def open(self) -> bool:
        return self.answer == self.Answer.NONE

    def answer_now(self, answer: str) -> None:
        """Keeps the answer and its time; the caller holds the row's lock."""
        self.answer, self.answered_at = answer, timezone.now()
        self.save(update_fields=["answer", "answered_at"])
