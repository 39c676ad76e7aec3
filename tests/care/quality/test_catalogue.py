"""The checklist: from the city pack again and again, changed by an administrator; the demo city."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.care.quality.conftest import CHECKLIST, criterion
from tests.care.quality.test_visits import at
from tests.harness.packs import load_parts
from weg.care.quality.actions import load_criteria
from weg.care.quality.erasing import ERASED
from weg.care.quality.models import Check, Criterion, Finding, Visit
from weg.care.quality.pack import read_criteria
from weg.demo.care import quality as demo
from weg.demo.care.quality_texts import LACKING
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today

CITIES = Path(__file__).parents[3] / "cities"


@pytest.mark.parametrize("city", ["stuttgart", "lohfurt"])
def test_every_line_of_a_pack_names_its_source(city):
    rows = read_criteria(CITIES / city)
    assert len({row.code for row in rows}) == len(rows) > 2
    assert all(row.source for row in rows)
    assert {row.scope for row in rows} == {"house", "room"}


def test_a_pack_that_cannot_be_read_says_where(tmp_path):
    assert read_criteria(tmp_path) == ()
    file = tmp_path / "quality.toml"
    file.write_text('[[criterion]]\ncode = "a"\narea = "b"\ntext = "c"\n')
    with pytest.raises(Refused, match=r"quality.toml.*1: source"):
        read_criteria(tmp_path)
    file.write_text("[[criterion")
    with pytest.raises(Refused, match=r"quality\.toml"):
        read_criteria(tmp_path)


def test_a_pack_is_loaded_again_without_undoing_what_was_changed_here(world, visit, open_as):
    kitchen = Criterion.objects.get(code="kitchen")
    fields = {
        "area": "Building", "text": "Two kitchens", "source": "Council 2026", "scope": "house",
        "severity": "minor", "rank": "5", "starts": "2026-01-01", "ends": "",
    }  # fmt: skip
    browser = open_as(world.administrator)
    page = at("criterion_edit", kitchen.pk)
    refused = browser.post(page, fields | {"ends": "2025-01-01"})
    assert refused.status_code == 422
    assert "after the beginning" in refused.content.decode()
    assert browser.post(page, fields | {"source": ""}).status_code == 422
    assert browser.post(page, fields).status_code == 302
    browser.post(at("criterion_new"), fields | {"text": "Two kitchens"})
    assert Criterion.objects.filter(text="Two kitchens").count() == 2
    assert visit.checks.get(criterion=kitchen).text == "Standard kitchen", "as it was worded then"
    pack = (*CHECKLIST[1:3], criterion("new"))
    load_criteria(actor=System("test"), criteria=pack)
    load_criteria(actor=System("test"), criteria=pack)
    kitchen.refresh_from_db()
    assert kitchen.text == "Two kitchens"
    assert Criterion.objects.get(code="exits").during.upper == today(), "used, so it ends"
    assert not Criterion.objects.filter(code="old").exists(), "never used"
    assert Criterion.objects.filter(code="new").count() == 1
    assert open_as(world.placement_officer).get(page).status_code == 403
    assert open_as(world.manager).get(at("criteria")).status_code == 403


def test_the_demo_city_was_visited(world):
    load_parts("quality")
    demo.load(System("demo"), today())
    assert {row.code for row in read_criteria(CITIES / "stuttgart")} == set(LACKING)
    states = set(Visit.objects.values_list("state", flat=True))
    assert {"finished", "running", "planned"} <= states
    for visit in Visit.objects.filter(state="finished"):
        seen = visit.checks.values("criterion").distinct().count()
        assert visit.seen + visit.unseen == seen
        assert [r.name for r in visit.rooms.all()] == demo.in_order(visit.seed, visit.pool)[:3]
    assert not Finding.objects.filter(settled__gt=today()).exists()


def test_visits_of_which_nothing_is_open_end_with_their_photos(world):
    load_parts("quality")
    demo.load(System("demo"), today())
    (rule,) = ERASED
    assert rule.due(date(2000, 1, 1)) == 0
    before = today() + timedelta(days=1)
    done = Visit.objects.filter(state="finished")[0]
    done.findings.filter(settled=None).update(state="settled", settled=today())
    going = Finding.objects.filter(settled=None).values("visit")
    left = Visit.objects.filter(state="finished").exclude(pk__in=going).count()
    assert rule.due(before) == left > 0
    rule.erase(before)
    assert rule.due(before) == 0
    assert set(Visit.objects.filter(state="finished")) == set(Visit.objects.filter(pk__in=going))
    assert not Check.objects.exclude(visit__in=Visit.objects.all()).exists()
