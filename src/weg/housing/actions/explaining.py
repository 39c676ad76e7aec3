"""What the database refused, in a sentence that names what is in the way as far as one may know."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, OperationalError, connection
from django.utils.translation import gettext as _

from weg.foundation.access.actions import may
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import OPEN_END
from weg.housing.actions.steps import Recorder
from weg.housing.models import ClosedBooks, Occupancy, Place
from weg.housing.models.occupancy import Kind


@contextmanager
def refusing(recorder: Recorder, field: str = "places") -> Iterator[None]:
    """Inside, the database's refusals become sentences beside the given field."""
    sentences = {
        "place_once_a_day": _place_taken,
        "person_once_a_day": _person_elsewhere,
        "occupancy_inside_usable": _not_usable,
        "books_closed": _books_closed,
    }

    def explain(constraint: str, error: DatabaseError) -> Refused | None:
        if isinstance(error, OperationalError) and "deadlock" in str(error):
            return Refused(
                _("Somebody else is changing the same places right now. Please try again."),
                code="busy",
            )
        sentence = sentences.get(constraint)
        return sentence(recorder, field) if sentence else None

    with explaining(explain):
        yield


@contextmanager
def exchanging() -> Iterator[None]:
    """Inside, rows may pass each other; at the end every rule holds again."""
    names = "place_once_a_day, person_once_a_day"
    with connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS {names} DEFERRED")
        yield
        cursor.execute(f"SET CONSTRAINTS {names} IMMEDIATE")


def _in_the_way(recorder: Recorder, column: str) -> Occupancy | None:
    """The row that one of the tried rows meets, if the reader may see it."""
    own = [change["id"] for change in recorder.changes]
    for tried in recorder.tried:
        end = tried.during.upper or OPEN_END
        other = (
            Occupancy.objects.select_related("person", "place__room__unit__site")
            .filter(starts__lt=end, ends__gt=tried.during.lower)
            .filter(**{column: getattr(tried, column), f"{column}__isnull": False})
            .exclude(pk__in=[*own, tried.pk or 0])
            .order_by("starts")
            .first()
        )
        if other is not None:
            return other
    return None


def _place_taken(recorder: Recorder, field: str) -> Refused:
    other = _in_the_way(recorder, "place_id")
    if other is None:
        return Refused(_("This place is taken in that period."), code="place_taken", field=field)
    what = _what(recorder.actor, other)
    return Refused(
        _("Place %(place)s is %(what)s %(when)s.")
        % {"place": name_of(other.place), "what": what, "when": _when(other)},
        code="place_taken",
        field=field,
    )


def _person_elsewhere(recorder: Recorder, field: str) -> Refused:
    other = _in_the_way(recorder, "person_id")
    if other is None:
        return Refused(
            _("One of these people has another place in that period."),
            code="person_elsewhere",
            field=field,
        )
    return Refused(
        _("%(person)s already has place %(place)s %(when)s.")
        % {"person": other.person, "place": name_of(other.place), "when": _when(other)},
        code="person_elsewhere",
        field=field,
    )


def _not_usable(recorder: Recorder, field: str) -> Refused:
    return Refused(
        _(
            "The place may not be used in all of that period: its site or room is not in use,"
            " or the density standard leaves the room fewer places."
        ),
        code="place_not_usable",
        field=field,
    )


def _books_closed(recorder: Recorder, field: str) -> Refused:
    before = ClosedBooks.objects.order_by("-before").values_list("before", flat=True).first()
    return Refused(
        _("Days before %(day)s are closed and stay as they are.")
        % {"day": before.strftime("%d.%m.%Y") if before else "?"},
        code="books_closed",
        field="day",
    )


def name_of(place: Place) -> str:
    """The place as one says it: site, unit, room and number."""
    room = place.room
    return f"{room.unit.site} {room.unit}/{room}/{place}"


def _what(actor: Actor, other: Occupancy) -> str:
    if other.kind == Kind.BLOCK:
        return _("blocked (%(reason)s)") % {"reason": other.get_reason_display()}
    if other.person and may(actor, "housing.see_residents", other):
        known = {"person": other.person}
        if other.kind == Kind.STAY:
            return _("lived in by %(person)s") % known
        return _("reserved for %(person)s") % known
    return _("lived in") if other.kind == Kind.STAY else _("reserved")


def _when(other: Occupancy) -> str:
    start, end = other.during.lower, other.during.upper
    known = {"start": start.strftime("%d.%m.%Y"), "end": end and end.strftime("%d.%m.%Y")}
    if end is None:
        return _("from %(start)s until further notice") % known
    return _("from %(start)s to %(end)s") % known
