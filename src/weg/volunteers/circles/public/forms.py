"""The form of "I want to help". Its words and faults are the page's language, not the interface's;
the template draws it, this reads it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from weg.city.models import District
from weg.volunteers.circles.given import Profile
from weg.volunteers.circles.models import Activity, Available, Circle
from weg.volunteers.circles.queries.choices import SPOKEN

PARTS = Available.Part.values
TIMES = [f"{day}-{part}" for part in PARTS for day in range(7)]

CALLED = {
    "activities": "what", "rhythm": "when", "times": "when", "districts": "where",
    "date_of_birth": "born",
}  # fmt: skip
"""What the page's words call a field, where it is not the field's name."""


class ApplyForm(forms.Form):
    activities = forms.ModelMultipleChoiceField(Activity.objects.none(), required=False)
    rhythm = forms.MultipleChoiceField(choices=[("regular", ""), ("one_off", "")], required=False)
    begins = forms.DateField(required=False)
    until = forms.DateField(required=False)
    times = forms.MultipleChoiceField(choices=[(time, "") for time in TIMES], required=False)
    districts = forms.ModelMultipleChoiceField(District.objects.none(), required=False)
    circle = forms.ModelChoiceField(Circle.objects.none(), required=False, to_field_name="slug")
    languages = forms.MultipleChoiceField(choices=[(c, "") for c in SPOKEN])
    given_name = forms.CharField(max_length=80)
    surname = forms.CharField(max_length=80)
    email = forms.EmailField(max_length=254)
    phone = forms.CharField(max_length=40, required=False)
    date_of_birth = forms.DateField()
    about = forms.CharField(max_length=1000, required=False)
    guardian_name = forms.CharField(max_length=160, required=False)
    guardian_email = forms.EmailField(max_length=254, required=False)
    consent = forms.BooleanField()

    def __init__(self, *args: Any, said: dict[str, Any], **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["activities"].queryset = Activity.objects.filter(active=True)
        fields["districts"].queryset = District.objects.order_by("number")
        fields["circle"].queryset = Circle.objects.filter(public=True, state=Circle.State.ACTIVE)
        for name, field in fields.items():
            field.error_messages["required"] = said["required"]
            if "email" in name:
                field.error_messages["invalid"] = said["bad_email"]
                field.default_validators = []
            if isinstance(field, forms.DateField):
                field.error_messages["invalid"] = said["bad_date"]
        fields["languages"].error_messages["required"] = said["tick_language"]
        fields["consent"].error_messages["required"] = said["tick"]
        self.said = said

    def wrong(self) -> list[tuple[str, str, str]]:
        """Each field that is wrong: its name, what the page calls it, the fault."""
        return [
            (name, self.said[CALLED.get(name, name)], str(faults[0]))
            for name, faults in self.errors.items()
            if name in self.fields
        ]

    def clean_date_of_birth(self) -> date:
        born: date = self.cleaned_data["date_of_birth"]
        if not date(1900, 1, 1) < born <= date.today():  # noqa: DTZ011 (a day is near enough)
            raise forms.ValidationError(self.said["bad_date"])
        return born

    def profile(self, language: str) -> Profile:
        """What was given, as the action takes it."""
        data = self.cleaned_data
        rhythm = data["rhythm"] or ["one_off"]
        return Profile(
            given_name=data["given_name"],
            surname=data["surname"],
            phone=data["phone"],
            language=language,
            languages=data["languages"],
            districts=[district.pk for district in data["districts"]],
            activities=[activity.pk for activity in data["activities"]],
            times=[_time(time) for time in data["times"]],
            regular="regular" in rhythm,
            one_off="one_off" in rhythm,
            begins=data["begins"],
            until=data["until"],
            about=data["about"],
        )


def _time(text: str) -> tuple[int, str]:
    day, _dash, part = text.partition("-")
    return int(day), part
