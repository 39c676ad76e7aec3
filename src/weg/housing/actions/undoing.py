"""Undoing a step, where nothing has happened to its rows since."""

from __future__ import annotations

from collections.abc import Callable

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action, may
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.actions.explaining import exchanging, refusing
from weg.housing.actions.steps import Fields, Recorder, apply_fields, check_correction, fields_of
from weg.housing.models import Occupancy, Step

GUARDS: list[Callable[[Step], Refused | None]] = []
"""Rooms below say here which steps they rest on, and what to do instead of undoing them."""


@action("housing.undo")
def undo(*, actor: Actor, step: Step) -> Step:
    """Bring the rows of a step back to what they were before it.

    Houses have ``correction_days`` from the day on which the step was entered. Refused when the
    step was undone, when one of its rows has changed since, when it touches a site the actor does
    not work at, or when the database refuses the earlier state today.
    """
    step = Step.objects.select_for_update().get(pk=step.pk)
    check_correction(actor, timezone.localdate(step.at))
    if Step.objects.filter(undoes=step).exists():
        raise Refused(_("This step has been undone already."), code="undone_already")
    for guard in GUARDS:
        if refused := guard(step):
            raise refused
    rows = _rows_as_left(step)
    recorder = Recorder(actor, "undo", today())
    with refusing(recorder), exchanging():
        for change in reversed(step.changes):
            _restore(recorder, change, rows.get(change["id"]))
    _check_sites(actor, step, recorder)
    return recorder.finish(undoes=step)


def _rows_as_left(step: Step) -> dict[int, Occupancy]:
    """The step's rows, locked, each still as the step left it."""
    last = {change["id"]: change["after"] for change in step.changes}
    rows = {
        row.pk: row
        for row in Occupancy.objects.select_for_update(of=("self",)).filter(pk__in=list(last))
    }
    for number, after in last.items():
        now = fields_of(rows[number]) if number in rows else None
        if now != after:
            raise Refused(
                _("Something has changed since; the step cannot be undone any more."),
                code="changed_since",
            )
    return rows


def _restore(recorder: Recorder, change: Fields, row: Occupancy | None) -> None:
    before = change["before"]
    if before is None:
        if row is not None and row.pk is not None:
            recorder.remove(row)
    elif row is None:
        fresh = apply_fields(Occupancy(), before)
        recorder.add(
            **{
                name: getattr(fresh, name)
                for name in (
                    "place_id",
                    "person_id",
                    "household_id",
                    "kind",
                    "during",
                    "reason",
                    "departure",
                    "note",
                )
            }
        )
    else:
        wanted = apply_fields(Occupancy(), before)
        recorder.change(
            row,
            place_id=wanted.place_id,
            during=wanted.during,
            kind=wanted.kind,
            departure=wanted.departure,
            reason=wanted.reason,
            note=wanted.note,
        )


def _check_sites(actor: Actor, step: Step, recorder: Recorder) -> None:
    if may(actor, "housing.move"):
        return
    if not set(step.sites) | recorder.sites <= set(actor.sight.sites):
        raise Refused(_("This step also concerns another site."), code="other_site")
