"""Where a phone sends its queue, and the worker that keeps the page when the net is gone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.presence import actions
from weg.care.presence.actions import Taken
from weg.care.presence.models import Round
from weg.care.presence.queries.standing import changed_since
from weg.care.presence.views.frame import round_for
from weg.care.presence.views.tapping import read_sending
from weg.care.presence.views.telling import cursor_of, states_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.refusals import Refused

WORKER = "presence/worker.js"


def ticks(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a phone's queue, and answer with what others have ticked since.

    Asking with an empty queue writes nothing.
    """
    round_ = round_for(request, pk, "presence.tick")
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        sent = read_sending(request.body)
    except Refused as refused:
        return JsonResponse({"error": refused.message}, status=400)
    taken = Taken()
    if sent["taps"] or sent["notes"]:
        taken = actions.record_taps(
            actor=actor_of(request),
            round=round_,
            taps=sent["taps"],
            notes=sent["notes"],
            sent_at=sent["sent_at"],
        )
    return JsonResponse(_answer(round_, taken, sent))


def _answer(round_: Round, taken: Taken, sent: dict[str, Any]) -> dict[str, Any]:
    refused = {str(key): why for key, why in taken.refused.items()} | sent["unreadable"]
    words = _reasons()
    known = changed_since(round_, sent["since"])
    return {
        "now": int(timezone.now().timestamp() * 1000),
        "kept": [str(key) for key in taken.kept],
        "refused": {key: words[why] for key, why in refused.items()},
        "late": taken.late,
        "clock_changed": taken.clock_changed,
        "closed": round_.closed,
        "states": states_of(known),
        "cursor": cursor_of(round_),
    }


def _reasons() -> dict[str, str]:
    return {
        "person_unknown": _("This person is not known in your houses."),
        "state_unknown": _("What was tapped is not known."),
        "away_unclear": _("It is not said until when, or why."),
        "id_taken": _("This number stands for another tick."),
        "unreadable": _("It cannot be read."),
    }


def worker(request: HttpRequest, pk: int) -> HttpResponse:
    """The service worker; served from here, so that its reach is this one round."""
    round_for(request, pk, "presence.tick")
    found = finders.find(WORKER)
    response = HttpResponse(Path(str(found)).read_bytes(), content_type="text/javascript")
    response["Cache-Control"] = "no-cache"
    return response
