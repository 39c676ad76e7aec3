from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.people.models.persons import Person


class PersonLanguage(models.Model):
    """A language someone speaks (ISO 639), and whether an interpreter is needed beside it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="languages")
    language = models.CharField(_("language"), max_length=8)
    needs_interpreter = models.BooleanField(_("needs an interpreter"), default=False)
    rank = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("language")
        verbose_name_plural = _("languages")
        ordering = ["rank", "id"]
        constraints = [
            models.UniqueConstraint(fields=["person", "language"], name="language_once_a_person")
        ]

    def __str__(self) -> str:
        return self.language
