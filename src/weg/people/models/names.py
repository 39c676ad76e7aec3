from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.people.models.persons import Person


class NameKey(models.Model):
    """A key under which a person is found: words of the name as written (``word``), as they sound
    (``sound``), or what records of the same person have in common (``match``, see matching/).

    Looked up by equality or by range only: those are the comparisons that PostgreSQL lets use an
    index beneath row-level security (they are leakproof; LIKE and trigrams are not).
    """

    class Kind(models.TextChoices):
        WORD = "w", _("word")
        SOUND = "s", _("sound")
        MATCH = "m", _("same person")

    person = models.ForeignKey(Person, models.CASCADE, related_name="name_keys")
    kind = models.CharField(_("kind"), max_length=1, choices=Kind.choices)
    key = models.CharField(_("key"), max_length=120, db_collation="C")

    class Meta:
        verbose_name = _("name key")
        verbose_name_plural = _("name keys")
        constraints = [
            models.UniqueConstraint(fields=["kind", "key", "person"], name="name_key_once")
        ]

    def __str__(self) -> str:
        return self.key
