"""Complaints: by residents without an account, or taken down by staff; and who answers them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


class ComplaintPoint(models.Model):
    """The code on a house's poster; it says which house and nothing else."""

    site = models.OneToOneField(Site, models.PROTECT, related_name="complaint_point")
    code = models.CharField(max_length=12, unique=True)

    class Meta:
        verbose_name = _("address for complaints")
        verbose_name_plural = _("addresses for complaints")

    def __str__(self) -> str:
        return self.code


@keeps_history(exclude=["digest"])
class Complaint(models.Model):
    """A complaint and its answer. It exists for the addressee alone.

    organisation: who ran the house when it came; an organisation that comes later does not see it.
    digest: SHA-256 of the secret word with which whoever complained asks for the answer.
    site_name: the external body sees no houses.
    """

    class Addressee(models.TextChoices):
        HOUSE = "house", _("the house management")
        ORGANISATION = "organisation", _("the organisation that runs the house")
        CITY = "city", _("the city")
        BODY = "body", _("the independent complaints body")

    class State(models.TextChoices):
        RECEIVED = "received", pgettext_lazy("complaint", "received")
        WORK = "work", _("being worked on")
        ANSWERED = "answered", _("answered")

    reference = models.CharField(_("reference"), max_length=12, unique=True)
    digest = models.CharField(max_length=64, editable=False)
    site = models.ForeignKey(
        Site, models.PROTECT, related_name="complaints", verbose_name=_("site")
    )
    site_name = models.CharField(_("house"), max_length=200)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("organisation")
    )
    addressee = models.CharField(_("addressed to"), max_length=12, choices=Addressee.choices)
    text = models.TextField(_("complaint"))
    language = models.CharField(_("language"), max_length=5, default="de")
    name = models.CharField(_("name"), max_length=120, blank=True)
    contact = models.CharField(_("how to reach"), max_length=160, blank=True)
    taken_by = models.CharField(_("taken down by"), max_length=200, blank=True)
    received = models.DateTimeField(_("received"), auto_now_add=True)
    due = models.DateField(_("answer due"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default="received")
    answer = models.TextField(_("answer"), blank=True)
    answered = models.DateField(_("answered on"), null=True, blank=True)
    answered_by = models.CharField(_("answered by"), max_length=200, blank=True)
    measure = models.TextField(_("what is changed because of it"), blank=True)

    class Meta:
        verbose_name = _("complaint")
        verbose_name_plural = _("complaints")
        ordering = ["due", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="answered", answered__isnull=False) & ~Q(answer="")
                | ~Q(state="answered") & Q(answered=None),
                name="complaint_answered_with_text",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="complaint_says_something"),
        ]
        indexes = [models.Index(fields=["site", "-received"], name="complaint_of_site")]

    def __str__(self) -> str:
        return self.reference
