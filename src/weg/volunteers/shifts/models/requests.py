"""What help is asked for. Volunteers see this, and no person."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import District, Member, Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.people.models import Person
from weg.volunteers.circles.models import Activity, Circle


@keeps_history()
class HelpRequest(models.Model):
    """A request for help. Its shifts say when exactly.

    organisation: who asks. circle: the circle of friends that asks or that is meant to answer.
    site_name, place: the house, and where to meet, as volunteers read it: volunteers see no
    houses. Of a house with a protected address neither name nor district stands here (a trigger
    says so). language: ISO 639 code of the language that helps. people_needed: at every shift.
    starts, ends: first and last day. wishes_gender: who had better come, as was asked for.
    contact, contact_phone: whom volunteers call, shown to those who are signed up.
    """

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("request", "draft")
        OPEN = "open", pgettext_lazy("request", "open")
        FILLED = "filled", pgettext_lazy("request", "filled")
        CLOSED = "closed", pgettext_lazy("request", "done")
        WITHDRAWN = "withdrawn", pgettext_lazy("request", "withdrawn")

    class Gender(models.TextChoices):
        ANY = "", pgettext_lazy("gender", "no wish")
        WOMEN = "women", _("a woman")
        MEN = "men", _("a man")

    activity = models.ForeignKey(
        Activity, models.PROTECT, related_name="requests", verbose_name=_("what for")
    )
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("what is to be done"), blank=True)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="help_requests", verbose_name=_("asked by")
    )
    site = models.ForeignKey(
        Site, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("house")
    )
    site_name = models.CharField(_("house"), max_length=200, blank=True)
    circle = models.ForeignKey(
        Circle,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="help_requests",
        verbose_name=_("circle of friends"),
    )
    district = models.ForeignKey(
        District, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("district"),
    )  # fmt: skip
    place = models.CharField(_("where to meet"), max_length=200)
    language = models.CharField(_("language"), max_length=8, blank=True)
    regular = models.BooleanField(_("every week"), default=False)
    people_needed = models.PositiveSmallIntegerField(_("how many volunteers"), default=1)
    starts = models.DateField(_("from"))
    ends = models.DateField(_("to"))
    wishes_gender = models.CharField(
        _("who had better come"), max_length=5, choices=Gender.choices, blank=True
    )
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.DRAFT)
    contact = models.CharField(_("whom to call"), max_length=120, blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=60, blank=True)
    asked_by = models.ForeignKey(
        Member, models.PROTECT, null=True, related_name="+", verbose_name=_("entered by")
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    reason = models.CharField(_("why it was withdrawn"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("request for help")
        verbose_name_plural = _("requests for help")
        ordering = ["starts", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gte=F("starts")), name="request_in_order"),
            models.CheckConstraint(
                condition=Q(people_needed__gte=1, people_needed__lte=99), name="request_seats"
            ),
            models.CheckConstraint(condition=~Q(title=""), name="request_has_title"),
            models.CheckConstraint(condition=~Q(place=""), name="request_has_place"),
        ]
        indexes = [
            models.Index(fields=["state", "starts"], name="request_open"),
            models.Index(fields=["site", "state"], name="request_of_site"),
            models.Index(fields=["organisation", "state"], name="request_of_organisation"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.title}"

    @property
    def number(self) -> str:
        """What people say on the telephone."""
        return f"E-{self.pk:05}"

    @property
    def subject(self) -> str:
        """How a consent names this request."""
        return f"request:{self.pk}"

    @property
    def living(self) -> bool:
        return self.state in LIVING


LIVING = (HelpRequest.State.OPEN, HelpRequest.State.FILLED)
"""States in which people come."""


@keeps_history()
class Concerned(models.Model):
    """The resident whom a request is about: a row apart, that exists only for whoever may see the
    person. What a volunteer may know of them is asked of the database (``shifts_introduction``)."""

    request = models.OneToOneField(HelpRequest, models.CASCADE, related_name="concerned")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("resident"))

    class Meta:
        verbose_name = _("resident of a request")
        verbose_name_plural = _("residents of requests")

    def __str__(self) -> str:
        return str(self.request_id)
