"""Forms for a household that is registered by hand."""

from __future__ import annotations

from typing import Any

import pycountry
from django import forms
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Feature
from weg.people.actions import NewHousehold, NewPerson
from weg.people.models import Person

LANGUAGES = (
    "ar",
    "fa",
    "ckb",
    "kmr",
    "tr",
    "uk",
    "ru",
    "ti",
    "am",
    "so",
    "en",
    "fr",
    "sq",
    "ps",
    "ur",
    "ka",
    "de",
)


class HouseholdForm(forms.Form):
    """What concerns the household as a whole."""

    expected = DateField(label=_("Expected arrival"))
    until = DateField(label=_("Place needed until"), required=False)
    urgency = forms.IntegerField(
        label=_("Urgency"),
        min_value=0,
        max_value=9,
        initial=0,
        help_text=_("0 is usual, 9 the most"),
    )
    case_number = forms.CharField(label=_("Case number of the Land"), required=False, max_length=60)
    must = forms.MultipleChoiceField(
        label=_("The place must have"), required=False, widget=forms.CheckboxSelectMultiple
    )
    note = forms.CharField(
        label=_("Note for placement"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("No illness and no reason: only what matters for choosing a place."),
    )
    really_new = forms.BooleanField(
        label=_("They are other people; register them as new."), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["expected"].initial = today()
        self.fields["must"].choices = [(f.code, str(f)) for f in Feature.objects.all()]  # type: ignore[attr-defined]

    def entry(self, people: list[NewPerson]) -> NewHousehold:
        cleaned = self.cleaned_data
        protects = Feature.objects.filter(code__in=cleaned["must"], protects=True)
        return NewHousehold(
            people=people,
            expected=cleaned["expected"],
            until=cleaned["until"],
            urgency=cleaned["urgency"],
            case_number=cleaned["case_number"],
            must=cleaned["must"],
            protects=list(protects.values_list("code", flat=True)),
            note=cleaned["note"],
        )


class PersonForm(forms.Form):
    """One person; a form without a surname is left out."""

    surname = forms.CharField(label=_("Surname"), max_length=120, required=False)
    given_name = forms.CharField(label=_("Given name"), max_length=120, required=False)
    sex = forms.ChoiceField(label=_("Sex"), choices=Person.Sex.choices, initial="x")
    date_of_birth = DateField(label=_("Date of birth"), required=False)
    birth_quality = forms.ChoiceField(
        label=_("Date of birth is"), choices=Person.BirthQuality.choices, initial="known"
    )
    nationality = forms.CharField(
        label=_("Nationality"), max_length=2, required=False, help_text=_("Two letters, such as SY")
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    needs_interpreter = forms.BooleanField(label=_("Needs an interpreter"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(code, _language(code)) for code in LANGUAGES]
        self.fields["language"].choices = [("", "–"), *named]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("given_name") and not cleaned.get("surname"):
            self.add_error("surname", _("Enter the surname."))
        born = cleaned.get("date_of_birth")
        if born and not today().replace(year=today().year - 120, day=1) <= born <= today():
            self.add_error("date_of_birth", _("This date of birth cannot be right."))
        return cleaned

    def clean_nationality(self) -> str:
        code = str(self.cleaned_data["nationality"]).upper()
        if code and code not in ("XA", "XX") and not pycountry.countries.get(alpha_2=code):
            raise forms.ValidationError(_("There is no country with these letters."))
        return code

    def entry(self) -> NewPerson:
        cleaned = self.cleaned_data
        language = cleaned["language"]
        return NewPerson(
            surname=cleaned["surname"],
            given_name=cleaned["given_name"],
            sex=cleaned["sex"],
            date_of_birth=cleaned["date_of_birth"],
            birth_quality=cleaned["birth_quality"],
            nationality=cleaned["nationality"],
            languages=[(language, cleaned["needs_interpreter"])] if language else (),
        )


def _language(code: str) -> str:
    from babel import Locale, UnknownLocaleError
    from django.utils.translation import get_language

    try:
        return Locale.parse(code).get_display_name(get_language() or "de") or code
    except UnknownLocaleError:
        found = pycountry.languages.get(alpha_3=code) or pycountry.languages.get(alpha_2=code)
        return str(getattr(found, "name", code))


class _People(forms.BaseFormSet):  # type: ignore[type-arg]
    def entries(self) -> list[NewPerson]:
        """The people entered; empty forms are left out."""
        return [form.entry() for form in self.forms if form.cleaned_data.get("surname")]


PeopleFormSet: Any = forms.formset_factory(PersonForm, formset=_People, extra=1, max_num=30)
