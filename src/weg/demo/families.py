"""Invented people and households, drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from weg.demo.drawing import pick
from weg.demo.names import TRADITIONS, Names
from weg.demo.origins import ORIGINS, Origin

CHILDREN_OF_TWO = ((0, 5), (1, 17), (2, 25), (3, 23), (4, 15), (5, 9), (6, 4), (7, 2))
CHILDREN_OF_ONE = ((1, 42), (2, 34), (3, 16), (4, 8))
MOTHERS_ALONE = 0.24
MEN_AMONG_SINGLES = 0.84
# Shares of birth dates that are only a year, where registers are rare (AF, SO, ER) and elsewhere.
YEAR_ONLY = {"AF": 0.45, "SO": 0.4, "ER": 0.25, "IQ": 0.15, "SY": 0.08, "GM": 0.3, "PK": 0.15}


@dataclass(slots=True)
class Human:
    """One person. ``born`` is as recorded; ``quality``: known, year or estimated.

    arrived, left: the days on which the person came to and left the city's sites.
    """

    given_name: str
    surname: str
    sex: str
    born: date
    nationality: str
    arrived: date
    quality: str = "known"
    languages: list[tuple[str, bool]] = field(default_factory=list)
    statuses: list[tuple[str, date, date | None]] = field(default_factory=list)
    azr_number: str = ""
    number: int = -1
    left: date | None = None
    departure: str = ""
    newborn: bool = False

    def age(self, day: date) -> int:
        had_birthday = (day.month, day.day) >= (self.born.month, self.born.day)
        return day.year - self.born.year - (not had_birthday)

    def is_adult(self, day: date) -> bool:
        return self.age(day) >= 18


@dataclass(slots=True)
class Family:
    """A household: one person alone or a family. must, should, protects: codes of features."""

    origin: Origin
    people: list[Human]
    arrived: date
    case_number: str = ""
    note: str = ""
    urgency: int = 0
    must: list[str] = field(default_factory=list)
    should: list[str] = field(default_factory=list)
    protects: list[str] = field(default_factory=list)
    school: str | None = None
    work: str | None = None
    until: date | None = None
    expected: date | None = None
    number: int = -1

    def here(self, day: date) -> list[Human]:
        """Who belongs to the household on the day: born or arrived, and not gone."""
        return [p for p in self.people if p.arrived <= day and (p.left is None or p.left > day)]


class People:
    """Draws households; the same seed gives the same ones."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.origins = tuple((origin, origin.share) for origin in ORIGINS)
        self.family_origins = tuple((o, o.share * o.families) for o in ORIGINS)

    def single(self, day: date) -> Family:
        """A person alone, mostly a young man."""
        origin = pick(self.random, self.origins)
        sex = "m" if self.random.random() < MEN_AMONG_SINGLES else "f"
        names = self._names(origin)
        human = self._human(origin, names, self._surname(names), sex, self._adult_age(day), day)
        return self._settled(Family(origin, [human], day))

    def family(self, day: date, children: int | None = None) -> Family:
        """Parents, or a mother alone, with children."""
        origin = pick(self.random, self.family_origins)
        names = self._names(origin)
        surname = self._surname(names)
        alone = self.random.random() < MOTHERS_ALONE and children is None
        mother_age = self.random.randint(20, 44)
        mother_born = self._born(mother_age, day)
        mother = self._human(
            origin, names, self._mothers_surname(names, surname), "f", mother_born, day
        )
        people = [mother]
        father = None
        if not alone:
            born = self._born(mother_age + self.random.randint(0, 9), day)
            father = self._human(origin, names, surname, "m", born, day)
            people.insert(0, father)
        wanted = pick(self.random, CHILDREN_OF_ONE if alone else CHILDREN_OF_TWO)
        self._add_children(
            people, names, surname, father, wanted if children is None else children, day
        )
        return self._settled(Family(origin, people, day))

    def newborn(self, family: Family, day: date) -> Human:
        """A child born into the household on the day."""
        names = self._names(family.origin)
        first = family.people[0]
        sex = self.random.choice("fm")
        child = self._human(family.origin, names, first.surname, sex, day, day)
        child.newborn, child.quality, child.born = True, "known", day
        child.statuses = [(kind, day, end) for kind, start, end in first.statuses[-1:]]
        return child

    def _add_children(
        self,
        people: list[Human],
        names: Names,
        surname: str,
        father: Human | None,
        count: int,
        day: date,
    ) -> None:
        mother = people[-1]
        oldest = min(mother.age(day) - 18, 17)
        carried = father.given_name if father and names.father else surname
        ages = sorted((self.random.randint(0, max(oldest, 0)) for _ in range(count)), reverse=True)
        used = {p.given_name for p in people}
        for age in ages:
            born = (
                self._born(age, day) if age else day - timedelta(days=self.random.randint(20, 360))
            )
            sex = self.random.choice("fm")
            child = self._human(people[0].nationality, names, carried, sex, born, day, used)
            used.add(child.given_name)
            people.append(child)

    def _human(
        self,
        origin: Origin | str,
        names: Names,
        surname: str,
        sex: str,
        born: date,
        day: date,
        used: set[str] | frozenset[str] = frozenset(),
    ) -> Human:
        given = self._spelled(names.given(sex))
        while given in used:
            given = self._spelled(names.given(sex))
        code = origin if isinstance(origin, str) else origin.code
        human = Human(given, names.surname_for(surname, sex), sex, born, code, day)
        self._blur(human, day)
        if self.random.random() < 0.85:
            human.azr_number = f"{self.random.randint(100_000_000_000, 999_999_999_999)}"
        return human

    def _blur(self, human: Human, day: date) -> None:
        """Where no register was kept, only the year is known: 1 January stands for it."""
        if self.random.random() < YEAR_ONLY.get(human.nationality, 0.02) and human.age(day) > 1:
            human.born = date(human.born.year, 1, 1)
            human.quality = "year" if self.random.random() < 0.7 else "estimated"

    def _names(self, origin: Origin) -> Names:
        return TRADITIONS[pick(self.random, origin.traditions)]

    def _spelled(self, names: tuple[str, ...]) -> str:
        return self.random.choice(self.random.choice(names).split("/"))

    def _surname(self, names: Names) -> str:
        return self._spelled(names.surnames)

    def _mothers_surname(self, names: Names, surname: str) -> str:
        """In most traditions here a wife keeps her own surname."""
        return self._surname(names) if self.random.random() < 0.6 else surname

    def _adult_age(self, day: date) -> date:
        return self._born(min(18 + int(self.random.gammavariate(2.0, 5.5)), 78), day)

    def _born(self, age: int, day: date) -> date:
        return day - timedelta(days=int(age * 365.2425) + self.random.randint(3, 360))

    def _settled(self, family: Family) -> Family:
        """Languages, status, needs: what is known of the whole household."""
        language = pick(self.random, family.origin.languages)
        recognised_after = self._recognised_after(family.origin)
        case = f"{self.random.choice('HKMS')}{self.random.randint(100000, 999999)}"
        family.case_number = case if self.random.random() < 0.9 else ""
        for human in family.people:
            human.languages = self._languages(human, language, family.arrived)
            human.statuses = _statuses(family.origin, family.arrived, recognised_after)
        family.until = family.arrived + timedelta(
            days=182 if family.origin.status == "temporary" else 730
        )
        self._needs(family)
        return family

    def _recognised_after(self, origin: Origin) -> tuple[str, int]:
        outcome = "recognised" if self.random.random() < origin.recognised else "tolerated"
        return outcome, self.random.randint(150, 900)

    def _languages(self, human: Human, language: str, day: date) -> list[tuple[str, bool]]:
        if human.age(day) < 3:
            return []
        spoken = [(language, language not in ("en", "fr") and self.random.random() < 0.55)]
        if language != "en" and human.age(day) > 14 and self.random.random() < 0.22:
            spoken.append(("en", False))
        return spoken

    def _needs(self, family: Family) -> None:
        """Requirements for a place, in about the shares that placement offices report."""
        chance, family_size = self.random.random, len(family.people)
        oldest = family.people[0]
        if chance() < 0.018:
            family.must.append("step_free")
        elif chance() < 0.004:
            family.must.append("wheelchair")
        if oldest.sex == "f" and chance() < (0.14 if family_size == 1 else 0.05):
            family.protects.append("women_only")
            if chance() < 0.6 and all(
                p.sex == "f" for p in family.people if p.is_adult(family.arrived)
            ):
                family.must.append("women_only")
        elif family_size == 1 and chance() < 0.008:
            family.protects.append("lgbti_protected")
        for code, share in (("own_bath", 0.012), ("quiet", 0.02), ("ground_floor", 0.012)):
            if chance() < share:
                family.should.append(code)
        if family_size > 2 and chance() < 0.12:
            family.should.append("near_school")


def _statuses(
    origin: Origin, arrived: date, outcome: tuple[str, int]
) -> list[tuple[str, date, date | None]]:
    """In the procedure first, then what came of it, if that day has come."""
    if origin.status != "applicant":
        return [(origin.status, arrived, None)]
    kind, days = outcome
    decided = arrived + timedelta(days=days)
    return [("applicant", arrived, decided), (kind, decided, None)]
