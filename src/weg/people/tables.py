"""Tables of the room's list pages."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from weg.foundation.lists.columns import DateTimeColumn
from weg.foundation.models import Opening
from weg.foundation.periods import today
from weg.people.models import LegalStatus, Person
from weg.people.queries.ages import age_of
from weg.people.words import country

NUMERIC = {"td": {"class": "numeric"}}
STATUS = dict(LegalStatus.Kind.choices)


class PersonTable(tables.Table):
    """Only what an index can order is sortable: the list must not read 800,000 rows for a page."""

    phone = "cards"
    name = tables.Column(
        _("Name"),
        accessor="pk",
        order_by=("sort_name",),
        linkify=("people:person", {"pk": tables.A("pk")}),
    )
    born = tables.Column(
        _("Born"), accessor="date_of_birth", order_by=("date_of_birth",), empty_values=()
    )
    age = tables.Column(
        _("Age"), accessor="date_of_birth", orderable=False, attrs=NUMERIC, empty_values=()
    )
    sex = tables.Column(_("Sex"), orderable=False)
    nationality = tables.Column(_("Nationality"), orderable=False)
    status = tables.Column(_("Status"), accessor="status_now", orderable=False)
    household = tables.Column(
        _("Household"),
        accessor="household__reference",
        orderable=False,
        linkify=("people:household", {"pk": tables.A("household_id")}),
    )

    class Meta:
        model = Person
        fields = ("name", "born", "age", "sex", "nationality", "status", "household")

    def render_name(self, record: Person) -> str:
        return str(record)

    def value_name(self, record: Person) -> str:
        return str(record)

    def render_born(self, record: Person) -> str:
        return birth_text(record)

    def value_born(self, record: Person) -> Any:
        return record.date_of_birth

    def render_age(self, record: Person) -> str:
        years = age_of(record, today())
        return "" if years is None else str(years)

    def value_age(self, record: Person) -> int | None:
        return age_of(record, today())

    def render_nationality(self, value: str) -> str:
        return country(value)

    def render_status(self, value: str) -> str:
        return str(STATUS.get(value, value))


def birth_text(person: Person) -> str:
    """The birth as far as it is known: a day, a year, about a year, or unknown."""
    born = person.date_of_birth
    if born is None:
        return _now("unknown")
    if person.birth_quality == Person.BirthQuality.YEAR:
        return str(born.year)
    if person.birth_quality == Person.BirthQuality.ESTIMATED:
        return _now("about %(year)s") % {"year": born.year}
    return date_format(born, "SHORT_DATE_FORMAT")


class OpeningTable(tables.Table):
    """Who opened which record; the name of the record comes with the row."""

    at = DateTimeColumn(verbose_name=_("When"), short=True)
    by = tables.Column(_("Who"))
    what = tables.Column(_("What"), accessor="kind", orderable=False)
    record = tables.Column(_("Record"), accessor="named", orderable=False, empty_values=())
    path = tables.Column(_("Page"), orderable=False)

    class Meta:
        model = Opening
        fields = ("at", "by", "what", "record", "path")
        order_by = ("-at",)

    def render_what(self, value: str) -> str:
        kinds = {"person": _now("person"), "household": _now("household")}
        return kinds.get(value, value)

    def render_record(self, record: Opening) -> str:
        return getattr(record, "named", None) or str(record.record)
