"""Forms about a household."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.city.models import District
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.people.actions.households import FIELDS
from weg.people.actions.stamps import stamp
from weg.people.forms.fields import HouseholdField
from weg.people.models import Household, HouseholdLink, Person, Requirement
from weg.people.sections import features


class HouseholdForm(forms.Form):
    """What is known of the household as a whole, and a stamp of it."""

    case_number = forms.CharField(label=_("Case number of the Land"), max_length=60, required=False)
    expected = DateField(label=_("Expected arrival"), required=False)
    until = DateField(label=_("Place needed until"), required=False)
    urgency = forms.IntegerField(
        label=_("Urgency"),
        min_value=0,
        max_value=9,
        help_text=_("0 is usual, 9 comes before everyone else."),
    )
    school_district = forms.ModelChoiceField(
        District.objects.order_by("name"),
        label=_("District of school or day care"),
        required=False,
    )
    work_district = forms.ModelChoiceField(
        District.objects.order_by("name"), label=_("District of work"), required=False
    )
    note = forms.CharField(
        label=_("Note for placement"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        required=False,
        help_text=_("No diagnoses and no reasons for a requirement: everyone who places reads it."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, household: Household, urgent: bool, **options: Any) -> None:
        values = {name: getattr(household, name) for name in FIELDS}
        options["initial"] = values | {"seen": stamp(household, FIELDS)}
        super().__init__(*args, **options)
        if not urgent:
            del self.fields["urgency"]

    @property
    def fields_given(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in FIELDS if name in self.cleaned_data}


class RequirementForm(forms.Form):
    """What the place must have. There is no field for a reason, on purpose."""

    feature = forms.ChoiceField(label=_("Feature"))
    strength = forms.ChoiceField(label=_("The place"), choices=Requirement.Strength.choices)
    since = DateField(label=_("From"), required=False)
    until = DateField(label=_("Before"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = sorted(features().items(), key=lambda each: each[1].casefold())
        field = self.fields["feature"]
        if known:
            field.choices = known  # type: ignore[attr-defined]
        else:
            self.fields["feature"] = forms.SlugField(label=_("Feature"), max_length=40)
        self.fields["since"].initial = today()


class LinkForm(forms.Form):
    second = HouseholdField(
        label=_("Other household"), help_text=_("Its reference, such as H-000123.")
    )
    kind = forms.ChoiceField(label=_("They should be"), choices=HouseholdLink.Kind.choices)


class JoinForm(forms.Form):
    other = HouseholdField(
        label=_("Household that joins"), help_text=_("Its reference, such as H-000123.")
    )


class SplitForm(forms.Form):
    """Who leaves for a household of their own."""

    people = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=_("Who leaves the household"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who leaves the household.")},
    )

    def __init__(self, *args: Any, household: Household, **options: Any) -> None:
        super().__init__(*args, **options)
        people = Person.objects.filter(household=household, merged_into=None)
        field = self.fields["people"]
        field.queryset = people.order_by("date_of_birth", "pk")  # type: ignore[attr-defined]
