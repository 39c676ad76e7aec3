"""The house log."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.houses.models import LogEntry
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.housing.models import Site


@action("houses.keep_log", on="site")
def write_log(
    *,
    actor: Actor,
    site: Site,
    text: str,
    category: str,
    happened: datetime,
    corrects: LogEntry | None = None,
) -> LogEntry:
    """Add an entry; ``corrects`` says which earlier one it puts right, that stays as it was."""
    if happened > timezone.now():
        raise Refused(_("This has not happened yet."), code="in_future", field="happened")
    if corrects is not None and corrects.site_id != site.pk:
        raise Refused(_("That entry is of another house."), code="other_house")
    return LogEntry.objects.create(
        site=site,
        text=text,
        category=category,
        happened=happened,
        corrects=corrects,
        by=actor.sight.label[:200],
        member=actor.sight.member,
    )
