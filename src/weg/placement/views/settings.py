"""Weights of planning and texts of the order."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.periods import today
from weg.placement.actions import set_weights, set_wording
from weg.placement.documents.defaults import PLACEHOLDERS
from weg.placement.forms import WeightsForm, WordingForm
from weg.placement.models import Weighting, Wording
from weg.placement.queries.weights import current_weights, texts_on


def weights(request: HttpRequest) -> HttpResponse:
    """What counts how much; changed with a reason, and everything before stays to be read."""
    actor = actor_of(request)
    require(actor, "placement.see_settings")
    now = current_weights() or Weighting(reason="")
    changes = may(actor, "placement.set_weights")
    form = WeightsForm(request.POST or None, instance=now, initial={"reason": ""})
    if request.method == "POST" and form.is_valid():
        try:
            set_weights(actor=actor, **form.cleaned_data)
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, _("The weights hold for plans computed from now on."))
            return redirect("placement:weights")
    fields = [f for f in Weighting._meta.fields if f.name in WeightsForm.base_fields]
    saved = current_weights() if request.method == "POST" else now
    context = {
        "title": _("Weights of planning"),
        "form": form if changes else None,
        "rows": [
            [f.verbose_name, getattr(saved or Weighting(), f.name), f.help_text]
            for f in fields
            if f.name != "reason"
        ],
        "columns": [_("Weight"), {"label": _("value"), "numeric": True}, _("meaning")],
        "versions": Weighting.objects.select_related("created_by__user")[:20],
    }
    return render(request, "placement/weights.html", context, status=422 if form.errors else 200)


def wordings(request: HttpRequest) -> HttpResponse:
    """The order's texts in force, part by part."""
    actor = actor_of(request)
    require(actor, "placement.see_settings")
    texts = texts_on(today())
    latest = {
        row.part: row for row in Wording.objects.filter(starts__lte=today()).order_by("starts")
    }
    parts = [(part, label, texts[part], latest.get(part)) for part, label in Wording.Part.choices]
    return render(
        request,
        "placement/wordings.html",
        {
            "title": _("Texts of the placement order"),
            "parts": parts,
            "changes": may(actor, "placement.set_wording"),
        },
    )


def wording(request: HttpRequest, part: str) -> HttpResponse:
    """Another text for one part, from a day on."""
    actor = actor_of(request)
    require(actor, "placement.set_wording")
    if part not in Wording.Part.values:
        raise Http404
    form = WordingForm(
        request.POST or None, initial={"text": texts_on(today())[part], "starts": today()}
    )
    if request.method == "POST" and form.is_valid():
        try:
            set_wording(actor=actor, part=part, **form.cleaned_data)
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, _("Orders issued from that day on say this."))
            return redirect("placement:wordings")
    label = Wording.Part(part).label
    context = {
        "title": label,
        "form": form,
        "placeholders": ", ".join("{" + name + "}" for name in PLACEHOLDERS),
        "versions": Wording.objects.filter(part=part).select_related("created_by__user"),
        "breadcrumb": [
            (_("Texts of the placement order"), reverse("placement:wordings")), (label, "")
        ],
    }  # fmt: skip
    return render(request, "placement/wording.html", context, status=422 if form.errors else 200)
