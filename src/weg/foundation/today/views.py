from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.foundation.today.cards import cards_for


def today(request: HttpRequest) -> HttpResponse:
    """What is due for the member who looks."""
    if request.actor is None:  # type: ignore[attr-defined]
        return render(request, "foundation/no_membership.html", {"title": _("No access yet")})
    day = date_format(timezone.localdate(), "l, j. F Y")
    context = {"title": _("Today"), "day": day, "cards": cards_for(request)}
    return render(request, "foundation/today.html", context)
