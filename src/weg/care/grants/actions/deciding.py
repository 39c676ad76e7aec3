"""Freezing a computation when it is decided, with everything it was made of."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.utils.translation import gettext as _

from weg.care.grants.models import Computation, Occasion
from weg.care.grants.posts.computing import compute
from weg.care.grants.posts.keeping import counts_as_json, result_as_json, terms_as_json
from weg.care.grants.queries.counts import KEEP, about, counts_on
from weg.care.grants.queries.terms import terms_on
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today


@action("grants.decide")
def decide_computation(
    *,
    actor: Actor,
    occasion: Occasion,
    day: date,
    paper: str,
    decided_by: str,
    decided_on: date,
) -> Computation:
    """Keep counts, terms, result and counted people as they are now; nothing changes them later.

    A further decision on the same day replaces the one before, which stays to be read.
    """
    _check(day, paper, decided_by)
    counts, terms = counts_on(day), terms_on(occasion, day)
    result = compute(counts, terms)
    if not result.shares:
        sentence = _("There is nothing to decide on: %(gaps)s")
        raise Refused(sentence % {"gaps": " ".join(terms.gaps)}, code="nothing", field="day")
    made = Computation.objects.create(
        occasion=occasion,
        day=day,
        paper=paper.strip(),
        decided_by=decided_by.strip(),
        decided_on=decided_on,
        posts=result.posts,
        cents=result.cents,
        terms=terms_as_json(terms),
        counts=counts_as_json(counts),
        result=result_as_json(result),
        supersedes=_standing(occasion, day),
        by=actor.sight.label,
    )
    _keep_people(made, day)
    return made


def _check(day: date, paper: str, decided_by: str) -> None:
    if day > today():
        message = _("The reference day has not been yet; until then figures can change.")
        raise Refused(message, code="future", field="day")
    if not paper.strip():
        raise Refused(_("Name the council paper."), code="no_paper", field="paper")
    if not decided_by.strip():
        raise Refused(_("Say who decided."), code="nobody", field="decided_by")


def _standing(occasion: Occasion, day: date) -> Computation | None:
    """The decision that holds; locked, so that two at once become one after the other."""
    Occasion.objects.select_for_update().get(pk=occasion.pk)
    return Computation.objects.filter(occasion=occasion, day=day, superseded_by=None).first()


def _keep_people(made: Computation, day: date) -> None:
    """In the database, since it is everybody."""
    with connection.cursor() as cursor:
        cursor.execute(KEEP, about(day) | {"computation": made.pk})
