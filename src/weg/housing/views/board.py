"""The board of a site on a day: unit by unit, room by room, place by place."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import covers
from weg.housing.models import Site, Step
from weg.housing.queries.board import Board
from weg.housing.queries.board import board as board_of
from weg.housing.queries.city import share_of_families
from weg.housing.queries.figures import SiteFigures, site_figures
from weg.housing.queries.links import site_links, site_sections
from weg.housing.queries.stages import stage_on
from weg.housing.tables import STAGE_KINDS, operator_on, percent
from weg.housing.views.drawing import Drawing
from weg.housing.views.frame import (
    at,
    day_of,
    site_context,
    site_for,
)
from weg.housing.wording import day_text, step_words


def site_board(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "housing.see")
    day, actor = day_of(request), actor_of(request)
    shown = board_of(site, day)
    drawing = Drawing(day, named=may(actor, "housing.see_residents", site))
    figures = site_figures(day, [site.pk])[site.pk]
    context = {
        **site_context(request, site, day, "site"),
        "units": [drawing.unit(unit) for unit in shown.units],
        "facts": _facts(shown, figures),
        "stage": _stage(site, day),
        "breach": _breach(figures),
        "about": about(site, day),
        "summary": _summary(site, day),
        "last_step": _last_step(request, site) if may(actor, "housing.undo") else None,
        "manages": may(actor, "housing.manage_site", site),
        "units_url": at("units_new", site.pk),
        "links": site_links(request, site),
        "sections": site_sections(request, site),
        "breadcrumb": [(_("Sites"), at("sites")), (site.name, "")],
    }
    return render(request, "housing/board.html", context)


def _stage(site: Site, day: date) -> dict[str, str]:
    stage = stage_on(site, day)
    return {"label": str(stage.label), "kind": STAGE_KINDS[stage]}


def _facts(shown: Board, figures: SiteFigures) -> list[tuple[str, object]]:
    counts = shown.counts
    return [
        (_("Places"), counts.places),
        (_("Lived in"), counts.lived),
        (_("Reserved"), counts.reserved),
        (_("Blocked"), counts.blocked),
        (_("Free"), counts.free),
        (_("In families"), percent(share_of_families(figures))),
    ]


def _summary(site: Site, day: date) -> str:
    parts = [site.district.name, site.get_kind_display(), site.street, operator_on(site, day)]
    return " · ".join(str(part) for part in parts if part)


def _breach(figures: SiteFigures) -> str:
    if not figures.breach:
        return ""
    known = {"people": figures.lived, "limit": figures.limit}
    return _("%(people)d people live here; %(limit)d are allowed on this day.") % known


def about(site: Site, day: date) -> list[tuple[str, object]]:
    """What a reader wants to know of the site beside its board."""
    density = next((d for d in site.densities.all() if covers(d.during, day)), None)
    return [
        (_("District"), site.district),
        (_("Kind"), site.get_kind_display()),
        (_("Address"), " ".join(filter(None, (site.street, site.postcode))) or "–"),
        (_("Operator"), operator_on(site, day) or "–"),
        (_("Density"), f"{density.square_metres.normalize():f} m²" if density else "–"),
        (_("Nobody new from"), day_text(site.no_new_from) or "–"),
        (_("Closes"), day_text(site.during.upper) or "–"),
        (_("Features"), ", ".join(str(f) for f in site.features.all()) or "–"),
    ]


def _last_step(request: HttpRequest, site: Site) -> dict[str, str] | None:
    """The actor's latest step at this site that was not undone."""
    step = (
        Step.objects.filter(member=actor_of(request).pk, sites__contains=[site.pk], undone_by=None)
        .exclude(action="undo")
        .order_by("-at")
        .first()
    )
    if step is None:
        return None
    url = at("undo", step.pk, next=request.get_full_path())
    return {"sentence": _("Your last step: %(what)s") % {"what": step_words(step)}, "url": url}
