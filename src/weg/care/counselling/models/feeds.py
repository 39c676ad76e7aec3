from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member


class Feed(models.Model):
    """The secret address of a member's calendar. Only a hash of the secret is kept."""

    member = models.OneToOneField(Member, models.CASCADE, related_name="counselling_feed")
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")

    def __str__(self) -> str:
        return str(self.member)
