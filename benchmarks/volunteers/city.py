"""An invented city's volunteers and open requests: few are active, many wait to be asked.

Shares follow what coordinators tell: 300 names on a list of whom 60 are active; a quarter new; some
here for a week or a month only; most of the time is free in the evening and at weekends.
"""

import random

from weg.volunteers.matching.engine import Problem, Slot, Task, Volunteer
from weg.volunteers.matching.engine.problem import DAY, Part

ACTIVITIES = (
    "offices", "doctor", "rides", "homework", "language_cafe", "sport", "repair", "interpreting",
    "childcare", "clothes", "gardening", "leisure",
)  # fmt: skip
LANGUAGES = ("ar", "uk", "fa", "tr", "fr", "en", "ku", "ti", "so", "ru")
PARTS: tuple[Part, ...] = ("morning", "afternoon", "evening")
STARTS = (8, 9, 10, 13, 14, 15, 16, 17, 18, 19)
NEED_CONDUCT = ("homework", "childcare", "sport")
SIDE = 5


def districts() -> dict[str, frozenset[str]]:
    """A chequered city of 5 by 5 districts; those with a border touch."""
    found = {}
    for number in range(SIDE * SIDE):
        row, column = divmod(number, SIDE)
        near = ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1))
        found[f"d{number}"] = frozenset(
            f"d{r * SIDE + c}" for r, c in near if 0 <= r < SIDE and 0 <= c < SIDE
        )
    return found


def city(seed: int, tasks: int = 500, volunteers: int = 3000) -> Problem:
    rng = random.Random(seed)
    people = tuple(_volunteer(rng, number) for number in range(volunteers))
    return Problem(tuple(_task(rng, number) for number in range(tasks)), people, districts())


def _task(rng: random.Random, number: int) -> Task:
    regular = rng.random() < 0.35
    slots = _weekly(rng) if regular else (_slot(rng, rng.randrange(28)),)
    return Task(
        id=f"r{number}",
        activity=rng.choice(ACTIVITIES),
        people=rng.choice((1, 1, 1, 1, 2, 2, 3, 5)),
        slots=slots,
        minutes=sum(slot.end - slot.start for slot in slots),
        regular=regular,
        language=rng.choice(LANGUAGES) if rng.random() < 0.4 else None,
        language_needed=rng.random() < 0.02,
        district=f"d{rng.randrange(SIDE * SIDE)}",
        gender=rng.choice(("women", "men")) if rng.random() < 0.1 else None,
        min_age=18 if rng.random() < 0.3 else 14,
    )


def _slot(rng: random.Random, day: int) -> Slot:
    start = day * DAY + rng.choice(STARTS) * 60
    return Slot(start, start + rng.choice((60, 90, 120, 180)))


def _weekly(rng: random.Random) -> tuple[Slot, ...]:
    first = _slot(rng, rng.randrange(7))
    weeks = range(4)
    return tuple(Slot(first.start + 7 * DAY * w, first.end + 7 * DAY * w) for w in weeks)


def _volunteer(rng: random.Random, number: int) -> Volunteer:
    newcomer, short = rng.random() < 0.25, rng.random() < 0.04
    active = not newcomer and rng.random() < 0.2
    weekdays = rng.sample(range(7), rng.choice((1, 2, 2, 3, 4)))
    parts = rng.choices(PARTS, (2, 3, 6), k=2)
    return Volunteer(
        id=f"v{number}",
        activities=frozenset(rng.sample(ACTIVITIES, rng.choice((0, 1, 2, 3, 4)))),
        times=frozenset((day, part) for day in weekdays for part in parts),
        languages=frozenset(rng.sample(LANGUAGES, rng.choice((0, 0, 1, 1, 2)))),
        districts=frozenset(f"d{rng.randrange(SIDE * SIDE)}" for _ in range(rng.choice((0, 1, 2)))),
        minutes=rng.choice((60, 120, 180, 240)) * 4,
        load=rng.choice((1, 2, 3, 4, 6, 9)) if active else 0,
        newcomer=newcomer,
        leaves=rng.randrange(7, 28) * DAY if short else None,
        age=rng.randrange(14, 80),
        gender=rng.choice(("women", "women", "men", None)),
        regular=rng.random() < 0.7,
        one_off=rng.random() < 0.9,
        busy=(_slot(rng, rng.randrange(28)),) if active else (),
        lacks=dict.fromkeys(NEED_CONDUCT, ("conduct",)) if rng.random() < 0.5 else {},
    )
