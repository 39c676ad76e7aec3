"""Incidents: worked on by the concept, and existing only for those they concern."""

from __future__ import annotations

import json
import logging
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.harness.factories import PersonFactory
from weg.care.safety.actions import (
    add_note,
    agree_measure,
    close_incident,
    finish_measure,
    name_staff,
    release_responsible,
    report_incident,
    take_step,
)
from weg.care.safety.erasing import ERASED
from weg.care.safety.models import Incident, Responsible, Step
from weg.care.safety.queries.incidents import checklist, counts
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.models import Erasure
from weg.foundation.periods import today
from weg.people.actions import merge_persons, unmerge_persons

CONCERNED = ("reporter", "named", "lead", "protection_officer")
OTHERS = (
    "unconcerned", "second", "other_manager", "other_social", "placement_officer",
    "department_head", "planner", "administrator", "data_protection_officer", "complaints_body",
)  # fmt: skip


def fill(world, incident):
    """Everything that can be written about an incident."""
    step = Step.objects.filter(tells=True)[0]
    now = timezone.now()
    take_step(
        actor=world.named,
        incident=incident,
        step=step,
        at=now,
        told="MARKERTOLD",
        note="MARKERSTEP",
    )
    agree_measure(
        actor=world.lead, incident=incident, text="MARKERMEASURE", who="MARKERWHO", due=today()
    )
    add_note(actor=world.reporter, incident=incident, text="MARKERNOTE")


def tables_with_markers(sight):
    """Tables of which somebody with this sight can read a marker, history and jobs included."""
    found = []
    with seeing(sight), connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        for (table,) in cursor.fetchall():
            query = f'SELECT count(*) FROM "{table}" x WHERE x::text LIKE %s'  # noqa: S608
            cursor.execute(query, ["%MARKER%"])
            if cursor.fetchone()[0]:
                found.append(table)
    return found


def test_contents_exist_for_those_concerned_and_in_no_table_for_anybody_else(
    world, incident, open_as, caplog
):
    with caplog.at_level(logging.DEBUG):
        fill(world, incident)
        for name in CONCERNED:
            text = open_as(getattr(world, name)).get(reverse("safety:incident", args=[incident.pk]))
            for marker in ("TEXT", "NAME", "TOLD", "MEASURE", "NOTE"):
                assert f"MARKER{marker}" in text.content.decode(), (name, marker)
    for name in CONCERNED:
        assert "safety_incident" in tables_with_markers(getattr(world, name).sight)
    for name in OTHERS:
        member = getattr(world, name)
        assert tables_with_markers(member.sight) == [], name
        page = open_as(member)
        assert page.get(reverse("safety:incident", args=[incident.pk])).status_code in (403, 404)
        for url in (
            reverse("today"),
            reverse("safety:incidents"),
            reverse("safety:incidents") + "?export=csv",
            reverse("safety:counts"),
            reverse("search") + "?q=MARKER",
            reverse("people:person", args=[world.person.pk]),
            reverse("people:openings"),
            reverse("housing:site", args=[world.site.pk]),
        ):
            answer = page.get(url)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert not [m for m in ("TEXT", "NAME", "TOLD", "NOTE", "WHERE") if
                        f"MARKER{m}".encode() in body], (name, url)  # fmt: skip
    assert "MARKER" not in caplog.text
    assert not mail.outbox


def test_history_context_and_jobs_hold_no_contents(world, incident):
    fill(world, incident)
    for model in apps.get_models():
        if hasattr(model, "pgh_context"):
            for context in model.objects.exclude(pgh_context=None).values_list("pgh_context"):
                assert "MARKER" not in json.dumps(context)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE args::text LIKE '%MARKER%'")
        assert cursor.fetchone()[0] == 0


def test_who_is_named_later_or_released_sees_at_once(world, incident):
    def sees(member):
        with seeing(member.sight):
            return Incident.objects.exists()

    assert not sees(world.second)
    name_staff(actor=world.lead, incident=incident, staff=[world.second])
    assert sees(world.second)
    assert not sees(world.named)
    release_responsible(actor=world.protection_officer, responsible=Responsible.objects.get())
    assert not sees(world.lead)
    world.site.operations.update(organisation=world.theirs)
    world.reporter.__dict__.pop("site_ids", None)
    world.reporter.__dict__.pop("sight", None)
    assert not sees(world.reporter)


