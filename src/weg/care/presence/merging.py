"""When two records turn out to be one person, what was seen of either was seen of both."""

from __future__ import annotations

from typing import Any

from weg.care.presence.models import Absence, Decision, Seen, Tick
from weg.people.actions.hooks import Mover, on_merge
from weg.people.models import Person

TABLES = {"ticks": Tick, "absences": Absence, "decisions": Decision}


def move(kept: Person, other: Person) -> dict[str, Any]:
    """Ticks, absences and decisions go over. A tick that would count twice in one round stays with
    the duplicate, as do its cards and differences: they are about that record."""
    both = Tick.objects.filter(person=kept, stands=True).values("round")
    going = Tick.objects.filter(person=other).exclude(stands=True, round__in=both)
    moved: dict[str, Any] = {"ticks": [str(pk) for pk in going.values_list("pk", flat=True)]}
    going.update(person=kept)
    for name in ("absences", "decisions"):
        rows = TABLES[name].objects.filter(person=other)  # type: ignore[attr-defined]
        moved[name] = list(rows.values_list("pk", flat=True))
        rows.update(person=kept)
    moved["seen"] = _newest(kept, other)
    return moved


def _newest(kept: Person, other: Person) -> list[str] | None:
    """Give the kept record the later day; what it had before, to bring it back."""
    theirs = Seen.objects.filter(person=other).first()
    mine = Seen.objects.filter(person=kept).first()
    if theirs is None or (mine and mine.day >= theirs.day):
        return None
    before = [mine.day.isoformat(), str(mine.site_id)] if mine else []
    Seen.objects.update_or_create(
        person=kept, defaults={"day": theirs.day, "site_id": theirs.site_id}
    )
    return before


def bring_back(kept: Person, other: Person, moved: dict[str, Any]) -> None:
    """Exactly undo ``move``."""
    for name, table in TABLES.items():
        table.objects.filter(pk__in=moved[name]).update(person=other)  # type: ignore[attr-defined]
    before = moved["seen"]
    if before:
        Seen.objects.filter(person=kept).update(day=before[0], site=int(before[1]))
    elif before is not None:
        Seen.objects.filter(person=kept).delete()


def register() -> None:
    """Called when the app is ready."""
    on_merge(Mover("presence", move, bring_back))
