"""Answering an invitation by its link. Nobody is signed in: the page shows the request, and the
answer is given in the name of the volunteer whose link it is. GET shows, POST answers."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from weg.city.models import Municipality
from weg.foundation.access.limits import within_limit
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.languages import language_context, language_of
from weg.volunteers.matching.actions import answer_invitation
from weg.volunteers.matching.links import signed
from weg.volunteers.matching.models import Invitation
from weg.volunteers.matching.public.showing import shown
from weg.volunteers.matching.public.words import words
from weg.volunteers.shifts.models import SignUp

MOST = 60
"""Answers from one address in an hour."""
Answer = Invitation.Answer
SAID = {Answer.YES: "answered", Answer.NO: "answered", Answer.WITHDRAWN: "settled"}


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The request with two buttons; after the answer a word of thanks."""
    with seeing(EVERYTHING, "matching.answer"):
        found = signed(token)
        about = shown(found.request, language_of(request)) if found else {}
    if found is None:
        return _page(request, "done", 410, key="dead")
    if found.answer != Answer.NONE:
        return _page(request, "done", key=SAID[Answer(found.answer)])
    if not about["dates"] or not found.request.living:
        return _page(request, "done", key="settled")
    if request.method == "POST":
        return _answered(request, found, about)
    return _page(request, "invitation", token=token, **about)


def _answered(request: HttpRequest, found: Invitation, about: dict[str, Any]) -> HttpResponse:
    if not within_limit(request, "matching-answer", MOST):
        return _page(request, "invitation", 429, **about)
    if (member := found.volunteer.member) is None:
        return _page(request, "done", 410, key="dead")
    can = request.POST.get("answer") == "yes"
    try:
        with override(language_of(request)):
            signed_up = answer_invitation(actor=member, invitation=found, can=can)
    except Refused as refused:
        if refused.code in ("full", "answered"):
            return _page(request, "done", key="settled" if refused.code == "full" else "answered")
        return _page(request, "invitation", 422, error=refused.message, **about)
    if not can:
        return _page(request, "done", key="done_no")
    waits = all(one.state == SignUp.State.WAITING for one in signed_up)
    return _page(request, "done", key="done_waiting" if waits else "done_yes")


def _page(request: HttpRequest, template: str, status: int = 200, **more: Any) -> HttpResponse:
    code = language_of(request)
    with seeing(EVERYTHING, "matching.answer"):
        here = Municipality.objects.only("name").first()
    said = words(code)
    context = {
        "words": said,
        "city": here.name if here else "",
        "said": said.get(str(more.get("key", "")), ""),
        "signs_in": more.get("key") in ("done_yes", "done_waiting"),
        **language_context(code),
        **more,
    }
    with override(code):
        response = render(request, f"matching/public/{template}.html", context, status=status)
    response["Content-Language"] = code
    return response
