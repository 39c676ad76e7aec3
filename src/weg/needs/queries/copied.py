"""The part of the copy of all data of a person (Art. 15 GDPR).

Only what was written about this person: not about others of the household, to whom it may be
dangerous. The data protection officer's copy has it, everybody else's says who can give it.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.needs.models import Assessment, Need
from weg.needs.queries.looks import looks_at, readers_of
from weg.people.models import Person

FIELDS = ("day", "by", "received_from", "signs", "statements", "documents", "review", "written")


def copy_part(person: Person) -> Any:
    """Assessments, needs, readers and looks."""
    if _role() != "data_protection_officer":
        return [_("This part is given by the data protection officer alone.")]
    with seeing(EVERYTHING, "needs.copy"):
        rows = Assessment.objects.filter(person=person).prefetch_related("needs__group")
        found = [_assessment(row) for row in rows]
    named = [
        {_("who needs to know"): str(row.member), _("what for"): row.why, _("until"): row.until}
        for row in readers_of(person)
    ]
    looks = [{_("looked at"): row.at, _("by"): row.by} for row in looks_at(person)]
    return [*found, *named, *looks]


def _assessment(row: Assessment) -> dict[str, Any]:
    fields = {field.name: field for field in Assessment._meta.concrete_fields}
    names = {name: str(fields[name].verbose_name) for name in FIELDS}
    return {
        _("kind of entry"): row.get_kind_display(),
        **{names[name]: getattr(row, name) for name in FIELDS},
        _("needs"): [_need(need) for need in row.needs.all()],
    }


def _need(need: Need) -> str:
    if need.ended is None:
        return str(need.group)
    ended = {"group": need.group, "day": f"{need.ended:%d.%m.%Y}", "why": need.ended_why}
    return _("%(group)s, until %(day)s: %(why)s") % ended


def _role() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT weg_role()")
        return str(cursor.fetchone()[0])
