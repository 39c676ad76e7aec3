"""A step: what one action did to the occupancy, kept so that it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from weg.city.queries.norms import norms_on
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy, Step

Fields = dict[str, Any]
Follower = Callable[[Step], None]
_FOLLOWERS: list[Follower] = []


def on_step(follower: Follower) -> Follower:
    """Called after every step, in its transaction: for rooms whose rows follow who moves."""
    if follower not in _FOLLOWERS:
        _FOLLOWERS.append(follower)
    return follower


def fields_of(occupancy: Occupancy) -> Fields:
    """The occupancy as JSON values."""
    start, end = occupancy.during.lower, occupancy.during.upper
    return {
        "place": occupancy.place_id,
        "person": occupancy.person_id,
        "household": occupancy.household_id,
        "kind": str(occupancy.kind),
        "start": start.isoformat(),
        "end": end.isoformat() if end else None,
        "reason": occupancy.reason,
        "departure": occupancy.departure,
        "note": occupancy.note,
    }


def apply_fields(occupancy: Occupancy, fields: Fields) -> Occupancy:
    """The reverse of ``fields_of``; does not save."""
    end = fields["end"]
    occupancy.place_id = fields["place"]
    occupancy.person_id = fields["person"]
    occupancy.household_id = fields["household"]
    occupancy.kind = fields["kind"]
    occupancy.during = period(
        date.fromisoformat(fields["start"]), date.fromisoformat(end) if end else None
    )
    occupancy.reason, occupancy.departure = fields["reason"], fields["departure"]
    occupancy.note = fields["note"]
    return occupancy


def check_correction(actor: Actor, day: date) -> None:
    """Refuse houses what lies further back than the norm ``correction_days``; the office may
    correct it until the books are closed. Without a norm in force there is no such limit."""
    if actor.sight.reach != "own" or day >= today():
        return
    days = norms_on(today()).get("correction_days")
    if days is not None and (today() - day).days > days:
        raise Refused(
            _("This lies more than %(days)d days back. The placement office can still enter it.")
            % {"days": days},
            code="too_long_ago",
            field="day",
        )


class Recorder:
    """Writes occupancies and remembers each row before and after.

    tried: what it wrote or tried to write, so that a refusal can say what was in the way (the
    database itself does not tell: it keeps quiet about rows beneath row-level security).
    """

    def __init__(self, actor: Actor, action: str, day: date) -> None:
        check_correction(actor, day)
        self.actor, self.action, self.day = actor, action, day
        self.changes: list[Fields] = []
        self.sites: set[int] = set()
        self.tried: list[Occupancy] = []

    def add(self, **fields: Any) -> Occupancy:
        occupancy = Occupancy(**fields)
        self.tried.append(occupancy)
        occupancy.save(force_insert=True)
        occupancy.refresh_from_db(fields=["site"])
        self._note(occupancy, None, fields_of(occupancy))
        return occupancy

    def change(self, occupancy: Occupancy, **fields: Any) -> Occupancy:
        before = fields_of(occupancy)
        for name, value in fields.items():
            setattr(occupancy, name, value)
        self.tried.append(occupancy)
        occupancy.save(update_fields=list(fields))
        self._note(occupancy, before, fields_of(occupancy))
        return occupancy

    def remove(self, occupancy: Occupancy) -> None:
        before, number = fields_of(occupancy), occupancy.pk
        self.sites.add(occupancy.site_id)
        occupancy.delete()
        self.changes.append({"id": number, "before": before, "after": None})

    def _note(self, occupancy: Occupancy, before: Fields | None, after: Fields) -> None:
        self.sites.add(occupancy.site_id)
        self.changes.append({"id": occupancy.pk, "before": before, "after": after})

    def finish(self, undoes: Step | None = None) -> Step:
        step = Step.objects.create(
            member=self.actor.sight.member,
            by=self.actor.sight.label,
            action=self.action,
            day=self.day,
            sites=sorted(self.sites),
            changes=self.changes,
            undoes=undoes,
        )
        for follow in _FOLLOWERS:
            follow(step)
        return step
