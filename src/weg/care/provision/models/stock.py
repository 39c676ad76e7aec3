"""What lies in a house's store. Only movements change it; they are never changed themselves."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.care.provision.models.catalogue import Item
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history(exclude=["quantity"])
class Stock(models.Model):
    """How much of an item a house has. quantity: kept by the database from the movements, never
    below 0. minimum: below it the house orders, as much as fills it up to ``target``."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="stock", verbose_name=_("site"))
    item = models.ForeignKey(Item, models.PROTECT, related_name="stock", verbose_name=_("item"))
    quantity = models.IntegerField(_("in stock"), default=0, editable=False)
    minimum = models.PositiveIntegerField(_("minimum"), default=0)
    target = models.PositiveIntegerField(_("fill up to"), default=0)

    class Meta:
        verbose_name = _("stock")
        verbose_name_plural = _("stocks")
        ordering = ["item__group", "item__name_de"]
        constraints = [
            models.UniqueConstraint(fields=["site", "item"], name="stock_once"),
            models.CheckConstraint(condition=Q(quantity__gte=0), name="stock_not_negative"),
            models.CheckConstraint(condition=Q(target__gte=models.F("minimum")), name="stock_full"),
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.quantity}"


class Movement(models.Model):
    """Something came into the store or left it. change: pieces, negative when it left.

    The database adds it to the stock; a movement that would leave less than nothing is refused.
    """

    class Kind(models.TextChoices):
        RECEIVED = "received", _("received")
        ISSUED = "issued", pgettext_lazy("movement", "issued")
        RETURNED = "returned", _("returned")
        LOST = "lost", _("lost or broken")
        COUNTED = "counted", _("counted")

    site = models.ForeignKey(Site, models.PROTECT, related_name="movements")
    item = models.ForeignKey(Item, models.PROTECT, related_name="movements", verbose_name=_("item"))
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    change = models.IntegerField(_("change"))
    reason = models.CharField(_("reason or note"), max_length=200, blank=True)
    day = models.DateField(_("day"))
    at = models.DateTimeField(_("written down"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("movement")
        verbose_name_plural = _("movements")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["received", "returned"], change__gt=0)
                | Q(kind__in=["issued", "lost"], change__lt=0)
                | Q(kind="counted"),
                name="movement_direction",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["lost", "counted"]) | ~Q(reason=""), name="movement_reason"
            ),
        ]
        indexes = [models.Index(fields=["site", "-id"], name="movement_of_site")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.change:+} {self.item}"
