"""Complaining without an account. Nobody is signed in: a view takes the sight it needs itself.

What is known of a house here is its name, by the code on its poster. An answer is shown to whoever
has the number and the secret word. Both are rate-limited by address, which is kept as a hash for an
hour and nowhere else.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from weg.care.safety.actions import complain
from weg.care.safety.actions.complaints import digest_as_typed
from weg.care.safety.models import Complaint, ComplaintPoint
from weg.care.safety.public.words import words
from weg.foundation.access.actors import System
from weg.foundation.access.limits import within_limit
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, Sight, seeing
from weg.foundation.languages import language_context, language_of
from weg.housing.models import Site

MOST = 20
"""Complaints, and looks at an answer, from one address in an hour: a house has one address."""
DESK = System("complaints")


def _page(request: HttpRequest, template: str, status: int = 200, **more: Any) -> HttpResponse:
    code = language_of(request)
    context = {"words": words(code), **language_context(code), **more}
    response = render(request, f"safety/public/{template}.html", context, status=status)
    response["Referrer-Policy"] = "same-origin"
    return response


def _site(code: str) -> Site:
    """The house of the code; its name is all the page shows."""
    point = ComplaintPoint.objects.filter(code=code.upper()).first()
    if point is None:
        raise Http404
    with seeing(Sight(reach="own", sites=(point.site_id,), label="public"), "safety.public"):
        return Site.objects.get(pk=point.site_id)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, code: str) -> HttpResponse:
    """The form of a house, and after sending the number and the secret word, shown once."""
    site = _site(code)
    said = words(language_of(request))
    context: dict[str, Any] = {
        "site_name": site.name,
        "code": code,
        "choices": list(zip(Complaint.Addressee.values, said["addressees"], strict=True)),
        "typed": request.POST,
    }
    if request.method != "POST":
        return _page(request, "write", **context)
    if not within_limit(request, "complaint-write", MOST):
        return _page(request, "write", 429, error=said["too_many"], **context)
    try:
        taken = complain(
            actor=DESK,
            site=site,
            addressee=request.POST.get("addressee", ""),
            text=request.POST.get("text", ""),
            language=language_of(request),
            name=request.POST.get("name", ""),
            contact=request.POST.get("contact", ""),
        )
    except Refused as refused:
        error = said["too_many"] if refused.code == "too_many" else said["wrong"]
        return _page(request, "write", 422, error=error, **context)
    return _page(request, "sent", taken=taken, **context)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def read(request: HttpRequest) -> HttpResponse:
    """The answer, for whoever has the number and the secret word."""
    if request.method != "POST":
        return _page(request, "read")
    said = words(language_of(request))
    if not within_limit(request, "complaint-read", MOST):
        return _page(request, "read", 429, error=said["too_many"])
    found = _found(request.POST.get("reference", ""), request.POST.get("secret", ""))
    if found is None:
        return _page(request, "read", 422, error=said["unknown"], typed=request.POST)
    state = said["states"][Complaint.State.values.index(found.state)]
    return _page(request, "read", found=found, state=state)


def _found(reference: str, secret: str) -> Complaint | None:
    """The complaint, with nothing of it but state, day and answer."""
    with seeing(EVERYTHING, "safety.public"):
        row = (
            Complaint.objects.filter(reference=reference.strip().upper())
            .only("state", "due", "answer", "answered", "digest")
            .first()
        )
    if row is None or not constant_time_compare(row.digest, digest_as_typed(secret)):
        return None
    return row
