"""What counselling's views share: the case meant, and where it lies."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.care.counselling.models import Case
from weg.care.counselling.queries.cases import cases_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.requests import note_opening
from weg.foundation.form_pages import Step, act_and_go, confirm_page, form_page


def at(page: str, *args: object) -> str:
    return reverse(f"counselling:{page}", args=args)


def case_for(request: HttpRequest, pk: int, permission: str = "counselling.see") -> Case:
    """The case, when its contents exist for the actor; looking at it is noted."""
    actor = actor_of(request)
    require(actor, permission)
    rows = cases_of(actor).select_related(
        "household", "site", "organisation", "responsible__user", "deputy__user"
    )
    case = get_object_or_404(rows, pk=pk)
    require(actor, permission, case)
    note_opening(request, "case", case.pk)
    return case


def trail(case: Case, *steps: Any) -> list[Step]:
    """The breadcrumb of a case's pages."""
    own: list[Step] = [(_("Cases"), at("cases")), (case.number, at("case", case.pk))]
    return own + [(step, "") for step in steps]


__all__ = ["act_and_go", "at", "case_for", "confirm_page", "form_page", "trail"]
