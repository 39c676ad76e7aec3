"""A request's frame: who acts, one transaction with their sight, read-only unless it writes.

``request.actor`` is the member who acts (None when nobody is signed in). Pages that show a
person's record call ``note_opening``; the log is written after the page, in its own transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

from weg.foundation.access.actors import Actor
from weg.foundation.access.pages import reading_a_page
from weg.foundation.access.sight import NOTHING, look_with, seeing
from weg.foundation.models import Opening

READING = ("GET", "HEAD", "OPTIONS")
View = Callable[..., HttpResponse]


class ActorMiddleware:
    """Finds the acting member, and runs each view inside that member's transaction."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.find_actor: Callable[[HttpRequest], Actor | None] = import_string(
            settings.WEG_FIND_ACTOR
        )

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.openings = []  # type: ignore[attr-defined]
        request.actor = self.find_actor(request)  # type: ignore[attr-defined]
        response = self.get_response(request)
        _write_openings(request)
        return response

    def process_view(
        self, request: HttpRequest, view: View, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Runs the view here, so this middleware stands last; signing in keeps its own ways."""
        if request.path.startswith(settings.WEG_UNFRAMED):
            return None
        return framed(view)(request, *args, **kwargs)


def framed(view: View) -> View:
    """The view inside one transaction with the actor's sight; a GET cannot write."""

    @wraps(view)
    def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        reads = request.method in READING
        with transaction.atomic(), reading_a_page() if reads else nullcontext():
            if reads and not connection.savepoint_ids:
                _forbid_writing()
            actor = getattr(request, "actor", None)
            look_with(actor.sight if actor else NOTHING, _name(request))
            response = view(request, *args, **kwargs)
            if hasattr(response, "render") and callable(response.render):
                response = response.render()
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response

    return run


def _name(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else request.path


def _forbid_writing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")


def note_opening(request: HttpRequest, kind: str, record: int) -> None:
    """Remember that the actor looked at this record."""
    request.openings.append((kind, record))  # type: ignore[attr-defined]


def _write_openings(request: HttpRequest) -> None:
    seen = dict.fromkeys(request.openings)  # type: ignore[attr-defined]
    actor = request.actor  # type: ignore[attr-defined]
    if not seen or actor is None:
        return
    with seeing(actor.sight):
        Opening.objects.bulk_create(
            Opening(
                member=actor.sight.member or 0,
                by=actor.sight.label[:200],
                kind=kind,
                record=record,
                path=request.path[:300],
            )
            for kind, record in seen
        )
