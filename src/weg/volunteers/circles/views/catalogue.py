"""What volunteers do: the catalogue, which the coordination office changes as it likes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import record_page
from weg.foundation.lists import Action, Empty, list_page
from weg.volunteers.circles import actions
from weg.volunteers.circles.forms import ActivityForm
from weg.volunteers.circles.models import Activity
from weg.volunteers.circles.tables import ActivityTable
from weg.volunteers.circles.views.frame import at


def activities(request: HttpRequest) -> HttpResponseBase:
    require(actor_of(request), "circles.see_catalogue")
    keeps = may(actor_of(request), "circles.manage_catalogue")
    new = Action(_("New activity"), at("activity_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Activities"),
        table_class=ActivityTable,
        queryset=Activity.objects.all(),
        actions=[new] if keeps else [],
        empty=Empty(_("No activities yet"), _("The city pack brings a first catalogue.")),
        table_options={"keeps": keeps},
    )


def activity_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "circles.manage_catalogue")
    return _activity(request, None, _("New activity"))


def activity(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "circles.manage_catalogue")
    return _activity(request, get_object_or_404(Activity, pk=pk), _("Change the activity"))


def _activity(request: HttpRequest, found: Activity | None, title: str) -> HttpResponse:
    form = ActivityForm(request.POST or None, instance=found)

    def act() -> None:
        kept = Activity.objects.get(pk=found.pk) if found else None
        actions.save_activity(actor=actor_of(request), activity=kept, **form.cleaned_data)

    return record_page(request, form, act, title=title, of=_("Activities"), to=at("activities"))
