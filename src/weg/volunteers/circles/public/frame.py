"""What the public pages share: the language, the words, and a sight of what is public."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from weg.city.models import Municipality
from weg.foundation.access.actors import System
from weg.volunteers.circles.public.words import NAMES, RIGHT_TO_LEFT, words

DESK = System("volunteers")


def language_of(request: HttpRequest) -> str:
    """What was chosen, or the first the browser asks for, or German."""
    chosen = request.POST.get("lang") or request.GET.get("lang") or ""
    if chosen in NAMES:
        return chosen
    for part in request.headers.get("Accept-Language", "").split(","):
        code = part.split(";")[0].strip().lower()[:2]
        if code in NAMES:
            return code
    return "de"


def said(request: HttpRequest) -> dict[str, Any]:
    """The words of the request's language."""
    return words(language_of(request))


def page(request: HttpRequest, template: str, status: int = 200, **more: Any) -> HttpResponse:
    """A public page in the request's language; links in it keep that language."""
    code = language_of(request)
    here = Municipality.objects.only("name").first()
    context = {
        "words": words(code),
        "lang": code,
        "rtl": code in RIGHT_TO_LEFT,
        "tongues": [(key, name, _with_language(request, key)) for key, name in NAMES.items()],
        "city": here.name if here else "",
        **more,
    }
    with override(code):
        response = render(request, f"circles/public/{template}.html", context, status=status)
    response["Referrer-Policy"] = "same-origin"
    response["Content-Language"] = code
    return response


def _with_language(request: HttpRequest, code: str) -> str:
    query = request.GET.copy()
    query["lang"] = code
    return f"?{query.urlencode()}"
