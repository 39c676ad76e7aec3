"""Server time of the pages and writes that matter, at the size of one city and of many.

``python -m benchmarks.server [--scale 100] [--rounds 20]`` loads what is missing (a hundred cities
take ten minutes, once), measures each size in a process of its own, prints a table and writes
``benchmarks/results/server.json``. Compare the ratios of one run, not the times of two machines;
where others use the machine too, compare processor time.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.server.telling import table

RESULTS = Path(__file__).resolve().parents[1] / "results"


def main() -> int:
    options = _options()
    sizes = sorted({1, options.scale})
    measured = {size: _measure(size, options.rounds) for size in sizes}
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "server.json").write_text(json.dumps(measured, indent=1, ensure_ascii=False) + "\n")
    print(table(measured))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.server")
    parser.add_argument("--scale", type=int, default=100, help="cities in the large database")
    parser.add_argument("--rounds", type=int, default=20, help="requests of each page")
    return parser.parse_args()


def _measure(size: int, rounds: int) -> dict[str, Any]:
    """Load the city of this size if it is not there, then measure it in another process."""
    environment = {**os.environ, "WEG_DATABASE_NAME": f"weg_bench_{size}"}
    loading = _run(environment, "-m", "weg", "demo", "--no-serve", "--scale", str(size))
    output = RESULTS / f".size-{size}.json"
    _run(environment, "-m", "benchmarks.server.measuring", str(output), str(rounds))
    found: dict[str, Any] = json.loads(output.read_text())
    output.unlink()
    return {**found, "prepared": round(loading, 1), "load": round(os.getloadavg()[0], 1)}


def _run(environment: dict[str, str], *arguments: str) -> float:
    start = time.monotonic()
    subprocess.run([sys.executable, *arguments], env=environment, check=True)
    return time.monotonic() - start


if __name__ == "__main__":
    raise SystemExit(main())
