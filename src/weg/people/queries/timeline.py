"""The history of a person in words: who did what when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.people.models import Person
from weg.people.sections import features

MOST = 200
"""Events of one kind that are read; older ones are in the copy of all data."""
_LEFT_OUT = {"id", "created"}


@dataclass(frozen=True)
class Change:
    """One thing that happened. by: whoever acted, as the history has kept it."""

    at: datetime
    title: str
    text: str = ""
    by: str = ""
    icon: str = "edit"


def timeline(person: Person) -> list[Change]:
    """What happened to a person's record, the newest first. Needs reach over all rows."""
    changes = [
        *_record(person),
        *_rows("LegalStatusEvent", {"person_id": person.pk}, _status_words),
        *_rows("RequirementEvent", {"household_id": person.household_id}, _requirement_words),
    ]
    return sorted(changes, key=lambda change: change.at)[::-1]


def events(model: str, **conditions: Any) -> list[Any]:
    """Rows of an event table, the oldest first."""
    rows = apps.get_model("people", model)._default_manager.filter(**conditions)
    return list(rows.order_by("-pgh_id")[:MOST])[::-1]


def _record(person: Person) -> Iterator[Change]:
    rows = events("PersonEvent", pgh_obj_id=person.pk)
    if rows and rows[0].pgh_label == "insert":
        yield _change(rows[0], _("Registered"), str(rows[0].surname), "add")
    for before, after in pairwise(rows):
        if before.merged_into_id != after.merged_into_id:
            merged = after.merged_into_id is not None
            title = _("Merged into another record") if merged else _("Merging taken back")
            yield _change(after, title, "", "link")
        elif text := "; ".join(_differences(before, after)):
            yield _change(after, _("Changed"), text, "edit")


def _differences(before: Model, after: Model) -> Iterator[str]:
    for field in before._meta.concrete_fields:
        if field.name in _LEFT_OUT or field.name.startswith("pgh_"):
            continue
        old, new = getattr(before, field.attname), getattr(after, field.attname)
        if old != new:
            values = {"field": field.verbose_name, "old": _word(old), "new": _word(new)}
            yield _("%(field)s: %(old)s → %(new)s") % values


def _rows(model: str, conditions: dict[str, Any], words: Any) -> Iterator[Change]:
    for row in events(model, **conditions):
        title, text = words(row)
        yield _change(row, title, text, "decision")


def _status_words(row: Any) -> tuple[str, str]:
    titles = {
        "insert": _("Status entered"),
        "update": _("Status changed"),
        "delete": _("Status removed"),
    }
    return titles[row.pgh_label], f"{row.get_kind_display()}, {period_text(row.during)}"


def _requirement_words(row: Any) -> tuple[str, str]:
    titles = {
        "insert": _("Requirement entered"),
        "update": _("Requirement changed"),
        "delete": _("Requirement removed"),
    }
    feature = features().get(row.feature, row.feature)
    text = f"{row.get_strength_display()}: {feature}, {period_text(row.during)}"
    return titles[row.pgh_label], text


def period_text(during: Any) -> str:
    """A period in words; its last day, not the day after."""
    start = _word(during.lower) if during.lower else ""
    if during.upper is None:
        return _("since %(start)s") % {"start": start} if start else _("always")
    values = {"start": start, "end": _word(during.upper - timedelta(days=1))}
    return _("%(start)s to %(end)s") % values if start else _("to %(end)s") % values


def _word(value: object) -> str:
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    return str(value) if value not in (None, "") else "–"


def _change(row: Any, title: str, text: str, icon: str) -> Change:
    by = str((row.pgh_context or {}).get("by", ""))
    return Change(row.pgh_created_at, title, text, by, icon)


def entries(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """As the component ``timeline`` takes them."""
    return [
        {
            "when": date_format(change.at, "SHORT_DATETIME_FORMAT"),
            "title": change.title,
            "text": change.text,
            "actor": change.by,
            "icon": change.icon,
        }
        for change in changes
    ]
