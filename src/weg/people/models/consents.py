"""What a person agreed to, and the texts they are asked with."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.people.models.persons import Person


@keeps_history(exclude=["digest"])
class Consent(models.Model):
    """A person, or whoever decides for them, agreed to one thing (Art. 6 (1) (a), 7 GDPR).

    purpose: a key that a room registers (``consenting.purposes``). subject: what it is about
    there, such as ``request:12``; empty when it holds for the purpose as a whole.
    text: as it was shown, in ``language``. digest: of the secret with which the person can end it
    without anybody's help.
    """

    class By(models.TextChoices):
        PERSON = "person", _("the person")
        GUARDIAN = "guardian", _("parent or guardian")

    person = models.ForeignKey(Person, models.CASCADE, related_name="consents")
    purpose = models.CharField(_("purpose"), max_length=60)
    subject = models.CharField(_("about"), max_length=60, blank=True)
    language = models.CharField(_("language"), max_length=8)
    text = models.TextField(_("text"))
    given_at = models.DateTimeField(_("given"))
    given_by = models.CharField(_("given by"), max_length=8, choices=By.choices, default="person")
    guardian = models.CharField(_("parent or guardian"), max_length=160, blank=True)
    recorded_by = models.CharField(_("recorded by"), max_length=200)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_by = models.CharField(_("withdrawal recorded by"), max_length=200, blank=True)
    digest = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose", "subject"],
                condition=Q(withdrawn_at=None),
                name="consent_once",
            ),
            models.CheckConstraint(
                condition=~Q(given_by="guardian") | ~Q(guardian=""), name="consent_guardian_named"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="consent_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.subject}".strip()

    @property
    def living(self) -> bool:
        return self.withdrawn_at is None


@keeps_history()
class ConsentWording(models.Model):
    """The city's own text for a purpose in one language, in place of the one that Weg brings."""

    purpose = models.CharField(_("purpose"), max_length=60)
    language = models.CharField(_("language"), max_length=8)
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("text of a consent")
        verbose_name_plural = _("texts of consents")
        ordering = ["purpose", "language"]
        constraints = [
            models.UniqueConstraint(fields=["purpose", "language"], name="consent_wording_once")
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.language}"
