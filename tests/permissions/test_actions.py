"""The permission table of actions: every action × every role × own or another's site."""

from __future__ import annotations

import csv
import os
import pkgutil
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.apps import apps

from tests.permissions.world import HOUSE, OFFICE, build_world
from weg.foundation.access.actions import ACTIONS, may
from weg.foundation.models import Job

pytestmark = pytest.mark.usefixtures("everything")
TABLE = Path(__file__).with_name("actions.csv")
COLUMNS = [*OFFICE, *[f"{role} {side}" for role in HOUSE for side in ("own", "other")]]


def _row(permission, world):
    found = {}
    for column in COLUMNS:
        role, _space, whose = column.partition(" ")
        side = world.other if whose == "other" else world.own
        thing = Job(member=0) if permission.startswith("jobs.") else side.site
        found[column] = "yes" if may(world.members[role], permission, thing) else "no"
    return found


def _load_every_action():
    """An action is known once its module is loaded, whoever needs it first."""
    for config in apps.get_app_configs():
        if config.name.startswith("weg.") and find_spec(f"{config.name}.actions"):
            package = import_module(f"{config.name}.actions")
            for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
                import_module(module.name)


def test_every_action_is_permitted_to_those_it_is_for_and_nobody_else():
    _load_every_action()
    world = build_world()
    found = {name: {"permission": p, **_row(p, world)} for name, p in sorted(ACTIONS.items())}
    if os.environ.get("WEG_WRITE_TABLES"):
        with TABLE.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, ["action", "permission", *COLUMNS], lineterminator="\n")
            writer.writeheader()
            writer.writerows({"action": name, **row} for name, row in found.items())
    with TABLE.open(newline="", encoding="utf-8") as file:
        table = {row.pop("action"): row for row in csv.DictReader(file)}
    assert found == table


def test_nobody_may_act_on_nothing():
    assert not may(None, "city.see")
    with pytest.raises(LookupError):
        may(build_world().members[OFFICE[0]], "no.such_permission")
