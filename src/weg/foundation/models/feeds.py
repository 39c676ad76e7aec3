from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarFeed(models.Model):
    """The secret address of somebody's calendar. Only a hash of the secret is kept."""

    digest = models.CharField(_("digest"), max_length=64, unique=True)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        abstract = True
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")
