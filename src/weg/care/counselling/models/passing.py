"""What passes from one organisation to another: referrals and handovers, with the household's
consent only, and never more than is written in them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.care.counselling.models.cases import Case
from weg.care.counselling.models.topics import Topic
from weg.city.models import Member, Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Household


@keeps_history()
class Referral(models.Model):
    """Asks another organisation to accompany a household as well; it answers by a day.

    Until it accepts it sees this row and nothing else: no name but what the text says.
    """

    class State(models.TextChoices):
        OPEN = "open", _("waits for an answer")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    case = models.ForeignKey(Case, models.CASCADE, related_name="referrals")
    household = models.ForeignKey(Household, models.CASCADE, related_name="+")
    sender = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("sender")
    )
    receiver = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("receiver")
    )
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="+", verbose_name=_("topic"))
    text = models.TextField(_("what is asked for"), max_length=1000)
    people = models.PositiveSmallIntegerField(_("people in the household"))
    sent = models.DateField(_("sent"))
    sent_by = models.ForeignKey(Member, models.PROTECT, related_name="+", verbose_name=_("by"))
    answer_until = models.DateField(_("answer until"))
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.OPEN)
    answered = models.DateField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("by")
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
        ordering = ["answer_until", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["household", "receiver"], condition=Q(state="open"), name="referral_once"
            ),
            models.CheckConstraint(
                condition=~Q(sender=models.F("receiver")), name="referral_to_another"
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(reason=""), name="referral_declined_reasoned"
            ),
        ]
        indexes = [
            models.Index(fields=["receiver"], condition=Q(state="open"), name="referral_to_answer")
        ]

    def __str__(self) -> str:
        return f"{self.sender} → {self.receiver}"


@keeps_history()
class Handover(models.Model):
    """The household lives in a house of another organisation from a day on.

    note is empty until the old organisation hands over, and stays empty without consent.
    """

    class State(models.TextChoices):
        OPEN = "open", _("note to be written")
        SENT = "sent", _("handed over")
        TAKEN = "taken", _("taken over")

    case = models.ForeignKey(Case, models.CASCADE, related_name="handovers")
    household = models.ForeignKey(Household, models.CASCADE, related_name="+")
    sender = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("sender")
    )
    receiver = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("receiver")
    )
    site = models.ForeignKey(
        Site, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("site")
    )
    day = models.DateField(_("moved on"))
    due = models.DateField(_("due on"))
    state = models.CharField(_("state"), max_length=5, choices=State.choices, default=State.OPEN)
    consent = models.BooleanField(_("the household agrees"), default=False)
    note = models.TextField(_("handover note"), max_length=2000, blank=True)
    sent_by = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("by")
    )

    class Meta:
        verbose_name = _("handover")
        verbose_name_plural = _("handovers")
        ordering = ["due", "id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "receiver"], name="handover_once"),
            models.CheckConstraint(
                condition=Q(consent=True) | Q(note=""), name="handover_note_needs_consent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sender} → {self.receiver}"
