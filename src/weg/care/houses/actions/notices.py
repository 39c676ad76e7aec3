"""Notices in the house."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.utils.translation import gettext as _

from weg.care.houses.models import Notice
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Site


@action("houses.keep_notices", on="site")
def post_notice(
    *,
    actor: Actor,
    site: Site,
    title: str,
    text: str,
    starts: date,
    ends: date | None = None,
    others: Mapping[str, Mapping[str, str]] | None = None,
    notice: Notice | None = None,
) -> Notice:
    """Hang up a notice, or change one; ``ends`` is its last day (None: until taken down)."""
    if ends is not None and ends < starts:
        raise Refused(_("The end must be after the beginning."), code="period_empty", field="ends")
    found = notice or Notice(site=site)
    found.title, found.text, found.starts, found.ends = title, text, starts, ends
    found.others, found.by = dict(others or {}), actor.sight.label[:200]
    found.save()
    return found


@action("houses.keep_notices", on="notice")
def end_notice(*, actor: Actor, notice: Notice) -> None:
    """Take it down: yesterday was its last day. One that never hung goes."""
    if notice.starts >= today():
        notice.delete()
        return
    notice.ends = today() - timedelta(days=1)
    notice.save(update_fields=["ends"])
