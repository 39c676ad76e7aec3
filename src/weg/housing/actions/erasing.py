"""What housing keeps of people whose time is over: occupancies without a note, for the counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import connection
from django.db.models import Exists, Max, Min, OuterRef, Q

from weg.foundation.erasing import Counts, relations_to
from weg.housing.models import Occupancy, Step
from weg.people.actions import Due, Eraser, on_erasing

_STEPS_OF = """
SELECT s.id, bool_and(coalesce(who.person = ANY(%(people)s), true))
FROM housing_step s, jsonb_array_elements(s.changes) change,
  LATERAL (SELECT (coalesce(nullif(change->'after', 'null'), change->'before')->>'person')::bigint
    AS person) who
GROUP BY s.id HAVING bool_or(who.person = ANY(%(people)s))"""


def kept(day: date) -> Q:
    """Households with somebody who has a place on the day or later, or had one until it."""
    lasting = Occupancy.objects.filter(ends__gte=day)
    return Q(Exists(lasting.filter(household=OuterRef("pk")))) | Q(
        Exists(lasting.filter(person__household=OuterRef("pk")))
    )


def spans(people: list[int]) -> dict[int, tuple[date, date]]:
    """First and last day of each person in a place."""
    rows = Occupancy.objects.filter(person__in=people).order_by().values_list("person")
    found = rows.annotate(first=Min("starts"), last=Max("ends"))
    return {person: (first, last - timedelta(days=1)) for person, first, last in found}


def _erase_notes(due: Due) -> Counts:
    """Occupancies stay, for the counts of past days; what somebody wrote beside them does not."""
    rows = Occupancy.objects.filter(person__in=due.people).exclude(note="")
    return Counts({"housing_occupancy": rows.update(note="")})


def _erase_steps(due: Due) -> Counts:
    with connection.cursor() as cursor:
        cursor.execute(_STEPS_OF, {"people": due.people})
        steps = cursor.fetchall()
    alone = _unused({number for number, only in steps if only})
    # At once and not through the models: a step and what undid it protect each other.
    count = Step.objects.filter(pk__in=alone)._raw_delete("default")
    _empty_shared({number for number, _only in steps} - alone, set(due.people))
    return Counts({"housing_step": int(count or 0)})


def _unused(steps: set[int]) -> set[int]:
    """Those that nothing in another room rests on (an order of a household one has left)."""
    for relation in relations_to(Step):
        if relation.related_model is not Step:
            name = relation.field.name
            rows = relation.related_model._default_manager.filter(**{f"{name}__in": steps})
            steps = steps - set(rows.values_list(name, flat=True))
    return steps


def _empty_shared(steps: Iterable[int], people: set[int]) -> None:
    """Steps that others took part in stay, without notes about those who are erased."""
    for step in Step.objects.filter(pk__in=list(steps)):
        for change in step.changes:
            for row in (change["before"], change["after"]):
                if row and row["person"] in people:
                    row["note"] = ""
        step.save(update_fields=["changes"])


def register() -> None:
    """Called when the app is ready."""
    on_erasing(Eraser("housing_occupancy", _erase_notes, kept, spans, "person_id"))
    on_erasing(Eraser("housing_step", _erase_steps))
