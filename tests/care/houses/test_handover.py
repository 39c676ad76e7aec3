"""Staff of a house, who is on call, and handing it to another organisation on a day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from tests.care.houses.conftest import House, Open
from tests.harness.factories import MemberFactory, OrganisationFactory
from weg.care.houses import actions
from weg.care.houses.models import Defect, Handover, KeyLoan, LogEntry, OnCall, Post
from weg.care.houses.queries import handover
from weg.care.houses.queries.handover import open_things, register_handover
from weg.city.models import Member
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.housing.models import Site


def at(page: str, *args: object) -> str:
    return reverse(f"houses:{page}", args=args)


def moment(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))


def fresh(member: Any) -> Any:
    """The member as a new request would find it: its sites are asked for anew."""
    return Member.objects.select_related("user", "organisation").get(pk=member.pk)


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "_registered", dict(handover._registered))


@pytest.fixture
def hand_over_form() -> dict[str, str]:
    return {"day": (today() + timedelta(days=10)).isoformat(), "seen": "on", "note": "at noon"}


def test_staff_hours_and_calls_are_entered_and_shown(house: House, open_as: Open) -> None:
    browser, pk = open_as(house.manager), house.site.pk
    start = today().isoformat()
    browser.post(
        at("post_new", pk),
        {"kind": "house", "member": house.manager.pk, "share": "0.5", "starts": start},
    )
    browser.post(at("post_new", pk), {"kind": "social", "share": "1", "starts": start})
    everyday = {"kind": "house", "weekdays": list(range(7)), "opens": "09:00", "closes": "12:00"}
    browser.post(at("hours_new", pk), everyday)
    twice = browser.post(at("hours_new", pk), everyday | {"opens": "11:00", "closes": "13:00"})
    assert "overlap" in twice.content.decode()
    night = {"starts": f"{start}T00:00", "ends": f"{start}T23:59", "weeks": "3"}
    browser.post(at("on_call_new", pk), {"name": "Night desk", "phone": "0172 1", **night})
    browser.post(at("number_new", pk), {"name": "Water", "phone": "0711 9"})
    assert OnCall.objects.count() == 3
    page = browser.get(at("house", pk)).content.decode()
    for words in (house.manager.user.name, "vacant", "09:00–12:00", "on call now", "0711 9"):
        assert words in page
    board = browser.get(reverse("housing:site", args=[pk])).content.decode()
    assert "On call today" in board
    assert "0172 1" in board
    assert at("house", pk) in board
    post = Post.objects.get(kind="social")
    browser.post(at("post_end", post.pk), {"day": start})
    assert not Post.objects.filter(pk=post.pk).exists(), "it would have had no day"


def test_calls_keep_the_clock_on_the_wall_when_summer_time_ends(house: House) -> None:
    friday = date(2026, 10, 23)
    rows = actions.plan_on_call(
        actor=house.manager, sites=[house.site], name="N", phone="1",
        starts=moment(friday, 18), ends=moment(friday + timedelta(days=1), 8), weeks=2,
    )  # fmt: skip
    assert [timezone.localtime(row.starts).hour for row in rows] == [18, 18]
    assert rows[1].starts.timestamp() - rows[0].starts.timestamp() == (7 * 24 + 1) * 3600


@pytest.mark.parametrize(
    ("change", "code"),
    [({"phone": " "}, "no_phone"), ({"weeks": 0}, "weeks"), ({"hours": -1}, "on_call_order")],
)
def test_calls_that_make_no_sense_are_refused(
    house: House, change: dict[str, Any], code: str
) -> None:
    hours = change.pop("hours", 1)
    known = {"name": "N", "phone": "1", "starts": moment(today(), 8)} | change
    with pytest.raises(Refused) as refused:
        actions.plan_on_call(
            actor=house.manager, sites=[house.site],
            ends=known["starts"] + timedelta(hours=hours), **known,
        )  # fmt: skip
    assert refused.value.code == code


def test_a_post_needs_an_operator_and_a_member_of_it(house: House) -> None:
    known = {"actor": house.manager, "site": house.site, "kind": "house", "share": 1}
    with pytest.raises(Refused, match="does not belong to"):
        actions.add_post(**known, starts=today(), member=house.other_manager)
    with pytest.raises(Refused, match="Nobody runs this site on"):
        actions.add_post(**known, starts=date(2001, 1, 1))
    with pytest.raises(PermissionDenied):
        actions.add_post(**{**known, "actor": house.worker}, starts=today())


def test_access_ends_and_begins_on_the_day_and_nothing_is_lost(
    house: House, open_as: Open, hand_over_form: dict[str, str], registry: None
) -> None:
    pk, new = house.site.pk, OrganisationFactory(name="New ones", short="new")
    coming = MemberFactory(role="house_manager", organisation=new)
    actions.add_post(
        actor=house.manager, site=house.site, kind="house", share=1, starts=today(), name="Old"
    )
    defect = actions.report_defect(
        actor=house.manager, site=house.site, title="Leak", priority="normal"
    )
    actions.hand_out_key(
        actor=house.manager, site=house.site, household=house.resident.household, number="1",
        holder="R", day=today(),
    )  # fmt: skip
    actions.write_log(
        actor=house.manager, site=house.site, text="MARKER-LOG", category="house",
        happened=moment(today(), 0),
    )  # fmt: skip
    register_handover("open cases", lambda site: 17)

    officer = open_as(house.officer)
    page = officer.get(at("handover", pk)).content.decode()
    for words in ("open defects", "keys handed out", "people who live here", "open cases", "17"):
        assert words in page
    done = officer.post(at("handover", pk), hand_over_form | {"organisation": new.pk})
    assert done.status_code == 302
    kept = Handover.objects.get()
    assert {"name": "open defects", "count": 1} in kept.open

    day = kept.day
    pages = [at("house", pk), at("log", pk), at("defect", defect.pk), at("fire", pk)]
    for when, may_enter, may_not in (
        (day - timedelta(days=1), house.manager, coming),
        (day, coming, house.manager),
    ):
        with time_machine.travel(moment(when, 12), tick=False):
            for url in pages:
                assert open_as(may_enter).get(url).status_code == 200, (when, url)
                assert open_as(may_not).get(url).status_code in (403, 404), (when, url)
            assert "MARKER-LOG" in open_as(may_enter).get(at("log", pk)).content.decode()
            with seeing(fresh(may_not).sight):
                for model in (Site, Defect, KeyLoan, LogEntry, Post):
                    assert not model._default_manager.exists(), model
            with seeing(fresh(may_enter).sight):
                for model in (Site, Defect, KeyLoan, LogEntry, Post):
                    assert model._default_manager.exists(), model
    assert Post.objects.get().during.upper == day


def test_a_handover_to_the_same_organisation_or_back_in_time_is_refused(house: House) -> None:
    own = house.manager.organisation
    with pytest.raises(Refused, match="runs this site on that day already"):
        actions.hand_over(actor=house.officer, site=house.site, organisation=own, day=today())
    with pytest.raises(Refused, match="has passed"):
        actions.hand_over(
            actor=house.officer, site=house.site, organisation=house.other_manager.organisation,
            day=today() - timedelta(days=1),
        )  # fmt: skip
    with pytest.raises(PermissionDenied):
        actions.hand_over(actor=house.manager, site=house.site, organisation=own, day=today())


def test_what_is_open_is_counted_for_this_house_alone(house: House) -> None:
    counts = {str(thing.label): thing.count for thing in open_things(house.site)}
    assert counts["people who live here"] == 1
    assert counts["open defects"] == 0
