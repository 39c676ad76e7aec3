"""Parts of the pages of this room that other rooms give, and names that only they know.

A room below registers in its ``apps.py``::

    register_section(20, where_the_person_lives)        # (request, person) -> SafeString | None
    register_household_section(20, places_of_household) # (request, household) -> …
    register_filter("site", ModelChoiceFilter(…))       # one more filter of the list of persons
    register_column("place", Column(…), annotate)       # one more column of that list
    feature_names(lambda: {"step_free": "step-free", …})
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from weg.foundation.givers import Givers
from weg.people.models import Household, Person

PersonSection = Callable[[HttpRequest, Person], "SafeString | None"]
HouseholdSection = Callable[[HttpRequest, Household], "SafeString | None"]
Prepare = Callable[[QuerySet[Person]], QuerySet[Person]]

_of_person: Givers[[HttpRequest, Person], SafeString] = Givers()
_of_household: Givers[[HttpRequest, Household], SafeString] = Givers()
_features: list[Callable[[], Mapping[str, str]]] = []
FILTERS: dict[str, Any] = {}
COLUMNS: dict[str, tuple[Any, Prepare | None]] = {}


def register_section(order: int, section: PersonSection) -> PersonSection:
    """Show this part on a person's page; lower orders stand higher."""
    _of_person.add(order, section)
    return section


def register_household_section(order: int, section: HouseholdSection) -> HouseholdSection:
    """Show this part on a household's page; lower orders stand higher."""
    _of_household.add(order, section)
    return section


def register_filter(name: str, filter_: Any) -> None:
    """One more django-filter ``Filter`` for the list of persons."""
    FILTERS[name] = filter_


def register_column(name: str, column: Any, prepare: Prepare | None = None) -> None:
    """One more column for the list of persons; prepare: gives the queryset what it needs."""
    COLUMNS[name] = (column, prepare)


def feature_names(names: Callable[[], Mapping[str, str]]) -> None:
    """Tell the names of features (code to name in the reader's language)."""
    _features[:] = [names]


def person_sections(request: HttpRequest, person: Person) -> list[SafeString]:
    return _of_person.given(request, person)


def household_sections(request: HttpRequest, household: Household) -> list[SafeString]:
    return _of_household.given(request, household)


def features() -> dict[str, str]:
    """Codes of features with their names; empty until a room tells them."""
    return dict(_features[0]()) if _features else {}
