"""Clocks: by when a finding must be done, and when a house must be visited again."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from weg.care.quality.models import Finding
from weg.care.quality.queries.houses import MONTHS, awaiting
from weg.foundation.clocks import Asked, Clock, Row, add_months, register_clock


def findings(asked: Asked) -> Iterable[Row]:
    """Findings not confirmed yet."""
    rows = Finding.objects.filter(
        settled=None, due__gte=asked.since, due__lt=asked.until
    ).select_related("site")
    if (site := asked.only("site")) is not None:
        rows = rows.filter(site=site)
    for row in rows.order_by("due", "pk"):
        yield Row(
            subject=row.site_id, name=row.site.name, starts=row.found, due=row.due,
            site=row.site_id, site_name=row.site.name,
        )  # fmt: skip


def visits(asked: Asked) -> Iterable[Row]:
    """So many months after the last visit, or after the house was opened."""
    months = int(asked.numbers[MONTHS])
    rows = awaiting().filter(
        since__gte=add_months(asked.since, -months - 1), since__lt=add_months(asked.until, -months)
    )
    if (site := asked.only("site")) is not None:
        rows = rows.filter(pk=site)
    for row in rows.only("name"):
        due = add_months(row.since, months)
        if asked.since <= due < asked.until:
            yield Row(
                subject=row.pk, name=row.name, starts=row.since, due=due, site=row.pk,
                site_name=row.name,
            )  # fmt: skip


def register() -> None:
    """Called when the app is ready. Both have cards of their own in *Heute*."""
    register_clock(
        Clock(
            "quality_finding",
            _("Finding of a quality visit is to be done"),
            "site",
            findings,
            "quality.see_finding_clock",
            source=_("set for the finding when it was made (norms by severity)"),
            late_days=730,
            owed=True,
            told=False,
        )
    )
    register_clock(
        Clock(
            "quality_visit",
            _("Quality visit is due"),
            "site",
            visits,
            "quality.visit",
            norm=MONTHS,
            late_days=730,
            owed=True,
            told=False,
        )
    )
