"""The pages: the form without JavaScript, the phone's way in, lists, and who sees what."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.care.presence.scene import send, tap
from tests.harness.factories import SiteFactory
from weg.care.presence.actions import close_round
from weg.care.presence.models import Difference, Tick
from weg.care.presence.queries.rounds import view_round
from weg.foundation.periods import today
from weg.housing.models import Occupancy


def at(page, *args):
    return reverse(f"presence:{page}", args=args)


def states(round_):
    return [entry.state for entry in view_round(round_).entries]


def test_a_round_without_javascript(house, open_as):
    page = open_as(house.manager)
    answer = page.post(at("start", house.site.pk), follow=True)
    url = answer.redirect_chain[-1][0]
    going = house.site.rounds.get()
    assert url == at("round", going.pk)
    assert house.people[0].surname in answer.content.decode()
    one, two, three = (person.pk for person in house.people[:3])
    room = house.rooms[0].pk
    page.post(url, {"seen_room": room})
    assert states(going) == ["seen", "seen", "open", "open", "open"]
    page.post(url, {"save_room": room, "was": [one, two], "seen": [two, three]})
    assert states(going) == ["open", "seen", "open", "open", "open"]
    page.post(url, {"not_met": three, "seen": [one]})
    assert states(going) == ["open", "seen", "not_met", "open", "open"]
    page.post(at("extra", going.pk), {"where": "A / 9", "people": 1, "note": "a cousin"})
    answer = page.post(at("close", going.pk), follow=True).content.decode()
    assert "a cousin" in answer
    assert Difference.objects.filter(kind="not_met").count() == 4


def phone(page, going, *ticks, notes=(), since=None, sent_at=None):
    body = {
        "sent_at": sent_at or timezone.now().timestamp() * 1000,
        "since": since,
        "ticks": ticks,
        "notes": notes,
    }
    return page.post(at("ticks", going.pk), json.dumps(body), content_type="application/json")


def said(person, state="seen", **more):
    now = int(timezone.now().timestamp() * 1000)
    return {"id": str(uuid4()), "person": person.pk, "state": state, "at": now, **more}


def test_a_phone_sends_and_hears_what_others_ticked(house, open_as):
    going = house.round()
    mine, theirs = open_as(house.manager), open_as(house.social)
    first = phone(mine, going, said(house.people[0])).json()
    assert len(first["kept"]) == 1
    seen = phone(theirs, going, said(house.people[0], "not_met"), said(house.people[1])).json()
    news = phone(mine, going, since=first["cursor"]).json()["states"]
    assert set(news) == {str(house.people[0].pk), str(house.people[1].pk)}
    assert "It counts as: seen" in news[str(house.people[0].pk)]["conflict"]
    assert phone(mine, going, since=seen["cursor"]).json()["states"] == {}


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"ticks": 5}', b"\xff\xfe"])
def test_nonsense_is_told_and_writes_nothing(house, open_as, body):
    going = house.round()
    answer = open_as(house.manager).post(at("ticks", going.pk), body, "application/json")
    assert answer.status_code == 400
    assert "cannot be read" in answer.json()["error"]


def test_one_tick_that_cannot_be_read_holds_up_nobody(house, open_as):
    going = house.round()
    bad = [
        {"id": str(uuid4()), "person": "x", "state": "seen"},
        {"id": str(uuid4()), "person": 2**70, "state": "seen"},
        {"id": "no", "person": 1, "state": "seen"},
        {"id": str(uuid4()), "person": 1, "state": "away", "until": "31.02."},
        7,
    ]
    good = said(house.people[0], at=1e300)
    answer = phone(open_as(house.manager), going, *bad, good, since="yesterday").json()
    assert answer["kept"] == [good["id"]]
    assert set(answer["refused"].values()) == {"It cannot be read."}
    assert Tick.objects.get().client_at is None


def test_lists_read_the_same_number_of_queries(house, open_as):
    page = open_as(house.manager)
    send(house.manager, going := house.round(), tap(house.people[0]))
    close_round(actor=house.manager, round=going)
    urls = [at("unseen"), at("differences"), at("cards", house.site.pk), at("result", going.pk)]
    many = [count_queries(page, url) for url in urls]
    Occupancy.objects.exclude(person=house.people[1]).delete()
    Difference.objects.exclude(person=house.people[1]).delete()
    assert many == [count_queries(page, url) for url in urls]
    few = count_queries(page, at("rounds"))
    for _ in range(2):
        SiteFactory(operator=house.operator)
    assert count_queries(page, at("rounds")) == few


def count_queries(page, url):
    page.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert page.get(url).status_code == 200
    return len(queries)


def exported(page, url):
    return b"".join(page.get(f"{url}?export=csv").streaming_content).decode("utf-8-sig")


def test_names_stay_in_the_house(house, second, open_as, member):
    going = house.round()
    send(house.manager, going, tap(house.people[0]))
    close_round(actor=house.manager, round=going)
    found = Difference.objects.filter(kind="not_met").first()
    stay = house.stay(house.people[0])
    pages = [
        at("round", going.pk),
        at("result", going.pk),
        at("difference", found.pk),
        at("site", house.site.pk),
        at("decide", stay.pk),
        at("cards", house.site.pk),
    ]
    stranger = open_as(second.manager)
    assert {stranger.get(url).status_code for url in pages} == {404}
    for url in (at("unseen"), at("differences"), at("decisions"), at("rounds")):
        assert "Lindenhof" not in stranger.get(url).content.decode()
        assert "Lindenhof" not in exported(stranger, url)
    for role in ("department_head", "planner"):
        head = open_as(member(role))
        assert {head.get(url).status_code for url in pages} <= {403, 404}
        shown = head.get(at("trust") + "?by=site").content.decode()
        assert "Lindenhof" in shown
        assert house.people[0].surname not in shown
    officer = open_as(member("placement_officer"))
    assert officer.get(at("result", going.pk)).status_code == 200
    assert officer.get(at("round", going.pk)).status_code == 403


def test_not_seen_for_long_is_a_task_until_somebody_decides(house, open_as):
    page, person = open_as(house.manager), house.people[0]
    stay = house.stay(person)
    assert str(person) in page.get("/").content.decode()
    assert str(person) in page.get(at("unseen")).content.decode()
    page.post(at("seen", stay.pk), {"day": today().isoformat()})
    assert str(person) not in page.get(at("unseen")).content.decode()
    other = house.stay(house.people[1])
    back = (today() + timedelta(days=3)).isoformat()
    page.post(at("away", other.pk), {"since": today(), "until": back, "reason": "visit"})
    third = house.stay(house.people[2])
    answer = page.post(at("departed", third.pk), {"day": today(), "note": ""})
    assert answer.status_code == 422
    page.post(at("departed", third.pk), {"day": today(), "note": "room empty"})
    shown = page.get(at("unseen")).content.decode()
    assert [str(p) in shown for p in house.people] == [False, False, False, True, True]
    third.refresh_from_db()
    assert (third.during.upper, third.departure) == (today(), "unknown")
    assert "room empty" in page.get(at("decisions")).content.decode()
    for decision in house.people[2].presence_decisions.all():
        page.post(at("decision_undo", decision.pk))
    third.refresh_from_db()
    assert third.during.upper is None
    worker = open_as(house.social)
    assert worker.get(at("departed", third.pk)).status_code == 403
    assert worker.get(at("seen", third.pk)).status_code == 200
