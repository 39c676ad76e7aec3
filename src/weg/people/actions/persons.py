"""Changing what is known of a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import today
from weg.people.actions.checking import language_problems, person_problems, tidy
from weg.people.actions.entries import NewPerson
from weg.people.actions.looking import look_again
from weg.people.actions.name_keys import renew_keys
from weg.people.actions.registering import explain_person
from weg.people.actions.stamps import locked, unchanged
from weg.people.models import Person, PersonLanguage

FIELDS = (
    "given_name",
    "surname",
    "sex",
    "date_of_birth",
    "birth_quality",
    "nationality",
    "azr_number",
    "phone",
)
_TEXTS = {"given_name", "surname", "azr_number", "phone"}
_WHO = {"given_name", "surname", "sex", "date_of_birth", "birth_quality", "nationality"}
Languages = Sequence[tuple[str, bool]]


@action("people.change", on="person")
def change_person(
    *,
    actor: Actor,
    person: Person,
    fields: Mapping[str, Any],
    languages: Languages | None = None,
    seen: str | None = None,
) -> Person:
    """Change some fields of a person (names in ``FIELDS``), and the languages when given.

    seen: ``stamp(person, FIELDS)`` of what the editor saw; Refused when it has changed since.
    """
    kept = locked(person)
    unchanged(kept, FIELDS, seen)
    changed = _put(kept, fields)
    if changed:
        _check(kept)
        with explaining(explain_person):
            kept.save(update_fields=changed)
    if languages is not None:
        _set_languages(kept, languages)
    if _WHO.intersection(changed):
        renew_keys(kept, list(kept.duplicates.all()))
        _look(actor, kept)
    return kept


@action("people.record_death", on="person")
def record_death(*, actor: Actor, person: Person, died: date) -> Person:
    """Note that a person has died; the stay is ended by the room ``housing``."""
    kept = locked(person)
    if died > today():
        raise Refused(_("The day lies in the future."), code="died_later", field="died")
    if kept.date_of_birth and died < kept.date_of_birth:
        message = _("The day lies before the date of birth.")
        raise Refused(message, code="died_before_birth", field="died")
    kept.died = died
    kept.save(update_fields=["died"])
    return kept


@action("people.record_death", on="person")
def take_back_death(*, actor: Actor, person: Person) -> Person:
    """It was a mistake: the person is alive."""
    kept = locked(person)
    kept.died = None
    kept.save(update_fields=["died"])
    return kept


def _put(person: Person, fields: Mapping[str, Any]) -> list[str]:
    """Set the fields; names of those that are different now."""
    if unknown := set(fields) - set(FIELDS):
        raise TypeError(f"not a field of a person: {sorted(unknown)}")
    changed = []
    for name, value in fields.items():
        wanted = tidy(value) if name in _TEXTS else value
        if getattr(person, name) != wanted:
            setattr(person, name, wanted)
            changed.append(name)
    return changed


def _check(person: Person) -> None:
    entry = NewPerson(**{name: getattr(person, name) for name in FIELDS})
    for problem in person_problems(entry):
        raise problem.refusal()


def _set_languages(person: Person, languages: Languages) -> None:
    for problem in language_problems([code for code, _needs in languages]):
        raise problem.refusal()
    there = {row.language: row for row in person.languages.all()}
    wanted = {code: (needs, rank) for rank, (code, needs) in enumerate(languages)}
    person.languages.exclude(language__in=wanted).delete()
    for code, (needs, rank) in wanted.items():
        row = there.get(code) or PersonLanguage(person=person, language=code)
        if row.pk is None or (row.needs_interpreter, row.rank) != (needs, rank):
            row.needs_interpreter, row.rank = needs, rank
            row.save()


def _look(actor: Actor, person: Person) -> None:
    """Only who sees everybody can look among everybody."""
    if actor.sight.reach == "all" and person.merged_into_id is None:
        look_again(person)
