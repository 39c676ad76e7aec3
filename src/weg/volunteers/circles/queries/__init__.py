"""Reads that other rooms of volunteers need too."""

from weg.volunteers.circles.queries.people import (
    actives,
    age_on,
    open_volunteers,
    volunteer_of,
)

__all__ = ["actives", "age_on", "open_volunteers", "volunteer_of"]
