"""Counselling's forms. What is permitted is said by actions, not here."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weg.care.counselling.models import Appointment, Case, Contact, Matter, SchoolPlace, Topic
from weg.care.counselling.queries.cases import colleagues
from weg.care.counselling.words import languages
from weg.city.models import District, Member, Organisation
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.people.models import Person, PersonLanguage

NO_REASONS = _("No diagnoses and nothing about health, faith or what happened to someone.")


class MemberField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A colleague who can read the case, by name."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.user)


def topics() -> Any:
    return Topic.objects.filter(active=True)


def member_field(case: Case, label: Any, *, required: bool = False) -> MemberField:
    rows = Member.objects.filter(pk__in=[member.pk for member in colleagues(case)])
    return MemberField(
        rows.select_related("user").order_by("user__name", "pk"), label=label, required=required
    )


def spoken(case: Case) -> list[str]:
    """The household's languages, in its people's order."""
    rows = PersonLanguage.objects.filter(
        person__household=case.household_id, person__merged_into=None
    ).order_by("rank", "person__date_of_birth", "pk")
    return list(dict.fromkeys(rows.values_list("language", flat=True)))


class AssignForm(forms.Form):
    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        options.setdefault("initial", {"responsible": case.responsible, "deputy": case.deputy})
        super().__init__(*args, **options)
        self.fields["responsible"] = member_field(case, _("Responsible"))
        self.fields["deputy"] = member_field(case, _("Deputy"))


class EndForm(forms.Form):
    day = DateField(label=_("Ended on"), initial=today)


class ContactForm(forms.Form):
    """Most of it is filled in already: a contact takes ten seconds on a phone."""

    topic = forms.ModelChoiceField(Topic.objects.none(), label=_("Topic"))
    channel = forms.ChoiceField(label=_("How"), choices=Contact.Channel.choices)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=720, initial=30)
    day = DateField(label=_("Day"), initial=today)
    language = forms.ChoiceField(label=_("Language"), required=False)
    interpreter = forms.ChoiceField(
        label=_("Interpreted by"), choices=Contact.Interpreter.choices, required=False
    )
    note = forms.CharField(
        label=_("Short note"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        required=False,
        help_text=NO_REASONS,
    )

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["topic"].queryset = topics()  # type: ignore[attr-defined]
        known = spoken(case)
        self.fields["language"].choices = languages(known)  # type: ignore[attr-defined]
        self.fields["language"].initial = known[0] if known else ""


class AppointmentForm(forms.Form):
    day = DateField(label=_("Day"), initial=today)
    time = forms.TimeField(label=_("Time"), widget=forms.TimeInput(attrs={"type": "time"}))
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=720, initial=45)
    topic = forms.ModelChoiceField(Topic.objects.none(), label=_("Topic"))
    place = forms.CharField(label=_("Where"), max_length=120, required=False)

    def __init__(
        self, *args: Any, case: Case, appointment: Appointment | None = None, **options: Any
    ) -> None:
        if appointment:
            options.setdefault("initial", _initial(appointment))
        super().__init__(*args, **options)
        self.fields["topic"].queryset = topics()  # type: ignore[attr-defined]
        self.fields["member"] = member_field(case, _("With"))

    @property
    def starts(self) -> datetime:
        day, time = self.cleaned_data["day"], self.cleaned_data["time"]
        return timezone.make_aware(datetime.combine(day, time))


def _initial(appointment: Appointment) -> dict[str, Any]:
    starts = timezone.localtime(appointment.starts)
    return {
        "day": starts.date(),
        "time": starts.strftime("%H:%M"),
        "minutes": appointment.minutes,
        "topic": appointment.topic_id,
        "place": appointment.place,
        "member": appointment.member_id,
    }


class TaskForm(forms.Form):
    title = forms.CharField(label=_("What"), max_length=200, help_text=NO_REASONS)
    due = DateField(label=_("Due on"), initial=today)

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member"] = member_field(case, _("Who"))


class LanguagesForm(forms.Form):
    """First step of the intake."""

    language = forms.ChoiceField(label=_("Language of counselling"), required=False)
    interpreter = forms.BooleanField(label=_("An interpreter is needed"), required=False)

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["language"].choices = languages(spoken(case))  # type: ignore[attr-defined]


class MattersForm(forms.Form):
    """Third step: what everybody has to settle."""

    insurance = forms.ChoiceField(label=_("Health insurance"), choices=Matter.choices)
    bank_account = forms.ChoiceField(label=_("Bank account"), choices=Matter.choices)
    registration = forms.ChoiceField(label=_("Registration of residence"), choices=Matter.choices)
    benefits = forms.ChoiceField(label=_("Benefits"), choices=Matter.choices)


class NeedsForm(forms.Form):
    """Last step: what a place must have; there is no field for a reason, on purpose."""

    features = forms.MultipleChoiceField(
        label=_("The place must have"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Only what the place needs, never why."),
    )
    assessed = forms.BooleanField(
        label=_("I have asked about special needs"),
        required=False,
        help_text=_("This stops the clock of the assessment, whatever came out."),
    )

    def __init__(self, *args: Any, features: dict[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        known = sorted(features.items(), key=lambda each: each[1].casefold())
        self.fields["features"].choices = known  # type: ignore[attr-defined]


class SchoolForm(forms.Form):
    """A child's place: as much of it as is known."""

    kind = forms.ChoiceField(label=_("Kind"), choices=SchoolPlace.Kind.choices)
    class_type = forms.ChoiceField(
        label=_("Class"), choices=[("", "–"), *SchoolPlace.ClassType.choices], required=False
    )
    state = forms.ChoiceField(label=_("State"), choices=SchoolPlace.State.choices)
    needed_from = DateField(label=_("Needed from"), initial=today)
    applied_on = DateField(label=_("Applied for on"), required=False)
    institution = forms.CharField(label=_("School or day care"), max_length=120, required=False)
    district = forms.ModelChoiceField(
        District.objects.order_by("name"),
        label=_("District"),
        required=False,
        help_text=_("Once the child has a place, planning keeps the household near it."),
    )


