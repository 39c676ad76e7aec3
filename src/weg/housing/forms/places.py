"""Choosing a place for each person of a household, and finding free places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.city.models import District
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Feature, Place
from weg.housing.wording import place_name
from weg.people.models import Person

COMPOSITIONS = (
    ("", gettext_lazy("any")),
    ("family", gettext_lazy("family")),
    ("woman", gettext_lazy("women alone")),
    ("man", gettext_lazy("men alone")),
    ("minor", gettext_lazy("minors alone")),
)


class FreeForm(forms.Form):
    """What is looked for; also says who shall live there, when a household is known."""

    start = DateField(label=gettext_lazy("From"), initial=today)
    end = DateField(label=gettext_lazy("Until"), required=False)
    people = forms.IntegerField(label=gettext_lazy("People"), min_value=1, max_value=60, initial=1)
    who = forms.ChoiceField(label=gettext_lazy("Who"), choices=COMPOSITIONS, required=False)
    district = forms.ModelChoiceField(
        label=gettext_lazy("District"), queryset=District.objects.all(), required=False
    )
    must = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Must have"), queryset=Feature.objects.all(), required=False
    )
    avoid = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Must not have"), queryset=Feature.objects.all(), required=False
    )
    unfit = forms.BooleanField(
        label=gettext_lazy("Also where they would live with others who do not fit"),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        start, end = data.get("start"), data.get("end")
        if start and end and end <= start:
            self.add_error("end", _("The end must be after the beginning."))
        return data


class PlacesForm(forms.Form):
    """A place for each person; ``chosen_places()`` is what the actions take.

    A place that somebody else took meanwhile stays chosen and is refused by the action.
    """

    start = DateField(label=gettext_lazy("From"), initial=today)
    end = DateField(
        label=gettext_lazy("Until"),
        required=False,
        help_text=gettext_lazy("First day away. Empty: until further notice."),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        people: Sequence[Person],
        free: Sequence[Place],
        suggested: Sequence[Place],
        start: date | None = None,
        end: date | None = None,
    ) -> None:
        super().__init__(data, initial={"start": start or today(), "end": end})
        self.people, self.free = people, {place.pk for place in free}
        choices = _grouped(free)
        for number, person in enumerate(people):
            first = suggested[number].pk if number < len(suggested) else ""
            self.fields[_field(person)] = self._place_field(person, choices, first, data)

    def _place_field(
        self, person: Person, choices: list[Any], first: int | str, data: Mapping[str, Any] | None
    ) -> forms.TypedChoiceField:
        kept = str(data.get(_field(person), "")) if data else ""
        lost = kept.isdigit() and int(kept) not in self.free
        known = [*choices, (int(kept), _("the place chosen before"))] if lost else choices
        return forms.TypedChoiceField(
            label=str(person),
            choices=[("", _("no place")), *known],
            coerce=int,
            empty_value=None,
            required=False,
            initial=first,
        )

    def chosen_places(self) -> dict[int, int]:
        """Place id by person id, of those who get one."""
        found = {p.pk: self.cleaned_data.get(_field(p)) for p in self.people}
        return {person: place for person, place in found.items() if place}

    def add_place_error(self, sentence: str) -> None:
        """Beside each person whose place is no longer free; else beside the first person."""
        chosen = self.chosen_places()
        lost = [p for p in self.people if chosen.get(p.pk) and chosen[p.pk] not in self.free]
        for person in lost or self.people[:1]:
            self.add_error(_field(person), sentence)


def _field(person: Person) -> str:
    return f"place_{person.pk}"


def _grouped(free: Sequence[Place]) -> list[tuple[str, list[tuple[int, str]]]]:
    """Options by unit, in the order given."""
    by_unit = groupby(free, key=lambda place: place.room.unit)
    return [
        (_("Unit %(name)s") % {"name": unit}, [(p.pk, place_name(p)) for p in places])
        for unit, places in by_unit
    ]
