"""Groups of people with special needs, and what the conversation sheet asks. No person here."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Group(models.Model):
    """A group whose needs are assessed. source: the law or paper that names it.

    suggests: codes of features that a place for such people usually has; proposed, never entered
    by themselves.
    """

    name = models.CharField(_("group"), max_length=120, unique=True)
    hint = models.CharField(_("what to look for"), max_length=400, blank=True)
    source = models.CharField(_("source"), max_length=200)
    suggests = ArrayField(
        models.SlugField(max_length=40),
        verbose_name=_("usual requirements"),
        default=list,
        blank=True,
    )
    rank = models.PositiveSmallIntegerField(_("order"), default=50)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.name


@keeps_history()
class Question(models.Model):
    """One line of the conversation sheet."""

    class Part(models.TextChoices):
        SIGNS = "signs", _("visible signs")
        STATEMENTS = "statements", _("statements")
        DOCUMENTS = "documents", _("documents")

    part = models.CharField(_("part"), max_length=10, choices=Part.choices)
    text = models.CharField(_("question"), max_length=300, unique=True)
    rank = models.PositiveSmallIntegerField(_("order"), default=50)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("question of the sheet")
        verbose_name_plural = _("questions of the sheet")
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.text
