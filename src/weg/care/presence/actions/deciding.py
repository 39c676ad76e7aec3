"""Deciding about somebody who was not seen for long: seen meanwhile, away, or departed."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.presence.actions.effects import refresh_seen, resolve_everywhere
from weg.care.presence.models import Absence, Decision, Difference, Seen, Tick
from weg.care.presence.models.reasons import AwayReason
from weg.care.presence.models.ticks import Source, State
from weg.care.presence.queries.trust import write_trust
from weg.foundation.access.actions import action, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.actions import move_out, undo
from weg.housing.models import Occupancy, Step
from weg.housing.models.occupancy import Departure

LONGEST = 366  # days somebody can be known to be away; after that it is asked again


@action("presence.decide", on="stay")
def confirm_seen(
    *, actor: Actor, stay: Occupancy, day: date, source: str = Source.DESK, note: str = ""
) -> Decision:
    """Somebody saw the person who lives here, on ``day``; outside of a round."""
    _check_past(stay, day)
    before = _last_seen(stay)
    tick = Tick.objects.create(
        id=uuid4(),
        site_id=stay.site_id,
        person_id=_person(stay),
        state=State.SEEN,
        source=source,
        day=day,
        at=timezone.now(),
        received_at=timezone.now(),
        member=actor.sight.member,
        stands=True,
    )
    refresh_seen(stay.site_id, [tick.person_id])
    resolve_everywhere(tick.person_id, stay.site_id, Difference.Resolution.SEEN, actor, today())
    write_trust(today(), [stay.site_id])
    return _decide(actor, stay, Decision.Kind.SEEN, day, before, note, tick=tick)


@action("presence.decide", on="stay")
def record_absence(
    *, actor: Actor, stay: Occupancy, since: date, until: date, reason: str, note: str = ""
) -> Decision:
    """The person is known to be away; until: the day of coming back."""
    if reason not in AwayReason.values:
        raise Refused(_("Choose why the person is away."), code="reason", field="reason")
    if until <= since:
        raise Refused(
            _("The day of coming back must be after the first day away."),
            code="period_empty",
            field="until",
        )
    if (until - today()).days > LONGEST:
        raise Refused(
            _("At most a year ahead; after that it must be asked again."),
            code="too_long",
            field="until",
        )
    absence = Absence.objects.create(
        person_id=_person(stay),
        site_id=stay.site_id,
        since=since,
        until=until,
        reason=reason,
        by=actor.sight.label[:200],
    )
    resolve_everywhere(absence.person_id, stay.site_id, Difference.Resolution.AWAY, actor, today())
    write_trust(today(), [stay.site_id])
    return _decide(actor, stay, Decision.Kind.AWAY, since, _last_seen(stay), note, absence=absence)


@action("presence.depart", on="stay")
def record_departure(*, actor: Actor, stay: Occupancy, day: date, note: str) -> Decision:
    """The person is gone, nobody knows where to: moved out on ``day`` (the first day away).

    A person decides this, with a reason; Weg never does it by itself.
    """
    if not note.strip():
        raise Refused(
            _("Say what makes you sure, such as the room found empty."), code="note", field="note"
        )
    _check_past(stay, day)
    if stay.household is None:
        raise Refused(_("Nobody lives in this place."), code="no_stay")
    before = _last_seen(stay)
    step = move_out(
        actor=actor,
        household=stay.household,
        day=day,
        departure=Departure.UNKNOWN,
        people=[_person(stay)],
        note=note[:300],
    )
    resolve_everywhere(_person(stay), stay.site_id, Difference.Resolution.DEPARTED, actor, today())
    write_trust(today(), [stay.site_id])
    return _decide(actor, stay, Decision.Kind.DEPARTED, day, before, note, step=step)


@action("presence.decide", on="decision")
def undo_decision(*, actor: Actor, decision: Decision) -> Decision:
    """Take a decision back: the stay, the absence or the sighting is as it was before."""
    locked = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    if locked.undone_at:
        raise Refused(_("This decision has been taken back already."), code="undone_already")
    if locked.kind == Decision.Kind.DEPARTED:
        require(actor, "presence.depart", locked)
        _undo_departure(actor, locked)
    if locked.absence:
        locked.absence.delete()
    if locked.tick:
        locked.tick.stands = False
        locked.tick.save(update_fields=["stands"])
        refresh_seen(locked.site_id, [locked.person_id])
    locked.undone_at, locked.absence = timezone.now(), None
    locked.save()
    write_trust(today(), [locked.site_id])
    return locked


def _undo_departure(actor: Actor, decision: Decision) -> None:
    if decision.step is None:
        raise Refused(
            _("Enter the person's stay anew: this departure can no longer be undone."),
            code="step_gone",
        )
    undo(actor=actor, step=Step.objects.get(pk=decision.step.pk))


def _check_past(stay: Occupancy, day: date) -> None:
    if day > today():
        raise Refused(_("This day has not come yet."), code="day_future", field="day")
    if day < stay.starts:
        raise Refused(
            _("The person moved in on %(day)s only.") % {"day": stay.starts.strftime("%d.%m.%Y")},
            code="before_stay",
            field="day",
        )


def _person(stay: Occupancy) -> int:
    if stay.person_id is None:
        raise Refused(_("Nobody lives in this place."), code="no_stay")
    return stay.person_id


def _last_seen(stay: Occupancy) -> date:
    seen = Seen.objects.filter(person=stay.person_id).values_list("day", flat=True).first()
    return max(seen, stay.during.lower) if seen else stay.during.lower  # type: ignore[no-any-return]


def _decide(
    actor: Actor,
    stay: Occupancy,
    kind: str,
    day: date,
    before: date,
    note: str,
    *,
    step: Step | None = None,
    absence: Absence | None = None,
    tick: Tick | None = None,
) -> Decision:
    return Decision.objects.create(
        person_id=_person(stay),
        site_id=stay.site_id,
        kind=kind,
        day=day,
        last_seen=before,
        note=note[:300],
        by=actor.sight.label[:200],
        step=step,
        absence=absence,
        tick=tick,
    )
