"""Sites whose address is protected. The address is stored here and nowhere else."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history()
class Shelter(models.Model):
    """That the site's address is protected, and whom to call; this much everybody may know.

    tonight: the house takes people in an emergency, at any hour.
    """

    site = models.OneToOneField(Site, models.CASCADE, related_name="+", verbose_name=_("site"))
    phone = models.CharField(_("telephone day and night"), max_length=60, blank=True)
    tonight = models.BooleanField(_("takes people in at any hour"), default=True)

    class Meta:
        verbose_name = _("protected address")
        verbose_name_plural = _("protected addresses")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.site)


@keeps_history()
class ShelterAddress(models.Model):
    """Where it is. readers (ids of members): who needs it, beside those who work there."""

    site = models.OneToOneField(Site, models.CASCADE, related_name="+", verbose_name=_("site"))
    street = models.CharField(_("street"), max_length=160)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    directions = models.TextField(_("way there"), blank=True)
    readers = ArrayField(models.BigIntegerField(), default=list, blank=True)

    class Meta:
        verbose_name = _("address of a protected site")
        verbose_name_plural = _("addresses of protected sites")

    def __str__(self) -> str:
        return f"{self.street}, {self.postcode}"
