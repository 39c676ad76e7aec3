"""allauth's addresses, without the pages that a closed door does not have.

E-mail addresses are changed by the administration, accounts are not opened or linked by oneself.
"""

from __future__ import annotations

from typing import NoReturn

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest
from django.urls import URLPattern, URLResolver, include, path


@login_not_required
def closed(request: HttpRequest, **kwargs: str) -> NoReturn:
    raise Http404


urlpatterns: list[URLPattern | URLResolver] = [
    path("email/", closed),
    path("confirm-email/", closed),
    path("confirm-email/<str:key>/", closed),
    path("3rdparty/", closed),
    path("3rdparty/signup/", closed),
    path("", include("allauth.urls")),
]
