"""The copy of all data stored about a person (Art. 15 GDPR), as plain data.

Other people are not in it: neither the rest of the household nor who else is a possible duplicate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from weg.foundation.languages import language_name
from weg.foundation.models import Opening
from weg.people.models import Person
from weg.people.queries.timeline import events
from weg.people.words import country

Part = Callable[[Person], Any]
_PARTS: dict[Any, Part] = {}
_WORDS: dict[str, Callable[[str], str]] = {"nationality": country, "language": language_name}
"""Codes that are said in words."""
_TECHNICAL = {"digest", "sort_name", "pgh_id", "pgh_obj", "id"}


def register_copy(name: Any, part: Part) -> None:
    """What another room stores about a person: (person) -> lists, dictionaries, texts, dates.

    name: may be lazy; the copy is in the reader's language.
    """
    _PARTS[name] = part


def copy_of(person: Person) -> dict[str, Any]:
    """Everything stored about the person and the records merged into it, by subject."""
    records = [person, *person.duplicates.order_by("pk")]
    return {
        _("Person"): [_plain(record) for record in records],
        _("Household"): _household(person),
        _("Languages"): _rows(row for record in records for row in record.languages.all()),
        _("Status of residence"): _rows(row for record in records for row in record.statuses.all()),
        _("Requirements of the household"): _rows(person.household.requirements.all()),
        _("Keys for finding the name"): _keys(records),
        _("Decisions on duplicates"): _rows(person.merges_kept.filter(decision="same")),
        _("Consents"): _rows(row for record in records for row in record.consents.all()),
        **{str(name): part(person) for name, part in _PARTS.items()},
        _("History"): _history(records),
        _("Who opened the record"): _openings(records),
    }


def _household(person: Person) -> dict[str, Any]:
    others = person.household.people.filter(merged_into=None).exclude(pk=person.pk).count()
    return {**_plain(person.household), _("other people in the household"): others}


def _keys(records: Iterable[Person]) -> list[str]:
    found = {key for record in records for key in record.name_keys.values_list("key", flat=True)}
    return sorted(found)


def _history(records: Iterable[Person]) -> list[dict[str, Any]]:
    return [
        _plain(event)
        for record in records
        for event in (
            *events("PersonEvent", pgh_obj_id=record.pk),
            *events("LegalStatusEvent", person_id=record.pk),
        )
    ]


def _openings(records: Iterable[Person]) -> list[dict[str, Any]]:
    rows = Opening.objects.filter(kind="person", record__in=[record.pk for record in records])
    return [{_("at"): row.at, _("by"): row.by} for row in rows.order_by("-at")]


def _rows(rows: Iterable[Model]) -> list[dict[str, Any]]:
    return [_plain(row) for row in rows]


def _plain(row: Model) -> dict[str, Any]:
    """Fields by their names in the reader's language, choices as their words."""
    found: dict[str, Any] = {}
    for field in row._meta.concrete_fields:
        if field.name in _TECHNICAL or field.is_relation:
            continue
        display = getattr(row, f"get_{field.name}_display", None)
        value = display() if display and field.choices else getattr(row, field.attname)
        words = _WORDS.get(field.name)
        found[str(field.verbose_name)] = words(value) if words and value else _value(value)
    return found


def _value(value: Any) -> Any:
    if hasattr(value, "lower") and hasattr(value, "upper") and not isinstance(value, str):
        return {_("from"): value.lower, pgettext("day", "before"): value.upper}
    return value
