"""Forms of protocols: the day, and one line for each thing, key and meter."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.houses.models import Protocol
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today

NOTHING = ("", "–")


class ProtocolForm(forms.Form):
    day = DateField(label=_("Day"), initial=today)
    note = forms.CharField(
        label=_("Note"), widget=forms.Textarea(attrs={"rows": 3}), required=False,
        help_text=_("What else was found or agreed; when a key is missing, why."),
    )  # fmt: skip


class ThingForm(forms.Form):
    """A line of the inventory; one without a name is left out."""

    name = forms.CharField(label=_("Thing"), max_length=80, required=False)
    count = forms.IntegerField(label=_("How many"), min_value=0, max_value=99, required=False)
    condition = forms.ChoiceField(
        label=_("Condition"), choices=[NOTHING, *Protocol.Condition.choices], required=False
    )
    note = forms.CharField(label=_("Note"), max_length=120, required=False)


class KeyForm(forms.Form):
    """A key handed out; one without a number is left out."""

    number = forms.CharField(label=_("Key number"), max_length=40, required=False)
    what = forms.CharField(label=_("For which door"), max_length=80, required=False)


class KeyBackForm(forms.Form):
    """A key the household has: whether it came back."""

    number = forms.CharField(widget=forms.HiddenInput)
    what = forms.CharField(widget=forms.HiddenInput, required=False)
    back = forms.BooleanField(label=_("Came back"), required=False)


class MeterForm(forms.Form):
    name = forms.CharField(label=_("Meter"), max_length=60, required=False)
    value = forms.CharField(label=_("Reading"), max_length=30, required=False)


Things = forms.formset_factory(ThingForm, extra=2)
Keys = forms.formset_factory(KeyForm, extra=3)
KeysBack = forms.formset_factory(KeyBackForm, extra=0)
Meters = forms.formset_factory(MeterForm, extra=1)


class SignForm(forms.Form):
    resident_name = forms.CharField(label=_("Name of the resident who signs"), max_length=160)
    resident = forms.CharField(required=False, widget=forms.HiddenInput)
    staff = forms.CharField(required=False, widget=forms.HiddenInput)
    resident_paper = forms.BooleanField(required=False)

    def signatures(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("resident", "staff")}


class SettleForm(forms.Form):
    note = forms.CharField(
        label=_("What was done"), max_length=200,
        help_text=_("Such as: lock changed, cost written off."),
    )  # fmt: skip


class KeyOutForm(forms.Form):
    number = forms.CharField(label=_("Key number"), max_length=40)
    what = forms.CharField(label=_("For which door"), max_length=80, required=False)
    household = forms.TypedChoiceField(label=_("Given to"), coerce=int)
    day = DateField(label=_("Day"), initial=today)

    def __init__(self, *args: Any, households: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["household"].choices = [NOTHING, *households]  # type: ignore[attr-defined]
