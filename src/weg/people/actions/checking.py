"""What is wrong with an entry, in sentences beside the field; nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.people.actions.entries import NewHousehold, NewPerson
from weg.people.models import LegalStatus, Person

OLDEST = 120
"""Years of age beyond which a date of birth is taken for a slip."""
_CODE = re.compile(r"^[-a-zA-Z0-9_]{1,40}$")
_COUNTRY = re.compile(r"^[A-Z]{2}$")
_LANGUAGE = re.compile(r"^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,4})?$")
_LONGEST = {"given_name": 120, "surname": 120, "azr_number": 40, "phone": 60}
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b]+")


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong. person: its index in the household; None: the household itself."""

    field: str
    code: str
    message: str
    person: int | None = None

    def refusal(self, who: str = "") -> Refused:
        """The refusal that says it; who: the name the sentence is about, in a list of many."""
        message = f"{who}: {self.message}" if who else self.message
        return Refused(message, code=self.code, field=self.field)


_SEXES = frozenset(Person.Sex.values)  # asked of every person of a list
_QUALITIES = frozenset(Person.BirthQuality.values)
_STATUSES = frozenset(LegalStatus.Kind.values)


def tidy(text: str) -> str:
    """One line without control characters and doubled blanks, as it is kept."""
    return " ".join(_CONTROL.sub(" ", text or "").split())


def is_code(text: str) -> bool:
    """Whether the text can be the code of a feature, such as ``step_free``."""
    return bool(_CODE.match(text))


def household_problems(entry: NewHousehold) -> list[Problem]:
    """Everything that is wrong with the household and its people."""
    found = list(_of_household(entry))
    for index, person in enumerate(entry.people):
        found += [
            Problem(each.field, each.code, each.message, index) for each in person_problems(person)
        ]
    return found


def person_problems(entry: NewPerson) -> list[Problem]:
    """Everything that is wrong with the person."""
    return [
        *name_problems(entry.surname),
        *birth_problems(entry.date_of_birth),
        *_of_person(entry),
        *language_problems([code for code, _needs in entry.languages]),
        *_of_status(entry),
    ]


def name_problems(surname: str) -> Iterator[Problem]:
    if not tidy(surname):
        yield Problem(
            "surname",
            "name_missing",
            _("Enter a surname. Someone with one name only has it as the surname."),
        )


def birth_problems(born: date | None, day: date | None = None) -> Iterator[Problem]:
    day = day or today()
    if born and born > day:
        yield Problem("date_of_birth", "born_later", _("The date of birth lies in the future."))
    if born and born.year < day.year - OLDEST:
        yield Problem(
            "date_of_birth",
            "born_too_early",
            _("The date of birth lies more than %(years)s years ago.") % {"years": OLDEST},
        )


def language_problems(codes: list[str]) -> Iterator[Problem]:
    if wrong := [code for code in codes if not _LANGUAGE.match(code)]:
        yield Problem(
            "languages",
            "language_unknown",
            _("“%(code)s” is not a language code such as ar or uk.") % {"code": wrong[0][:20]},
        )
    if len(set(codes)) < len(codes):
        yield Problem("languages", "language_twice", _("A language is entered twice."))


def _of_person(entry: NewPerson) -> Iterator[Problem]:
    for name, longest in _LONGEST.items():
        if len(tidy(getattr(entry, name))) > longest:
            message = _("Enter no more than %(longest)s letters.") % {"longest": longest}
            yield Problem(name, "too_long", message)
    if entry.sex not in _SEXES:
        yield Problem("sex", "sex_unknown", _("Choose female, male or diverse."))
    if entry.birth_quality not in _QUALITIES:
        yield Problem("birth_quality", "quality_unknown", _("Choose how the birth date is known."))
    if entry.nationality and not _COUNTRY.match(entry.nationality):
        message = _("Enter the nationality as two letters, such as SY.")
        yield Problem("nationality", "nationality_unknown", message)


def _of_status(entry: NewPerson) -> Iterator[Problem]:
    known = [*entry.earlier, *([entry.status] if entry.status else [])]
    if any(kind not in _STATUSES for kind, _since in known):
        yield Problem("status", "status_unknown", _("Choose one of the statuses."))
    days = [since for _kind, since in known]
    if entry.date_of_birth and days and min(days) < entry.date_of_birth:
        yield Problem(
            "status", "status_before_birth", _("The status begins before the person was born.")
        )


def _of_household(entry: NewHousehold) -> Iterator[Problem]:
    if not entry.people:
        yield Problem("people", "nobody", _("A household has at least one person."))
    yield from stay_problems(entry.expected, entry.until)
    if not 0 <= entry.urgency <= 9:
        yield Problem("urgency", "urgency_range", _("Urgency is a number from 0 to 9."))
    if wrong := [c for c in (*entry.must, *entry.should, *entry.protects) if not is_code(c)]:
        message = _("“%(code)s” is not the code of a feature.") % {"code": wrong[0][:40]}
        yield Problem("requirements", "feature_unknown", message)
    numbers = [tidy(person.azr_number) for person in entry.people if tidy(person.azr_number)]
    if len(set(numbers)) < len(numbers):
        message = _("Two people of the household have the same AZR number.")
        yield Problem("azr_number", "azr_twice", message)


def stay_problems(expected: date | None, until: date | None) -> Iterator[Problem]:
    if expected and until and until <= expected:
        yield Problem(
            "until", "until_before_expected", _("The end must lie after the expected arrival.")
        )


def newborn_problems(born: date | None, day: date | None = None) -> Iterator[Problem]:
    """A birth is registered in its first year: everyone else is registered by the city."""
    day = day or today()
    if born is None:
        yield Problem("date_of_birth", "birth_missing", _("Enter the date of birth."))
    elif born < day - timedelta(days=365):
        message = _("Only children born within the last year are registered as a birth.")
        yield Problem("date_of_birth", "birth_too_old", message)
