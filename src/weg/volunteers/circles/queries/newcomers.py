"""Who waits to be taken up, and until when."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import DateField, DateTimeField, ExpressionWrapper, F, QuerySet
from django.db.models.functions import Cast, Coalesce, TruncDate

from weg.volunteers.circles.models import Volunteer


def newcomers_due(days: int) -> QuerySet[Any]:
    """With ``began``, when they confirmed or a parent agreed, and ``due``, so many days later; the
    longest waiting first."""
    began = TruncDate(Coalesce("guardian_agreed_at", "confirmed_at"))
    later = ExpressionWrapper(F("began") + timedelta(days=days), output_field=DateTimeField())
    rows = Volunteer.objects.filter(state=Volunteer.State.NEW).annotate(began=began)
    return rows.annotate(due=Cast(later, DateField())).order_by("due", "pk")