class ChildForm(forms.Form):
    """A child for whom no place has been looked for yet."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Child"))
    kind = forms.ChoiceField(label=_("Kind"), choices=SchoolPlace.Kind.choices)
    class_type = forms.ChoiceField(
        label=_("Class"), choices=[("", "–"), *SchoolPlace.ClassType.choices], required=False
    )
    needed_from = DateField(label=_("Needed from"), initial=today)

    def __init__(self, *args: Any, children: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].queryset = children  # type: ignore[attr-defined]


class ReferralForm(forms.Form):
    receiver = forms.ModelChoiceField(Organisation.objects.none(), label=_("To"))
    topic = forms.ModelChoiceField(Topic.objects.none(), label=_("Topic"))
    text = forms.CharField(
        label=_("What is asked for"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=1000,
        help_text=_(
            "The other organisation sees this text and how many people it is about, nothing else,"
            " until it accepts."
        ),
    )
    consent = forms.BooleanField(
        label=_("The household agrees that this is passed on"), required=False
    )

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        others = Organisation.objects.filter(active=True).exclude(pk=case.organisation_id)
        self.fields["receiver"].queryset = others.order_by("short")  # type: ignore[attr-defined]
        self.fields["topic"].queryset = topics()  # type: ignore[attr-defined]


class ReceiverForm(forms.Form):
    receiver = forms.ModelChoiceField(Organisation.objects.none(), label=_("To"))

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        others = Organisation.objects.filter(active=True).exclude(pk=case.organisation_id)
        self.fields["receiver"].queryset = others.order_by("short")  # type: ignore[attr-defined]


class DeclineForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=300)


class HandoverForm(forms.Form):
    note = forms.CharField(
        label=_("Handover note"),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=2000,
        required=False,
        help_text=_(
            "The new organisation reads this note and nothing else of the case. School and day-care"
            " places go along when the household agrees."
        ),
    )
    consent = forms.BooleanField(
        label=_("The household agrees that this is passed on"), required=False
    )


class AvailabilityForm(forms.Form):
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    hours = forms.CharField(
        label=_("Office hours"),
        max_length=200,
        required=False,
        help_text=_("Such as: Mo 9–12, Th 14–17, room 0.3"),
    )


class TopicForm(forms.Form):
    name_de = forms.CharField(label=_("German name"), max_length=80)
    name_en = forms.CharField(label=_("English name"), max_length=80)
    active = forms.BooleanField(label=_("can be chosen"), required=False, initial=True)


class ExtendForm(forms.Form):
    until = DateField(label=_("Extended until"))
    reason = forms.CharField(label=_("Reason"), max_length=300, help_text=NO_REASONS)


class DoneForm(forms.Form):
    reason = forms.CharField(label=_("What was done"), max_length=300, help_text=NO_REASONS)
