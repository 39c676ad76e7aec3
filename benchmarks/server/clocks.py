"""What a piece of work takes: by the clock, and in processor time where others use the machine."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import psutil
from django.db import connection


def measure(work: Callable[[], None], rounds: int, *, warm: int) -> dict[str, float]:
    """Wall clock (least, median, 95th percentile) and processor time in ms, queries of one round.

    cpu: of this process and of its PostgreSQL backend together, mean of the rounds; other work on
    the machine hardly touches it. Without a backend on this machine it is this process's alone.
    """
    for _ in range(warm):
        work()
    queries = _queries(work)
    found = []
    before = _processor()
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        found.append(1000 * (time.perf_counter() - start))
    spent = 1000 * (_processor() - before) / rounds
    found.sort()
    return {
        "least": round(found[0], 2),
        "median": round(median(found), 2),
        "p95": round(found[math.ceil(0.95 * len(found)) - 1], 2),
        "cpu": round(spent, 2),
        "queries": queries,
        "rounds": rounds,
    }


def _processor() -> float:
    """Seconds of processor time that this process and its backend have used so far."""
    return time.process_time() + _of_backend()


def _of_backend() -> float:
    """The kernel counts in hundredths of a second: enough over some rounds."""
    connection.ensure_connection()
    try:
        times = psutil.Process(connection.connection.info.backend_pid).cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


def _queries(work: Callable[[], None]) -> int:
    """How many statements one round sends."""
    sent = 0

    def count(execute: Callable[..., Any], *given: Any) -> Any:
        nonlocal sent
        sent += 1
        return execute(*given)

    with connection.execute_wrapper(count):
        work()
    return sent
