"""Defects: due by priority, photographed, ordered, done; and the places they block."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from tests.care.houses.conftest import House, Open
from weg.care.houses import actions
from weg.care.houses.models import Contractor, Defect, DefectPhoto
from weg.care.houses.queries.defects import block_rows
from weg.city.models import Norm
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Occupancy


def at(page: str, *args: object) -> str:
    return reverse(f"houses:{page}", args=args)


def camera() -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (3000, 2000), "red").save(out, "JPEG")
    return SimpleUploadedFile("IMG_1.jpg", out.getvalue(), "image/jpeg")


def report(house: House, **more: Any) -> Defect:
    known = {"title": "No hot water", "priority": "urgent", "room": house.room}
    return actions.report_defect(actor=house.manager, site=house.site, **{**known, **more})


def test_a_photo_from_the_phone_is_kept_small_and_shown_to_the_house_only(
    house: House, open_as: Open
) -> None:
    browser = open_as(house.manager)
    form = {"title": "Mould", "priority": "soon", "room": house.room.pk, "photo": camera()}
    answer = browser.post(at("defect_new", house.site.pk), form)
    found = Defect.objects.get()
    assert answer["Location"] == at("defect", found.pk)
    assert found.due == today() + timedelta(days=7)
    url = at("photo", found.pk, DefectPhoto.objects.get().pk)
    assert url in browser.get(at("defect", found.pk)).content.decode()
    picture = browser.get(url)
    assert Image.open(BytesIO(picture.content)).size == (1600, 1067)
    assert "private" in picture["Cache-Control"]
    assert open_as(house.other_manager).get(url).status_code == 404
    assert open_as(house.officer).get(url).status_code == 200


def test_what_is_no_photo_is_said_beside_the_field_and_nothing_is_lost(
    house: House, open_as: Open
) -> None:
    form = {"title": "Mould in the bath", "priority": "soon", "room": ""}
    wrong = SimpleUploadedFile("a.heic", b"no picture", "image/heic")
    page = open_as(house.manager).post(at("defect_new", house.site.pk), form | {"photo": wrong})
    assert page.status_code == 422
    text = page.content.decode()
    assert "not a photo that can be read" in text
    assert "Mould in the bath" in text
    assert not Defect.objects.exists()


def test_a_defect_blocks_places_and_frees_them_when_it_is_done(house: House, open_as: Open) -> None:
    found = report(house)
    browser = open_as(house.manager)
    taken, free = house.places[0], house.places[1]
    page = browser.post(
        at("defect_block", found.pk),
        {"places": [taken.pk], "start": today().isoformat(), "reason": "repair"},
    )
    assert page.status_code == 422, "somebody lives there"
    browser.post(
        at("defect_block", found.pk),
        {"places": [free.pk], "start": today().isoformat(), "reason": "repair"},
    )
    (blocked,) = block_rows(found, today())
    assert (blocked.place_id, blocked.note) == (free.pk, "No hot water")

    firm = Contractor.objects.create(name="Firm", phone="0711 1")
    browser.post(at("defect_order", found.pk), {"contractor": firm.pk, "day": today().isoformat()})
    found.refresh_from_db()
    assert (found.state, found.contractor) == ("ordered", firm)

    done = {"day": today().isoformat(), "note": "new boiler"}
    browser.post(at("defect_done", found.pk), done)
    assert "its places are still blocked" in browser.get(at("defect", found.pk)).content.decode()
    browser.post(at("defect_free", found.pk))
    assert not Occupancy.objects.filter(kind="block").exists()
    with pytest.raises(Refused, match="This defect is done"):
        actions.finish_defect(actor=house.manager, defect=found, day=today())


def test_a_block_undone_by_housing_leaves_the_defect_alone(house: House) -> None:
    found = report(house)
    actions.block_for_defect(
        actor=house.manager, defect=found, places=[house.places[1]], start=today()
    )
    Occupancy.objects.filter(kind="block").delete()
    actions.finish_defect(actor=house.manager, defect=found, day=today(), unblock_places=True)
    assert found.state == "done"


def test_who_may_and_what_is_refused(house: House) -> None:
    assert report(house, room=None, where="corridor").reported_by == str(house.manager)
    by_worker = actions.report_defect(
        actor=house.worker, site=house.site, title="Lamp", priority="normal"
    )
    with pytest.raises(PermissionDenied):
        actions.finish_defect(actor=house.worker, defect=by_worker, day=today())
    with pytest.raises(PermissionDenied):
        actions.report_defect(
            actor=house.other_manager, site=house.site, title="x", priority="normal"
        )
    Norm.objects.filter(key="defect_soon_days").delete()
    with pytest.raises(Refused, match="An administrator must enter it"):
        report(house, priority="soon")


def test_overdue_ones_stand_in_the_list_and_in_today(house: House, open_as: Open) -> None:
    late, open_ = report(house, title="Late one"), report(house, title="Other one")
    Defect.objects.filter(pk=late.pk).update(due=today() - timedelta(days=2))
    Defect.objects.filter(pk=open_.pk).update(due=today() + timedelta(days=20))
    browser = open_as(house.manager)
    rows = browser.get(at("site_defects", house.site.pk) + "?state=late").content.decode()
    assert "Late one" in rows
    assert "Other one" not in rows
    home = browser.get(reverse("today")).content.decode()
    assert "Late one" in home
    assert "Other one" not in home
    assert "Late one" not in open_as(house.other_manager).get(at("defects")).content.decode()


def test_what_is_open_stands_before_what_is_done(house: House, open_as: Open) -> None:
    done = report(house, title="Mended long ago")
    actions.finish_defect(actor=house.manager, defect=done, day=today(), note="new tap")
    report(house, title="Can wait", priority="normal")
    report(house, title="Now")
    for page in (at("defects"), at("site_defects", house.site.pk)):
        shown = open_as(house.manager).get(page).content.decode()
        places = [shown.index(title) for title in ("Now", "Can wait", "Mended long ago")]
        assert places == sorted(places)
