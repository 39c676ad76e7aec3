"""Several processes that race: ``python -m tests.harness.crowd MODULE COUNT SECONDS``.

Weg is loaded once and forked, which spares each of them three seconds of a processor. Each runs
the module's ``race(seed, seconds)``; the lines they write come out one by one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from multiprocessing import get_context


def crowd(module: str, count: int, seconds: float, database: str) -> tuple[int, list[str]]:
    """Whether all went well (0), and the lines that they wrote."""
    environment = {**os.environ, "WEG_DATABASE_NAME": database}
    command = [sys.executable, "-m", __name__, module, str(count), str(seconds)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def main(module: str, count: int, seconds: float) -> int:
    from weg.commands.starting import start_django

    start_django()
    race, fork = import_module(module).race, get_context("fork")
    racers = [fork.Process(target=race, args=(seed, seconds)) for seed in range(count)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    return max(abs(racer.exitcode or 0) for racer in racers)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))
