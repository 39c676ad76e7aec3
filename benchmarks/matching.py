"""How fast and how well people entered twice are found, in an invented register.

Usage: python benchmarks/matching.py [people] [seed]   (default 10000 1)
Prints a table and writes benchmarks/matching.json. Times are seconds of one core.
"""

import json
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "src"), str(Path(__file__).parents[1])]

from tests.people.matching.register import made, quality  # noqa: E402

from weg.people.matching import candidates, keys, pairs  # noqa: E402


def main(people: int = 10_000, seed: int = 1) -> dict[str, float]:
    register = made(people, seed)
    records = register.records
    started = time.process_time()
    stored = sum(len(keys(record)) for record in records)
    keyed = time.process_time()
    compared = sum(1 for _ in candidates(records))
    blocked = time.process_time()
    found = pairs(records)
    done = time.process_time()
    result = quality(register, found)
    return {
        "records": len(records),
        "keys per record": round(stored / len(records), 1),
        "seconds for keys": round(keyed - started, 2),
        "seconds for candidates": round(blocked - keyed, 2),
        "seconds for pairs": round(done - blocked, 2),
        "candidates": compared,
        "share of all pairs": round(compared * 2 / len(records) ** 2, 5),
        "entered twice": len(register.same),
        "found": len(found),
        "precision": round(result.precision, 4),
        "recall": round(result.recall, 4),
    }


if __name__ == "__main__":
    figures = main(*map(int, sys.argv[1:3]))
    for name, value in figures.items():
        print(f"{name:>24}  {value:>12,}")
    Path(__file__).with_suffix(".json").write_text(json.dumps(figures, indent=2) + "\n")
