"""Defects: reported, ordered, done; and the places they block."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from django.utils.translation import gettext as _

from weg.care.houses.models import Contractor, Defect, DefectBlock, DefectPhoto
from weg.care.houses.queries.defects import block_rows
from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.actions import block, unblock
from weg.housing.models import Place, Room, Site


@action("houses.report_defect", on="site")
def report_defect(
    *,
    actor: Actor,
    site: Site,
    title: str,
    priority: str,
    room: Room | None = None,
    where: str = "",
    text: str = "",
    photo: bytes | None = None,
) -> Defect:
    """Something is broken. Its due day follows from the priority (norm ``defect_…_days``)."""
    if priority not in Defect.Priority.values:
        raise Refused(_("Choose a priority."), code="priority_unknown", field="priority")
    if room is not None and room.unit.site_id != site.pk:
        raise Refused(_("This room is in another house."), code="room_elsewhere", field="room")
    days = int(norm(f"defect_{priority}_days", today()))
    defect = Defect.objects.create(
        site=site,
        room=room,
        where=where,
        title=title,
        text=text,
        priority=priority,
        reported=today(),
        reported_by=actor.sight.label[:200],
        due=today() + timedelta(days=days),
    )
    if photo:
        _keep_photo(actor, defect, photo)
    return defect


@action("houses.report_defect", on="site")
def add_photo(*, actor: Actor, site: Site, defect: Defect, photo: bytes) -> DefectPhoto:
    """One more photo (JPEG bytes, as ``shrink_photo`` makes them)."""
    return _keep_photo(actor, defect, photo)


def _keep_photo(actor: Actor, defect: Defect, photo: bytes) -> DefectPhoto:
    return DefectPhoto.objects.create(defect=defect, image=photo, by=actor.sight.label[:200])


@action("houses.handle_defect", on="defect")
def order_defect(*, actor: Actor, defect: Defect, contractor: Contractor, day: date) -> Defect:
    """Somebody is charged with mending it."""
    _open(defect)
    if not contractor.active:
        raise Refused(
            _("%(name)s is not called any more.") % {"name": contractor},
            code="contractor_inactive",
            field="contractor",
        )
    if day < defect.reported:
        raise Refused(_("The defect was reported after that day."), code="day_before", field="day")
    defect.contractor, defect.ordered, defect.state = contractor, day, Defect.State.ORDERED
    defect.save()
    return defect


def _open(defect: Defect) -> None:
    """Refused when it is done, also by somebody else a moment ago."""
    defect.refresh_from_db(from_queryset=Defect.objects.select_for_update())
    if defect.state == Defect.State.DONE:
        raise Refused(_("This defect is done."), code="defect_done")


@action("houses.handle_defect", on="defect")
def block_for_defect(
    *,
    actor: Actor,
    defect: Defect,
    places: Collection[Place],
    start: date,
    reason: str = "repair",
    end: date | None = None,
) -> list[DefectBlock]:
    """Block places because of the defect; housing says when somebody lives there (``Refused``)."""
    _open(defect)
    if any(place.site_id != defect.site_id for place in places):
        raise Refused(_("This room is in another house."), code="room_elsewhere", field="places")
    block(actor=actor, places=places, start=start, end=end, reason=reason, note=defect.title)
    return [
        DefectBlock.objects.update_or_create(
            defect=defect, place=place, defaults={"start": start}
        )[0]
        for place in places
    ]  # fmt: skip


@action("houses.handle_defect", on="defect")
def finish_defect(
    *, actor: Actor, defect: Defect, day: date, note: str = "", unblock_places: bool = False
) -> Defect:
    """It is mended; with ``unblock_places`` its places can be used again from that day."""
    _open(defect)
    if not defect.reported <= day <= today():
        raise Refused(
            _("The day lies between the report and today."), code="day_outside", field="day"
        )
    defect.state, defect.done, defect.done_note = Defect.State.DONE, day, note
    defect.save()
    if unblock_places:
        free_places(actor=actor, defect=defect, day=today())
    return defect


@action("houses.handle_defect", on="defect")
def free_places(*, actor: Actor, defect: Defect, day: date) -> int:
    """End the blocks that the defect put on places, from ``day``; returns how many."""
    rows = block_rows(defect, day)
    for row in rows:
        unblock(actor=actor, blocked=row, day=day)
    return len(rows)
