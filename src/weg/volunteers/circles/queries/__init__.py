"""Reads that other rooms of volunteers need too."""

from weg.volunteers.circles.queries.people import age_on, open_volunteers, volunteer_of

__all__ = ["age_on", "open_volunteers", "volunteer_of"]
