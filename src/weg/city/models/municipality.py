"""The municipality itself: what letters and maps say about it. One row a database."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Municipality(models.Model):
    """The city that runs this Weg. ``view_box`` and ``attribution`` belong to its district map."""

    slug = models.SlugField(_("short name"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    state = models.CharField(_("Land"), max_length=80)
    office = models.CharField(_("office"), max_length=200)
    address = models.TextField(_("address"))
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("E-mail address"), blank=True)
    court = models.CharField(_("administrative court"), max_length=200, blank=True)
    view_box = models.CharField(_("view box of the map"), max_length=60, default="0 0 1000 1000")
    attribution = models.CharField(_("source of the map"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        constraints = [
            models.UniqueConstraint(models.Value(1), name="one_municipality"),
        ]

    def __str__(self) -> str:
        return self.name
