"""The living page: every component with all its states, for people and for the tests."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from weg.foundation.components.registry import all_components
from weg.foundation.components.showcase import example_form, examples
from weg.foundation.pictures.examples import example_pictures


@login_not_required
def living_page(request: HttpRequest) -> HttpResponse:
    """`/components/`: needs no data and no sign-in."""
    return render(
        request,
        "foundation/components.html",
        {
            "title": _("Components"),
            "components": all_components(),
            "form": example_form(),
            "charts": example_pictures(),
            **examples(),
        },
    )
