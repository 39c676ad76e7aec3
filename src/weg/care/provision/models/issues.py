"""What a household was given, signed for, and what came back."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weg.care.provision.models.catalogue import Item
from weg.care.provision.models.stock import Movement
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Household, Person


@keeps_history(exclude=["signature"])
class Issue(models.Model):
    """Things given out at once, signed for on the screen (PNG bytes) or on paper."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="issues", verbose_name=_("site"))
    household = models.ForeignKey(
        Household, models.CASCADE, related_name="issues", verbose_name=_("household")
    )
    day = models.DateField(_("day"))
    at = models.DateTimeField(_("written down"), auto_now_add=True)
    by = models.CharField(_("given out by"), max_length=200)
    recipient = models.CharField(_("received by"), max_length=160)
    on_paper = models.BooleanField(_("signed on paper"), default=False)
    signature = models.BinaryField(null=True, blank=True)

    class Meta:
        verbose_name = _("issue")
        verbose_name_plural = _("issues")
        ordering = ["-day", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(on_paper=True) | Q(signature__isnull=False), name="issue_signed"
            ),
        ]
        indexes = [
            models.Index(fields=["site", "-day", "-id"], name="issue_of_site"),
            models.Index(fields=["household", "-day"], name="issue_of_household"),
        ]

    def __str__(self) -> str:
        return f"A-{self.pk:06}"


@keeps_history()
class IssueLine(models.Model):
    """One item of an issue, for a person or (without one) for the household.

    reason: why it was given although the rule says no. returned: pieces that came back.
    """

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="lines")
    item = models.ForeignKey(Item, models.PROTECT, related_name="+", verbose_name=_("item"))
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="things_received",
        verbose_name=_("person"),
    )  # fmt: skip
    quantity = models.PositiveIntegerField(_("number"))
    returned = models.PositiveIntegerField(_("came back"), default=0)
    reason = models.CharField(_("why although"), max_length=200, blank=True)
    movement = models.OneToOneField(Movement, models.PROTECT, related_name="line")

    class Meta:
        verbose_name = _("item given out")
        verbose_name_plural = _("items given out")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gte=1), name="line_quantity"),
            models.CheckConstraint(
                condition=Q(returned__lte=F("quantity")), name="line_returned_at_most"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} {self.item}"


@keeps_history()
class Return(models.Model):
    """Pieces that came back. Only what can be used again goes into the store (``movement``)."""

    line = models.ForeignKey(IssueLine, models.CASCADE, related_name="returns")
    quantity = models.PositiveIntegerField(_("number"))
    usable = models.BooleanField(_("can be used again"))
    day = models.DateField(_("day"))
    by = models.CharField(_("taken back by"), max_length=200)
    movement = models.OneToOneField(
        Movement, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("return")
        verbose_name_plural = _("returns")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gte=1), name="return_quantity"),
            models.CheckConstraint(
                condition=Q(usable=True, movement__isnull=False) | Q(usable=False, movement=None),
                name="return_stored_when_usable",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} {self.day}"
