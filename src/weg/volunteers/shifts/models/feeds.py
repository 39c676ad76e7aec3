from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.volunteers.circles.models import Volunteer


class Feed(models.Model):
    """The secret address of a volunteer's calendar. Only a hash of the secret is kept."""

    volunteer = models.OneToOneField(Volunteer, models.CASCADE, related_name="shifts_feed")
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")

    def __str__(self) -> str:
        return str(self.volunteer_id)
