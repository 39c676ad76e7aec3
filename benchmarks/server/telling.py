from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def table(measured: Mapping[int, Mapping[str, Any]]) -> str:
    """Median and 95th percentile by page and size, and the ratio of the largest to the smallest."""
    sizes = sorted(measured)
    head = f"{'':<44}" + "".join(f"{f'x{size} median':>14}{'p95 (ms)':>12}" for size in sizes)
    lines = [head + f"{'ratio':>9}"]
    for name in measured[sizes[0]]["times"]:
        row = [measured[size]["times"].get(name) for size in sizes]
        cells = "".join(
            f"{one['median']:>14.1f}{one['p95']:>12.1f}" if one else f"{'–':>14}{'–':>12}"
            for one in row
        )
        ratio = f"{row[-1]['p95'] / row[0]['p95']:>9.2f}" if row[0] and row[-1] else f"{'–':>9}"
        lines.append(f"{name:<44}{cells}{ratio}")
    for size in sizes:
        facts = measured[size]["city"]
        lines.append(f"x{size}: " + ", ".join(f"{count:,} {what}" for what, count in facts.items()))
    return "\n".join(lines)
