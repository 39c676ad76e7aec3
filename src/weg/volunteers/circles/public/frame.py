"""What the public pages share: the words, and a sight of what is public."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from weg.city.models import Municipality
from weg.foundation.access.actors import System
from weg.foundation.languages import language_context, language_of
from weg.volunteers.circles.public.words import words

DESK = System("volunteers")


def said(request: HttpRequest) -> dict[str, Any]:
    """The words of the request's language."""
    return words(language_of(request))


def page(request: HttpRequest, template: str, status: int = 200, **more: Any) -> HttpResponse:
    """A public page in the request's language; links in it keep that language."""
    code = language_of(request)
    here = Municipality.objects.only("name").first()
    context = {
        "words": words(code),
        "city": here.name if here else "",
        **language_context(code),
        **more,
    }
    with override(code):
        response = render(request, f"circles/public/{template}.html", context, status=status)
    response["Referrer-Policy"] = "same-origin"
    response["Content-Language"] = code
    return response
