"""Forms of return counselling."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import Member
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.returns.models import Case, CaseItem, Item, Plan, Rate
from weg.returns.words import countries


def text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class EuroField(forms.DecimalField):
    """Euros as typed, cents as value."""

    def __init__(self, **given: Any) -> None:
        super().__init__(max_digits=10, decimal_places=2, min_value=0, localize=True, **given)

    def clean(self, value: Any) -> int | None:
        euros: Decimal | None = super().clean(value)
        return None if euros is None else int(euros * 100)


class CountryField(forms.ChoiceField):
    """Countries by name in the reader's language."""

    def __init__(self, **given: Any) -> None:
        super().__init__(choices=lambda: [("", "–"), *countries()], **given)


class CaseForm(forms.Form):
    family = forms.CharField(
        label=_("Family"), max_length=160,
        help_text=_("How you call the family. Is kept sealed, and seen by the counsellors of the"
                    " case alone."),
    )  # fmt: skip
    day = DateField(label=_("First talk on"), initial=today)


class StageForm(forms.Form):
    stage = forms.ChoiceField(label=pgettext_lazy("returns", "Stage"), choices=Case.Stage.choices)
    day = DateField(label=_("Agreed on"), initial=today)
    agreed = forms.BooleanField(
        label=_("The family wants this"), required=False,
        help_text=_("Return counselling is voluntary at every step."),
    )  # fmt: skip


class TravellerForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=160)
    born = DateField(label=_("Date of birth"), required=False)
    country = CountryField(label=_("Country of destination"), required=False)
    travels = forms.BooleanField(label=_("Travels"), required=False, initial=True)


class NoteForm(forms.Form):
    day = DateField(label=_("Day"), initial=today)
    text = forms.CharField(label=_("Note"), widget=text_area(8))


class PlanForm(forms.Form):
    """All fields of the plan, as far as the family has plans yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in Plan.labels().items():
            short = name in ("partner", "contact")
            self.fields[name] = forms.CharField(
                label=capfirst(label),
                required=False,
                widget=forms.TextInput() if short else text_area(3),
            )


class ItemForm(forms.Form):
    """Something of the checklist."""

    state = forms.ChoiceField(
        label=_("State"), choices=CaseItem.State.choices, widget=forms.RadioSelect
    )
    due = DateField(label=_("Due"), required=False)
    note = forms.CharField(label=_("Note"), widget=text_area(3), required=False)


class NewItemForm(forms.Form):
    name = forms.CharField(label=_("What is to be done"), max_length=160)
    due = DateField(label=_("Due"), required=False)


class JourneyForm(forms.Form):
    leaves = DateField(
        label=_("Planned day of departure"), required=False,
        help_text=_("Deadlines move along. If housing was told the day, it is told the new one."),
    )  # fmt: skip


class HouseholdForm(forms.Form):
    reference = forms.CharField(
        label=_("Reference of the household"), max_length=20,
        help_text=_("As on the family's papers."),
    )  # fmt: skip
    born = DateField(label=_("Date of birth of one of its people"))


class AgreedForm(forms.Form):
    agreed = forms.BooleanField(label=_("The family wants this"), required=False)


class DayForm(forms.Form):
    day = DateField(label=_("Left on"), initial=today)


class LeftForm(forms.Form):
    day = DateField(
        label=_("Left on"), required=False, help_text=_("Leave empty if they have not left."),
    )  # fmt: skip


class EndForm(forms.Form):
    outcome = forms.ChoiceField(
        label=pgettext_lazy("returns", "Outcome"), choices=Case.Outcome.choices,
        widget=forms.RadioSelect,
    )  # fmt: skip
    day = DateField(label=_("Ended on"), initial=today)


class FollowUpForm(forms.Form):
    day = DateField(label=_("Day"), initial=today)
    text = forms.CharField(label=_("How the family is"), widget=text_area(6))


class CounsellorsForm(forms.Form):
    counsellors = forms.ModelMultipleChoiceField(
        label=_("Counsellors of the case"), queryset=Member.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Whoever is left out does not see the case any more. Add a colleague before"
                    " you are away for long or leave: nobody else can."),
    )  # fmt: skip

    def __init__(self, *args: Any, members: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["counsellors"].queryset = members  # type: ignore[attr-defined]


class CatalogueItemForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Item
        fields = ["name", "hint", "lead_days", "for_children", "rank", "active"]

    def validate_unique(self) -> None:
        """The action says in its own words that a name is taken."""


class RateForm(forms.Form):
    """An amount from a day on."""

    programme = forms.CharField(label=_("Programme"), max_length=60)
    kind = forms.ChoiceField(label=_("Kind"), choices=Rate.Kind.choices)
    group = forms.CharField(
        label=_("Group of countries"), max_length=40, required=False,
        help_text=_("Leave empty: for all countries that no other amount is for."),
    )  # fmt: skip
    from_age = forms.IntegerField(label=_("From age"), min_value=0, max_value=120, initial=0)
    below_age = forms.IntegerField(label=_("Below age"), min_value=1, max_value=120, required=False)
    cents = EuroField(
        label=_("Amount in €"), required=False,
        help_text=_("Leave empty where it is not known: totals then ask for it."),
    )  # fmt: skip
    start = DateField(label=_("In force from"))
    source = forms.CharField(label=_("Source"), max_length=200)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class CountryForm(forms.Form):
    group = forms.CharField(label=_("Group of countries"), max_length=40)
    country = CountryField(label=_("Country"))
    source = forms.CharField(label=_("Source"), max_length=200)
