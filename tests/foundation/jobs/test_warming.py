"""Workers load ahead what jobs need; what cannot be loaded stops nobody."""

from __future__ import annotations

import subprocess
import sys

import pytest

from weg.foundation.jobs import warming


@pytest.fixture
def loaders(monkeypatch):
    found = []
    monkeypatch.setattr(warming, "LOADERS", found)
    return found


def test_a_loader_that_fails_is_logged_and_the_next_one_loads(loaders, caplog):
    def broken():
        raise OSError("no such library")

    loaded = []
    warming.register_loader(broken)
    warming.register_loader(lambda: loaded.append("engine"))
    warming.register_loader(broken)
    assert len(loaders) == 2
    warming.warm_up()
    assert loaded == ["engine"]
    assert "could not load ahead: broken" in caplog.text


def test_only_who_warms_up_loads_the_solver():
    program = (
        "import sys; from weg.commands.starting import start_django; start_django();"
        "from weg.foundation.jobs.warming import warm_up; before = 'ortools' in sys.modules;"
        "warm_up(); print(before, any('ortools' in name for name in sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert found.stdout.split() == ["False", "True"], found.stderr
