"""Finding persons by what somebody remembers: names, a number, a date of birth.

Row-level security lets only equality and ranges use an index, so names are looked up by their keys
(``NameKey``): words by their beginning, sounds and pairs of sounds by equality. A search starts
from what is rarest (a number, a birth, both names, the reader's own sites, the longest word),
reads a bounded number of rows from there, and ranks what is left with the reasons told.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from weg.people.matching import Record, keys
from weg.people.models import Person
from weg.people.queries.nearby import nearby_households, these
from weg.people.queries.ranking import Ranked, fits, rank
from weg.people.queries.terms import Terms, Word, read_terms

READ = 60
"""Persons read and ranked; whoever finds more has to say more."""
FEW = 20
"""With fewer persons found as written, those that sound like it are looked for too."""
LISTED = 1000
"""Persons that a name narrows a list to at most."""
DRIVEN = 2000
"""Rows read from the rarest word when there are several."""
_END = "\U0010ffff"
_KEYS = (
    "SELECT k.person_id FROM people_namekey k"
    " WHERE k.kind = '{kind}' AND k.key = ANY(%s) LIMIT {limit}"
)
_RANGE = (
    "(SELECT k.person_id FROM people_namekey k WHERE k.kind = 'w'"
    " AND k.key >= %s AND k.key < %s ORDER BY k.kind, k.key LIMIT {limit})"
)
Sql = tuple[str, list[Any]]


@dataclass(frozen=True)
class SearchResult:
    """What was found, the best first. more: there were more than could be ranked."""

    terms: Terms
    found: list[Ranked] = field(default_factory=list)
    more: bool = False


def search_persons(text: str, *, limit: int = 20) -> SearchResult:
    """Persons whose record fits the text; words in any order, each of them must fit.

    Words are found by their beginning in every usual spelling and, when that gives few, by their
    sound. A household's reference, an AZR number and a date of birth are recognised as such.
    """
    terms = read_terms(text)
    numbers = [] if terms.empty else _numbers(terms)
    people = Person.objects.filter(pk__in=numbers[:READ], merged_into=None)
    ranked = rank(people.select_related("household").order_by("sort_name", "pk"), terms)
    return SearchResult(terms, ranked[:limit], len(numbers) > READ or len(ranked) > limit)


def _numbers(terms: Terms) -> list[int]:
    """Ids of candidates, from whatever is rarest."""
    if terms.reference or terms.number or terms.born:
        return _run(_by_facts(terms), [_either(word) for word in terms.words])
    households = nearby_households()
    if households is not None:
        return _among(households, terms.words)
    return _by_names(terms.words)


def persons_named(text: str) -> Collection[int] | RawSQL:
    """Up to ``LISTED`` persons each of whose names' beginnings fits a word of the text.

    For filtering a list (``pk__in``): as written only. Starts from the longest word, like a search;
    the numbers stay in the database where they are many.
    """
    words = read_terms(text).words
    if not words:
        return []
    households = nearby_households()
    if households is not None:
        return _among(households, words, spoken=False)
    rarest = max(words, key=lambda word: len(word.text))
    others = [_begins(word) for word in words if word is not rarest]
    sql, values = _checked(_written(rarest, DRIVEN if others else LISTED), others, LISTED)
    return RawSQL(f"SELECT person_id FROM ({sql}) AS named(person_id)", values)  # noqa: S608, S611


def _among(households: set[int], words: tuple[Word, ...], spoken: bool = True) -> list[int]:
    """Few people: their names are read and compared here, which is quicker than their keys."""
    rows = Person.objects.filter(household__in=these(households), merged_into=None).order_by()
    return [
        pk
        for pk, surname, given_name in rows.values_list("pk", "surname", "given_name")
        if fits(words, surname, given_name, spoken)
    ]


def _by_names(words: tuple[Word, ...]) -> list[int]:
    """Both names as they sound, then as written, then each as it sounds."""
    found = _run(_pairs(words), []) if len(words) == 2 else []
    rarest = max(words, key=lambda word: len(word.text))
    others = [word for word in words if word is not rarest]
    if len(found) < FEW:
        found += _run(
            _written(rarest, DRIVEN if others else READ + 1), [_either(word) for word in others]
        )
    if len(found) < FEW and rarest.sounds:
        found += _run(_spoken(rarest, bool(others)), [_either(word) for word in others])
    return list(dict.fromkeys(found))


def _by_facts(terms: Terms) -> Sql:
    conditions, values = ["p.merged_into_id IS NULL"], list[Any]()
    if terms.born:
        conditions.append("p.date_of_birth = %s")
        values.append(terms.born)
    if terms.number:
        conditions.append("p.azr_number = ANY(%s) AND p.azr_number <> ''")
        values.append([terms.number, terms.number.upper()])
    if terms.reference:
        conditions.append("p.household_id = (SELECT id FROM people_household WHERE reference = %s)")
        values.append(terms.reference)
    where = " AND ".join(conditions)
    return f"SELECT p.id FROM people_person p WHERE {where} LIMIT {DRIVEN}", values  # noqa: S608


def _pairs(words: tuple[Word, ...]) -> Sql:
    """Persons with names that sound like both words, in either order."""
    both = keys(Record("", given_name=words[0].text, surname=words[1].text))
    wanted = sorted(key for key in both if key[1:2] == "n")
    return _KEYS.format(kind="m", limit=READ + 1), [wanted]


def _written(word: Word, limit: int) -> Sql:
    """Up to so many keys of names that begin so, the shortest names first."""
    one = _RANGE.format(limit=limit)
    bounds = [bound for start in word.starts for bound in (start, start + _END)]
    return " UNION ALL ".join(one for _start in word.starts), bounds


def _spoken(word: Word, more: bool) -> Sql:
    limit = DRIVEN if more else READ + 1
    return _KEYS.format(kind="s", limit=limit), [list(word.sounds)]


def _begins(word: Word) -> Sql:
    """Whether one of a person's keys ``k`` begins like the word."""
    ranges = " OR ".join("k.key >= %s AND k.key < %s" for _start in word.starts)
    bounds = [bound for start in word.starts for bound in (start, start + _END)]
    return f"bool_or(k.kind = 'w' AND ({ranges}))", bounds


