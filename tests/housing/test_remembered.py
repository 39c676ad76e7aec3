"""Figures are remembered for one state of the records only."""

from __future__ import annotations

from tests.harness.factories import PersonFactory, RoomFactory
from weg.foundation.access.actors import System
from weg.foundation.access.sight import EVERYTHING, Sight, seeing
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.queries.figures import site_figures
from weg.housing.queries.remembered import remembered

OFFICER = System("test")


def _lived():
    with seeing(EVERYTHING):
        return sum(figures.lived for figures in site_figures(today()).values())


def _asked(sight=EVERYTHING):
    """How often the figures are computed when they are asked for twice."""
    times = []
    for _ in range(2):
        with seeing(sight):
            remembered("test", today(), lambda: times.append(1))
    return len(times)


def test_figures_follow_every_change_and_are_computed_once_in_between(own_database):
    with seeing(EVERYTHING):
        room, person = RoomFactory(), PersonFactory()
    assert _lived() == 0
    place = room.places.model.objects
    with seeing(EVERYTHING):
        first = place.filter(room=room).first().pk
    step = actions.move_in(
        actor=OFFICER, household=person.household, day=today(), places={person.pk: first}
    )
    assert _lived() == 1
    assert _asked() == 1
    actions.undo(actor=OFFICER, step=step)
    assert _lived() == 0


def test_nothing_is_remembered_while_somebody_writes(own_database):
    with seeing(EVERYTHING):
        PersonFactory()
        times = []
        for _ in range(2):
            remembered("writing", today(), lambda: times.append(1))
    assert len(times) == 2


def test_whoever_sees_some_sites_only_gets_their_own_figures(own_database):
    with seeing(EVERYTHING):
        RoomFactory()
    assert _asked(Sight(reach="own", sites=(1,))) == 2
