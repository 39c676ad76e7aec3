"""Volunteers and when they have time."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import District, Member
from weg.foundation.history.tracking import keeps_history
from weg.volunteers.circles.models.activities import Activity
from weg.volunteers.circles.models.circles import Circle


@keeps_history()
class Volunteer(models.Model):
    """Someone who helps, or wants to.

    member: None until the e-mail address is confirmed (and the guardian has agreed).
    circle: None where the coordination office accompanies them. languages: ISO 639 codes.
    language: of mails to them. begins, until: first and last day of limited time.
    last_active: the last day on which they helped. insured_noted: when they read the note on
    insurance.
    """

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", _("E-mail address not confirmed")
        WAITING = "waiting", _("waiting for the parents")
        NEW = "new", pgettext_lazy("volunteer", "new")
        TAKEN_UP = "taken_up", pgettext_lazy("volunteer", "taken up")
        RESTING = "resting", pgettext_lazy("volunteer", "resting")
        LEFT = "left", pgettext_lazy("volunteer", "left")

    member = models.OneToOneField(
        Member, models.PROTECT, null=True, blank=True, related_name="volunteer", editable=False
    )
    circle = models.ForeignKey(
        Circle,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="volunteers",
        verbose_name=_("circle of friends"),
    )
    given_name = models.CharField(_("given name"), max_length=80)
    surname = models.CharField(_("surname"), max_length=80)
    email = models.EmailField(_("E-mail address"))
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    date_of_birth = models.DateField(_("date of birth"))
    language = models.CharField(_("language of mails"), max_length=5, default="de")
    languages = ArrayField(
        models.CharField(max_length=8), verbose_name=_("languages"), default=list, blank=True
    )
    districts: models.ManyToManyField[District, VolunteerDistrict] = models.ManyToManyField(
        District, through="VolunteerDistrict", related_name="+", verbose_name=_("districts")
    )
    activities: models.ManyToManyField[Activity, VolunteerActivity] = models.ManyToManyField(
        Activity,
        through="VolunteerActivity",
        related_name="volunteers",
        verbose_name=_("what they like to do"),
    )
    regular = models.BooleanField(_("every week"), default=False)
    one_off = models.BooleanField(_("now and then"), default=True)
    hours_per_week = models.PositiveSmallIntegerField(_("hours a week"), null=True, blank=True)
    begins = models.DateField(_("time from"), null=True, blank=True)
    until = models.DateField(_("time until"), null=True, blank=True)
    about = models.TextField(_("what else we should know"), blank=True)
    state = models.CharField(
        _("state"), max_length=12, choices=State.choices, default=State.UNCONFIRMED
    )
    applied_at = models.DateTimeField(_("applied"), default=timezone.now)
    guardian_name = models.CharField(_("name of a parent"), max_length=160, blank=True)
    guardian_email = models.EmailField(_("E-mail address of a parent"), blank=True)
    guardian_agreed_at = models.DateTimeField(_("parent agreed"), null=True, blank=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    taken_up_at = models.DateTimeField(_("taken up"), null=True, blank=True)
    taken_up_by = models.ForeignKey(
        Member,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taken up by"),
    )
    last_active = models.DateField(_("last active"), null=True, blank=True)
    left_at = models.DateTimeField(_("left on"), null=True, blank=True)
    insured_noted = models.DateTimeField(_("note on insurance read"), null=True, blank=True)

    class Meta:
        verbose_name = _("volunteer")
        verbose_name_plural = _("volunteers")
        ordering = ["surname", "given_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~Q(state="unconfirmed"),
                name="volunteer_once",
                violation_error_message=_("There is a volunteer with this e-mail address already."),
            ),
            models.CheckConstraint(
                condition=Q(state="unconfirmed") | Q(confirmed_at__isnull=False),
                name="volunteer_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["unconfirmed", "waiting"])
                | Q(guardian_email="")
                | Q(guardian_agreed_at__isnull=False),
                name="volunteer_guardian_agreed",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["new", "taken_up", "resting"]) | Q(member__isnull=False),
                name="volunteer_has_account",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["taken_up", "resting"]) | Q(taken_up_at__isnull=False),
                name="volunteer_taken_up",
            ),
            models.CheckConstraint(
                condition=~Q(state="left") | Q(left_at__isnull=False), name="volunteer_left"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(begins=None) | Q(until__gte=F("begins")),
                name="volunteer_time_forward",
            ),
            models.CheckConstraint(
                condition=Q(regular=True) | Q(one_off=True), name="volunteer_regular_or_not"
            ),
        ]
        indexes = [
            models.Index(fields=["circle", "state"], name="volunteer_of_circle"),
            models.Index(fields=["state", "last_active"], name="volunteer_active"),
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.surname}"

    @property
    def called(self) -> str:
        """What others call them: given name and initial."""
        return f"{self.given_name} {self.surname[:1]}.".replace(" .", "")


class VolunteerDistrict(models.Model):
    """A district in which a volunteer helps; none at all: anywhere."""

    volunteer = models.ForeignKey(Volunteer, models.CASCADE, related_name="+")
    district = models.ForeignKey(District, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("district of a volunteer")
        verbose_name_plural = _("districts of volunteers")
        constraints = [
            models.UniqueConstraint(
                fields=["volunteer", "district"], name="volunteer_district_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.volunteer_id}: {self.district_id}"


class VolunteerActivity(models.Model):
    """What a volunteer likes to do; nothing at all: whatever is needed."""

    volunteer = models.ForeignKey(Volunteer, models.CASCADE, related_name="+")
    activity = models.ForeignKey(Activity, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("wish of a volunteer")
        verbose_name_plural = _("wishes of volunteers")
        constraints = [
            models.UniqueConstraint(
                fields=["volunteer", "activity"], name="volunteer_activity_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.volunteer_id}: {self.activity_id}"


class Available(models.Model):
    """A part of the week in which a volunteer has time; none at all: it differs."""

    class Part(models.TextChoices):
        MORNING = "morning", _("morning")
        AFTERNOON = "afternoon", _("afternoon")
        EVENING = "evening", _("evening")

    volunteer = models.ForeignKey(Volunteer, models.CASCADE, related_name="available")
    weekday = models.PositiveSmallIntegerField(_("weekday"))
    part = models.CharField(_("part of the day"), max_length=9, choices=Part.choices)

    class Meta:
        verbose_name = _("time of a volunteer")
        verbose_name_plural = _("times of volunteers")
        ordering = ["weekday", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["volunteer", "weekday", "part"], name="available_once"),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="available_on_a_weekday"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.part}"
