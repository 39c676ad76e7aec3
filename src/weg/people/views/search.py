"""The search box of every page: results, and suggestions while typing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.search import search_all

ON_PAGE, SUGGESTED, SHORTEST = 20, 5, 2


def search(request: HttpRequest) -> HttpResponse:
    """Everything that fits, by room, with the reasons."""
    actor = actor_of(request)
    require(actor, "city.see")
    text = request.GET.get("q", "").replace("\x00", "").strip()
    groups = search_all(actor, text, ON_PAGE) if text else []
    title = _("Search: %(text)s") % {"text": text} if text else _("Search")
    values = {"title": title, "text": text, "groups": groups}
    return render(request, "people/search.html", values)


def suggest(request: HttpRequest) -> HttpResponse:
    """The first few hits, for the search box."""
    actor = actor_of(request)
    require(actor, "city.see")
    text = request.GET.get("q", "").replace("\x00", "").strip()
    groups = search_all(actor, text, SUGGESTED) if len(text) >= SHORTEST else []
    return render(request, "people/suggestions.html", {"text": text, "groups": groups})
