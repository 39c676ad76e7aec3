"""The lists of the Land: all of them, a new one, one as it stands."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.arrivals.actions import discard_list, receive_list
from weg.arrivals.filters import ListFilter
from weg.arrivals.forms import ReceiveForm
from weg.arrivals.models import ArrivalList
from weg.arrivals.tables import ListTable
from weg.arrivals.views.checking import review
from weg.arrivals.views.stepping import steps, trail
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.lists import Action, Empty, list_page


def lists(request: HttpRequest) -> HttpResponseBase:
    require(actor_of(request), "arrivals.see")
    new = Action(_("New list"), reverse("arrivals:new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("The Land's lists"),
        table_class=ListTable,
        filter_class=ListFilter,
        queryset=ArrivalList.objects.defer("content", "corrections", "decisions", "mapping"),
        actions=[Action(_("A household by hand"), reverse("arrivals:household")), new],
        empty=Empty(_("No list yet"), _("Upload the Land's list as it came, or paste it."), new),
    )


def receive(request: HttpRequest) -> HttpResponse:
    """Upload or paste; then the columns."""
    require(actor_of(request), "arrivals.take")
    form = ReceiveForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        content, filename = form.content
        cleaned = form.cleaned_data
        try:
            received = receive_list(
                actor=actor_of(request),
                name=cleaned["name"],
                content=content,
                filename=filename,
                first_day=cleaned["first_day"],
                last_day=cleaned["last_day"],
            )
            return redirect("arrivals:columns", received.pk)
        except Refused as refused:
            add_refusal(form, refused)
    context = {"title": _("New list"), "form": form, "breadcrumb": trail(_("New list"))}
    return render(request, "arrivals/receive.html", {**context, "steps": steps(0)})


def one(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft to be checked, or what came of the list."""
    require(actor_of(request), "arrivals.see")
    received = get_object_or_404(ArrivalList, pk=pk)
    if received.state == ArrivalList.State.DRAFT:
        return review(request, received)
    taken = received.households.select_related("household").prefetch_related("household__people")
    context = {"title": received.name, "received": received, "taken": taken.order_by("pk")}
    return render(request, "arrivals/taken.html", {**context, "breadcrumb": trail(received.name)})


def discard(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "arrivals.take")
    received = get_object_or_404(ArrivalList, pk=pk)
    if request.method == "POST":
        try:
            discard_list(actor=actor_of(request), received=received)
            messages.success(request, _("The list was discarded."))
        except Refused as refused:
            messages.error(request, refused.message)
        return redirect("arrivals:lists")
    context = {
        "title": _("Discard the list?"),
        "text": _("“%(name)s” is thrown away. Nobody on it is registered.") % {"name": received},
        "confirm": _("Discard"),
        "kind": "danger",
        "cancel_url": received.get_absolute_url(),
    }
    return render(request, "foundation/confirm.html", context)
