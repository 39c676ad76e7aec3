"""What other rooms give to the page of a site: links to their pages of it, and parts of the board.

A room above registers in its ``apps.py``::

    register_site_link(20, rounds_of_site)      # (request, site) -> SiteLink | None
    register_site_section(20, on_call_today)    # (request, site) -> SafeString | None
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.safestring import SafeString

from weg.foundation.givers import Givers
from weg.housing.models import Site


@dataclass(frozen=True)
class SiteLink:
    """A page of the site in another room; count: how much is due there, nothing when 0."""

    label: str
    url: str
    icon: str = ""
    count: int = 0

    @property
    def shown(self) -> str:
        return f"{self.label} ({self.count})" if self.count else self.label


LinkMaker = Callable[[HttpRequest, Site], "SiteLink | None"]
SectionMaker = Callable[[HttpRequest, Site], "SafeString | None"]

_links: Givers[[HttpRequest, Site], SiteLink] = Givers()
_sections: Givers[[HttpRequest, Site], SafeString] = Givers()


def register_site_link(order: int, maker: LinkMaker) -> LinkMaker:
    """Show this link on the site's board; lower orders stand first."""
    _links.add(order, maker)
    return maker


def register_site_section(order: int, maker: SectionMaker) -> SectionMaker:
    """Show this part above the board; lower orders stand higher."""
    _sections.add(order, maker)
    return maker


def site_links(request: HttpRequest, site: Site) -> list[SiteLink]:
    return _links.given(request, site)


def site_sections(request: HttpRequest, site: Site) -> list[SafeString]:
    return _sections.given(request, site)
