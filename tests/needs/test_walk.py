"""Clicking at random, by everybody who need not know: nothing that was told is found.

``WEG_WALK_STEPS`` makes the night longer (clicks of each), ``WEG_WALK_SEED`` another one.
"""

from __future__ import annotations

import json
import logging
import os
from random import Random

import pytest
from django.apps import apps
from django.core import mail

from tests.needs.clicking import Walker
from tests.needs.conftest import OTHERS
from tests.needs.test_shelters import shelter  # noqa: F401 (a fixture)
from weg.needs.actions import end_need, require_place
from weg.needs.models import Need

STEPS = int(os.environ.get("WEG_WALK_STEPS", "6"))
SEED = int(os.environ.get("WEG_WALK_SEED", "1"))
TOLD = (b"MARKERSIGNS", b"MARKERSTATEMENTS", b"MARKERDOCUMENTS", b"MARKERWHY", b"MARKERENDED")
WHERE = (b"MARKERWAY", b"MARKER7", b"MARKERDOOR")
LEAVING = ("/account/", "/static/", "/language")
MAY = {
    # On request the person gets a copy, and the list of who looked: by this role alone.
    "data_protection_officer": ("/copy/", "/looks"),
    # It names who needs the address: then somebody else would know it as well.
    "protection_officer": ("/shelter/",),
}


@pytest.fixture
def night(world, assessed, shelter):  # noqa: F811
    end_need(actor=world.worker, person=world.mother, need=Need.objects.get(), why="MARKERENDED")
    require_place(actor=world.worker, person=world.mother, feature="quiet")
    return world


def test_a_night_of_clicking_finds_no_marker(night, open_as, caplog):
    clicks = 0
    with caplog.at_level(logging.INFO):
        for number, name in enumerate(OTHERS):
            member = getattr(night, name)
            hidden = TOLD if name == "protection_officer" else TOLD + WHERE
            avoid = (*LEAVING, *MAY.get(name, ()))
            walker = Walker(open_as(member), Random(SEED + number), avoid)
            for _step in range(STEPS):
                url, text = walker.step()
                clicks += 1
                assert not [m for m in hidden if m in text], (name, url)
            assert len(walker.known) > 3, (name, "went nowhere")
    assert clicks == STEPS * len(OTHERS)
    everything = (marker.decode() for marker in TOLD + WHERE)
    assert not [marker for marker in everything if marker in caplog.text]
    assert not [one for one in mail.outbox if "MARKER" in str(one.message())]
    for model in apps.get_models():
        if hasattr(model, "pgh_context"):
            contexts = model.objects.exclude(pgh_context=None).values_list("pgh_context")
            assert "MARKER" not in json.dumps(list(contexts), default=str)


def test_the_walker_finds_what_is_there_for_those_who_may(night, open_as):
    """Else the night above would prove nothing."""
    walker = Walker(open_as(night.colleague), Random(SEED), LEAVING)
    walker.known = {f"/needs/people/{night.mother.pk}/"}
    _url, text = walker.step()
    assert b"MARKERSIGNS" in text
    assert len(walker.known) > 5
    keeper = Walker(open_as(night.protection_officer), Random(SEED), LEAVING)
    keeper.known = {"/needs/shelters/"}
    found = b"".join(keeper.step()[1] for _step in range(12))
    assert keeper.seen
    assert b"Haus Linde" in found
