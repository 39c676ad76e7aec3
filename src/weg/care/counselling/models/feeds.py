from __future__ import annotations

from django.db import models

from weg.city.models import Member
from weg.foundation.models.feeds import CalendarFeed


class Feed(CalendarFeed):
    """A member's appointments."""

    member = models.OneToOneField(Member, models.CASCADE, related_name="counselling_feed")

    def __str__(self) -> str:
        return str(self.member)
