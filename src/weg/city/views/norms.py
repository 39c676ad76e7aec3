"""Norms: what is in force on a day, the history of each, and new values from a day on."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weg.city.actions import set_norm, withdraw_norm
from weg.city.filters import NormFilter
from weg.city.forms import NormForm
from weg.city.models import Norm
from weg.city.norm_keys import NORM_KEYS, UNITS, NormKey
from weg.city.tables import NormTable, from_text, norm_value, until_text
from weg.city.views.districts import day_asked
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import act_and_go, form_page
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import covers, today


def norms(request: HttpRequest) -> HttpResponseBase:
    """Every norm in force on a day."""
    require(request.actor, "city.see")  # type: ignore[attr-defined]
    day = day_asked(request)
    rows = _in_force(day)
    given = set(rows.values_list("key", flat=True))
    unset = [known for key, known in NORM_KEYS.items() if key not in given]
    return list_page(
        request,
        title=_("Norms"),
        table_class=NormTable,
        filter_class=NormFilter,
        queryset=rows,
        template="city/norms.html",
        empty=Empty(_("No norms yet"), _("Load a city pack: weg init cities/…")),
        context={"unset": unset, "day": day},
    )


def _in_force(day: date) -> QuerySet[Norm]:
    """In the order in which NORM_KEYS lists them."""
    places = [When(key=key, then=Value(place)) for place, key in enumerate(NORM_KEYS)]
    place = Case(*places, default=Value(len(NORM_KEYS)), output_field=IntegerField())
    return Norm.objects.filter(during__contains=day).alias(place=place).order_by("place")


def norm(request: HttpRequest, key: str) -> HttpResponse:
    """The history of one norm, newest first."""
    require(request.actor, "city.see")  # type: ignore[attr-defined]
    known = _known(key)
    history = list(Norm.objects.filter(key=key).order_by("-during"))
    values = {
        "title": known.label,
        "known": known,
        "unit": UNITS[known.unit],
        "rows": [
            (one, norm_value(one), from_text(one), until_text(one), _state(one)) for one in history
        ],
        "may_change": may(request.actor, "city.manage"),  # type: ignore[attr-defined]
        "breadcrumb": [(_("Norms"), reverse("city:norms")), (known.label, "")],
    }
    return render(request, "city/norm.html", values)


def _state(one: Norm) -> str:
    if covers(one.during, today()):
        return "now"
    return "later" if one.during.lower and one.during.lower > today() else "past"


def norm_new(request: HttpRequest, key: str) -> HttpResponse:
    """A new value from a day on."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage")
    known = _known(key)
    page = reverse("city:norm", args=[key])
    now = Norm.objects.filter(key=key, during__contains=today()).first()

    form = NormForm(request.POST or None)

    def act() -> None:
        set_norm(actor=actor, key=key, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("New value: %(norm)s") % {"norm": known.label},
        submit=_("Save"),
        done=_("The new value is entered."),
        to=page,
        trail=[
            (_("Norms"), reverse("city:norms")),
            (known.label, page),
            (_("New value: %(norm)s") % {"norm": known.label}, ""),
        ],
        template="city/norm_new.html",
        known=known,
        unit=UNITS[known.unit],
        now=norm_value(now) if now else "",
    )


@require_POST
def norm_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a value that is not in force yet."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage")
    found = get_object_or_404(Norm, pk=pk)
    return act_and_go(
        request,
        lambda: withdraw_norm(actor=actor, norm=found),
        done=_("The value is taken back; the one before it goes on."),
        to=reverse("city:norm", args=[found.key]),
    )


def _known(key: str) -> NormKey:
    if key not in NORM_KEYS:
        raise Http404
    return NORM_KEYS[key]
