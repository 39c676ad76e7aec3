"""What a city's houses work with: the checklist of a room, the inventory, the firms to call."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class CatalogueItem(models.Model):
    """One line of the checklist before a move-in, or of the inventory that protocols name.

    each: for an inventory line, whether everybody gets one, or the household as a whole.
    An item out of use stays, since old ticks and protocols name it.
    """

    class List(models.TextChoices):
        READY = "ready", _("checklist before moving in")
        INVENTORY = "inventory", _("inventory")
        METER = "meter", _("meter")

    class Each(models.TextChoices):
        PERSON = "person", _("for each person")
        HOUSEHOLD = "household", _("for the household")

    list = models.CharField(_("list"), max_length=9, choices=List.choices)
    name = models.CharField(_("name"), max_length=80)
    each = models.CharField(_("counted"), max_length=9, choices=Each.choices, default="person")
    rank = models.PositiveSmallIntegerField(_("order"), default=50)
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("line of a list")
        verbose_name_plural = _("lines of lists")
        ordering = ["list", "rank", "id"]
        constraints = [models.UniqueConstraint(fields=["list", "name"], name="catalogue_once")]

    def __str__(self) -> str:
        return self.name


@keeps_history()
class Contractor(models.Model):
    """A firm or office that mends defects."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    trade = models.CharField(_("trade"), max_length=80, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("E-mail address"), blank=True)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("contractor")
        verbose_name_plural = _("contractors")
        ordering = ["name"]

    def __str__(self) -> str:
        return f"{self.name} ({self.trade})" if self.trade else self.name
