"""A whole register: how many people entered twice are found, how many pairs are wrong."""

from datetime import date

import pytest

from tests.people.matching.register import made, quality
from weg.people.matching import Record, candidates, keys, pairs

SMALL, LARGE = 400, 3000


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_a_register_of_thousands_is_cleaned_with_few_mistakes(seed: int) -> None:
    register = made(LARGE, seed)
    found = quality(register, pairs(register.records))
    assert found.recall >= 0.95
    assert found.precision >= 0.95


def test_a_short_list_is_cleaned_with_few_mistakes() -> None:
    registers = [made(SMALL, seed) for seed in range(20, 26)]
    results = [quality(each, pairs(each.records)) for each in registers]
    assert sum(each.recall for each in results) / len(results) >= 0.95
    assert sum(each.precision for each in results) / len(results) >= 0.95


def test_only_few_pairs_are_compared() -> None:
    register = made(LARGE, 14)
    compared = sum(1 for _ in candidates(register.records))
    everybody = len(register.records) * (len(register.records) - 1) // 2
    assert compared < everybody / 100


def test_people_entered_twice_share_a_key() -> None:
    register = made(LARGE, 15)
    found = {record.id: keys(record) for record in register.records}
    without = [
        pair for pair in register.same if not frozenset.intersection(*(found[i] for i in pair))
    ]
    assert len(without) <= 0.015 * len(register.same)


def test_a_record_has_few_keys() -> None:
    counts = sorted(len(keys(record)) for record in made(LARGE, 16).records)
    assert counts[len(counts) // 2] <= 15
    assert counts[-1] <= 120


def test_pairs_come_surest_first_and_once() -> None:
    register = made(SMALL, 17)
    found = pairs(register.records)
    scores = [match.score for match in found]
    assert scores == sorted(scores, reverse=True)
    assert len({frozenset((match.a.id, match.b.id)) for match in found}) == len(found)


def test_a_lower_threshold_shows_more() -> None:
    register = made(SMALL, 18)
    strict = pairs(register.records, 0.95)
    loose = pairs(register.records, 0.05)
    assert {(m.a.id, m.b.id) for m in strict} <= {(m.a.id, m.b.id) for m in loose}
    assert len(strict) < len(loose)


def test_nobody_and_one_person_give_no_pairs() -> None:
    assert pairs([]) == []
    assert pairs([Record("1", "Ali", "Hassan")]) == []


def test_an_entry_that_fits_several_people_is_none_of_them_for_sure() -> None:
    def person(number: int, born: date | None) -> Record:
        return Record(str(number), "Goitom", "Gebrehiwet", "m", born, "known", "ER")

    others = made(LARGE // 10, 19).records
    undated, one, two = person(1, None), person(2, date(1980, 3, 4)), person(3, date(1995, 6, 7))
    (alone,) = (m for m in pairs([*others, undated, one], 0.2) if {m.a.id, m.b.id} == {"1", "2"})
    shared = [m for m in pairs([*others, undated, one, two], 0.2) if "1" in (m.a.id, m.b.id)]
    assert alone.score > 0.6
    assert len(shared) == 2
    assert all(match.score < 0.55 for match in shared)
    assert all("fits_others" in {r.code for r in match.reasons} for match in shared)
