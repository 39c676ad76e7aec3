from __future__ import annotations

from django.db import models

from weg.foundation.models.feeds import CalendarFeed
from weg.volunteers.circles.models import Volunteer


class Feed(CalendarFeed):
    """A volunteer's shifts."""

    volunteer = models.OneToOneField(Volunteer, models.CASCADE, related_name="shifts_feed")

    def __str__(self) -> str:
        return str(self.volunteer_id)
