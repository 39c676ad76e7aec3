"""What other rooms give to the page of a volunteer: links to what is done there for them.

A room above registers in its ``apps.py``::

    register_volunteer_link(10, note_hours)     # (request, volunteer) -> (label, url) | None
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest

from weg.foundation.givers import Givers
from weg.volunteers.circles.models import Volunteer

Link = tuple[str, str]
LinkMaker = Callable[[HttpRequest, Volunteer], Link | None]
_links: Givers[[HttpRequest, Volunteer], Link] = Givers()


def register_volunteer_link(order: int, maker: LinkMaker) -> None:
    """Show this link on the volunteer's page; lower orders stand first."""
    _links.add(order, maker)


def volunteer_links(request: HttpRequest, volunteer: Volunteer) -> list[Link]:
    return _links.given(request, volunteer)
