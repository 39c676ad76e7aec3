"""Assessing, ending a need, and what a place must have because of it.

An assessment is added, never changed. Contents go nowhere but into the record: a requirement is
entered by the room ``people``, whose rows know no need.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.needs.models import Assessment, Group, Need
from weg.people.actions import require
from weg.people.models import Person, Requirement

LONGEST = 6000


@action("needs.assess", on="person")
def assess(
    *,
    actor: Actor,
    person: Person,
    day: date,
    kind: str = Assessment.Kind.FIRST,
    groups: Collection[Group] = (),
    signs: str = "",
    statements: str = "",
    documents: str = "",
    received_from: str = "",
    review: date | None = None,
    also: Collection[Person] = (),
) -> Assessment:
    """One conversation about one person. groups: those found, none when nothing was found.

    review: when somebody looks again. also: people of the household with whom it was talked too,
    and nothing was found: each has an assessment without text.
    Refused: day_future, kind_unknown, received_missing, text_long, review_before, not_in_household.
    """
    _check(kind, day, review, received_from, (signs, statements, documents))
    if any(one.household_id != person.household_id for one in also):
        raise Refused(
            _("One of these people belongs to another household."),
            code="not_in_household",
            field="also",
        )
    made = _made(actor, person, kind, day, review)
    made.signs, made.statements, made.documents = signs.strip(), statements.strip(), documents
    made.received_from = received_from.strip()[:160] if kind == Assessment.Kind.LAND else ""
    made.save(force_insert=True)
    Need.objects.bulk_create(Need(assessment=made, group=group) for group in groups)
    others = [one for one in also if one.pk != person.pk]
    Assessment.objects.bulk_create(_made(actor, one, kind, day, review) for one in others)
    return made


def _made(actor: Actor, person: Person, kind: str, day: date, review: date | None) -> Assessment:
    sight = actor.sight
    return Assessment(
        person=person,
        kind=kind,
        day=day,
        review=review,
        assessor_id=sight.member,
        by=sight.label[:200],
    )


def _check(
    kind: str, day: date, review: date | None, received_from: str, texts: tuple[str, ...]
) -> None:
    if kind not in Assessment.Kind.values:
        raise Refused(_("Choose a kind."), code="kind_unknown", field="kind")
    if day > today():
        raise Refused(_("This day has not come yet."), code="day_future", field="day")
    if review is not None and review < day:
        raise Refused(
            _("The day of looking again lies after the conversation."),
            code="review_before",
            field="review",
        )
    if kind == Assessment.Kind.LAND and not received_from.strip():
        raise Refused(
            _("Say from whom it was received."), code="received_missing", field="received_from"
        )
    if any(len(text) > LONGEST for text in texts):
        raise Refused(_("This text is too long."), code="text_long", field="statements")


@action("needs.assess", on="person")
def end_need(*, actor: Actor, person: Person, need: Need, why: str, on: date | None = None) -> Need:
    """The person does not belong to the group any more. The rows stay and say so, wherever the
    group was found."""
    rows = Need.objects.select_for_update(of=("self",)).filter(
        assessment__person=person, group=need.group_id, ended=None
    )
    if not rows:
        raise Refused(_("This need has ended already."), code="need_ended")
    if not why.strip():
        raise Refused(_("Say what changed."), code="why_missing", field="why")
    for row in rows:
        row.ended, row.ended_why = on or today(), why.strip()[:300]
        row.ended_by = actor.sight.label[:200]
        row.save(update_fields=["ended", "ended_why", "ended_by"])
    return rows[0]


@action("needs.assess", on="person")
def require_place(
    *,
    actor: Actor,
    person: Person,
    feature: str,
    strength: str = Requirement.Strength.MUST,
    until: date | None = None,
) -> Requirement:
    """What the household's place must or should have. Why stays here."""
    return require(
        actor=actor, household=person.household, feature=feature, strength=strength, until=until
    )
