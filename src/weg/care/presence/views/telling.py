"""A round in words: for its page, for phones that ask, and for its result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Max
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from weg.care.presence.models import Difference, Round, Tick
from weg.care.presence.models.reasons import AwayReason
from weg.care.presence.models.ticks import State
from weg.care.presence.queries.roster import Resident
from weg.care.presence.queries.rounds import OPEN, Entry, RoundView, view_round
from weg.care.presence.queries.standing import Standing
from weg.care.presence.views.drawing import Rows
from weg.care.presence.views.frame import at, site_trail
from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today

Json = dict[str, Any]


def short_day(day: date | None) -> str:
    return date_format(day, "d.m.") if day else ""


def page_of(request: HttpRequest, round_: Round) -> Json:
    """The context of the round's page; a closed round shows no names, but takes late ticks."""
    view = view_round(round_) if not round_.closed else RoundView(round_, [])
    actor, counts = actor_of(request), view.counts
    done = counts.total() - counts[OPEN]
    return {
        "title": round_.site.name,
        "round": round_,
        "rooms": _rooms(view),
        "places": [f"{room.unit} / {room.room}" for room in view.rooms],
        "total": counts.total(),
        "done": done,
        "cursor": cursor_of(round_),
        "member": actor.pk,
        "may_run": may(actor, "presence.run_round", round_),
        "reasons": AwayReason.choices,
        "worker_url": at("worker", round_.pk),
        "ticks_url": at("ticks", round_.pk),
        "breadcrumb": site_trail(round_.site, (_("Round"), "")),
    }


def _rooms(view: RoundView) -> SafeString:
    """All rooms in walking order, as HTML."""
    people, draw = _members(entry.standing for entry in view.entries), Rows()
    drawn = (
        draw.room(room.unit, room.room, room.room_id, [_row(e, people) for e in room.entries])
        for room in view.rooms
    )
    return mark_safe("".join(drawn))  # noqa: S308 (escaped where it is drawn)


def _row(entry: Entry, people: Mapping[int, str]) -> Json:
    who = entry.resident
    return {
        "person": who.person,
        "name": who.name,
        "state": entry.state,
        "line": _line(who),
        "heads": " ".join(str(head.pk) for head in entry.standing.heads),
        # An absence that this round itself noted goes with its tick; an earlier one stays.
        "away": _("back on %(day)s") % {"day": short_day(who.back)}
        if who.back and entry.standing.state != State.AWAY
        else "",
        "conflict": conflict_text(entry.standing, people),
    }


def _line(who: Resident) -> str:
    """Age and last seen: what helps to find and to know somebody at the door."""
    parts = [str(_age(who.born))] if who.born else []
    if who.seen and who.seen >= who.since:
        parts.append(_("last seen %(day)s") % {"day": short_day(who.seen)})
    else:
        parts.append(_("since %(day)s") % {"day": date_format(who.since, "SHORT_DATE_FORMAT")})
    return " · ".join(parts)


def _age(born: date) -> int:
    day = today()
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _members(standings: Any) -> dict[int, str]:
    """Names of those who ticked differently, by membership: one query, none without conflicts."""
    numbers = {h.member for s in standings if s.conflict for h in s.heads if h.member}
    if not numbers:
        return {}
    rows = Member.objects.filter(pk__in=numbers).select_related("user")
    return {member.pk: str(member.user) for member in rows}


def conflict_text(standing: Standing, people: Mapping[int, str]) -> str:
    """Who ticked what, and what counts; empty when all agree."""
    if not standing.conflict:
        return ""
    said = [
        f"{people.get(head.member or 0, '–')}: {head.get_state_display()}"
        f" {date_format(timezone.localtime(head.at), 'H:i')}"
        for head in standing.heads
        if head.state != State.CLEAR
    ]
    counts = standing.tick.get_state_display() if standing.tick else ""
    return "; ".join(said) + ". " + _("It counts as: %(state)s.") % {"state": counts}


def states_of(known: Mapping[int, Standing]) -> dict[str, Json]:
    """What phones need to know of each person: ids and states, no names."""
    people = _members(known.values())
    return {
        str(person): {
            "state": standing.state or OPEN,
            "heads": [str(head.pk) for head in standing.heads],
            "conflict": conflict_text(standing, people),
        }
        for person, standing in known.items()
    }


def cursor_of(round_: Round) -> str:
    """When the last tick of the round arrived: a phone asks for what came after."""
    latest = Tick.objects.filter(round=round_).aggregate(at=Max("received_at"))["at"]
    return (latest or round_.started_at).isoformat()


def result_rows(
    request: HttpRequest, round_: Round, view: RoundView, rows: Sequence[Difference]
) -> Json:
    """Differences, conflicts and late ticks of a round, as its result shows them."""
    actor = actor_of(request)
    people = _members(entry.standing for entry in view.entries)
    late = Tick.objects.filter(round=round_, late=True).count()
    return {
        "open": [row for row in rows if not row.resolution],
        "resolved": [row for row in rows if row.resolution],
        "may_resolve": may(actor, "presence.resolve", round_),
        "may_decide": may(actor, "presence.decide", round_),
        "conflicts": [
            (entry.resident.name, conflict_text(entry.standing, people)) for entry in view.conflicts
        ],
        "late": late,
        "clocks": Tick.objects.filter(round=round_, clock_changed=True).count(),
    }
