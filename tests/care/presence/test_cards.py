"""House cards: a random word, nothing else; dead at once when lost, expired with the stay."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from weg.care.presence.actions import end_card, issue_cards, note_printing, set_card_look
from weg.care.presence.documents.cards import cards_pdf, printed_name
from weg.care.presence.models import Card, Seen, Tick
from weg.care.presence.queries import desk
from weg.care.presence.queries.cards import look_up, state_of
from weg.care.presence.queries.desk import CardAct, register_card_act
from weg.care.presence.queries.words import PREFIX, SIGNS, new_nonce, read_word, word_of
from weg.foundation.access.refusals import Refused
from weg.foundation.givers import Givers
from weg.foundation.models import Opening
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy


def word(card):
    return PREFIX + word_of(card.nonce)


def test_a_word_is_read_however_a_scanner_types_it():
    nonce = new_nonce()
    made = word_of(nonce)
    assert len(made) == 22
    assert set(made) <= set(SIGNS)
    assert word_of(nonce) == made != word_of(new_nonce())
    for typed in (
        PREFIX + made,
        f" weg1:{made.lower()}\n",
        f"WEG1Ö{made}",
        f"WEG1>{made}",
        made,
        "-".join(made[i : i + 6] for i in range(0, 22, 6)),
    ):
        assert read_word(typed) == made, typed
    for other in ("", "WEG1:", made[:-1], f"{made}0", "https://example.org/", "WEG2:" + made):
        assert read_word(other) is None, other


def test_a_copy_of_the_database_makes_no_card(house, settings):
    card = issue_cards(actor=house.manager, site=house.site)[0]
    assert word_of(card.nonce) not in str(vars(card))
    printed = word(card)
    settings.SECRET_KEY = "another key"
    assert look_up(printed).state == "good", "cards in people's hands go on working"
    assert look_up(word(card)).state == "unknown", "made with another key"
    with pytest.raises(Refused, match="cannot be printed again"):
        note_printing(actor=house.manager, site=house.site, cards=[card])


def test_a_lost_card_dies_at_once_and_a_new_one_is_issued(house):
    cards = issue_cards(actor=house.manager, site=house.site)
    assert len(cards) == 5
    assert issue_cards(actor=house.manager, site=house.site) == []
    end_card(actor=house.social, card=cards[0], why="lost")
    assert look_up(word(cards[0])).state == "lost"
    with pytest.raises(Refused, match="ended already"):
        end_card(actor=house.social, card=cards[0], why="lost")
    (again,) = issue_cards(actor=house.manager, site=house.site)
    assert look_up(word(again)).card == again
    (newer,) = issue_cards(actor=house.manager, site=house.site, people=[again.person_id])
    assert look_up(word(again)).state == "replaced"
    assert look_up(word(newer)).state == "good"


def test_a_card_expires_with_the_stay_and_a_gap_ends_it_for_good(house):
    card = issue_cards(actor=house.manager, site=house.site)[0]
    Card.objects.update(issued_on=today() - timedelta(days=30))
    card.refresh_from_db()
    stay = house.stay(card.person)
    stay.during = period(stay.starts, today() - timedelta(days=3))
    stay.save()
    assert state_of(card, today()) == "expired"
    back = Occupancy(
        place=stay.place,
        person=card.person,
        household=stay.household,
        kind="stay",
        during=period(today() - timedelta(days=1)),
    )
    back.save()
    assert look_up(word(card)).state == "expired", "lived nowhere for two days"
    back.during = period(today() - timedelta(days=3))
    back.save()
    assert look_up(word(card)).state == "good", "moved without a gap"


def test_paper_has_what_the_city_wants_and_no_more(house, member):
    cards = issue_cards(actor=house.manager, site=house.site)
    person = cards[0].person
    names = [printed_name(person, how) for how in ("none", "initial", "full")]
    assert names == ["", f"Vorname {person.surname[0]}.", f"Vorname {person.surname}"]
    sheet = PdfReader(BytesIO(cards_pdf(cards * 3, house.site, "sheet")))
    assert len(sheet.pages) == 2
    single = PdfReader(BytesIO(cards_pdf(cards[:1], house.site, "single")))
    box = single.pages[0].mediabox
    assert (round(box.width / 72 * 25.4, 1), round(box.height / 72 * 25.4, 1)) == (85.6, 54.0)
    text = single.pages[0].extract_text()
    assert cards[0].number in text
    assert person.surname not in text
    assert str(person.household) not in text
    set_card_look(actor=member("administrator"), name="none", photo=True)
    text = PdfReader(BytesIO(cards_pdf(cards[:1], house.site, "single"))).pages[0].extract_text()
    assert "Vorname" not in text
    assert len(cards_pdf(cards[:1], house.site, "single")) > 1000


def test_scanning_opens_ticks_and_offers(house, second, open_as, monkeypatch):
    monkeypatch.setattr(desk, "_acts", Givers())
    register_card_act(1, lambda request, person: CardAct("Issue goods", "/goods/"))
    card = issue_cards(actor=house.manager, site=house.site)[0]
    page, scan = open_as(house.social), reverse("presence:scan")
    house.round()
    answer = page.post(scan, {"word": word(card)}, follow=True)
    shown = answer.content.decode()
    assert str(card.person) in shown
    assert "Issue goods" in shown
    assert "Ticked as seen in the round." in shown
    assert word_of(card.nonce) not in answer.redirect_chain[-1][0] + shown
    assert Tick.objects.get().source == "card"
    assert Seen.objects.get().day == today()
    assert Opening.objects.filter(kind="person", record=card.person_id).exists()
    page.post(scan, {"word": word(card)})
    assert Tick.objects.count() == 1
    stranger = open_as(second.manager)
    told = stranger.post(scan, {"word": word(card)}).content.decode()
    assert "lives in another house" in told
    assert str(card.person) not in told
    assert stranger.get(reverse("presence:card", args=[card.pk])).status_code == 404
    for typed, sentence in (
        ("hello", "no house card"),
        (PREFIX + "0" * 22, "is not known"),
    ):
        answer = page.post(scan, {"word": typed})
        assert (answer.status_code, sentence in answer.content.decode()) == (422, True)
    page.post(reverse("presence:card_end", args=[card.pk]), {"why": "lost"})
    assert "reported lost" in page.post(scan, {"word": word(card)}).content.decode()


def test_the_manager_prints_the_house(house, open_as):
    page = open_as(house.manager)
    page.post(reverse("presence:cards_issue", args=[house.site.pk]))
    answer = page.post(reverse("presence:cards_print", args=[house.site.pk]), {"which": "new"})
    assert answer["Content-Type"] == "application/pdf"
    assert Card.objects.filter(printed_at=None).count() == 0
    answer = page.post(
        reverse("presence:cards_print", args=[house.site.pk]), {"which": "new"}, follow=True
    )
    assert "No card is waiting" in answer.content.decode()
