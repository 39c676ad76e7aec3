"""Forms of circles, for staff and for volunteers about themselves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.city.models import District
from weg.foundation.components.forms import DateField
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.volunteers.circles.given import PLAIN, Profile
from weg.volunteers.circles.models import Activity, Available, Circle, Contact, Volunteer
from weg.volunteers.circles.queries.choices import spoken, weekday_choices
from weg.volunteers.circles.queries.houses import open_sites


def text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class OwnForm(forms.Form):
    """What volunteers say of themselves."""

    given_name = forms.CharField(label=_("Given name"), max_length=80)
    surname = forms.CharField(label=_("Surname"), max_length=80)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    activities = forms.ModelMultipleChoiceField(
        Activity.objects.none(), label=_("What I like to do"), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=_("None: whatever is needed."),
    )  # fmt: skip
    rhythm = forms.MultipleChoiceField(
        label=_("How often"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=[("regular", _("every week")), ("one_off", _("now and then"))],
    )  # fmt: skip
    hours_per_week = forms.IntegerField(
        label=_("Hours a week"), min_value=1, max_value=60, required=False
    )
    morning = forms.MultipleChoiceField(
        label=_("Time in the morning"), required=False, widget=forms.CheckboxSelectMultiple
    )
    afternoon = forms.MultipleChoiceField(
        label=_("Time in the afternoon"), required=False, widget=forms.CheckboxSelectMultiple
    )
    evening = forms.MultipleChoiceField(
        label=_("Time in the evening"), required=False, widget=forms.CheckboxSelectMultiple
    )
    begins = DateField(label=_("Time from"), required=False)
    until = DateField(
        label=_("Time until"), required=False,
        help_text=_("For a limited time, such as one holiday week."),
    )  # fmt: skip
    districts = forms.ModelMultipleChoiceField(
        District.objects.none(), label=_("Districts"), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=_("None: anywhere in the city."),
    )  # fmt: skip
    languages = forms.MultipleChoiceField(
        label=_("Languages"), required=False, widget=forms.CheckboxSelectMultiple
    )
    language = forms.ChoiceField(
        label=_("Language of mails"), choices=list(PUBLIC_LANGUAGES.items())
    )
    about = forms.CharField(
        label=_("What else we should know"), max_length=1000, required=False, widget=text_area(3)
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["activities"].queryset = Activity.objects.filter(active=True)
        fields["districts"].queryset = District.objects.order_by("name")
        fields["languages"].choices = spoken()
        for part in Available.Part.values:
            fields[part].choices = weekday_choices()

    def profile(self) -> Profile:
        data = self.cleaned_data
        return Profile(
            **{name: data[name] for name in SAME},
            districts=[district.pk for district in data["districts"]],
            activities=[activity.pk for activity in data["activities"]],
            times=[(int(day), part) for part in Available.Part.values for day in data[part]],
            regular="regular" in data["rhythm"],
            one_off="one_off" in data["rhythm"],
        )


RHYTHM = ("regular", "one_off")
"""Two ticks of one field of the form."""
SAME = (*(name for name in PLAIN if name not in RHYTHM), "languages")


class VolunteerForm(OwnForm):
    """What staff correct, with what volunteers cannot change alone."""

    email = forms.EmailField(label=_("E-mail address"))
    date_of_birth = DateField(label=_("Date of birth"))
    field_order = ("given_name", "surname", "email", "phone", "date_of_birth")


def as_typed(volunteer: Volunteer) -> dict[str, Any]:
    """What stands in the form at first."""
    times: dict[str, list[str]] = {}
    for one in volunteer.available.all():
        times.setdefault(one.part, []).append(str(one.weekday))
    rhythm = [name for name in RHYTHM if getattr(volunteer, name)]
    return {
        **{name: getattr(volunteer, name) for name in (*SAME, "email", "date_of_birth")},
        **times,
        "rhythm": rhythm,
        "districts": list(volunteer.districts.values_list("pk", flat=True)),
        "activities": list(volunteer.activities.values_list("pk", flat=True)),
    }


class HandOnForm(forms.Form):
    circle = forms.ModelChoiceField(
        Circle.objects.none(), label=_("Circle of friends"), required=False,
        empty_label=_("coordination office"),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        rows = Circle.objects.filter(state=Circle.State.ACTIVE).select_related("organisation")
        self.fields["circle"].queryset = rows  # type: ignore[attr-defined]


class CircleForm(forms.Form):
    """A circle; houses are chosen from a list, since circles and the office see no houses."""

    name = forms.CharField(label=_("Name"), max_length=160)
    about = forms.CharField(
        label=_("About the circle"), required=False, widget=text_area(5),
        help_text=_("Shown on the public page. No names of people who live in the houses."),
    )  # fmt: skip
    meets = forms.CharField(
        label=_("When and where the circle meets"), max_length=200, required=False
    )
    email = forms.EmailField(label=_("E-mail address"), required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    districts = forms.ModelMultipleChoiceField(
        District.objects.none(), label=_("Districts"), widget=forms.CheckboxSelectMultiple
    )
    sites = forms.MultipleChoiceField(
        label=_("Houses"), required=False, widget=forms.CheckboxSelectMultiple
    )
    legal_form = forms.ChoiceField(label=_("Legal form"), choices=Circle.LegalForm.choices)
    payee = forms.CharField(
        label=_("Who receives money for the circle"), max_length=160, required=False,
        help_text=_("A person, where the circle has no legal form."),
    )  # fmt: skip
    payee_address = forms.CharField(label=_("Their address"), required=False, widget=text_area(2))
    state = forms.ChoiceField(label=_("State"), choices=Circle.State.choices)
    public = forms.BooleanField(label=_("Has a public page"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["districts"].queryset = District.objects.order_by("name")
        fields["sites"].choices = [
            (str(number), f"{district}: {name}") for number, name, district in open_sites()
        ]


class ContactForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Contact
        fields = ("name", "task", "phone", "email", "public")


class ActivityForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Activity
        fields = ("name", "description", "min_age", "regular", "rank", "active")
