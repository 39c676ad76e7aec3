"""A form typed while the session ended is not lost.

Whoever sends a form without being signed in any more signs in first; then a page shows that the
form is kept and sends it with one press, to the same address, as if nothing had happened. It works
for every form, since it is done where sign-in is demanded. Kept in the session of this browser for
an hour, only for the user who was signed in here last (a signed cookie says who), without
passwords and files; sealed where contents are confidential. The same saves a form whose
anti-forgery token is out of date, which happens when someone signs in again in another window.
"""

from __future__ import annotations

import json
import re
import time
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from weg.foundation.sealing import Unsealable, open_seal, seal

KEPT = "weg_typed"
LAST_USER = "weg_last_user"
GOOD_FOR = 60 * 60
LARGEST = 256 * 1024
A_MONTH = 30 * 24 * 60 * 60
SECRET = re.compile(r"passw|secret|token", re.IGNORECASE)


class SignInFirst(LoginRequiredMiddleware):
    """Django's rule that every page needs sign-in, keeping what was typed."""

    def process_view(
        self, request: HttpRequest, view_func: Any, view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        if request.method == "POST" and request.user.is_authenticated:
            _forget_sent(request)
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(  # type: ignore[override]  # htmx gets no redirect
        self, request: HttpRequest, view_func: Any
    ) -> HttpResponseBase:
        kept = request.method == "POST" and keep_typed(request)
        return _to_sign_in(request, reverse("typed") if kept else _page_of(request))

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Remember who works in this browser; asks nothing of the database for it."""
        user = getattr(request, "_cached_user", None)
        if user is not None and user.is_authenticated and _last_user(request) != user.pk:
            response.set_signed_cookie(
                LAST_USER,
                str(user.pk),
                salt=LAST_USER,
                max_age=A_MONTH,
                httponly=True,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        return response


def keep_typed(request: HttpRequest) -> bool:
    """Keep the request's form for the user who typed it; False when it cannot or must not be."""
    user = request.user.pk or _last_user(request)
    if user is None or request.path.startswith(settings.WEG_UNFRAMED):
        return False
    fields = [
        [name, value]
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken" and not SECRET.search(name)
    ]
    if not fields or sum(len(name) + len(value) for name, value in fields) > LARGEST:
        return False
    try:
        kept = _sealed(request.path, fields)
    except Unsealable:
        return False
    request.session[KEPT] = {
        "path": request.get_full_path(),
        "fields": kept,
        "files": bool(request.FILES),
        "user": user,
        "at": int(time.time()),
    }
    return True


def _sealed(path: str, fields: list[list[str]]) -> list[list[str]] | str:
    """As it may lie in the session, which the database keeps as it is."""
    sealed = path.startswith(settings.WEG_SEALED_FORMS)
    return seal(json.dumps(fields)) if sealed else fields


def _opened(fields: list[list[str]] | str) -> list[list[str]]:
    """As it was typed. Raises Unsealable when the key is gone."""
    opened: list[list[str]] = json.loads(open_seal(fields)) if isinstance(fields, str) else fields
    return opened


def typed(request: HttpRequest) -> HttpResponse:
    """Show the kept form and send it on, or throw it away (POST)."""
    kept: dict[str, Any] = request.session.get(KEPT, {})
    good = kept.get("user") == request.user.pk and time.time() - kept["at"] < GOOD_FOR
    if request.method == "POST" or not good:
        if request.session.pop(KEPT, None) and request.method != "POST":
            messages.info(request, _("What was typed here before is no longer kept."))
        return HttpResponseRedirect(reverse("today"))
    try:
        fields = _opened(kept["fields"])
    except Unsealable as refused:
        messages.error(request, refused.message)
        return HttpResponseRedirect(reverse("today"))
    shown = [(name, value) for name, value in fields if value.strip()]
    kept = kept | {"fields": fields}
    values = {"title": _("What you typed is still here"), "kept": kept, "shown": shown}
    return render(request, "account/typed.html", values)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """Django's ``CSRF_FAILURE_VIEW``: an old page of our own is helped, a strange one refused."""
    if request.method == "POST" and _from_here(request):
        if request.path.startswith(settings.WEG_UNFRAMED):
            messages.info(request, _("This page was out of date. Please try again."))
            return HttpResponseRedirect(request.get_full_path())
        if keep_typed(request):
            if request.user.is_authenticated:
                return _go(request, reverse("typed"))
            return _to_sign_in(request, reverse("typed"))
    return render(request, "403_csrf.html", status=403)


def _last_user(request: HttpRequest) -> int | None:
    found = request.get_signed_cookie(LAST_USER, default="", salt=LAST_USER, max_age=A_MONTH)
    return int(found) if found and found.isdecimal() else None


def _forget_sent(request: HttpRequest) -> None:
    kept = request.session.get(KEPT)
    if kept and kept["path"] == request.get_full_path():
        del request.session[KEPT]


def _page_of(request: HttpRequest) -> str:
    """The page to come back to: this one, or for a part of a page or a form the page around it."""
    around = request.headers.get("HX-Current-URL", "")
    if not around and request.method not in ("GET", "HEAD"):
        around = request.headers.get("Referer", "")
    here = {request.get_host()}
    if around and url_has_allowed_host_and_scheme(around, here, request.is_secure()):
        parts = urlsplit(around)
        return f"{parts.path}?{parts.query}" if parts.query else parts.path
    return request.get_full_path() if request.method in ("GET", "HEAD") else "/"


def _to_sign_in(request: HttpRequest, onward: str) -> HttpResponseBase:
    login = redirect_to_login(onward, reverse(settings.LOGIN_URL))
    return _go(request, login.url)


def _go(request: HttpRequest, url: str) -> HttpResponseBase:
    """A redirect; htmx would put the page it leads to inside the old one, so it is told."""
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": url})
    return HttpResponseRedirect(url)


def _from_here(request: HttpRequest) -> bool:
    """Whether the browser vouches that a page of this very site sent the form."""
    origin = f"{request.scheme}://{request.get_host()}"
    fetched = request.headers.get("Sec-Fetch-Site")
    return request.headers.get("Origin") == origin and fetched in (None, "same-origin")
