"""Vouchers: a number, a value, who has it, what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Household, Person


@keeps_history()
class Voucher(models.Model):
    """A voucher handed out. number: as printed on it, once in the whole city. cents: its value."""

    class Kind(models.TextChoices):
        CLOTHING = "clothing", _("clothing")
        FURNITURE = "furniture", _("furniture and household goods")
        FOOD = "food", _("food")
        SCHOOL = "school", _("school supplies")
        TRANSPORT = "transport", _("public transport")
        OTHER = "other", _("other")

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("voucher", "open")
        REDEEMED = "redeemed", _("redeemed")
        VOID = "void", _("void")

    site = models.ForeignKey(Site, models.PROTECT, related_name="vouchers", verbose_name=_("site"))
    household = models.ForeignKey(
        Household, models.CASCADE, related_name="vouchers", verbose_name=_("household")
    )
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="vouchers",
        verbose_name=_("person"),
    )  # fmt: skip
    number = models.CharField(_("number"), max_length=40)
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    cents = models.PositiveIntegerField(_("value in cents"))
    issued = models.DateField(_("handed out"))
    issued_by = models.CharField(_("handed out by"), max_length=200)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default="open")
    ended = models.DateField(_("redeemed or void on"), null=True, blank=True)
    reason = models.CharField(_("why void"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("voucher")
        verbose_name_plural = _("vouchers")
        ordering = ["-issued", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["number"], name="voucher_number_once"),
            models.CheckConstraint(
                condition=~Q(number="") & Q(cents__gte=1), name="voucher_is_worth_something"
            ),
            models.CheckConstraint(
                condition=Q(state="open", ended=None)
                | ~Q(state="open") & Q(ended__isnull=False, ended__gte=models.F("issued")),
                name="voucher_ends_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="void") | ~Q(reason=""), name="voucher_void_for_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["site", "state"], name="voucher_of_site")]

    def __str__(self) -> str:
        return self.number
