"""A volunteer's own page: see, correct, take along, rest, delete."""

from __future__ import annotations

import json

from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.documents.showing import pdf
from weg.foundation.form_pages import confirm_page, form_page
from weg.volunteers.circles import actions
from weg.volunteers.circles.documents.copy import copy_pdf
from weg.volunteers.circles.forms import OwnForm, as_typed
from weg.volunteers.circles.models import Contact, Volunteer
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.circles.queries.copied import own_copy
from weg.volunteers.circles.tables import state_badge
from weg.volunteers.circles.views.facts import profile_facts
from weg.volunteers.circles.views.frame import at


def _mine(request: HttpRequest, permission: str = "circles.see_own") -> Volunteer:
    require(actor_of(request), permission)
    found = volunteer_of(actor_of(request))
    if found is None:
        raise Http404
    return found


def own(request: HttpRequest) -> HttpResponse:
    """What is stored of oneself, whom to ask, and what one can do with it."""
    me = _mine(request)
    values = {
        "title": _("My data"),
        "me": me,
        "state": state_badge(me),
        "facts": profile_facts(me),
        "contacts": Contact.objects.filter(circle=me.circle_id) if me.circle_id else [],
        "resting": me.state == Volunteer.State.RESTING,
        "helping": me.state == Volunteer.State.TAKEN_UP,
    }
    return render(request, "circles/own.html", values)


def own_edit(request: HttpRequest) -> HttpResponse:
    me = _mine(request, "circles.change_own")
    form = OwnForm(request.POST or None, initial=as_typed(me))

    def act() -> None:
        actions.change_own_data(actor=actor_of(request), volunteer=me, profile=form.profile())

    return form_page(
        request, form, act, title=_("Change my data"), submit=_("Save"), done=_("Saved."),
        to=at("own"), trail=[(_("My data"), at("own")), (_("Change"), "")],
    )  # fmt: skip


def own_json(request: HttpRequest) -> HttpResponse:
    """Everything stored, to take along."""
    text = json.dumps(own_copy(_mine(request)), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    response = HttpResponse(text, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="meine-daten.json"'
    return response


def own_pdf(request: HttpRequest) -> HttpResponse:
    """The same, to print."""
    me = _mine(request)
    return pdf(copy_pdf(me, own_copy(me)), "meine-daten.pdf")


def own_rest(request: HttpRequest) -> HttpResponse:
    """Rest, or come back."""
    me = _mine(request, "circles.change_own")
    back = me.state == Volunteer.State.RESTING
    act = actions.come_back if back else actions.rest
    text = _("You are asked again for what fits.") if back else _(
        "You are asked for nothing until you come back. What you have promised stays promised."
    )  # fmt: skip
    return confirm_page(
        request,
        lambda: act(actor=actor_of(request), volunteer=me),
        title=_("Come back?") if back else _("Rest for a while?"),
        text=text,
        confirm=_("Come back") if back else _("Rest"),
        done=_("Saved."),
        to=at("own"),
        trail=[(_("My data"), at("own")), (_("Come back") if back else _("Rest"), "")],
        kind="primary",
    )


def own_leave(request: HttpRequest) -> HttpResponse:
    """Delete oneself: it is said before what will happen."""
    me = _mine(request, "circles.change_own")
    if request.method == "POST":
        actions.leave(actor=actor_of(request), volunteer=me)
        return HttpResponseRedirect(reverse("join:left"))
    values = {
        "title": _("Delete everything about you?"),
        "confirm": _("Delete everything"),
        "cancel_url": at("own"),
        "breadcrumb": [(_("My data"), at("own")), (_("Delete"), "")],
    }
    return render(request, "circles/leave.html", values)
