"""Erasing what is due, rule by rule, each in a transaction of its own."""

from __future__ import annotations

import logging
from datetime import date

from weg.city.queries.erasing import over
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import seeing
from weg.foundation.erasing import Counts, Rule
from weg.foundation.models import Erasure

log = logging.getLogger(__name__)
RUN = "run"
"""Rule of the line that says when the job has run, and how much it erased in all."""


def erase_due(*, actor: Actor, day: date) -> Counts:
    """Erase what is due on the day. A rule that fails does not keep the others from ending."""
    total: Counts = Counts()
    with seeing(actor.sight, "erasing"):
        rules = list(over(day))
    for rule, before in rules:
        try:
            total += erase_by_rule(actor=actor, rule=rule, before=before)
        except Exception:
            log.exception("erasing by the rule %s failed", rule.code)
    note_run(actor=actor, rows=total.total())
    return total


@action("city.erase")
def erase_by_rule(*, actor: Actor, rule: Rule, before: date) -> Counts:
    return rule.erase(before)


@action("city.erase")
def note_run(*, actor: Actor, rows: int) -> None:
    Erasure.objects.create(rule=RUN, table="", rows=rows)
