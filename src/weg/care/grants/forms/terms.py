"""Forms of ratios, amounts, lump sums, reference days and the fee table."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.grants.models import Occasion
from weg.care.grants.models.rates import Part, RateKind, Until
from weg.care.grants.models.terms import STATUSES, Split
from weg.foundation.components.forms import DateField


class EuroField(forms.DecimalField):
    """Euros as typed, cents as value."""

    def __init__(self, **given: Any) -> None:
        super().__init__(max_digits=14, decimal_places=2, localize=True, **given)

    def clean(self, value: Any) -> int | None:
        euros: Decimal | None = super().clean(value)
        return None if euros is None else int(euros * 100)


class Dated(forms.Form):
    """What every value that is in force from a day on needs."""

    start = DateField(label=_("in force from"))
    last_day = DateField(
        label=_("Last day"),
        required=False,
        help_text=_("Leave empty: it is in force until the next value begins."),
    )
    source = forms.CharField(
        label=_("Source"),
        max_length=300,
        help_text=_("Law, council decision or instruction, with number and date."),
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=300)


class RatioForm(Dated):
    per = forms.DecimalField(
        label=_("One post for"),
        required=False,
        max_digits=7,
        decimal_places=2,
        localize=True,
        help_text=_("So many persons or places, such as 110."),
    )
    fixed_posts = forms.DecimalField(
        label=_("or a fixed number of posts"),
        required=False,
        max_digits=7,
        decimal_places=2,
        localize=True,
        help_text=_("It is shared out among the organisations by what is counted."),
    )
    statuses = forms.MultipleChoiceField(
        label=_("Persons with status"),
        choices=STATUSES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    aftercare = forms.BooleanField(
        label=_("People in aftercare count too"),
        required=False,
        help_text=_("Who moved into a flat of their own, as long as the norm says."),
    )
    field_order = ("per", "fixed_posts", "statuses", "aftercare")

    def __init__(self, *args: Any, places: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if places:
            del self.fields["statuses"], self.fields["aftercare"]


class AmountForm(Dated):
    cents = EuroField(label=_("€ a post and year"))
    title = forms.CharField(
        label=_("Part"),
        max_length=80,
        required=False,
        help_text=_("Only where several parts add up, such as the Land's and the city's."),
    )
    field_order = ("cents", "title")


class LumpSumForm(Dated):
    title = forms.CharField(label=_("Title"), max_length=120)
    cents = EuroField(label=_("€ a year"))
    split = forms.ChoiceField(label=_("Split"), choices=Split.choices)
    field_order = ("title", "cents", "split")


class OccasionForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Occasion
        fields = ("day", "month", "rounding", "text", "source")


class FeeForm(Dated):
    area = forms.DecimalField(label=_("m² a person"), max_digits=4, decimal_places=2, localize=True)
    kind = forms.ChoiceField(label=_("Fee"), choices=RateKind.choices)
    cents = EuroField(label=_("€ a person and month"))
    field_order = ("area", "kind", "cents")


class CapForm(Dated):
    people = forms.IntegerField(label=_("From so many persons"), min_value=1)
    cents = EuroField(label=_("€ a household and month at most"))
    field_order = ("people", "cents")


class FeeRuleForm(Dated):
    part = forms.ChoiceField(label=_("Part of a month counts"), choices=Part.choices)
    until = forms.ChoiceField(label=_("The fee is due"), choices=Until.choices)
    field_order = ("part", "until")
