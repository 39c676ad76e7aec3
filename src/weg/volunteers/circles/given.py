"""What somebody says of themself: when they apply, and whenever they correct it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.volunteers.circles.models import (
    Available,
    Volunteer,
    VolunteerActivity,
    VolunteerDistrict,
)
from weg.volunteers.circles.queries.people import age_on
from weg.volunteers.circles.queries.terms import min_age

ADULT = 18


@dataclass(frozen=True, kw_only=True)
class Profile:
    """districts, activities: ids. times: (weekday from 0, part of the day)."""

    given_name: str
    surname: str
    phone: str = ""
    language: str = "de"
    languages: Sequence[str] = ()
    districts: Sequence[int] = ()
    activities: Sequence[int] = ()
    times: Sequence[tuple[int, str]] = ()
    regular: bool = False
    one_off: bool = True
    hours_per_week: int | None = None
    begins: date | None = None
    until: date | None = None
    about: str = ""


PLAIN = (
    "given_name", "surname", "phone", "language", "regular", "one_off", "hours_per_week",
    "begins", "until", "about",
)  # fmt: skip
"""What stands in a profile as it stands in the volunteer's row, but for the languages."""


def fill(volunteer: Volunteer, profile: Profile) -> Volunteer:
    """Put what was given into the (unsaved) volunteer."""
    for name in PLAIN:
        value = getattr(profile, name)
        setattr(volunteer, name, value.strip() if isinstance(value, str) else value)
    volunteer.languages = sorted(set(profile.languages))
    if not (profile.regular or profile.one_off):
        volunteer.one_off = True
    if profile.begins and profile.until and profile.until < profile.begins:
        raise Refused(
            _("The last day lies before the first one."), code="time_backwards", field="until"
        )
    return volunteer


def check_age(volunteer: Volunteer) -> int:
    """Their age today. Refused: ``too_young``."""
    age, least = age_on(volunteer, today()), min_age()
    if age < least:
        sentence = _("Whoever helps is at least %(age)d years old.") % {"age": least}
        raise Refused(sentence, code="too_young", field="date_of_birth")
    return age


def store_choices(pairs: Iterable[tuple[Volunteer, Profile]]) -> None:
    """Times, districts and wishes of volunteers that are stored already; what was there goes."""
    pairs = list(pairs)
    numbers = [volunteer.pk for volunteer, _profile in pairs]
    for model in (Available, VolunteerDistrict, VolunteerActivity):
        model._default_manager.filter(volunteer__in=numbers).delete()
    Available.objects.bulk_create(
        Available(volunteer=volunteer, weekday=weekday, part=part)
        for volunteer, profile in pairs
        for weekday, part in sorted(set(profile.times))
    )
    VolunteerDistrict.objects.bulk_create(
        VolunteerDistrict(volunteer=volunteer, district_id=district)
        for volunteer, profile in pairs
        for district in sorted(set(profile.districts))
    )
    VolunteerActivity.objects.bulk_create(
        VolunteerActivity(volunteer=volunteer, activity_id=activity)
        for volunteer, profile in pairs
        for activity in sorted(set(profile.activities))
    )
