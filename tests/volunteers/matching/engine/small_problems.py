"""Small random problems in which every rule and every cost occurs."""

import random

from weg.volunteers.matching.engine import Problem, Slot, Task, Volunteer, Weights
from weg.volunteers.matching.engine.problem import DAY, Gender, Part

ACTIVITIES = ("rides", "homework", "repair")
LANGUAGES = ("ar", "uk", "fa")
PARTS: tuple[Part, ...] = ("morning", "afternoon", "evening")
GENDERS: tuple[Gender, ...] = ("women", "men")
DISTRICTS = ("d0", "d1", "d2", "d3", "d4")
LINE = {
    "d0": frozenset({"d1"}),
    "d1": frozenset({"d0", "d2"}),
    "d2": frozenset({"d1", "d3"}),
    "d3": frozenset({"d2"}),
    "d4": frozenset[str](),
}


def small_problem(seed: int, tasks: int = 3, volunteers: int = 4) -> Problem:
    """Small enough to try every plan."""
    rng = random.Random(seed)
    names = [f"v{number}" for number in range(volunteers)]
    return Problem(
        tuple(_task(rng, number, names) for number in range(tasks)),
        tuple(_volunteer(rng, name) for name in names),
        LINE,
        Weights(
            load=rng.choice((0, 2, 9)),
            first=rng.choice((0, 30)),
            unfilled=rng.choice((10, 120)),
            nobody=rng.choice((0, 60)),
            most=rng.choice((1, 2, 3)),
        ),
    )


def _slot(rng: random.Random) -> Slot:
    start = rng.randrange(3) * DAY + rng.choice((9, 10, 11, 14, 15, 18)) * 60
    return Slot(start, start + rng.choice((60, 90, 180)))


def _task(rng: random.Random, number: int, names: list[str]) -> Task:
    slots = tuple(_slot(rng) for _ in range(rng.choice((1, 1, 2))))
    return Task(
        id=f"r{number}",
        activity=rng.choice(ACTIVITIES),
        people=rng.choice((0, 1, 1, 2, 3)),
        slots=slots,
        minutes=sum(slot.end - slot.start for slot in slots),
        regular=rng.random() < 0.3,
        language=rng.choice((None, *LANGUAGES)),
        language_needed=rng.random() < 0.05,
        district=rng.choice((None, *DISTRICTS)),
        gender=rng.choice((None, None, None, None, *GENDERS)),
        circle=rng.choice((None, None, "c0", "c1")),
        min_age=rng.choice((0, 0, 0, 18)),
        barred=frozenset(rng.sample(names, rng.choice((0, 0, 0, 1)))),
    )


def _volunteer(rng: random.Random, name: str) -> Volunteer:
    times = [(day, part) for day in range(3) for part in PARTS]
    return Volunteer(
        id=name,
        activities=frozenset(rng.sample(ACTIVITIES, rng.randint(0, 3))),
        times=frozenset(rng.sample(times, rng.choice((0, 3, 7, 9)))),
        languages=frozenset(rng.sample(LANGUAGES, rng.randint(0, 2))),
        districts=frozenset(rng.sample(DISTRICTS, rng.choice((0, 1, 1, 2)))),
        minutes=rng.choice((None, 90, 240, 400)),
        load=rng.choice((0, 0, 0, 1, 3, 15)),
        newcomer=rng.random() < 0.4,
        leaves=rng.choice((None, None, None, 2 * DAY)),
        circle=rng.choice((None, "c0", "c1")),
        age=rng.choice((None, 15, 30, 40, 60)),
        gender=rng.choice((None, *GENDERS)),
        regular=rng.random() < 0.8,
        one_off=rng.random() < 0.9,
        busy=(_slot(rng),) if rng.random() < 0.2 else (),
        lacks={"repair": ("conduct",)} if rng.random() < 0.2 else {},
    )
