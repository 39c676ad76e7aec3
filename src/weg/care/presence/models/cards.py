"""House cards: a piece of paper with a random word, and nothing about its holder."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Person


@keeps_history(exclude=["nonce", "digest"])
class Card(models.Model):
    """A resident's card. The word on it is kept nowhere (see docs/decisions).

    nonce: from it and the server's key the word is made again for a reprint. digest: SHA-256 of
    the word, by which a card is found. Whether it is good is asked of the stays as well: a card
    dies when its holder moves out, without anybody having to think of it.
    """

    class End(models.TextChoices):
        LOST = "lost", _("lost")
        REPLACED = "replaced", _("replaced by a new one")
        RETURNED = "returned", _("given back")

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="house_cards", verbose_name=_("person")
    )
    site = models.ForeignKey(Site, models.PROTECT, related_name="+", verbose_name=_("site"))
    nonce = models.CharField(max_length=32, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    issued_at = models.DateTimeField(_("issued"))
    issued_by = models.CharField(_("issued by"), max_length=200)
    issued_on = models.DateField(_("issued on"))
    printed_at = models.DateTimeField(_("printed"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    ended_by = models.CharField(_("ended by"), max_length=200, blank=True)
    end = models.CharField(_("why"), max_length=8, choices=End.choices, blank=True)

    class Meta:
        verbose_name = _("house card")
        verbose_name_plural = _("house cards")
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(ended_at=None), name="card_one_alive"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, end="") | Q(ended_at__isnull=False) & ~Q(end=""),
                name="card_ends_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """What is printed beside the QR and said on the phone; opens nothing."""
        return f"K-{self.pk:06}"


@keeps_history()
class CardLook(models.Model):
    """What the city prints on its cards. One row; without it: first name and initial, no photo."""

    class Name(models.TextChoices):
        NONE = "none", _("no name, only the number")
        INITIAL = "initial", _("first name and initial")
        FULL = "full", _("full name")

    name = models.CharField(_("name on the card"), max_length=7, choices=Name.choices)
    photo = models.BooleanField(_("room for a photo to be glued on"), default=False)

    class Meta:
        verbose_name = _("look of the house cards")
        verbose_name_plural = _("look of the house cards")
        constraints = [models.UniqueConstraint(models.Value(1), name="one_card_look")]

    def __str__(self) -> str:
        return self.get_name_display()