def _either(word: Word) -> Sql:
    """Whether one of a person's keys ``k`` fits the word as written or as it sounds."""
    ranges = " OR ".join("k.key >= %s AND k.key < %s" for _start in word.starts)
    bounds = [bound for start in word.starts for bound in (start, start + _END)]
    return (
        f"bool_or(CASE k.kind WHEN 'w' THEN {ranges} WHEN 's' THEN k.key = ANY(%s) END)",
        [*bounds, list(word.sounds)],
    )


def _run(driver: Sql, clauses: list[Sql], most: int = READ + 1) -> list[int]:
    """Ids of up to ``most`` persons of the driver whose keys fit all clauses."""
    with connection.cursor() as cursor:
        cursor.execute(*_checked(driver, clauses, most))
        return list(dict.fromkeys(number for (number,) in cursor.fetchall()))


def _checked(driver: Sql, clauses: list[Sql], most: int) -> Sql:
    """The driver's persons whose keys fit all clauses.

    OFFSET 0 keeps the planner from reading a whole range of keys instead of one person's.
    """
    sql, values = driver
    if not clauses:
        return sql, values
    checks = " AND ".join(clause for clause, _values in clauses)
    sql = (
        f"SELECT d.id FROM ({sql}) d(id) WHERE (SELECT {checks} FROM"  # noqa: S608
        " (SELECT k.kind, k.key FROM people_namekey k WHERE k.person_id = d.id OFFSET 0) k)"
        f" LIMIT {most}"
    )
    return sql, values + [value for _clause, its in clauses for value in its]
