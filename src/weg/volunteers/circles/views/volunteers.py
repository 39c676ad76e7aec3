"""Volunteers, for the coordination office and the leads of their circle."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import confirm_page, form_page
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.volunteers.circles import actions
from weg.volunteers.circles.actions.memberships import leading
from weg.volunteers.circles.filters import VolunteerFilter
from weg.volunteers.circles.forms import HandOnForm, VolunteerForm, as_typed
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries import age_on
from weg.volunteers.circles.queries.links import volunteer_links
from weg.volunteers.circles.queries.newcomers import newcomers_due
from weg.volunteers.circles.queries.people import known_volunteers
from weg.volunteers.circles.queries.terms import take_up_days
from weg.volunteers.circles.tables import NewcomerTable, VolunteerTable, short, state_badge
from weg.volunteers.circles.views.facts import profile_facts
from weg.volunteers.circles.views.frame import at, trail, volunteer_for


def volunteers(request: HttpRequest) -> HttpResponseBase:
    """Everybody who helps; of 300 names, the 60 who are active with one click."""
    actor = actor_of(request)
    require(actor, "circles.see_volunteers")
    return list_page(
        request,
        title=_("Volunteers"),
        table_class=VolunteerTable,
        filter_class=VolunteerFilter,
        queryset=known_volunteers()
        .select_related("circle__organisation")
        .prefetch_related("activities")
        .order_by("surname", "given_name", "pk"),
        empty=Empty(_("No volunteers yet"), _("They apply on the public page.")),
        table_options={"exclude": [] if may(actor, "circles.hand_on") else ["circle"]},
    )


def newcomers(request: HttpRequest) -> HttpResponseBase:
    """Who is new, the longest waiting first."""
    actor = actor_of(request)
    require(actor, "circles.take_up")
    return list_page(
        request,
        title=_("New volunteers"),
        table_class=NewcomerTable,
        queryset=newcomers_due(take_up_days())
        .select_related("circle__organisation")
        .prefetch_related("activities", "districts"),
        empty=Empty(_("Nobody is waiting"), _("Whoever applies stands here at once.")),
        table_options={"exclude": [] if may(actor, "circles.hand_on") else ["circle"]},
    )


def volunteer(request: HttpRequest, pk: int) -> HttpResponse:
    """One volunteer and what can be done."""
    actor = actor_of(request)
    found = volunteer_for(request, pk, "circles.see_volunteers")
    values = {
        "title": str(found),
        "volunteer": found,
        "state": state_badge(found),
        "age": age_on(found, today()),
        "facts": profile_facts(found),
        "since": _since(found),
        "is_new": found.state == Volunteer.State.NEW,
        "has_left": found.state == Volunteer.State.LEFT,
        "hands_on": may(actor, "circles.hand_on", found),
        "may_lead": found.circle_id and found.state == Volunteer.State.TAKEN_UP,
        "leading": leading(found),
        "gives_back": found.circle_id and not may(actor, "circles.hand_on", found),
        "links": [] if found.state == Volunteer.State.LEFT else volunteer_links(request, found),
        "breadcrumb": trail(found),
    }
    return render(request, "circles/volunteer.html", values)


def _since(found: Volunteer) -> list[tuple[str, str]]:
    facts = [(_("Applied"), short(found.applied_at)), (_("Taken up"), short(found.taken_up_at))]
    return [*facts, (_("Last active"), short(found.last_active))]


def take_up(request: HttpRequest, pk: int) -> HttpResponse:
    found = volunteer_for(request, pk, "circles.take_up")
    return confirm_page(
        request,
        lambda: actions.take_up(
            actor=actor_of(request), volunteer=found, base_url=request.build_absolute_uri("/")
        ),
        title=_("Take up %(name)s?") % {"name": found},
        text=_("You have talked with each other. From now on they can be asked; they get a mail."),
        confirm=_("Take up"),
        done=_("%(name)s is taken up.") % {"name": found},
        to=at("volunteer", pk),
        trail=trail(found, _("Take up")),
        kind="primary",
    )


def hand_on(request: HttpRequest, pk: int) -> HttpResponse:
    found = volunteer_for(request, pk, "circles.hand_on")
    form = HandOnForm(request.POST or None, initial={"circle": found.circle_id})

    def act() -> None:
        actions.hand_on(actor=actor_of(request), volunteer=found, **form.cleaned_data)

    return form_page(
        request, form, act, title=_("Who accompanies %(name)s?") % {"name": found},
        submit=_("Save"), done=_("Saved."), to=at("volunteer", pk),
        trail=trail(found, _("Hand on")),
    )  # fmt: skip


def name_lead(request: HttpRequest, pk: int) -> HttpResponse:
    """Let them lead their circle, or no more."""
    found = volunteer_for(request, pk, "circles.name_lead")
    ends = leading(found) is not None
    act = actions.release_lead if ends else actions.name_lead
    text = _("From tomorrow on they see no other volunteers.") if ends else _(
        "They see the volunteers of their circle with addresses, take up new ones and check"
        " receipts. They change between both roles in their account."
    )  # fmt: skip
    return confirm_page(
        request,
        lambda: act(actor=actor_of(request), volunteer=found),
        title=_("%(name)s leads the circle no more?") % {"name": found}
        if ends
        else _("Let %(name)s lead the circle?") % {"name": found},
        text=text,
        confirm=_("End it") if ends else _("Name as lead"),
        done=_("Saved."),
        to=at("volunteer", pk),
        trail=trail(found, _("Lead of the circle")),
        kind="primary",
    )


def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    found = volunteer_for(request, pk, "circles.change_volunteer")
    return confirm_page(
        request,
        lambda: actions.give_back(actor=actor_of(request), volunteer=found),
        title=_("Hand %(name)s on to the coordination office?") % {"name": found},
        text=_(
            "The coordination office accompanies them from now on; your circle sees them no more."
        ),
        confirm=_("Hand on"),
        done=_("Handed on."),
        to=at("volunteers"),
        trail=trail(found, _("Hand on")),
        kind="primary",
    )


def volunteer_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found = volunteer_for(request, pk, "circles.change_volunteer")
    form = VolunteerForm(request.POST or None, initial=as_typed(found))

    def act() -> None:
        actions.change_volunteer(
            actor=actor_of(request),
            volunteer=Volunteer.objects.get(pk=pk),
            profile=form.profile(),
            email=form.cleaned_data["email"],
            date_of_birth=form.cleaned_data["date_of_birth"],
        )

    return form_page(
        request, form, act, title=_("Correct the data of %(name)s") % {"name": found},
        submit=_("Save"), done=_("Saved."), to=at("volunteer", pk),
        trail=trail(found, _("Change")),
    )  # fmt: skip


def let_go(request: HttpRequest, pk: int) -> HttpResponse:
    found = volunteer_for(request, pk, "circles.change_volunteer")
    return confirm_page(
        request,
        lambda: actions.let_go(actor=actor_of(request), volunteer=found),
        title=_("%(name)s does not help any more?") % {"name": found},
        text=_(
            "From tomorrow on the account opens nothing. Places in shifts and trainings are free"
            " for others at once. The data is erased after the time set for volunteers who left;"
            " they can come again by applying once more."
        ),
        confirm=_("End it"),
        done=_("Ended."),
        to=at("volunteer", pk),
        trail=trail(found, _("End it")),
    )
