"""Languages by their names, in the reader's language, and how members are called."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.care.counselling.models import Case
from weg.city.models import Member
from weg.foundation.languages import language_name
from weg.people.models import Household

CODES = """
de ar fa ps kmr ckb tr uk ru en fr es it so ti am ha ig yo wo sw ur pa bn hi ta vi sq sr ro bg
pl el hy ka az ce
""".split()  # noqa: SIM905 (read as words)
NOTHING = ("", "–")


def languages(first: list[str]) -> list[tuple[str, str]]:
    """Choices: those the household speaks first, then all by name."""
    rest = sorted(set(CODES) - set(first), key=lambda code: language_name(code).casefold())
    return [NOTHING, *((code, language_name(code)) for code in [*first, *rest])]


def name_of(member: Member | None) -> str:
    return str(member.user) if member else _("nobody yet")


def household_name(household: Household, surname: str = "") -> str:
    return f"{surname} {household.reference}".strip()


def state_of(case: Case) -> tuple[str, str]:
    """The case's state in words, and the kind of its badge."""
    if case.ended is None:
        return _("under way"), "success"
    if case.in_aftercare:
        until = date_format(case.access_until, "SHORT_DATE_FORMAT")
        return _("aftercare until %(day)s") % {"day": until}, "info"
    return _("ended"), "neutral"


def in_days(days: int) -> str:
    """How far away a deadline is."""
    if days == 0:
        return _("today")
    if days > 0:
        return ngettext("in %(count)d day", "in %(count)d days", days) % {"count": days}
    count = {"count": -days}
    return ngettext("%(count)d day late", "%(count)d days late", -days) % count


def urgency(days: int) -> str:
    """Kind of badge: 30, 14 and 3 days ahead."""
    return "danger" if days <= 3 else "warning" if days <= 14 else "info"
