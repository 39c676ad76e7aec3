"""Writing the keys under which persons are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db import connection

from weg.people.matching import keys
from weg.people.models import NameKey, Person
from weg.people.naming import sounds_of, words
from weg.people.records import record_of

_INSERT = """INSERT INTO people_namekey (person_id, kind, key)
 SELECT * FROM unnest(%s::bigint[], %s::text[], %s::text[]) ON CONFLICT DO NOTHING"""
Key = tuple[int, str, str]
_WORD, _SOUND, _MATCH = NameKey.Kind.WORD.value, NameKey.Kind.SOUND.value, NameKey.Kind.MATCH.value


def write_keys(people: Iterable[Person]) -> None:
    """Keys for people that have none yet; in one statement, however many."""
    _insert([key for person in people for key in keys_of(person)])


def renew_keys(person: Person, also: Sequence[Person] = ()) -> None:
    """The person's keys as the names are now; also: duplicates under whose names it is found."""
    wanted = {key for each in (person, *also) for key in keys_of(each, person.pk)}
    there = set(person.name_keys.values_list("person_id", "kind", "key"))
    for kind in NameKey.Kind.values:
        gone = [key for _id, its, key in there - wanted if its == kind]
        NameKey.objects.filter(person=person, kind=kind, key__in=gone).delete()
    _insert(sorted(wanted - there))


def keys_of(person: Person, owner: int | None = None) -> Iterator[Key]:
    """(person, kind, key) for every key; owner: whose keys they are, if not the person's."""
    number = owner or person.pk
    names = (person.given_name, person.surname)
    for word in words(names):
        yield number, _WORD, word
    for name in names:
        for sound in sounds_of(name):
            yield number, _SOUND, sound
    for key in keys(record_of(person)):
        yield number, _MATCH, key[:120]


def _insert(rows: Sequence[Key]) -> None:
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        with connection.cursor() as cursor:
            cursor.execute(_INSERT, columns)
