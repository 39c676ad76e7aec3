"""The catalogue of what volunteers do. Editable; a city pack brings a first one."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Activity(models.Model):
    """Something volunteers do. What training it needs is said in the room ``training``.

    key: names it in city packs and in the public pages' languages. min_age: years. regular: usually
    every week rather than once.
    """

    key = models.SlugField(_("key"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=80, unique=True)
    description = models.CharField(_("description"), max_length=200, blank=True)
    min_age = models.PositiveSmallIntegerField(
        _("least age"), default=14, validators=[MinValueValidator(14)]
    )
    regular = models.BooleanField(_("usually every week"), default=False)
    active = models.BooleanField(_("offered"), default=True)
    rank = models.PositiveSmallIntegerField(_("order"), default=50)

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["rank", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(min_age__gte=14), name="activity_not_for_children"
            )
        ]

    def __str__(self) -> str:
        return self.name
