"""A list of the Land with 400 people on its whole way: file, columns, review, confirmation."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from django.db import transaction

from weg.arrivals.actions import confirm_list, map_columns, receive_list
from weg.arrivals.models import ArrivalList
from weg.arrivals.queries.drafts import NEW, draft_of
from weg.city.models import Member
from weg.demo.families import Family, People
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today

LIST = 400
HEADERS = ("Fall-Nr.", "Name", "Vorname", "Geburtsdatum", "Geschlecht", "Staatsangehörigkeit",
           "Zuweisung am")  # fmt: skip
SEX = {"f": "weiblich", "m": "männlich", "x": "divers"}


class Importing:
    """The same list again and again; each time everything is rolled back."""

    def __init__(self, officer: Member) -> None:
        self.officer = officer
        self.content = _content(People(Random(11)))
        self.ready: int | None = None

    def whole(self) -> None:
        """From the file to registered households."""
        with transaction.atomic():
            with seeing(self.officer.sight):
                self._confirm(self._reviewed())
            transaction.set_rollback(True)

    def confirm(self) -> None:
        """The last step alone, of a list that was reviewed before."""
        if self.ready is None:
            with seeing(self.officer.sight):
                self.ready = self._reviewed().pk
        with transaction.atomic():
            with seeing(self.officer.sight):
                self._confirm(ArrivalList.objects.get(pk=self.ready))
            transaction.set_rollback(True)

    def forget(self) -> None:
        """Nothing of the list is left behind."""
        if self.ready is not None:
            with seeing(self.officer.sight):
                ArrivalList.objects.filter(pk=self.ready).delete()

    def _reviewed(self) -> ArrivalList:
        """Received, its columns confirmed, and every doubtful row said to be somebody new."""
        day = today() + timedelta(days=7)
        received = receive_list(
            actor=self.officer, name="", content=self.content, filename="list.csv",
            first_day=day, last_day=day,
        )  # fmt: skip
        fields = list(received.mapping["fields"])
        received = map_columns(actor=self.officer, received=received, fields=fields)
        received.decisions = {str(row.row.number): NEW for row in draft_of(received).open_rows}
        received.save(update_fields=["decisions"])
        return received

    def _confirm(self, received: ArrivalList) -> None:
        made = confirm_list(actor=self.officer, received=received, other_week=True)
        assert len(made) > LIST / 10, "fewer households than a list of this length has"


def _content(people: People) -> bytes:
    """The list as CSV, as a spreadsheet program in German saves it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(HEADERS)
    for number, family in enumerate(_families(people), 1):
        writer.writerows(_rows(number, family))
    return text.getvalue().encode("utf-8-sig")


def _rows(number: int, family: Family) -> Iterator[list[str]]:
    arrival = f"{today() + timedelta(days=7):%d.%m.%Y}"
    for human in family.people:
        born = f"{human.born:%d.%m.%Y}" if human.born else ""
        yield [
            f"LEA-{number:05}", human.surname, human.given_name, born, SEX.get(human.sex, ""),
            human.nationality, arrival,
        ]  # fmt: skip


def _families(people: People) -> list[Family]:
    families: list[Family] = []
    while (missing := LIST - sum(len(f.people) for f in families)) > 0:
        alone = missing < 8 or len(families) % 2
        families.append(people.single(today()) if alone else people.family(today()))
    return families
