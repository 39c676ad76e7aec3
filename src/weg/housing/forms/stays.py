"""Forms about people who have a place: who of them, from when, why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import BlockReason, Departure
from weg.housing.wording import age_on, place_name


class PeopleForm(forms.Form):
    """Who of the household: all are chosen at first, so that a family moves as a whole."""

    people = forms.TypedMultipleChoiceField(
        label=_("Who"), coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, company: Sequence[Occupancy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["people"]
        field.choices = [(o.person_id, _person(o)) for o in company]  # type: ignore[attr-defined]
        field.initial = [o.person_id for o in company]
        if len(company) == 1:
            field.help_text = ""


def _person(occupancy: Occupancy) -> str:
    person = occupancy.person
    if person is None:
        return str(_("one person"))
    age = age_on(person, today())
    where = place_name(occupancy.place)
    return f"{person} ({age}), {where}" if age is not None else f"{person}, {where}"


class ArriveForm(PeopleForm):
    day = DateField(label=_("Moved in on"), initial=today)


class NotArrivedForm(PeopleForm):
    pass


class MoveOutForm(PeopleForm):
    day = DateField(
        label=_("First day away"), initial=today, help_text=_("From this day the place is free.")
    )
    departure = forms.ChoiceField(
        label=_("Where to"),
        choices=[("", "–"), *(c for c in Departure.choices if c[0] != Departure.WITHIN)],
    )
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class UntilForm(PeopleForm):
    end = DateField(
        label=_("Stays until"),
        required=False,
        help_text=_(
            "First day away. Empty: until further notice, or as long as the place is used."
        ),
    )


class BlockForm(forms.Form):
    """Which places of the room, from when to when, and why."""

    places = forms.TypedMultipleChoiceField(
        label=_("Places"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    start = DateField(label=_("From"), initial=today)
    end = DateField(
        label=_("Usable again from"), required=False, help_text=_("Empty: until further notice.")
    )
    reason = forms.ChoiceField(label=_("Why"), choices=[("", "–"), *BlockReason.choices])
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, *args: Any, places: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["places"].choices = places  # type: ignore[attr-defined]


class UnblockForm(forms.Form):
    day = DateField(label=_("Usable again from"), initial=today)


class SwapForm(forms.Form):
    """With whom a household changes places: households of the same size at the site."""

    other = forms.TypedChoiceField(label=_("Changes places with"), coerce=int)
    day = DateField(label=_("On"), initial=today)

    def __init__(self, *args: Any, others: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [("", "–"), *others]  # type: ignore[attr-defined]


__all__ = [
    "ArriveForm",
    "BlockForm",
    "MoveOutForm",
    "NotArrivedForm",
    "PeopleForm",
    "SwapForm",
    "UnblockForm",
    "UntilForm",
]
