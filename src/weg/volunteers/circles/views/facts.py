"""What a volunteer likes to do, when and where, as terms and values."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.foundation.languages import language_name
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries.copied import times_of

Fact = tuple[str, str | SafeString]


def profile_facts(volunteer: Volunteer) -> list[Fact]:
    """For a description list; what was left open reads as what it means."""
    facts: list[Fact] = [
        (_("Likes to do"), _joined(volunteer.activities.all()) or _("anything")),
        (_("How often"), _rhythm(volunteer)),
        (_("Has time"), _lines(times_of(volunteer)) or _("it differs")),
        (_("Districts"), _joined(volunteer.districts.order_by("name")) or _("anywhere")),
        (_("Languages"), ", ".join(map(language_name, volunteer.languages)) or "–"),
    ]
    if volunteer.begins or volunteer.until:
        facts.insert(2, (_("Limited time"), _between(volunteer)))
    if volunteer.about:
        facts.append((_("What else we should know"), volunteer.about))
    return facts


def _joined(rows: object) -> str:
    return ", ".join(str(one) for one in rows)  # type: ignore[attr-defined]


def _lines(lines: list[str]) -> SafeString:
    return format_html_join("", "<div>{}</div>", ((line,) for line in lines))


def _rhythm(volunteer: Volunteer) -> str:
    parts = [_("every week")] if volunteer.regular else []
    parts += [_("now and then")] if volunteer.one_off else []
    if volunteer.hours_per_week:
        parts.append(_("%(hours)d hours a week") % {"hours": volunteer.hours_per_week})
    return ", ".join(parts)


def _between(volunteer: Volunteer) -> str:
    days = (volunteer.begins, volunteer.until)
    return " – ".join(date_format(day, "SHORT_DATE_FORMAT") if day else "" for day in days)
