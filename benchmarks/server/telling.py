"""The table of the figures, as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

GOAL, RATIO = 50.0, 1.5
"""Server time of a page at the 95th percentile in ms; the largest size against the smallest."""
PEER = """
For orientation (MRCMS, two such cores, 8,500 residents, one worker process): residents of a site
295 ms, all sites 175 ms, search page 436 ms, register and check in one person 521 ms, import
6.4 people a second. A twentieth of the times: 15, 9, 22, 26 ms; fifty times the rate: 320 a second.
"""
Measured = Mapping[int, Mapping[str, Any]]


def table(measured: Measured) -> str:
    """Pages and writes by size; the ratio is of medians and of processor time."""
    sizes = sorted(measured)
    lines = [_head(sizes)]
    for group in ("pages", "writes"):
        names = list(dict.fromkeys(name for size in sizes for name in measured[size][group]))
        lines += [
            _line(name, [measured[size][group].get(name) for size in sizes]) for name in names
        ]
        lines.append("")
    lines += list(_facts(measured))
    return "\n".join([*lines, PEER])


def _head(sizes: list[int]) -> str:
    columns = "".join(
        f"{f'x{s} least':>13}{'median':>9}{'p95':>9}{'cpu':>8}{'sql':>5}" for s in sizes
    )
    return f"{'milliseconds':<41}{columns}{'ratio':>8}{'cpu ratio':>11}"


def _line(name: str, found: list[Mapping[str, Any] | None]) -> str:
    cells = "".join(_cells(one) for one in found)
    first, last = found[0], found[-1]
    if not first or not last or len(found) < 2:
        return f"{name:<41}{cells}{_rate(last or first)}"
    ratio, spent = last["median"] / first["median"], last["cpu"] / max(first["cpu"], 0.01)
    return f"{name:<41}{cells}{ratio:>8.2f}{spent:>11.2f}{_rate(first)}"


def _cells(one: Mapping[str, Any] | None) -> str:
    if one is None:
        return f"{'–':>13}{'':>31}"
    return (
        f"{one['least']:>13.1f}{one['median']:>9.1f}{one['p95']:>9.1f}{one['cpu']:>8.1f}"
        f"{one['queries']:>5}"
    )


def _rate(one: Mapping[str, Any] | None) -> str:
    """How many things a second, for writes of many."""
    things = (one or {}).get("things", 1)
    return f"   {1000 * things / one['median']:.0f} a second" if one and things > 1 else ""


def _facts(measured: Measured) -> Iterator[str]:
    for size, found in sorted(measured.items()):
        facts = ", ".join(f"{count:,} {what}" for what, count in found["city"].items())
        yield f"x{size}: {facts}; made ready in {found['prepared']:.0f} s; load {found['load']}"
        slow = [name for name, one in found["pages"].items() if one["p95"] > GOAL]
        yield f"     pages over {GOAL:.0f} ms at the 95th percentile: {', '.join(slow) or 'none'}"
