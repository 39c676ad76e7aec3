"""The role for readers who see all sees, in every table, what the declared conditions say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection

from tests.permissions.pages import address, pages
from tests.permissions.world import World, build_world
from weg.foundation.access.rows import ALL, OWN_SITES, STAFF, Rows, declared, for_all
from weg.foundation.access.sight import EVERYTHING, Sight, seeing


def _fill(world: World) -> None:
    """Make everything that pages are opened with, on both sides."""
    for name, route in pages():
        for side in (world.own, world.other):
            address(name, route, world, side)


def _counts() -> Iterator[tuple[str, int]]:
    with connection.cursor() as cursor:
        for rows in declared():
            if isinstance(rows, Rows):
                cursor.execute(f'SELECT count(*) FROM "{rows.table}"')  # noqa: S608 (our own names)
                yield rows.table, cursor.fetchone()[0]


def _take(role: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', %s, true)", [role])
        cursor.execute("SELECT current_user")
        return str(cursor.fetchone()[0])


def _by_both_roles(sight: Sight) -> tuple[dict[str, int], dict[str, int]]:
    with seeing(sight):
        wide = dict(_counts())
        assert _take("none") == "weg_app"
        return wide, dict(_counts())


@pytest.mark.usefixtures("everything")
def test_the_wide_role_sees_what_the_conditions_let_through():
    world = build_world()
    _fill(world)
    sights = [EVERYTHING, *(m.sight for m in world.members.values() if m.sight.reach == "all")]
    assert len(sights) == 3
    filled = set()
    for sight in sights:
        wide, by_conditions = _by_both_roles(sight)
        assert wide == by_conditions, sight.role
        filled |= {table for table, count in wide.items() if count}
    assert len(filled) > 50, "a table without rows proves nothing"


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("reach", ["none", "own", "figures"])
def test_whoever_sees_less_stays_the_runtime_role(reach):
    with seeing(Sight(reach=reach)), connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("weg_app",)


@pytest.mark.usefixtures("db")
def test_the_wide_role_ends_with_the_sight():
    with seeing(Sight()), connection.cursor() as cursor:
        with seeing(EVERYTHING):
            cursor.execute("SELECT current_user")
            assert cursor.fetchone() == ("weg_all",)
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("weg_app",)


@pytest.mark.parametrize(
    ("condition", "left"),
    [
        (ALL, "true"),
        (f"{STAFF} OR site_id = {OWN_SITES}", "true"),
        (f"{ALL} AND weg_role() = ''", "true AND weg_role() = ''"),
        ("member_id = weg_member()", "member_id = weg_member()"),
    ],
)
def test_only_what_the_reach_decides_is_left_out(condition, left):
    assert for_all(condition) == left
