"""What people with special needs told exists for those who need to know, and nowhere else."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta

import pytest
from django.apps import apps
from django.core import mail
from django.db import connection
from django.urls import get_resolver, reverse
from django.utils import timezone

from tests.needs.conftest import OTHERS
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.models import Opening
from weg.foundation.periods import today
from weg.needs.actions import end_need, name_reader, release_reader, require_place
from weg.needs.models import Assessment, Need, Reader
from weg.people.actions import require
from weg.people.models import Requirement

DAY = timedelta(days=1)
CATALOGUE = {"needs_group", "needs_groupevent"}
"""Names of groups are no secret: that this person belongs to one is."""
CONTENTS = {"needs_assessment", "needs_assessmentevent"}
PEOPLE = ("people", "housing", "needs", "search", "")
"""Rooms whose pages show people."""
MARKERS = ("SIGNS", "STATEMENTS", "DOCUMENTS", "WHY")


def tables_with_markers(member, marker="MARKER"):
    """Tables of which the member can read a marker: history, logs and jobs included."""
    found = set()
    with seeing(member.sight), connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            query = f'SELECT count(*) FROM "{table}" x WHERE x::text LIKE %s'  # noqa: S608
            cursor.execute(query, [f"%{marker}%"])
            if cursor.fetchone()[0]:
                found.add(table)
    return found


def need_rows(member):
    """How many rows of needs exist for the member, history included."""
    names = [m for m in apps.get_app_config("needs").get_models() if m.__name__.startswith("Need")]
    with seeing(member.sight):
        return sum(model._default_manager.count() for model in names)


def pages(world, *rooms):
    """Every page that can be opened with this family, their house, or nothing at all: as a page,
    and lists as files."""
    folders = {
        "/persons/": world.mother.pk, "/people/": world.mother.pk,
        "/households/": world.household.pk, "/sites/": world.site.pk,
    }  # fmt: skip
    found = {reverse("search") + "?q=MARKER", reverse("today")}
    for room, (prefix, resolver) in get_resolver().namespace_dict.items():
        for name in {n for n in resolver.reverse_dict if isinstance(n, str)}:
            path, words = resolver.reverse_dict.getlist(name)[0][0][0]
            number = next((pk for folder, pk in folders.items() if folder in f"/{prefix}{path}"), 0)
            if not words:
                found |= {reverse(f"{room}:{name}"), reverse(f"{room}:{name}") + "?export=csv"}
            elif words == ["pk"] and number:
                found.add(reverse(f"{room}:{name}", args=[number]))
    assert len(found) > 150
    return sorted(url for url in found if not rooms or url.split("/")[1] in rooms)


def body_of(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_who_cares_and_who_is_named_reads_it_and_every_look_is_written_down(
    world, assessed, open_as
):
    url = reverse("needs:person", args=[world.mother.pk])
    for name in ("worker", "colleague", "reader"):
        member = getattr(world, name)
        text = open_as(member).get(url).content.decode()
        for marker in ("MARKERGROUP", "MARKERSIGNS", "MARKERSTATEMENTS", "MARKERDOCUMENTS"):
            assert marker in text, (name, marker)
        assert Opening.objects.filter(kind="needs", member=member.pk).count() == 1
    for name in OTHERS:
        refused = 403 if name in ("circle_lead", "volunteer") else 404
        assert open_as(getattr(world, name)).get(url).status_code == refused, name
    assert Opening.objects.filter(kind="needs").count() == 3


def test_a_social_worker_of_another_house_who_is_named_finds_the_way(world, assessed, open_as):
    end = today() + timedelta(days=9)
    given = {"actor": world.worker, "person": world.mother, "why": "clinic", "until": end}
    name_reader(**given, member=world.their_worker)
    url, page = reverse("needs:person", args=[world.mother.pk]), open_as(world.their_worker)
    first = page.get(reverse("today")).content.decode()
    assert url in first
    assert world.mother.surname not in first
    assert "MARKERSIGNS" in page.get(url).content.decode()


def test_no_table_shows_it_to_anybody_else(world, assessed):
    end_need(actor=world.worker, person=world.mother, need=Need.objects.get(), why="MARKERENDED")
    for name in ("worker", "colleague", "reader"):
        assert tables_with_markers(getattr(world, name)) | {"needs_assessmentevent"} >= CONTENTS
        assert need_rows(getattr(world, name)) > 0
    for name in OTHERS:
        member = getattr(world, name)
        assert tables_with_markers(member) <= CATALOGUE, name
        assert need_rows(member) == 0, name
        with seeing(member.sight):
            assert not Assessment.objects.exists()
            assert not Reader.objects.exists()


def test_no_page_list_or_export_shows_it_to_anybody_else(world, assessed, open_as, caplog):
    require_place(actor=world.worker, person=world.mother, feature="quiet")
    with caplog.at_level(logging.INFO):
        for name, rooms in (
            ("placement_officer", (*PEOPLE, "placement", "counselling", "safety", "arrivals")),
            ("manager", (*PEOPLE, "houses", "presence", "counselling")),
            ("data_protection_officer", PEOPLE),
            ("their_worker", PEOPLE),
        ):
            page = open_as(getattr(world, name))
            for url in pages(world, *rooms):
                if url.endswith(("/copy/", "/looks/")) and name == "data_protection_officer":
                    continue  # what the person can have on request: below, and test_after.py
                text = body_of(page.get(url))
                assert not [m for m in MARKERS if f"MARKER{m}".encode() in text], (name, url)
    assert "MARKER" not in caplog.text.replace("q=MARKER", "")
    assert not mail.outbox


def test_jobs_and_the_context_of_history_hold_nothing(world, assessed):
    for model in apps.get_models():
        if hasattr(model, "pgh_context"):
            for context in model.objects.exclude(pgh_context=None).values_list("pgh_context"):
                assert "MARKER" not in json.dumps(context)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE args::text LIKE '%MARKER%'")
        assert cursor.fetchone()[0] == 0


def test_placement_reads_the_requirement_and_who_asked_and_not_why(world, assessed, open_as):
    until = today() + timedelta(days=90)
    require_place(actor=world.worker, person=world.mother, feature="quiet", until=until)
    row = Requirement.objects.get()
    assert (row.feature, row.strength, row.during.upper) == ("quiet", "must", until)
    assert row.organisation == world.worker.organisation
    assert [f.name for f in Requirement._meta.concrete_fields] == [
        "id", "household", "feature", "strength", "during", "organisation",
    ]  # fmt: skip
    page = open_as(world.placement_officer).get(
        reverse("people:household", args=[world.household.pk])
    )
    assert "Ours" in page.content.decode()
    require(actor=world.placement_officer, household=world.household, feature="quiet")
    row.refresh_from_db()
    assert row.organisation == world.placement_officer.organisation


def test_who_is_released_or_whose_time_is_over_or_who_cares_no_more_reads_it_no_more(
    world, assessed
):
    def sees(member):
        with seeing(member.sight):
            return Assessment.objects.exists()

    reader = Reader.objects.get()
    release_reader(actor=world.worker, person=world.mother, reader=reader)
    assert not sees(world.reader)
    assert sees(world.colleague)
    world.scene.case.site = world.scene.theirs.site
    world.scene.case.save()
    assert not sees(world.colleague)
    assert sees(world.worker), "the assessor"


def test_a_volunteer_is_not_named_and_reads_nothing_even_when_named_before(
    world, assessed, open_as
):
    """A volunteer who worked here before keeps the row, and no page opens by it."""
    given = {"actor": world.worker, "person": world.mother, "why": "w", "until": today() + DAY}
    for name in ("volunteer", "circle_lead"):
        member = getattr(world, name)
        with pytest.raises(Refused, match="Volunteers"):
            name_reader(**given, member=member)
        Reader.objects.create(
            person=world.mother, member=member, why="before", until=today() + DAY, by="test"
        )
        url = reverse("needs:person", args=[world.mother.pk])
        assert open_as(member).get(url).status_code == 403
    form = open_as(world.worker).get(reverse("needs:reader_new", args=[world.mother.pk]))
    choices = form.context["form"].fields["member"].queryset
    assert world.volunteer not in choices
    assert world.manager in choices


def test_looks_of_one_day_are_one_line_with_every_minute(world, assessed, open_as):
    for minute in (2, 2, 5):
        row = Opening.objects.create(
            member=world.reader.pk, by="Reader R", kind="needs", record=world.mother.pk, path="/"
        )
        at = datetime(2026, 3, 4, 11, minute, tzinfo=timezone.get_current_timezone())
        Opening.objects.filter(pk=row.pk).update(at=at)
    text = open_as(world.worker).get(reverse("needs:looks", args=[world.mother.pk])).text
    assert text.count("Reader R") == 1
    assert "11:02, 11:05" in text


def test_a_person_who_asks_sees_everybody_who_looked(world, assessed, open_as):
    open_as(world.reader).get(reverse("needs:person", args=[world.mother.pk]))
    url = reverse("needs:looks", args=[world.mother.pk])
    for name in ("worker", "data_protection_officer"):
        text = open_as(getattr(world, name)).get(url).content.decode()
        assert str(world.reader) in text
        assert "MARKERWHY" in text
        assert "MARKERSIGNS" not in text
    paper = open_as(world.worker).get(reverse("needs:looks_file", args=[world.mother.pk]))
    assert paper.content.startswith(b"%PDF")
    for name in ("placement_officer", "manager", "administrator"):
        assert open_as(getattr(world, name)).get(url).status_code == 403
    assert open_as(world.their_worker).get(url).status_code == 404
