"""Who moves in, whether the room is ready, and the protocols with their keys."""

from __future__ import annotations

import base64
from datetime import timedelta
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from PIL import Image, ImageDraw
from pypdf import PdfReader

from tests.care.houses.conftest import BUILDER, House, Open
from tests.harness.factories import PersonFactory
from weg.care.houses import actions
from weg.care.houses.models import CatalogueItem, KeyLoan, Protocol, Tick
from weg.care.houses.queries.keys import keys_left_out
from weg.care.houses.queries.moves import arrivals
from weg.care.houses.queries.readiness import ticks_of
from weg.foundation.access.refusals import Refused
from weg.foundation.files.signatures import PREFIX
from weg.foundation.periods import period, today
from weg.housing.actions import move_in, move_out, reserve
from weg.people.models import PersonLanguage, Requirement


def at(page: str, *args: object) -> str:
    return reverse(f"houses:{page}", args=args)


def drawn(height: int = 90) -> str:
    image = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    ImageDraw.Draw(image).line((50, 200, 800, height), fill="black", width=5)
    out = BytesIO()
    image.save(out, "PNG")
    return PREFIX + base64.b64encode(out.getvalue()).decode()


def filled(page: Any) -> dict[str, Any]:
    """What a browser would send of the page's main form as it stands."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page.content, "html.parser")
    form = soup.select_one("main form[method=post]")
    assert form is not None
    sent: dict[str, Any] = {}
    for field in form.select("input[name], textarea[name]"):
        if field.get("type") == "checkbox" and not field.has_attr("checked"):
            continue
        usual = "on" if field.get("type") == "checkbox" else field.text.strip()
        sent.setdefault(str(field["name"]), []).append(field.get("value", usual))
    for select in form.select("select[name]"):
        chosen = select.select_one("option[selected]")
        sent[str(select["name"])] = [chosen["value"] if chosen else ""]
    return sent


def test_a_room_is_made_ready_for_whoever_comes(house: House, open_as: Open) -> None:
    guest = house.expect(surname="Guest")
    PersonLanguage.objects.create(person=guest, language="fr", needs_interpreter=True)
    Requirement.objects.create(
        household=guest.household, feature="step_free", strength="must",
        during=period(today() - timedelta(days=1)),
    )  # fmt: skip
    browser = open_as(house.manager)
    page = browser.get(at("moves", house.site.pk)).content.decode()
    assert all(word in page for word in ("Guest", "step-free", "French", "interpreter needed"))
    assert "0 of 8 ready" in page

    url = at("ready", house.site.pk, guest.household_id)
    form = filled(browser.get(url))
    assert len(form["shown"]) == 8
    browser.post(url, {"shown": form["shown"], "done": form["shown"][:3]})
    place = house.places[1].pk
    assert ticks_of([place]).count() == 3
    assert str(house.manager) in Tick.objects.first().by  # type: ignore[union-attr]

    again = filled(browser.get(url))
    assert again["done"] == form["shown"][:3]
    browser.post(url, {"shown": form["shown"], "done": form["shown"][1:]})
    assert ticks_of([place]).count() == 7
    assert Tick.objects.filter(withdrawn__isnull=False).count() == 1
    (move,) = arrivals([house.site], today())
    assert [(room.done, room.total) for room in move.rooms] == [(7, 8)]


def test_ticks_count_until_somebody_moves_in_and_not_for_the_next(house: House) -> None:
    guest = house.expect()
    lines = [(house.places[1].pk, item.pk) for item in CatalogueItem.objects.filter(list="ready")]
    actions.mark_ready(actor=house.manager, site=house.site, shown=lines, done=lines)
    assert arrivals([house.site], today())[0].ready
    move_in(actor=BUILDER, household=guest.household, day=today())
    assert not ticks_of([house.places[1].pk]).exists()


def test_a_line_of_another_house_is_refused(house: House) -> None:
    with pytest.raises(Refused, match="another house") as refused:
        actions.mark_ready(
            actor=house.manager, site=house.site, shown=[], done=[(house.places[0].pk, 0)]
        )
    assert refused.value.code == "line_unknown"


def test_moving_in_and_out_with_keys_and_signatures(house: House, open_as: Open) -> None:
    browser, home = open_as(house.manager), house.resident.household
    new = at("protocol_new", house.site.pk, home.pk, "in")
    form = filled(browser.get(new))
    assert form["things-0-name"] == ["Bett mit Lattenrost"]
    form |= {"keys-0-number": "KEY-12a", "keys-0-what": "Z2", "things-0-condition": "worn"}
    form |= {"keys-1-number": "KEY-12b", "meters-0-value": "4711"}
    saved = browser.post(new, form)
    draft = Protocol.objects.get()
    assert saved["Location"] == at("protocol", draft.pk)
    assert draft.place == "W1/Z2 (1)"
    assert draft.people == [f"{house.resident.given_name} Resident"]
    assert draft.meters == [{"name": "Strom (kWh)", "value": "4711"}]
    assert not KeyLoan.objects.exists(), "keys go out when it is signed"

    nothing = browser.post(saved["Location"], {"resident_name": "R"})
    assert nothing.status_code == 422
    assert "Please sign in the field" in nothing.content.decode()
    browser.post(saved["Location"], {"resident_name": "R", "resident": drawn(), "staff": drawn(30)})
    draft.refresh_from_db()
    assert draft.signed_at
    assert bytes(draft.resident_signature or b"").startswith(b"\x89PNG")
    assert set(KeyLoan.objects.values_list("number", flat=True)) == {"KEY-12a", "KEY-12b"}
    text = PdfReader(BytesIO(browser.get(at("protocol_file", draft.pk)).content)).pages[0]
    assert all(word in text.extract_text() for word in ("Einzugsprotokoll", "KEY-12b", "4711"))
    assert len(text.images) == 2

    move_out(actor=BUILDER, household=home, day=today(), departure="flat")
    out = at("protocol_new", house.site.pk, home.pk, "out")
    leaving = filled(browser.get(out))
    assert leaving["things-0-condition"] == ["worn"], "as it was found moving in"
    assert leaving["keys-0-number"] == ["KEY-12a"]
    browser.post(out, leaving | {"keys-0-back": "on"})
    last = Protocol.objects.get(kind="out")
    refused = browser.post(at("protocol", last.pk), {"resident_name": "R", "resident_paper": "on"})
    assert "Key KEY-12b did not come back" in refused.content.decode()
    assert not KeyLoan.objects.filter(back_on__isnull=False).exists(), "all or nothing"

    noted = filled(browser.get(at("protocol_edit", last.pk)))
    browser.post(at("protocol_edit", last.pk), noted | {"note": "left at night"})
    browser.post(at("protocol", last.pk), {"resident_name": "R", "resident_paper": "on"})
    last.refresh_from_db()
    assert (last.on_paper, last.resident_signature) == (True, None)
    missing = browser.get(at("keys", house.site.pk) + "?state=missing").content.decode()
    assert "KEY-12b" in missing and "KEY-12a" not in missing and "left at night" in missing  # noqa: PT018


def test_a_signed_protocol_is_changed_by_nobody(house: House) -> None:
    content: dict[str, Any] = {"day": today(), "people": ["A"], "place": "W1", "inventory": []}
    content |= {"keys": [], "meters": [], "note": ""}
    draft = actions.save_protocol(
        actor=house.manager, site=house.site, household=house.resident.household, kind="in",
        **content,
    )  # fmt: skip
    signed = actions.sign_protocol(
        actor=house.manager, protocol=draft, resident_name="A", on_paper=True
    )
    with pytest.raises(Refused, match="signed and stays"):
        actions.sign_protocol(actor=house.manager, protocol=signed, resident_name="B")
    with pytest.raises(Refused, match="signed and stays"):
        actions.drop_draft(actor=house.manager, protocol=signed)
    with pytest.raises(DatabaseError, match="is signed"), transaction.atomic():
        Protocol.objects.filter(pk=signed.pk).update(note="other")
    Protocol.objects.filter(pk=signed.pk).delete()  # the system erases when the time is over


def test_a_key_is_out_once_and_a_lost_one_is_settled_with_a_note(house: House) -> None:
    given = {"actor": house.manager, "site": house.site, "household": house.resident.household}
    loan = actions.hand_out_key(**given, number="7", holder="R", day=today())
    with pytest.raises(Refused, match="Key 7 is out already"):
        actions.hand_out_key(**given, number="7", holder="R", day=today())
    with pytest.raises(Refused, match="handed out on"):
        actions.take_back_key(actor=house.manager, loan=loan, day=today() - timedelta(days=1))
    with pytest.raises(Refused, match="Say what was done"):
        actions.settle_key(actor=house.manager, loan=loan, day=today(), note=" ")
    actions.settle_key(actor=house.manager, loan=loan, day=today(), note="lock changed")
    assert actions.hand_out_key(**given, number="7", holder="R", day=today()).pk != loan.pk


def test_a_line_is_done_when_it_is_done_at_every_place_of_the_room(
    house: House, open_as: Open
) -> None:
    guest = house.expect()
    partner = PersonFactory(household=guest.household)
    reserve(
        actor=BUILDER, household=guest.household, start=today(),
        places={partner.pk: house.places[2].pk},
    )  # fmt: skip
    item = CatalogueItem.objects.filter(list="ready").first()
    assert item
    lines = [(house.places[1].pk, item.pk)]
    actions.mark_ready(actor=house.manager, site=house.site, shown=lines, done=lines)
    (room,) = arrivals([house.site], today())[0].rooms
    assert (room.done, room.total) == (0, 8)
    url = at("ready", house.site.pk, guest.household_id)
    assert "1 of 2 places so far" in open_as(house.manager).get(url).content.decode()


def test_moving_in_leads_back_to_the_protocol(house: House, open_as: Open) -> None:
    guest = house.expect()
    browser, moves = open_as(house.manager), at("moves", house.site.pk)
    stay = guest.occupancies.get()
    url = reverse("housing:arrive", args=[stay.pk]) + f"?next={quote(moves, safe='')}"
    assert url in browser.get(moves).content.decode()
    sent = {"people": [guest.pk], "day": today().isoformat()}
    assert browser.post(url, sent)["Location"] == moves
    assert (
        at("protocol_new", house.site.pk, guest.household_id, "in")
        in browser.get(moves).content.decode()
    )


def test_nobody_is_led_to_another_server(house: House, open_as: Open) -> None:
    guest = house.expect()
    url = reverse("housing:arrive", args=[guest.occupancies.get().pk])
    sent = {"people": [guest.pk], "day": today().isoformat()}
    answer = open_as(house.manager).post(f"{url}?next=https://elsewhere.example/", sent)
    assert answer["Location"] == reverse("housing:site", args=[house.site.pk])


def test_whoever_left_without_protocol_and_key_is_not_forgotten(
    house: House, open_as: Open
) -> None:
    home, browser = house.resident.household, open_as(house.manager)
    actions.hand_out_key(
        actor=house.manager, site=house.site, household=home, number="KEY-9", holder="R",
        day=today() - timedelta(days=20),
    )  # fmt: skip
    assert not keys_left_out().exists()
    move_out(actor=BUILDER, household=home, day=today() - timedelta(days=3), departure="flat")
    new = at("protocol_new", house.site.pk, home.pk, "out")
    assert new in browser.get(at("moves", house.site.pk)).content.decode()
    assert "KEY-9" in browser.get(at("keys", house.site.pk) + "?state=left").content.decode()
    assert "KEY-9" in browser.get(reverse("today")).content.decode()
    browser.post(new, filled(browser.get(new)))
    draft = Protocol.objects.get()
    page = browser.get(at("protocol", draft.pk)).content.decode()
    assert "A key did not come back" in page
    assert at("protocol_edit", draft.pk) in page
    noted = filled(browser.get(at("protocol_edit", draft.pk))) | {"note": "nobody there"}
    browser.post(at("protocol_edit", draft.pk), noted)
    browser.post(at("protocol", draft.pk), {"resident_name": "R", "resident_paper": "on"})
    assert new not in browser.get(at("moves", house.site.pk)).content.decode()
    assert not keys_left_out().exists(), "it is missing now, which has a list of its own"
