"""Forms about one person."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.forms import DateField
from weg.people.actions.entries import NewPerson
from weg.people.actions.persons import FIELDS
from weg.people.actions.stamps import stamp
from weg.people.forms.fields import CountryField, HouseholdField, add_language_fields, languages_in
from weg.people.models import LegalStatus, Person


class PersonForm(forms.Form):
    """Who someone is. With a person: what is known of them now, and a stamp of it."""

    surname = forms.CharField(
        label=_("Surname"),
        max_length=120,
        help_text=_("Someone with one name only has it as the surname."),
        error_messages={
            "required": _("Enter a surname. Someone with one name only has it as the surname.")
        },
    )
    given_name = forms.CharField(label=_("Given name"), max_length=120, required=False)
    sex = forms.ChoiceField(label=_("Sex"), choices=Person.Sex.choices)
    date_of_birth = DateField(label=_("Date of birth"), required=False)
    birth_quality = forms.ChoiceField(
        label=_("The date of birth is"), choices=Person.BirthQuality.choices, initial="known"
    )
    nationality = CountryField(label=_("Nationality"))
    azr_number = forms.CharField(label=_("AZR number"), max_length=40, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, person: Person | None = None, **options: Any) -> None:
        known: list[tuple[str, bool]] = []
        if person is not None:
            values = {name: getattr(person, name) for name in FIELDS}
            options["initial"] = values | {"seen": stamp(person, FIELDS)}
            known = [(row.language, row.needs_interpreter) for row in person.languages.all()]
        super().__init__(*args, **options)
        add_language_fields(self, known)

    @property
    def fields_given(self) -> dict[str, Any]:
        """Values for ``change_person``."""
        return {name: self.cleaned_data[name] for name in FIELDS}

    @property
    def languages_given(self) -> list[tuple[str, bool]]:
        return languages_in(self.cleaned_data)

    @property
    def entry(self) -> NewPerson:
        """Values for registering."""
        return NewPerson(**self.fields_given, languages=self.languages_given)


class BirthForm(PersonForm):
    """A child born here: its birth is known, its languages are not yet."""

    date_of_birth = DateField(
        label=_("Date of birth"), error_messages={"required": _("Enter the date of birth.")}
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in [name for name in self.fields if name.startswith(("language_", "interp"))]:
            del self.fields[name]
        del self.fields["birth_quality"], self.fields["phone"], self.fields["azr_number"]

    @property
    def entry(self) -> NewPerson:
        names = ("surname", "given_name", "sex", "date_of_birth", "nationality")
        return NewPerson(**{name: self.cleaned_data[name] for name in names})


class StatusForm(forms.Form):
    kind = forms.ChoiceField(label=_("Status of residence"), choices=LegalStatus.Kind.choices)
    since = DateField(
        label=_("Since"), help_text=_("The status before ends on this day, and stays in the list.")
    )


class DeathForm(forms.Form):
    died = DateField(label=_("Day of death"))


class MoveForm(forms.Form):
    household = HouseholdField(
        label=_("To the household"), help_text=_("Its reference, such as H-000123.")
    )


class HoldForm(forms.Form):
    reason = forms.CharField(
        label=_("Why the data must be kept"),
        max_length=300,
        help_text=_("Such as a dispute in court with its number. No details of the case."),
        error_messages={"required": _("Say why the data must be kept.")},
    )
