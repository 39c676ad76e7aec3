"""Closing the books: past days stay as they were told."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import ClosedBooks


@action("housing.close_books")
def close_books(*, actor: Actor, before: date) -> ClosedBooks:
    """Days before ``before`` cannot be changed any more, by nobody. There is no way back."""
    if before > today():
        raise Refused(
            _("Only days that have passed can be closed."), code="day_future", field="before"
        )
    last = ClosedBooks.objects.order_by("-before").first()
    if last and before <= last.before:
        raise Refused(
            _("The books are closed before %(day)s already.")
            % {"day": last.before.strftime("%d.%m.%Y")},
            code="closed_already",
            field="before",
        )
    return ClosedBooks.objects.create(before=before, by=actor.sight.label[:200])
