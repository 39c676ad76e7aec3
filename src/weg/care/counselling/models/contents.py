"""What social workers write down about a case. It exists for them alone (rules.py)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.care.counselling.models.cases import Case
from weg.care.counselling.models.topics import Topic
from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history


class Matter(models.TextChoices):
    """Where a matter that everybody has to settle stands."""

    OPEN = "open", _("still open")
    APPLIED = "applied", _("applied for")
    DONE = "done", _("done")
    NOT_NEEDED = "none", _("not needed")


@keeps_history()
class Intake(models.Model):
    """The first sheet about a household. No field asks for a diagnosis or a reason, on purpose."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="intake")
    interpreter = models.BooleanField(_("an interpreter is needed"), default=False)
    language = models.CharField(_("language of counselling"), max_length=8, blank=True)
    insurance = models.CharField(
        _("health insurance"), max_length=7, choices=Matter.choices, default=Matter.OPEN
    )
    bank_account = models.CharField(
        _("bank account"), max_length=7, choices=Matter.choices, default=Matter.OPEN
    )
    registration = models.CharField(
        _("registration of residence"), max_length=7, choices=Matter.choices, default=Matter.OPEN
    )
    benefits = models.CharField(
        _("benefits"), max_length=7, choices=Matter.choices, default=Matter.OPEN
    )
    assessed = models.DateField(_("special needs assessed on"), null=True, blank=True)
    completed = models.DateField(_("completed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    insurance__in=Matter.values,
                    bank_account__in=Matter.values,
                    registration__in=Matter.values,
                    benefits__in=Matter.values,
                ),
                name="intake_matters",
            )
        ]

    def __str__(self) -> str:
        return str(self.case)


@keeps_history()
class Contact(models.Model):
    """One contact with the household. minutes: duration of counselling, without the way there."""

    class Channel(models.TextChoices):
        OFFICE = "office", _("office hours")
        VISIT = "visit", _("visit")
        PHONE = "phone", _("telephone")
        MESSAGE = "message", _("text message")
        ESCORT = "escort", _("accompanied to an office")

    class Interpreter(models.TextChoices):
        NONE = "none", _("nobody")
        IN_PERSON = "person", _("interpreter in the room")
        REMOTE = "remote", _("interpreter by telephone or video")
        COLLEAGUE = "staff", _("colleague")
        FAMILY = "family", _("family or friends")

    case = models.ForeignKey(Case, models.CASCADE, related_name="contacts")
    day = models.DateField(_("day"))
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="+", verbose_name=_("topic"))
    channel = models.CharField(_("how"), max_length=7, choices=Channel.choices)
    language = models.CharField(_("language"), max_length=8, blank=True)
    interpreter = models.CharField(
        _("interpreted by"), max_length=6, choices=Interpreter.choices, default=Interpreter.NONE
    )
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    note = models.CharField(_("short note"), max_length=500, blank=True)
    member = models.ForeignKey(Member, models.PROTECT, related_name="+", verbose_name=_("by"))

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["-day", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=1, minutes__lte=720), name="contact_minutes"
            )
        ]
        indexes = [models.Index(fields=["case", "-day"], name="contact_of_case")]

    def __str__(self) -> str:
        return f"{self.case}, {self.day}"


@keeps_history()
class Appointment(models.Model):
    """An appointment with the household, in the calendar of one social worker."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="appointments")
    member = models.ForeignKey(
        Member, models.PROTECT, related_name="appointments", verbose_name=_("with")
    )
    starts = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=45)
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="+", verbose_name=_("topic"))
    place = models.CharField(_("where"), max_length=120, blank=True)
    cancelled = models.BooleanField(_("cancelled"), default=False)

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["starts", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=720), name="appointment_minutes"
            )
        ]
        indexes = [models.Index(fields=["member", "starts"], name="appointment_of_member")]

    def __str__(self) -> str:
        return f"{self.case}, {self.starts}"


@keeps_history()
class Task(models.Model):
    """Something to do for a case until a day."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="tasks")
    title = models.CharField(_("what"), max_length=200)
    due = models.DateField(_("due on"))
    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("who")
    )
    done = models.DateField(_("done on"), null=True, blank=True)

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        ordering = ["due", "id"]
        indexes = [
            models.Index(fields=["case", "due"], condition=Q(done=None), name="task_open_of_case")
        ]

    def __str__(self) -> str:
        return self.title


@keeps_history()
class SchoolPlace(models.Model):
    """A child's place at a school or day care: needed, applied for, waiting, got."""

    class Kind(models.TextChoices):
        DAY_CARE = "kita", _("day care")
        PRIMARY = "primary", _("primary school")
        SECONDARY = "secondary", _("secondary school")
        VOCATIONAL = "vocational", _("vocational school")

    class ClassType(models.TextChoices):
        REGULAR = "regular", _("regular class")
        PREPARATORY = "vkl", _("preparatory class (VKL)")
        VOCATIONAL = "vabo", _("vocational preparation (VABO)")

    class State(models.TextChoices):
        NEEDED = "needed", _("needed")
        WAITING = "waiting", _("applied, waiting")
        GOT = "got", _("has a place")
        ENDED = "ended", _("no longer needed")

    case = models.ForeignKey(Case, models.CASCADE, related_name="school_places")
    person = models.ForeignKey(
        "people.Person", models.CASCADE, related_name="+", verbose_name=_("child")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    class_type = models.CharField(_("class"), max_length=8, choices=ClassType.choices, blank=True)
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.NEEDED)
    needed_from = models.DateField(_("needed from"))
    applied_on = models.DateField(_("applied for on"), null=True, blank=True)
    institution = models.CharField(_("school or day care"), max_length=120, blank=True)
    district = models.ForeignKey(
        "city.District",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("district"),
    )

    class Meta:
        verbose_name = _("school or day-care place")
        verbose_name_plural = _("school and day-care places")
        ordering = ["needed_from", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "person"],
                condition=~Q(state="ended"),
                name="school_place_once_a_child",
            ),
            models.CheckConstraint(
                condition=~Q(state="waiting") | Q(applied_on__isnull=False),
                name="school_place_applied",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.get_state_display()}"
