"""Two years of the demo city, day by day: who arrives, is born, moves and leaves; what opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from weg.demo.bags import Bag
from weg.demo.drawing import pick
from weg.demo.families import Family, Human, People
from weg.demo.figures import (
    BIRTHS_A_MONTH,
    FAMILY_SHARE,
    LEAVING_A_MONTH,
    PEOPLE,
    POPULATION,
    YEARS,
    shifted,
    value_on,
)
from weg.demo.sites import SitePlan
from weg.demo.stock import Bed, Stock

DEPARTURES = (
    ("flat", 46),
    ("other_town", 18),
    ("return", 12),
    ("removed", 5),
    ("unknown", 15),
    ("other", 4),
)
TRANSPORTS = (1, 3)  # Tuesday and Thursday
MOVES_A_MONTH = 70


@dataclass(slots=True)
class Stay:
    """One person in one bed; end None: still there. moved: went on to another bed of the city."""

    bed: Bed
    human: Human
    family: Family
    start: date
    end: date | None = None
    departure: str = ""
    kind: str = "stay"


@dataclass(slots=True)
class History:
    """What happened: everyone who was ever here, and every stay."""

    families: list[Family] = field(default_factory=list)
    humans: list[Human] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    births: int = 0
    arrivals: int = 0
    departures: int = 0
    moves: int = 0


class Life:
    """Lives through the years; ``run`` returns the history, ``stock`` is the state of today."""

    def __init__(self, plans: Sequence[SitePlan], random: Random, today: date) -> None:
        self.plans, self.random, self.today = plans, random, today
        self.people = People(random)
        self.stock = Stock(plans, random)
        self.history = History()
        self.current: dict[int, Stay] = {}  # by human number
        self.living: dict[int, Family] = {}  # by family number
        self.numbers = Bag()  # of the same
        self.in_families = 0
        self.last_birth: dict[int, date] = {}

    def run(self) -> History:
        start = self.today - timedelta(days=YEARS)
        self._begin(start)
        for passed in range(1, YEARS + 1):
            self._live(start + timedelta(days=passed))
        self._meet_the_figure()
        self.history.stays = [s for s in self.history.stays if s.end is None or s.start < s.end]
        return self.history

    # One day

    def _begin(self, day: date) -> None:
        for number, plan in enumerate(self.plans):
            if plan.opens <= day:
                self.stock.open(number, day)
        for _ in range(POPULATION[0][1]):
            if len(self.current) < POPULATION[0][1]:
                self._arrive(self._wanted(), day, back=True)

    def _live(self, day: date) -> None:
        self._change_sites(day)
        self._depart(day)
        self._bear(day)
        self._move_some(day)
        target = value_on(POPULATION, shifted(day, self.today))
        if day.weekday() in TRANSPORTS:
            while len(self.current) < target - 1:
                if not self._arrive(self._wanted(), day):
                    break

    def _change_sites(self, day: date) -> None:
        for number, plan in enumerate(self.plans):
            if plan.opens == day:
                self.stock.open(number, day)
            if plan.no_new_from == day:
                self.stock.stop(number)
            if plan.opens < day and any(start == day for start, *_ in plan.densities):
                self.stock.set_density(number, day)
                self._relocate(self.stock.beyond(number), day)
            if plan.closes and plan.no_new_from and plan.no_new_from < day <= plan.closes:
                self._empty_slowly(number, day, plan.closes)

    def _empty_slowly(self, site: int, day: date, closes: date) -> None:
        """Households leave a closing site week by week; on the last day nobody is left."""
        if day == closes:
            self._relocate(self.stock.residents(site), day)
        elif day.weekday() == 2 and (here := self.stock.residents(site)):
            weeks = max((closes - day).days // 7, 1)
            self._relocate(here[: -(-len(here) // (weeks + 3))], day)

    def _relocate(self, people: Iterable[Human], day: date) -> None:
        for human in people:
            stay = self.current.get(human.number)
            if stay and not self._move(stay.family, day, only=human):
                self._leave(stay.family, day, "flat")

    # What happens to households

    def _wanted(self) -> str:
        """People alone, or a family, so that the shares stay what they were."""
        share = self.in_families / max(len(self.current), 1)
        lean = 0.38 + (FAMILY_SHARE - share) * 12
        return "family" if self.random.random() < lean else "single"

    def _arrive(self, kind: str, day: date, back: bool = False) -> bool:
        arrived = day - timedelta(days=self.random.randint(0, 1200)) if back else day
        family = self.people.family(arrived) if kind == "family" else self.people.single(arrived)
        beds = self.stock.beds_for(family, family.people)
        if beds is None:
            return False
        start = max(arrived, self.plans[beds[0][0]].opens, *self._density_starts(beds, day))
        self._register(family)
        for human, bed in zip(family.people, beds, strict=True):
            human.arrived = start
            self._house(family, human, bed, start)
        self.history.arrivals += 0 if back else len(family.people)
        return True

    def _density_starts(self, beds: Iterable[Bed], day: date) -> list[date]:
        """Beds exist only since the density standard gives them."""
        return [self.first_day(bed, day) for bed in beds]

    def first_day(self, bed: Bed, day: date) -> date:
        """The earliest day from which the bed was usable without a break up to ``day``."""
        plan = self.plans[bed[0]]
        room = plan.units[bed[1]].rooms[bed[2]]
        first = day
        for start, end, density, _source in reversed(plan.densities):
            if start > day or (end is not None and end < first):
                continue
            if room.places(density) < bed[3]:
                break
            first = start
        return first

    def last_day(self, bed: Bed, day: date) -> date | None:
        """The day on which the bed stops being usable, seen from ``day``; None when it does not."""
        plan = self.plans[bed[0]]
        room = plan.units[bed[1]].rooms[bed[2]]
        for start, end, density, _source in plan.densities:
            if (end is None or end > day) and room.places(density) < bed[3]:
                return min(start, plan.closes) if plan.closes else start
        return plan.closes

    def _register(self, family: Family) -> None:
        family.number = len(self.history.families)
        self.history.families.append(family)
        self.living[family.number] = family
        self.numbers.add(family.number)
        for human in family.people:
            self._register_human(human)

    def _register_human(self, human: Human) -> None:
        human.number = len(self.history.humans)
        self.history.humans.append(human)

    def _house(self, family: Family, human: Human, bed: Bed, day: date) -> None:
        self.stock.house(family, human, bed)
        stay = Stay(bed, human, family, day)
        self.current[human.number] = stay
        self.history.stays.append(stay)
        self.in_families += len(family.people) > 1

    def _unhouse(self, stay: Stay, day: date, departure: str) -> None:
        self.stock.leave(stay.family, stay.human)
        del self.current[stay.human.number]
        self.in_families -= len(stay.family.people) > 1
        stay.end, stay.departure = day, departure

    def _leave(self, family: Family, day: date, departure: str) -> None:
        for human in family.people:
            if stay := self.current.get(human.number):
                self._unhouse(stay, day, departure)
                human.left, human.departure = day, departure
                self.history.departures += 1
        del self.living[family.number]
        self.numbers.discard(family.number)

    def _move(self, family: Family, day: date, only: Human | None = None) -> bool:
        """The household goes to other rooms; one person alone is a household too."""
        here = [self.current[p.number] for p in family.people if p.number in self.current]
        if any(stay.start >= day for stay in here) and only is None:
            return False
        for stay in here:  # their own rooms count as free while looking, as in life
            self.stock.leave(family, stay.human)
        beds = self.stock.beds_for(family, [stay.human for stay in here])
        for stay in here:
            self.stock.house(family, stay.human, stay.bed)
        if beds is None or {b[:2] for b in beds} == {s.bed[:2] for s in here}:
            return False
        for stay in here:
            self._unhouse(stay, day, "within")
        for stay, bed in zip(here, beds, strict=True):
            self._house(family, stay.human, bed, day)
        self.history.moves += len(here)
        return True

    def _depart(self, day: date) -> None:
        rate = value_on(LEAVING_A_MONTH, shifted(day, self.today)) / 30.44
        gone = 0
        for _ in range(self._about(rate / 2.0)):
            family = self._anyone()
            if gone > rate * 2.5:
                break
            gone += len(family.people)
            self._leave(family, day, pick(self.random, DEPARTURES))

    def _anyone(self) -> Family:
        (number,) = self.numbers.some(self.random, 1)
        return self.living[number]

    def _about(self, mean: float) -> int:
        """A whole number that is ``mean`` on average."""
        return int(mean) + (self.random.random() < mean % 1)

    def _bear(self, day: date) -> None:
        wanted = BIRTHS_A_MONTH / 30.44 * len(self.current) / PEOPLE
        for _ in range(self._about(wanted)):
            for _attempt in range(90):
                family = self._anyone()
                if self._can_bear(family, day) and self._birth(family, day):
                    break

    def _can_bear(self, family: Family, day: date) -> bool:
        recent = self.last_birth.get(family.number)
        if len(family.people) < 2 or (recent and (day - recent).days < 330):
            return False
        return any(p.sex == "f" and 18 <= p.age(day) <= 43 for p in family.people)

    def _birth(self, family: Family, day: date) -> bool:
        """A child is born; when the rooms have no bed left, the family moves to larger ones."""
        bed = self.stock.spare_bed(family)
        if bed is None:
            return False
        child = self.people.newborn(family, day)
        family.people.append(child)
        self._register_human(child)
        self._house(family, child, bed, day)
        self.last_birth[family.number] = day
        self.history.births += 1
        return True

    def _move_some(self, day: date) -> None:
        share = len(self.current) / PEOPLE
        for _ in range(self._about(MOVES_A_MONTH / 30.44 * share / 2)):
            self._move(self._anyone(), day)

    def _meet_the_figure(self) -> None:
        """On the last day exactly the figure, and about the share of people in families."""
        for _ in range(4000):
            missing = PEOPLE - len(self.current)
            if missing == 0:
                return
            if missing < 0:
                family = self._anyone()
                if len(family.people) <= -missing and self._since(family) < self.today:
                    self._leave(family, self.today, "flat")
            else:
                kind = "single" if missing < 8 else self._wanted()
                self._arrive(kind, self.today)

    def _since(self, family: Family) -> date:
        stays = [self.current[p.number].start for p in family.people if p.number in self.current]
        return max(stays)
