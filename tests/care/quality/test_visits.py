"""Visits: the sample nobody chose, noting on the phone, and what the house may know when."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from tests.care.quality.conftest import TOMORROW, plan
from weg.care.quality.actions import (
    Demand,
    Noted,
    begin_visit,
    change_visit,
    drop_visit,
    finish_visit,
    note_checks,
    skip_room,
)
from weg.care.quality.models import Check, Criterion, Evidence, Finding, SampledRoom, Visit
from weg.city.models import Norm
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.housing.models import Operation


def at(page: str, *args: object) -> str:
    return reverse(f"quality:{page}", args=args)


def camera() -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (900, 600), "red").save(out, "JPEG")
    return SimpleUploadedFile("IMG_1.jpg", out.getvalue(), "image/jpeg")


def test_the_sample_can_be_drawn_again_by_anybody(world):
    planned = plan(world)
    seed = planned.seed
    begun = begin_visit(actor=world.protection_officer, visit=planned)
    assert begun.seed == seed
    assert len(begun.pool) == 12
    again = sorted(begun.pool, key=lambda r: sha256(f"{seed}:{r}".encode()).hexdigest())
    drawn = [room.name for room in begun.rooms.all()]
    assert drawn == again[:3], "a quarter of twelve rooms"
    room = begun.rooms.first()
    instead = skip_room(actor=world.protection_officer, visit=begun, room=room, why="declined")
    assert (instead.name, instead.rank) == (again[3], 4)
    assert instead.checks.count() == 1
    assert room.checks.count() == 0
    assert SampledRoom.objects.get(pk=room.pk).skipped == "declined"


def test_a_small_house_is_looked_at_as_the_norm_says_and_a_gap_is_named(world):
    Norm.objects.filter(key="quality_sample_least").update(value=20)
    begun = begin_visit(actor=world.placement_officer, visit=plan(world))
    assert begun.rooms.count() == 12
    Norm.objects.filter(key="quality_sample_share").delete()
    other = plan(world, site=world.other_site)
    with pytest.raises(Refused, match="quality_sample_share"):
        begin_visit(actor=world.placement_officer, visit=other)
    other.refresh_from_db()
    assert other.state == "planned"


def test_planning_refuses_what_makes_no_visit(world):
    officer = world.protection_officer
    with pytest.raises(Refused, match="No finding is open"):
        plan(world, kind="follow_up")
    with pytest.raises(Refused, match="what the reason is"):
        plan(world, kind="occasion")
    with pytest.raises(Refused, match="not in use"):
        plan(world, day=today() - timedelta(days=9999))
    with pytest.raises(Refused, match="somebody of the city"):
        plan(world, visitor=world.manager)
    planned = plan(world, day=today() + TOMORROW)
    with pytest.raises(Refused, match="later day"):
        begin_visit(actor=officer, visit=planned)
    change_visit(actor=officer, visit=planned, day=today())
    begin_visit(actor=officer, visit=planned)
    with pytest.raises(Refused, match="has begun"):
        drop_visit(actor=officer, visit=planned, why="no time")
    with pytest.raises(Refused, match="Another visit"):
        begin_visit(actor=officer, visit=plan(world))


def test_the_house_knows_only_what_was_announced_until_it_is_finished(world, visit, open_as):
    announced = plan(world, day=today() + TOMORROW)
    browser = open_as(world.manager)
    listed = browser.get(at("visits")).content.decode()
    assert at("visit", announced.pk) in listed
    assert at("visit", visit.pk) not in listed
    assert browser.get(at("visit", visit.pk)).status_code == 404
    assert browser.get(at("visit", announced.pk)).status_code == 200
    begin = begin_visit
    with seeing(world.manager.sight):
        assert not SampledRoom.objects.exists()
        assert not Check.objects.exists()
    note_checks(
        actor=world.protection_officer, visit=visit,
        noted=[Noted(c.pk, "met") for c in visit.checks.all()],
    )  # fmt: skip
    finish_visit(actor=world.protection_officer, visit=visit)
    with seeing(world.manager.sight):
        assert SampledRoom.objects.count() == 3
        assert Check.objects.filter(visit=visit).exists()
    assert open_as(world.worker).get(at("visit", visit.pk)).status_code == 200
    assert open_as(world.other_manager).get(at("visit", visit.pk)).status_code == 404
    begin(actor=world.protection_officer, visit=change_visit(
        actor=world.protection_officer, visit=announced, day=today()))  # fmt: skip
    with seeing(world.manager.sight):
        assert not Check.objects.filter(visit=announced).exists(), "under way: nothing yet"


def test_noting_by_the_page_part_by_part_with_a_photo(world, visit, open_as):
    browser = open_as(world.protection_officer)
    page = at("check", visit.pk, "a1")
    text = browser.get(page).content.decode()
    assert "Standard exits" in text
    assert "Standard old" not in text, "not in force any more"
    assert "No names of residents" in text
    check = visit.checks.get(criterion__code="exits")
    key = str(check.pk)
    fields = {f"{key}-verdict": "unmet", f"{key}-note": "", f"{key}-was": "unseen "}
    refused = browser.post(page, fields)
    assert refused.status_code == 422
    assert "Say what is lacking" in refused.content.decode()
    wrong = SimpleUploadedFile("a.jpg", b"no picture", "image/jpeg")
    fields[f"{key}-note"] = "Prams in the way"
    refused = browser.post(page, fields | {f"{key}-photo": wrong})
    assert "not a photo" in refused.content.decode()
    assert "Prams in the way" in refused.content.decode()
    assert not Evidence.objects.exists()
    answer = browser.post(page, fields | {f"{key}-photo": camera()})
    assert answer["Location"] == at("check", visit.pk, "a2"), "on to the next part"
    check.refresh_from_db()
    assert (check.verdict, check.note) == ("unmet", "Prams in the way")
    photo = Evidence.objects.get()
    assert browser.get(at("photo", photo.pk))["Content-Type"] == "image/jpeg"
    assert open_as(world.manager).get(at("photo", photo.pk)).status_code == 404, "not finished"
    browser.post(at("photo_remove", visit.pk, photo.pk))
    assert not Evidence.objects.exists()


def test_what_another_phone_noted_meanwhile_is_not_overwritten(world, visit, open_as):
    check = visit.checks.get(criterion__code="exits")
    note_checks(actor=world.protection_officer, visit=visit, noted=[Noted(check.pk, "met")])
    key = str(check.pk)
    stale = {f"{key}-verdict": "unseen", f"{key}-note": "", f"{key}-was": "unseen "}
    open_as(world.placement_officer).post(at("check", visit.pk, "a1"), stale)
    check.refresh_from_db()
    assert check.verdict == "met"


def test_a_room_in_which_something_was_noted_is_not_left_out(world, visit, open_as):
    room = visit.rooms.first()
    browser = open_as(world.protection_officer)
    page = at("room_skip", visit.pk, room.pk)
    note_checks(
        actor=world.protection_officer, visit=visit, noted=[Noted(room.checks.get().pk, "met")]
    )
    answer = browser.post(page, {"why": "nobody"})
    assert "noted in this room already" in answer.content.decode()
    second = visit.rooms.all()[1]
    browser.post(at("room_skip", visit.pk, second.pk), {"why": "nobody"})
    assert visit.rooms.count() == 4


def test_finishing_makes_one_finding_of_a_standard_over_its_rooms(world, visit, open_as):
    browser = open_as(world.protection_officer)
    page = at("finish", visit.pk)
    assert "Nothing was looked at yet" in browser.post(page, {"summary": ""}).content.decode()
    checks = {c.criterion.code: c for c in visit.checks.filter(room=None)}
    rooms = list(visit.checks.filter(criterion__code="lock").order_by("room__rank"))
    note_checks(
        actor=world.protection_officer, visit=visit,
        noted=[
            Noted(checks["exits"].pk, "met"), Noted(rooms[0].pk, "unmet", "No key"),
            Noted(rooms[1].pk, "partly", "It sticks"), Noted(rooms[2].pk, "met"),
        ],
    )  # fmt: skip
    number = rooms[0].criterion_id
    fields = {"summary": "Fair", f"{number}-severity": "severe", f"{number}-todo": ""}
    refused = browser.post(page, fields)
    assert refused.status_code == 422
    assert "Say what is to be done" in refused.content.decode()
    assert browser.post(page, fields | {f"{number}-todo": "New locks"}).status_code == 302
    visit.refresh_from_db()
    assert (visit.met, visit.partly, visit.unmet, visit.unseen) == (1, 0, 1, 1)
    assert visit.share == 0.5
    assert visit.organisation == world.ours
    finding = Finding.objects.get()
    assert finding.due == today() + timedelta(days=7)
    assert finding.where == f"{rooms[0].room}, {rooms[1].room}"
    assert "No key" in finding.what
    assert "It sticks" in finding.what
    with pytest.raises(Refused, match="not under way"):
        note_checks(actor=world.protection_officer, visit=visit, noted=[])
    assert browser.get(page).status_code == 404


def test_the_report_names_result_sample_and_findings(world, visit, open_as):
    from pypdf import PdfReader

    kitchen = visit.checks.get(criterion__code="kitchen")
    officer = world.protection_officer
    note_checks(
        actor=officer, visit=visit,
        noted=[Noted(kitchen.pk, "partly", "Two plates broken", _jpeg())],
    )  # fmt: skip
    demand = Demand(kitchen.criterion_id, "major", "Repair the plates")
    finish_visit(actor=officer, visit=visit, demands=[demand], summary="Fair enough")
    answer = open_as(world.manager).get(at("report", visit.pk))
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    for words in ("Two plates broken", "Repair the plates", visit.seed, visit.rooms.first().name,
                  "Fair enough", "House A", "Ours"):  # fmt: skip
        assert words in " ".join(text.split()), words


def _jpeg() -> bytes:
    return camera().read()


def visited(like, site, code):
    """A finished visit with a finding of this standard."""
    made = Visit.objects.create(
        site=site, kind="regular", day=today(), state="finished", finished=today(),
        begun=like.begun, organisation=Operation.objects.get(site=site).organisation,
        met=3, seed="x",
    )  # fmt: skip
    Finding.objects.create(
        site=site, visit=made, criterion=Criterion.objects.get(code=code), area="A", text="T",
        source="S", what="W", todo="D", severity="minor", found=today(), due=today(),
    )  # fmt: skip


def test_lists_read_a_constant_number_of_queries(world, visit, open_as):
    browser = open_as(world.placement_officer)
    visited(visit, world.site, "exits")
    pages = [at("visits"), at("houses"), at("findings"), at("criteria"), at("results")]
    counts = {}
    for page in pages:
        browser.get(page)
        with CaptureQueriesContext(connection) as before:
            browser.get(page)
        counts[page] = len(before)
    visited(visit, world.site, "kitchen")
    visited(visit, world.other_site, "exits")
    for page in pages:
        with CaptureQueriesContext(connection) as after:
            assert browser.get(page).status_code == 200
        assert len(after) == counts[page], page