def test_the_concept_is_worked_through_and_closing_waits_for_measures(world, incident):
    told = Step.objects.filter(tells=True)[0]
    now = timezone.now()
    with pytest.raises(Refused, match="Say who was told"):
        take_step(actor=world.reporter, incident=incident, step=told, at=now)
    with pytest.raises(Refused, match="between the incident and now"):
        take_step(
            actor=world.reporter, incident=incident, step=told,
            at=now - timedelta(days=2), told="police",
        )  # fmt: skip
    take_step(actor=world.reporter, incident=incident, step=told, at=now, told="police")
    assert [row["step"] for row in checklist(incident) if row["taken"]] == [told]
    measure = agree_measure(
        actor=world.lead, incident=incident, text="Talk", who="Lead", due=today()
    )
    with pytest.raises(Refused, match="A measure is still open"):
        close_incident(actor=world.lead, incident=incident, outcome="settled")
    finish_measure(actor=world.lead, incident=incident, measure=measure, result="talked")
    with pytest.raises(PermissionDenied):
        close_incident(actor=world.reporter, incident=incident, outcome="settled")
    close_incident(actor=world.lead, incident=incident, outcome="settled")
    with pytest.raises(Refused, match="is closed"):
        take_step(actor=world.lead, incident=incident, step=told, at=now, told="police")


def test_whoever_was_involved_follows_a_merge_and_comes_back_and_the_merge_tells_nothing(
    world, incident
):
    kept = PersonFactory(surname="Resident")
    merge = merge_persons(actor=world.placement_officer, kept=kept, other=world.person)
    assert incident.involved.get().person == kept
    assert merge.moved["rooms"]["safety"] is None
    unmerge_persons(actor=world.placement_officer, merge=merge)
    row = incident.involved.get()
    assert (row.person, row.records) == (world.person, [])


def test_whoever_was_involved_comes_back_through_a_chain_of_merges(world, incident):
    second, third = PersonFactory(surname="Resident"), PersonFactory(surname="Resident")
    officer = world.placement_officer
    merges = [
        merge_persons(actor=officer, kept=second, other=world.person),
        merge_persons(actor=officer, kept=third, other=second),
    ]
    for merge, person in zip(reversed(merges), (second, world.person), strict=True):
        assert incident.involved.get().person == merge.kept
        unmerge_persons(actor=officer, merge=merge)
        assert incident.involved.get().person == person


def test_an_incident_ends_with_the_history_of_all_that_was_written(world, incident):
    fill(world, incident)
    given = {"actor": world.lead, "incident": incident, "measure": incident.measures.get()}
    finish_measure(**given, result="done")
    close_incident(actor=world.protection_officer, incident=incident, outcome="x")
    rule = next(rule for rule in ERASED if rule.code == "incidents")
    rule.erase(today() + timedelta(days=1))
    models = apps.get_app_config("safety").get_models()
    left = [
        m for m in models if hasattr(m, "pgh_label") and "MARKER" in str(list(m.objects.values()))
    ]
    assert not left
    assert Erasure.objects.filter(table="safety_incidentnoteevent").exists()


def test_a_child_brings_the_report_to_the_youth_office_first(world, incident):
    names = [row["step"].name for row in checklist(incident)]
    assert "Meldung an das Jugendamt" not in names
    incident.child_concerned = True
    assert next(row["step"].name for row in checklist(incident)) == "Meldung an das Jugendamt"


def test_reporting_by_the_page(world, open_as):
    url = reverse("safety:incident_new", args=[world.site.pk])
    fields = {
        "kind": "threat",
        "happened": timezone.localtime().strftime("%Y-%m-%dT%H:%M"),
        "text": "A quarrel",
        "staff": [world.named.pk],
        "person_1": world.person.pk,
        "part_1": "affected",
    }
    page = open_as(world.reporter)
    assert page.post(url, fields | {"text": ""}).status_code == 422
    assert page.post(url, fields).status_code == 302
    made = Incident.objects.get()
    assert made.reporter == world.reporter
    assert made.staff == [world.named.pk]
    assert made.involved.get().name == str(world.person)
    assert open_as(world.other_social).get(url).status_code == 404
    assert open_as(world.placement_officer).get(url).status_code == 403


def test_small_counts_never_leave_the_database(world, incident):
    def counted(member):
        with seeing(member.sight):
            return [(row["site"], row["kind"], row["count"]) for row in counts()]

    assert counted(world.planner) == [("House A", "violence", "<")]
    for _number in range(4):
        report_incident(
            actor=world.reporter, site=world.site, kind="violence",
            happened=timezone.now() - timedelta(hours=3), text="again",
        )  # fmt: skip
    assert counted(world.planner) == [("House A", "violence", "5")]
    with seeing(world.planner.sight):
        assert not Incident.objects.exists()


def test_the_list_reads_a_constant_number_of_queries(world, incident, open_as):
    page = open_as(world.reporter)
    url = reverse("safety:incidents")
    page.get(url)
    with CaptureQueriesContext(connection) as before:
        page.get(url)
    for _number in range(2):
        report_incident(
            actor=world.reporter, site=world.site, kind="fire",
            happened=timezone.now() - timedelta(hours=3), text="again",
        )  # fmt: skip
    with CaptureQueriesContext(connection) as after:
        assert page.get(url).content.decode().count("V-0") >= 3
    assert len(after) == len(before)
