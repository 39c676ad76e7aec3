"""Planning a visit, changing and dropping it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from weg.care.quality.drawing import new_seed
from weg.care.quality.models import Finding, Visit
from weg.care.quality.rules import VISITS
from weg.city.models import Member
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import covers
from weg.housing.models import Site


@action("quality.visit", on="site")
def plan_visit(
    *,
    actor: Actor,
    site: Site,
    kind: str,
    day: date,
    visitor: Member | None,
    announced: bool = True,
    why: str = "",
    others: str = "",
) -> Visit:
    """Plan a visit. Its seed is made now, so nobody can try until a sample pleases."""
    _check(site, kind, day, visitor, why)
    return Visit.objects.create(
        site=site, kind=kind, day=day, visitor=visitor, announced=announced,
        why=why.strip(), others=others.strip(), seed=new_seed(),
    )  # fmt: skip


def _check(site: Site, kind: str, day: date, visitor: Member | None, why: str) -> None:
    if kind not in Visit.Kind.values:
        raise Refused(_("Choose a kind."), code="kind_unknown", field="kind")
    if kind == Visit.Kind.OCCASION and not why.strip():
        raise Refused(_("Say what the reason is."), code="why_missing", field="why")
    if not covers(site.during, day):
        raise Refused(_("The house is not in use on this day."), code="not_in_use", field="day")
    if visitor is not None and visitor.role not in VISITS:
        raise Refused(_("Choose somebody of the city."), code="visitor", field="visitor")
    open_findings = Finding.objects.filter(site=site, settled=None)
    if kind == Visit.Kind.FOLLOW_UP and not open_findings.exists():
        raise Refused(
            _("No finding is open in this house: there is nothing to follow up."),
            code="nothing_open",
            field="kind",
        )


def locked(visit: Visit, state: str, sentence: str) -> Visit:
    """The visit, locked; Refused when it is not in this state (any more)."""
    kept = Visit.objects.select_for_update().get(pk=visit.pk)
    if kept.state != state:
        raise Refused(sentence, code=f"not_{state}")
    return kept


def planned(visit: Visit) -> Visit:
    return locked(visit, Visit.State.PLANNED, _("This visit has begun, or was dropped."))


def running(visit: Visit) -> Visit:
    return locked(visit, Visit.State.RUNNING, _("This visit is not under way."))


@action("quality.visit", on="visit")
def change_visit(*, actor: Actor, visit: Visit, **values: Any) -> Visit:
    """Another day, visitor or kind, before it begins; values as of ``plan_visit``."""
    kept = planned(visit)
    for name, value in values.items():
        setattr(kept, name, value.strip() if isinstance(value, str) else value)
    _check(kept.site, kept.kind, kept.day, kept.visitor, kept.why)
    kept.save()
    return kept


@action("quality.visit", on="visit")
def drop_visit(*, actor: Actor, visit: Visit, why: str) -> Visit:
    """It does not take place. It stays in the list with its reason."""
    kept = planned(visit)
    if not why.strip():
        raise Refused(_("Say what the reason is."), code="why_missing", field="why")
    kept.state, kept.dropped_why = Visit.State.DROPPED, why.strip()
    kept.save()
    return kept
