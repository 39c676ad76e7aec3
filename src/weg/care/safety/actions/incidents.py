"""Incidents: reported, worked on step by step, closed. Contents go nowhere but into the record."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.safety.models import Incident, IncidentNote, Involved, Measure, Step, StepTaken
from weg.city.models import Member
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.models import Person

Named = tuple[str, str, Person | None]
"""Somebody involved: name or description, part, person of the records if it is one."""


@action("safety.report", on="site")
def report_incident(
    *,
    actor: Actor,
    site: Site,
    kind: str,
    happened: datetime,
    text: str,
    where: str = "",
    done: str = "",
    child_concerned: bool = False,
    involved: Sequence[Named] = (),
    staff: Collection[Member] = (),
) -> Incident:
    """Something happened. Whoever reports it goes on seeing it, and the staff named here."""
    if kind not in Incident.Kind.values:
        raise Refused(_("Choose a kind."), code="kind_unknown", field="kind")
    if happened > timezone.now():
        raise Refused(_("This time has not come yet."), code="time_future", field="happened")
    if not text.strip():
        raise Refused(_("Say what happened."), code="text_missing", field="text")
    made = Incident.objects.create(
        site=site,
        kind=kind,
        happened=happened,
        where=where,
        text=text,
        done=done,
        child_concerned=child_concerned,
        reporter_id=actor.sight.member,
        staff=sorted(member.pk for member in staff),
    )
    for name, part, person in involved:
        Involved.objects.create(incident=made, name=name[:160], part=part, person=person)
    return made


def _open(incident: Incident) -> Incident:
    kept = Incident.objects.select_for_update().get(pk=incident.pk)
    if kept.closed is not None:
        raise Refused(_("This incident is closed."), code="incident_closed")
    return kept


@action("safety.work", on="incident")
def take_step(
    *,
    actor: Actor,
    incident: Incident,
    step: Step,
    at: datetime,
    told: str = "",
    note: str = "",
) -> StepTaken:
    """A step of the concept was done; where somebody is told, it says whom."""
    kept = _open(incident)
    if step.tells and not told.strip():
        raise Refused(_("Say who was told."), code="told_missing", field="told")
    if not kept.happened <= at <= timezone.now():
        raise Refused(
            _("The time lies between the incident and now."), code="time_outside", field="at"
        )
    return StepTaken.objects.create(
        incident=kept,
        step=step,
        at=at,
        by=actor.sight.label[:200],
        told=told.strip()[:160],
        note=note.strip()[:300],
    )


@action("safety.work", on="incident")
def agree_measure(*, actor: Actor, incident: Incident, text: str, who: str, due: date) -> Measure:
    """What follows: who does what until when."""
    kept = _open(incident)
    if due < today():
        raise Refused(_("This day has passed."), code="day_past", field="due")
    return Measure.objects.create(incident=kept, text=text[:300], who=who[:160], due=due)


@action("safety.work", on="incident")
def finish_measure(*, actor: Actor, incident: Incident, measure: Measure, result: str) -> Measure:
    """The measure is done; the result says what came of it."""
    kept = Measure.objects.select_for_update().get(pk=measure.pk, incident=incident)
    if kept.done is not None:
        raise Refused(_("This measure is done already."), code="measure_done")
    kept.done, kept.result = today(), result.strip()[:300]
    kept.save(update_fields=["done", "result"])
    return kept


@action("safety.work", on="incident")
def add_note(*, actor: Actor, incident: Incident, text: str) -> IncidentNote:
    """Something became known later; also after closing."""
    if not text.strip():
        raise Refused(_("Write something."), code="text_missing", field="text")
    return IncidentNote.objects.create(incident=incident, text=text, by=actor.sight.label[:200])


@action("safety.work", on="incident")
def name_staff(*, actor: Actor, incident: Incident, staff: Collection[Member]) -> Incident:
    """Who of the house's staff may read it, beside the reporter and those responsible."""
    kept = _open(incident)
    kept.staff = sorted(member.pk for member in staff)
    kept.save(update_fields=["staff"])
    return kept


@action("safety.close", on="incident")
def close_incident(*, actor: Actor, incident: Incident, outcome: str) -> Incident:
    """Nothing is left to do: every measure is done, and the outcome is written down."""
    kept = _open(incident)
    if not outcome.strip():
        raise Refused(_("Say what came of it."), code="outcome_missing", field="outcome")
    if kept.measures.filter(done=None).exists():
        raise Refused(
            _("A measure is still open. Finish it first."), code="measure_open", field="outcome"
        )
    kept.closed, kept.outcome = today(), outcome
    kept.save(update_fields=["closed", "outcome"])
    return kept
