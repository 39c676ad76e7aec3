"""Beginning a visit: the sample is drawn, the checklist of the day and open findings laid out."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.quality.actions.visits import planned, running
from weg.care.quality.drawing import in_order, sample_size
from weg.care.quality.models import Check, Criterion, Finding, SampledRoom, Visit
from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import today
from weg.housing.models import Operation, Room


@action("quality.visit", on="visit")
def begin_visit(*, actor: Actor, visit: Visit) -> Visit:
    """The visitors are in the house; from now on what they see is noted."""
    kept = planned(visit)
    if kept.day > today():
        raise Refused(
            _("This visit is planned for a later day. Change the day first."), code="day_future"
        )
    kept.state, kept.begun = Visit.State.RUNNING, timezone.now()
    runs = Operation.objects.filter(site=kept.site_id, during__contains=kept.day).first()
    kept.organisation_id = runs.organisation_id if runs else None
    rooms = [] if kept.kind == Visit.Kind.FOLLOW_UP else _draw(kept)
    with explaining(_another):
        kept.save()
    _lay_out(kept, rooms)
    return kept


def _another(constraint: str, error: object) -> Refused | None:
    if constraint != "quality_visit_one_at_a_time":
        return None
    return Refused(_("Another visit of this house is under way."), code="visit_under_way")


def _draw(visit: Visit) -> list[SampledRoom]:
    """The rooms in use that day are the pool; as many are drawn as the norms say."""
    rows = Room.objects.filter(unit__site=visit.site_id, during__contains=visit.day)
    visit.pool = sorted(f"{unit}/{name}" for unit, name in rows.values_list("unit__name", "name"))
    share = norm("quality_sample_share", visit.day)
    count = sample_size(len(visit.pool), share, norm("quality_sample_least", visit.day))
    names = in_order(visit.seed, visit.pool)[:count]
    return [SampledRoom(visit=visit, name=name, rank=rank) for rank, name in enumerate(names, 1)]


def _lay_out(visit: Visit, rooms: list[SampledRoom]) -> None:
    SampledRoom.objects.bulk_create(rooms)
    checks = list(_again(visit))
    if visit.kind != Visit.Kind.FOLLOW_UP:
        checks += _of_house(visit)
        for room in rooms:
            checks += _of_room(visit, room)
    Check.objects.bulk_create(checks)


def criteria_of(visit: Visit, scope: str) -> list[Criterion]:
    """The standards in force on the day of the visit."""
    return list(Criterion.objects.filter(scope=scope, during__contains=visit.day))


def _of_house(visit: Visit) -> list[Check]:
    return [_check(visit, one) for one in criteria_of(visit, Criterion.Scope.HOUSE)]


def _of_room(visit: Visit, room: SampledRoom) -> list[Check]:
    return [_check(visit, one, room) for one in criteria_of(visit, Criterion.Scope.ROOM)]


def _check(visit: Visit, one: Criterion, room: SampledRoom | None = None) -> Check:
    return Check(
        visit=visit, criterion=one, room=room, area=one.area, text=one.text, hint=one.hint,
        source=one.source, severity=one.severity, rank=one.rank,
    )  # fmt: skip


def _again(visit: Visit) -> Iterator[Check]:
    """What is open from earlier visits is looked at again."""
    for one in Finding.objects.filter(site=visit.site_id, settled=None).order_by("due", "pk"):
        yield Check(
            visit=visit, criterion_id=one.criterion_id, finding=one, area=one.area, text=one.text,
            hint=one.todo[:300], source=one.source, severity=one.severity,
        )  # fmt: skip


@action("quality.visit", on="visit")
def skip_room(*, actor: Actor, visit: Visit, room: SampledRoom, why: str) -> SampledRoom | None:
    """A room cannot be looked at; returns the next of the drawing, which stands in for it."""
    kept = running(visit)
    if why not in SampledRoom.Skipped.values:
        raise Refused(_("Say why."), code="why_missing", field="why")
    mine = SampledRoom.objects.get(pk=room.pk, visit=kept, skipped="")
    if mine.checks.exclude(verdict=Check.Verdict.UNSEEN).exists():
        raise Refused(_("Something was noted in this room already."), code="room_seen", field="why")
    mine.skipped = why
    mine.save()
    mine.checks.all().delete()
    drawn = SampledRoom.objects.filter(visit=kept).count()
    names = in_order(kept.seed, kept.pool)[drawn : drawn + 1]
    return _stand_in(kept, names[0], drawn + 1) if names else None


def _stand_in(visit: Visit, name: str, rank: int) -> SampledRoom:
    made = SampledRoom.objects.create(visit=visit, name=name, rank=rank)
    Check.objects.bulk_create(_of_room(visit, made))
    return made
