"""An invented register with people entered twice, and with people who only look alike.

Everything is made from a seed. What is done to an entry that is entered again is what registers
show: another transliteration, names swapped or incomplete, 1 January for an unknown day, day and
month swapped, a mistyped digit or letter, missing fields, another script. Beside them stand twins,
fathers and sons, brothers, couples and namesakes: different people who must be told apart.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.people.matching.pools import POOLS, Pool
from weg.people.matching import Match, Record

FAMILY_SHARE = 0.67
PLACEHOLDER_SHARE = 0.22
_FIRST, _LAST = date(1945, 1, 1), date(2026, 6, 30)

# What another clerk writes for a sound: pattern and replacements, applied once each.
_CLERKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"kh", ("ch", "h", "k")), (r"sch", ("sh",)), (r"sh", ("sch", "ch", "s")),
    (r"ou", ("u", "oo")), (r"oo", ("u", "ou")), (r"(?<=[^aeo])u(?=[^aeiou])", ("ou", "o")),
    (r"ee", ("i",)), (r"q", ("k", "gh")), (r"gh", ("g",)), (r"w", ("v", "u")), (r"v", ("w",)),
    (r"^j", ("dsch", "dj")), (r"^y", ("j",)), (r"y$", ("i",)), (r"i$", ("y",)), (r"ph", ("f",)),
    (r"ai", ("ei", "ay")), (r"ay", ("ai",)), (r"z", ("s",)), (r"mm", ("m",)), (r"ss", ("s",)),
    (r"([bdlmnrst])\1", (r"\1",)), (r"(?<=[aeiou])([lmnrs])(?=[aeiou])", (r"\1\1",)),
    (r"(?<=.)e(?=[^aeiou])", ("a", "i")), (r"ah$", ("a",)), (r"a$", ("ah",)),
    (r"d$", ("t",)), (r"^al-", ("al ", "el-", "")), (r"^al ", ("el ", "al-")),
    (r"ae", ("ä", "a")), (r"ue", ("ü", "u")), (r"ü", ("ue", "u")), (r"ö", ("oe", "o")),
    (r"ş", ("s", "sch")), (r"ç", ("c", "tsch")), (r"ğ", ("g",)), (r"ı", ("i",)),
    (r"th", ("t",)), (r"dh", ("d",)), (r"'", ("", "’")), (r"-", (" ", "")),
)  # fmt: skip


@dataclass(frozen=True)
class Register:
    """The records, and the pairs of ids that are one person."""

    records: list[Record]
    same: frozenset[frozenset[str]]


def made(people: int, seed: int, again: float = 0.15) -> Register:
    """About `people` persons, of whom a share of `again` is entered a second time."""
    return _Maker(random.Random(seed)).register(people, again)


@dataclass
class _Maker:
    chance: random.Random
    number: int = 0

    def register(self, people: int, again: float) -> Register:
        records: list[Record] = []
        while len(records) < people:
            records += self.household()
        same = set()
        for record in list(records):
            if self.chance.random() < again:
                second = self.entered_again(record)
                records.append(second)
                same.add(frozenset((record.id, second.id)))
        self.chance.shuffle(records)
        return Register(records, frozenset(same))

    def _id(self) -> str:
        self.number += 1
        return f"P{self.number:06}"

    def household(self) -> list[Record]:
        pool = self.chance.choices(POOLS, weights=[pool.weight for pool in POOLS])[0]
        if self.chance.random() > FAMILY_SHARE * 0.4:
            return [self.person(pool, self.surname(pool), 18, 60)]
        return self.family(pool)

    def family(self, pool: Pool) -> list[Record]:
        """Parents and children of one surname; now and then twins, or a son named as his father."""
        surname = self.surname(pool)
        father = self.person(pool, surname, 28, 60, "m")
        members = [father, self.person(pool, self.wifes_name(pool, surname), 25, 55, "f")]
        for _ in range(self.chance.randint(1, 5)):
            child = self.person(pool, surname, 0, 19)
            members.append(child)
            if self.chance.random() < 0.12:
                members.append(self.twin(pool, child))
        if self.chance.random() < 0.06:
            son = self.person(pool, surname, 0, 19, "m")
            members.append(replace(son, given_name=father.given_name))
        if self.chance.random() < 0.15:
            members.append(self.brother(pool, father))
        return self._told_apart(members)

    def _told_apart(self, members: list[Record]) -> list[Record]:
        """No two children of one age and sex with one name: nobody could tell them apart."""
        seen = set()
        kept = []
        for member in members:
            year = member.date_of_birth.year if member.date_of_birth else 0
            fact = (member.given_name[:3], member.sex, year // 12)
            if fact not in seen:
                kept.append(member)
            seen.add(fact)
        return kept

    def wifes_name(self, pool: Pool, surname: str) -> str:
        keeps = self.chance.random() < pool.wives_keep_names
        return self.surname(pool) if keeps else surname

    def surname(self, pool: Pool) -> str:
        name = self.chance.choice(pool.surnames)
        if self.chance.random() < pool.double_surnames:
            other = self.chance.choice(pool.surnames)
            return name if other == name else f"{name} {other}"
        return name

    def given(self, pool: Pool, sex: str) -> str:
        names = pool.men if sex == "m" else pool.women
        name = self.chance.choice(names)
        if self.chance.random() < pool.double_given:
            other = self.chance.choice(names)
            return name if other == name else f"{name} {other}"
        return name

    def person(self, pool: Pool, surname: str, youngest: int, oldest: int, sex: str = "") -> Record:
        sex = sex or self.chance.choice("mf")
        day = self.birthday(youngest, oldest)
        nationality = pool.nationality if self.chance.random() < 0.95 else "XX"
        return Record(self._id(), self.given(pool, sex), surname, sex, day, "known", nationality)

    def birthday(self, youngest: int, oldest: int) -> date:
        days = self.chance.randint(youngest * 365, oldest * 365 + 364)
        day = _LAST - timedelta(days=days)
        if self.chance.random() < PLACEHOLDER_SHARE:
            return day.replace(month=1, day=1)
        return day

    def twin(self, pool: Pool, child: Record) -> Record:
        sex = self.chance.choice("mf")
        return replace(child, id=self._id(), given_name=self.given(pool, sex), sex=sex)

    def brother(self, pool: Pool, father: Record) -> Record:
        other = self.person(pool, father.surname, 18, 60, "m")
        return replace(other, nationality=father.nationality)

    def entered_again(self, record: Record) -> Record:
        """The same person as another clerk enters them: one to three things differ."""
        second = replace(record, id=self._id())
        changes: list[tuple[Callable[[Record], Record], float]] = [
            (self.other_spelling, 5), (self.mistyped, 2), (self.swapped_names, 1),
            (self.shorter_name, 1.2), (self.joined_name, 0.6), (self.placeholder_day, 1),
            (self.swapped_day, 0.8), (self.mistyped_day, 1), (self.without_day, 0.25),
            (self.without_sex, 0.8), (self.without_nationality, 0.8), (self.other_script, 0.5),
            (self.capitals, 0.7), (self.longer_name, 0.4),
        ]  # fmt: skip
        how_many = self.chance.choice((1, 1, 2, 2, 3))
        for _ in range(how_many):
            change = self.chance.choices(
                [each for each, _ in changes], weights=[weight for _, weight in changes]
            )[0]
            second = change(second)
            changes = [each for each in changes if each[0] != change]
        return second

    def other_spelling(self, record: Record) -> Record:
        given, surname = record.given_name, record.surname
        which = self.chance.random()
        if which < 0.75:
            given = self.respelt(given)
        if which > 0.4:
            surname = self.respelt(surname)
        return replace(record, given_name=given, surname=surname)

    def respelt(self, name: str) -> str:
        """One or two sounds written otherwise, in a name that is Latin."""
        variants = {each for pool in POOLS for group in pool.variants for each in group
                    if name in group}  # fmt: skip
        if variants - {name} and self.chance.random() < 0.5:
            return self.chance.choice(sorted(variants - {name}))
        rules = list(_CLERKS)
        self.chance.shuffle(rules)
        changed = 0
        text = name.lower()
        for pattern, replacements in rules:
            if changed < 2 and re.search(pattern, text):
                text = re.sub(pattern, self.chance.choice(replacements), text, count=1)
                changed += 1
                if self.chance.random() < 0.5:
                    break
        return text.strip(" -").title() or name

    def mistyped(self, record: Record) -> Record:
        if self.chance.random() < 0.5:
            return replace(record, given_name=self.slip(record.given_name))
        return replace(record, surname=self.slip(record.surname))

    def slip(self, name: str) -> str:
        if len(name) < 5:
            return name
        at = self.chance.randint(1, len(name) - 2)
        kind = self.chance.choice(("drop", "double", "swap", "other"))
        if kind == "drop":
            return name[:at] + name[at + 1 :]
        if kind == "double":
            return name[:at] + name[at] + name[at:]
        if kind == "swap":
            return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        return name[:at] + self.chance.choice("aeionrstlm") + name[at + 1 :]

    def swapped_names(self, record: Record) -> Record:
        return replace(record, given_name=record.surname, surname=record.given_name)

    def shorter_name(self, record: Record) -> Record:
        given, surname = record.given_name.split(), re.split(r"[ -]", record.surname)
        if len(given) > 1:
            return replace(record, given_name=self.chance.choice(given))
        if len(surname) > 1:
            return replace(record, surname=surname[-1])
        return replace(record, given_name=f"{record.given_name[:1]}.")

    def longer_name(self, record: Record) -> Record:
        pool = self.chance.choice(POOLS)
        extra = self.given(pool, record.sex or "m").split()[0]
        return replace(record, given_name=f"{record.given_name} {extra}")

    def joined_name(self, record: Record) -> Record:
        given = record.given_name.replace(" ", "").capitalize()
        surname = record.surname.replace(" ", "").replace("-", "").capitalize()
        return replace(record, given_name=given, surname=surname)

    def capitals(self, record: Record) -> Record:
        return replace(record, surname=record.surname.upper())

    def placeholder_day(self, record: Record) -> Record:
        if record.date_of_birth is None:
            return record
        return replace(record, date_of_birth=record.date_of_birth.replace(month=1, day=1))

    def swapped_day(self, record: Record) -> Record:
        day = record.date_of_birth
        if day is None or day.day > 12:
            return record
        return replace(record, date_of_birth=day.replace(month=day.day, day=day.month))

    def mistyped_day(self, record: Record) -> Record:
        day = record.date_of_birth
        if day is None:
            return record
        digits = list(f"{day:%d%m%Y}")
        at = self.chance.choice((0, 1, 3, 6, 7))
        digits[at] = self.chance.choice("0123456789")
        try:
            text = "".join(digits)
            typed = date(int(text[4:]), int(text[2:4]), int(text[:2]))
        except ValueError:
            return record
        return replace(record, date_of_birth=typed) if _FIRST <= typed <= _LAST else record

    def without_day(self, record: Record) -> Record:
        return replace(record, date_of_birth=None)

    def without_sex(self, record: Record) -> Record:
        return replace(record, sex="")

    def without_nationality(self, record: Record) -> Record:
        return replace(record, nationality="")

    def other_script(self, record: Record) -> Record:
        scripts = {latin: other for pool in POOLS for latin, other in pool.script.items()}
        if record.given_name in scripts and record.surname in scripts:
            return replace(
                record, given_name=scripts[record.given_name], surname=scripts[record.surname]
            )
        return self.other_spelling(record)


@dataclass(frozen=True)
class Quality:
    precision: float
    recall: float
    wrong: list[Match]
    missed: list[frozenset[str]]


def quality(register: Register, found: list[Match]) -> Quality:
    """How many of the found pairs are right, and how many of the right ones were found."""
    pairs = {frozenset((match.a.id, match.b.id)): match for match in found}
    right = [pair for pair in pairs if pair in register.same]
    return Quality(
        precision=len(right) / len(pairs) if pairs else 1.0,
        recall=len(right) / len(register.same) if register.same else 1.0,
        wrong=[match for pair, match in pairs.items() if pair not in register.same],
        missed=[pair for pair in register.same if pair not in pairs],
    )
