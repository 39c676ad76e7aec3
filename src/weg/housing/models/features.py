from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Feature(models.Model):
    """A property of a site or unit that placement asks for: step-free, own bath, women only, …

    protects: places with this feature are kept for people who belong to its group.
    scarce: using it for someone who does not need it costs in a plan.
    """

    code = models.SlugField(_("code"), max_length=40, primary_key=True)
    name_de = models.CharField(_("German name"), max_length=80)
    name_en = models.CharField(_("English name"), max_length=80)
    protects = models.BooleanField(_("kept for its group"), default=False)
    scarce = models.BooleanField(_("scarce"), default=False)

    class Meta:
        verbose_name = _("feature")
        verbose_name_plural = _("features")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name_de if (get_language() or "de").startswith("de") else self.name_en
