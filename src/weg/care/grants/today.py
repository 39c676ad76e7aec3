"""Grants' card of *Heute*: a reference day that nobody decided on, a month without statements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.grants.models import Computation, FeeRule, Occasion, Statement
from weg.care.grants.queries.terms import latest_day
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card


def grants(request: HttpRequest) -> Card | None:
    """For whoever decides computations and makes statements; nothing when all is done."""
    if not may(request.actor, "grants.decide"):  # type: ignore[attr-defined]
        return None
    lines = [*_undecided(), *_month()]
    return Card(title=_("Grants and fees"), lines=lines) if lines else None


def _undecided() -> Iterator[Line]:
    decided = set(Computation.objects.values_list("occasion", "day"))
    for occasion in Occasion.objects.all():
        day = latest_day(occasion, today())
        if (occasion.pk, day) not in decided:
            yield Line(
                text=occasion.name,
                url=f"{reverse('grants:posts')}?occasion={occasion.code}&day={day.isoformat()}",
                hint=date_format(day, "SHORT_DATE_FORMAT"),
                badge=_("not decided"),
                kind="info",
            )


def _month() -> Iterator[Line]:
    """The month that is over, where fees are charged at all."""
    last = date.fromordinal(today().replace(day=1).toordinal() - 1).replace(day=1)
    charged = FeeRule.objects.filter(during__contains=last).exists()
    if charged and not Statement.objects.filter(month=last).exists():
        yield Line(
            text=_("User fees %(month)s") % {"month": date_format(last, "F Y")},
            url=f"{reverse('grants:fees')}?month={last:%Y-%m}",
            badge=_("no statements yet"),
            kind="warning",
        )


def register() -> None:
    """Called when the app is ready."""
    register_card(60, grants)
