"""Who pays for a household's people."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.grants.models.statements import PayerKind
from weg.foundation.components.forms import DateField
from weg.people.models import Household, Person


class PayerForm(forms.Form):
    people = forms.ModelMultipleChoiceField(
        label=_("For whom"),
        queryset=Person.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    kind = forms.ChoiceField(label=_("Who pays"), choices=PayerKind.choices)
    start = DateField(label=_("From"))
    last_day = DateField(
        label=_("Last day"),
        required=False,
        help_text=_("Leave empty: until further notice."),
    )
    source = forms.CharField(
        label=_("Known from"),
        max_length=300,
        help_text=_("Such as: notice of the job centre of 3 May 2026"),
    )

    def __init__(self, *args: Any, household: Household, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = household.people.filter(merged_into=None).order_by("date_of_birth", "pk")
        self.fields["people"].queryset = people  # type: ignore[attr-defined]
        self.fields["people"].initial = people
