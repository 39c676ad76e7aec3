"""A volunteer's own invitations."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused
from weg.volunteers.matching import actions
from weg.volunteers.matching.models import Invitation
from weg.volunteers.matching.public.showing import shown
from weg.volunteers.matching.queries.showing import open_invitations
from weg.volunteers.matching.views.frame import at
from weg.volunteers.shifts.models import SignUp


def mine(request: HttpRequest) -> HttpResponse:
    """What they are asked now, with two buttons each."""
    actor = actor_of(request)
    require(actor, "matching.mine")
    code = (get_language() or "de")[:2]
    rows = list(open_invitations(actor.sight.member)[:20])
    context = {
        "title": _("Invitations"),
        "breadcrumb": [(_("Invitations"), "")],
        "invitations": [(row, shown(row.request, code)) for row in rows],
    }
    return render(request, "matching/mine.html", context)


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    rows = Invitation.objects.select_related("volunteer")
    found = get_object_or_404(rows, pk=pk)
    actor = actor_of(request)
    require(actor, "matching.answer", found)
    can = request.POST.get("answer") == "yes"
    try:
        signed = actions.answer_invitation(actor=actor, invitation=found, can=can)
    except Refused as refused:
        messages.error(request, refused.message)
        return redirect(at("mine"))
    waits = can and all(one.state == SignUp.State.WAITING for one in signed)
    said = _("Thank you for your answer. Maybe another time.")
    if can:
        said = _("You are on the waiting list.") if waits else _("Thank you! You are signed up.")
    messages.success(request, said)
    return redirect("shifts:mine" if can else at("mine"))
