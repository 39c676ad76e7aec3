"""Small forms that ask for a day, a month, a decision."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.grants.models import Occasion
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today


def _occasions() -> list[tuple[str, str]]:
    return list(Occasion.objects.values_list("code", "name"))


class DayForm(forms.Form):
    occasion = forms.ChoiceField(label=_("What for"), choices=_occasions)
    day = DateField(label=_("Reference day"))


class DecideForm(forms.Form):
    paper = forms.CharField(
        label=_("Number of the council paper"), max_length=60, help_text=_("Such as GRDrs 223/2023")
    )
    decided_by = forms.CharField(label=_("Decided by"), max_length=200)
    decided_on = DateField(label=_("Decided on"), initial=today)


class MonthField(forms.DateField):
    """A month (``2026-10``); its value is the first day. Also read as 10.2026 and 10/2026."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "placeholder": "2026-10"})
    input_formats = ("%Y-%m", "%m.%Y", "%m/%Y", "%Y-%m-%d")

    def to_python(self, value: Any) -> date | None:
        found = super().to_python(value)
        return found.replace(day=1) if found else None

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%Y-%m}" if isinstance(value, date) else value


class MonthForm(forms.Form):
    month = MonthField(label=_("Month"), help_text=_("Year and month, such as 2026-10"))


class CorrectForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=300, help_text=_("It is printed on the corrected statements.")
    )
