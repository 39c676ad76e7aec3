"""From the Land's file to households: through the pages, as the placement officer does it."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from weg.arrivals import actions
from weg.arrivals.models import ArrivalList, ColumnMapping
from weg.arrivals.queries.drafts import draft_of
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.people.actions import NewHousehold, NewPerson, register_household
from weg.people.models import Household, Person

pytestmark = pytest.mark.usefixtures("everything")

MONDAY = today() + timedelta(days=7 - today().weekday())
HEAD = "Fallnr;Nachname;Vorname;Geb.-Datum;Geschlecht;Staatsangehörigkeit;Ankunft;Bemerkung"
ROWS = (
    "17;Haddad;Samir;03.04.1985;m;Syrien;{day};",
    "17;Haddad;Rima;11.12.1988;w;Syrien;{day};Rollstuhl",
    "17;Haddad;Yara;01.01.2015;w;Syrien;{day};",
    "18;Tesfay;Robel;05.06.1999;m;Eritrea;{day};",
)


def _csv(*rows, day=MONDAY, encoding="cp1252"):
    text = "\n".join([HEAD, *(rows or ROWS)]).format(day=day.strftime("%d.%m.%Y"))
    return text.encode(encoding)


def _receive(actor, content=None, filename="liste.csv"):
    return actions.receive_list(
        actor=actor,
        name="Week",
        content=content or _csv(),
        filename=filename,
        first_day=MONDAY,
        last_day=MONDAY + timedelta(days=6),
    )


def test_a_list_becomes_households_with_requirements(system):
    received = _receive(system)
    assert Person.objects.count() == 0
    actions.confirm_list(actor=system, received=received)
    family = Household.objects.get(case_number="17")
    assert family.people.count() == 3
    assert family.expected == MONDAY
    assert {r.feature for r in family.requirements.all()} == {"wheelchair", "step_free"}
    received.refresh_from_db()
    assert (received.state, bytes(received.content)) == ("confirmed", b"")


def test_nothing_is_saved_while_a_row_is_wrong(system):
    received = _receive(system, _csv(*ROWS, "19;Omar;Ali;31.02.1990;m;Irak;{day};"))
    with pytest.raises(Refused, match="1 row is wrong") as refused:
        actions.confirm_list(actor=system, received=received)
    assert refused.value.code == "rows_open"
    assert not Household.objects.exists()
    wrong = draft_of(received).open_rows[0].row
    actions.correct_row(
        actor=system, received=received, row=wrong.number, texts={"date_of_birth": "28.02.1990"}
    )
    actions.confirm_list(actor=system, received=received)
    assert Person.objects.get(surname="Omar").date_of_birth.isoformat() == "1990-02-28"


def test_somebody_who_is_here_already_is_asked_about_and_joined(system):
    here = register_household(
        actor=system,
        household=NewHousehold(
            people=[
                NewPerson(
                    surname="Tesfai",
                    given_name="Robel",
                    sex="m",
                    date_of_birth=today().replace(year=1999, month=6, day=5),
                    nationality="ER",
                )
            ]
        ),
    )
    received = _receive(system)
    [row] = [r for r in draft_of(received).rows if r.same]
    assert row.same[0].person.household_id == here.pk
    actions.decide_row(
        actor=system, received=received, row=row.row.number, decision=str(row.same[0].person.pk)
    )
    actions.confirm_list(actor=system, received=received)
    here.refresh_from_db()
    assert (here.people.count(), here.expected) == (1, MONDAY)


def test_the_wrong_week_is_told_and_can_be_meant(system):
    received = _receive(system, _csv(day=MONDAY + timedelta(days=28)))
    with pytest.raises(Refused) as refused:
        actions.confirm_list(actor=system, received=received)
    assert refused.value.code == "wrong_week"
    actions.confirm_list(actor=system, received=received, other_week=True)


def test_columns_are_mapped_once_and_remembered(system):
    received = _receive(system)
    fields = [f or None for f in received.mapping["fields"]]
    fields[7] = None
    actions.map_columns(actor=system, received=received, fields=fields)
    assert ColumnMapping.objects.count() == 1
    assert _receive(system).mapping["fields"][7] is None


def test_a_column_cannot_mean_two_things(system):
    received = _receive(system)
    with pytest.raises(Refused, match="only one column"):
        actions.map_columns(actor=system, received=received, fields=["surname"] * 8)


def test_rows_can_be_left_out(system):
    received = _receive(system)
    for row in draft_of(received).rows[:3]:
        actions.decide_row(actor=system, received=received, row=row.row.number, decision="skip")
    actions.confirm_list(actor=system, received=received)
    assert Household.objects.get().people.get().surname == "Tesfay"


@pytest.mark.parametrize(
    ("content", "filename"),
    [(b"%PDF-1.7 nothing", "list.xlsx"), (b"", "x.csv"), (b"\x00" * 99, "a")],
)
def test_what_is_no_list_gets_a_sentence(system, content, filename):
    with pytest.raises(Refused) as refused:
        _receive(system, content or b" ", filename)
    assert refused.value.field == "file"
    assert not ArrivalList.objects.exists()


def _upload(client, content, filename="liste.csv"):
    return client.post(
        reverse("arrivals:new"),
        {
            "file": SimpleUploadedFile(filename, content),
            "text": "",
            "name": "Woche",
            "first_day": MONDAY.isoformat(),
            "last_day": (MONDAY + timedelta(days=6)).isoformat(),
        },
        follow=True,
    )


def _workbook():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for line, text in enumerate(_csv(encoding="utf-8").decode().splitlines()):
            sheet.write_row(line + 2, 0, text.split(";"))
        sheet.write(0, 0, "Zuweisung KW 48")
    return file.getvalue()


def test_the_officer_takes_a_workbook_over_in_the_browser(open_as, member):
    client = open_as(member("placement_officer"))
    page = _upload(client, _workbook(), "liste.xlsx")
    assert "Haddad" in page.content.decode()
    received = ArrivalList.objects.get()
    fields = received.mapping["fields"]
    page = client.post(
        reverse("arrivals:columns", args=[received.pk]),
        {f"column_{n}": field or "" for n, field in enumerate(fields)},
        follow=True,
    )
    assert "Tesfay" in page.content.decode()
    client.post(reverse("arrivals:confirm", args=[received.pk]))
    assert Household.objects.count() == 2


def test_a_wrong_file_keeps_what_was_typed(open_as, member):
    page = _upload(open_as(member("placement_officer")), b"%PDF-1.7", "liste.pdf")
    text = page.content.decode()
    assert 'value="Woche"' in text
    assert "kern-error" in text or "aria-invalid" in text


@pytest.mark.parametrize(
    "role", ["house_manager", "social_worker", "department_head", "administrator"]
)
def test_nobody_else_sees_a_list(open_as, member, system, role):
    received = _receive(system)
    client = open_as(member(role))
    for name, args in (("lists", []), ("new", []), ("list", [received.pk])):
        assert client.get(reverse(f"arrivals:{name}", args=args)).status_code in (403, 404)


def test_the_page_of_lists_needs_the_same_queries_for_any_number(open_as, member, system):
    client = open_as(member("placement_officer"))
    counts = []
    for more in (1, 2):
        for _ in range(more):
            _receive(system)
        client.get(reverse("arrivals:lists"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("arrivals:lists"))
        counts.append(len(queries))
    assert ArrivalList.objects.count() == 3
    assert counts[0] == counts[1] < 15
