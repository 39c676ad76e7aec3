"""The register of triggers answers as the library's own does, which gathers it anew each time."""

from __future__ import annotations

from typing import Any

import pgtrigger
import pytest
from pgtrigger import registry

from weg.people.models import Person

PERSON: Any = Person


def _gathered() -> tuple[dict[tuple[str, str], object], set[str]]:
    pairs = registry._registry.data.values()
    return (
        {(model._meta.db_table, trigger.name): trigger for model, trigger in pairs},
        {trigger.get_pgid(model) for model, trigger in pairs},
    )


def test_the_index_is_what_is_registered() -> None:
    tables, names = _gathered()
    assert len(tables) > 300
    assert registry._registry.by_db_table == tables
    assert registry._registry.pg_function_names == names


def test_a_trigger_that_comes_and_goes_comes_and_goes_in_the_index() -> None:
    trigger = pgtrigger.Protect(name="for_a_test", operation=pgtrigger.Delete)
    with trigger.register(PERSON):
        assert ("people_person", "for_a_test") in registry._registry.by_db_table
    tables, names = _gathered()
    assert ("people_person", "for_a_test") not in tables
    assert registry._registry.by_db_table == tables
    assert registry._registry.pg_function_names == names


def test_one_name_is_not_given_twice_to_a_table() -> None:
    tables = registry._registry.by_db_table
    known = next(one for (table, _name), one in tables.items() if table == "people_person")
    again = pgtrigger.Protect(name=known.name, operation=pgtrigger.Delete)
    with pytest.raises(KeyError, match="already"):
        again.register(PERSON)
