"""Everything stored about one volunteer, for the volunteer (Art. 15 and 20 GDPR)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from weg.foundation.languages import language_name
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries.choices import weekdays

Maker = Callable[[Volunteer], Any]
_PARTS: dict[str, tuple[Any, Maker]] = {}
FIELDS = (
    "given_name", "surname", "email", "phone", "date_of_birth", "language", "regular", "one_off",
    "hours_per_week", "begins", "until", "about", "applied_at", "confirmed_at", "taken_up_at",
    "last_active", "insured_noted", "guardian_name", "guardian_email", "guardian_agreed_at",
)  # fmt: skip


def register_own_part(code: str, label: Any, maker: Maker) -> None:
    """A room that stores more about volunteers adds it to their copy; plain values only."""
    _PARTS[code] = (label, maker)


def own_copy(volunteer: Volunteer) -> dict[str, Any]:
    """By label; read in the volunteer's own sight, so that it has nobody else's data."""
    fields = {field.name: field for field in Volunteer._meta.concrete_fields}
    own = {str(fields[name].verbose_name): getattr(volunteer, name) for name in FIELDS}
    own[_("state")] = volunteer.get_state_display()
    own[_("circle of friends")] = str(volunteer.circle or _("coordination office"))
    own[_("languages")] = [language_name(code) for code in volunteer.languages]
    own[_("districts")] = [str(one) for one in volunteer.districts.order_by("number")]
    own[_("what they like to do")] = [str(one) for one in volunteer.activities.all()]
    own[_("times")] = times_of(volunteer)
    return own | {str(label): maker(volunteer) for label, maker in _PARTS.values()}


def times_of(volunteer: Volunteer) -> list[str]:
    """Such as “Monday: morning”."""
    names = weekdays()
    return [f"{names[one.weekday]}: {one.get_part_display()}" for one in volunteer.available.all()]
