"""A site as its managers see it, and changing what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.forms import Form, ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.city.queries.norms import norms_on
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.actions import Displaced
from weg.housing.forms.sites import DensityForm, NewSiteForm, SiteForm
from weg.housing.models import Site
from weg.housing.queries.figures import site_figures
from weg.housing.queries.stages import stage_on
from weg.housing.queries.structure import structure_of
from weg.housing.tables import STAGE_KINDS
from weg.housing.views.board import about
from weg.housing.views.frame import (
    at,
    day_of,
    done,
    site_context,
    site_for,
    trail,
)
from weg.housing.views.lost import lost_rows
from weg.housing.wording import period_text

AnyForm = Form | ModelForm  # type: ignore[type-arg]


def manage(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything known about a site, each part with what may be done about it."""
    site, day, actor = site_for(request, pk, "housing.see"), day_of(request), actor_of(request)
    stage = stage_on(site, day)
    named = list(site.site_members.select_related("member__user", "member__organisation"))
    context = {
        **site_context(request, site, day, "manage"),
        "about": about(site, day),
        "stage": {"label": str(stage.label), "kind": STAGE_KINDS[stage]},
        "note": site.note,
        "source": site.source,
        "densities": [
            (
                period_text(d.during.lower, d.during.upper),
                f"{d.square_metres.normalize():f} m²",
                d.source,
            )
            for d in site.densities.order_by("-during")
        ],
        "operations": [
            (str(o.organisation), period_text(o.during.lower, o.during.upper))
            for o in site.operations.select_related("organisation").order_by("-during")
        ],
        "members": named,
        "exceptions": [
            (e, period_text(e.during.lower, e.during.upper), e.during.upper > today())
            for e in site.limit_exceptions.order_by("-during")
        ],
        "figures": site_figures(day, [site.pk])[site.pk],
        "units": structure_of(site, day),
        "manages": may(actor, "housing.manage_site", site),
        "closes": may(actor, "housing.close_site", site),
        "grants": may(actor, "housing.grant_exception", site),
        "breadcrumb": trail((site.name, at("site", site.pk)), (_("Site"), "")),
    }
    return render(request, "housing/manage.html", context)


def site_new(request: HttpRequest) -> HttpResponse:
    """A new site; its units come next."""
    require(actor_of(request), "housing.manage_site")
    usual = norms_on(today()).get("density_standard")
    initial = {"opens": today(), "square_metres": usual and usual.normalize()}
    form = NewSiteForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            site = _create(request, form)
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return redirect(at("units_new", site.pk))
    context = {
        "title": _("New site"),
        "form": form,
        "submit": _("Save and add units"),
        "cancel_url": at("sites"),
        "breadcrumb": trail((_("New site"), "")),
    }
    return render(request, "housing/form.html", context, status=422 if form.is_bound else 200)


def _create(request: HttpRequest, form: NewSiteForm) -> Site:
    data, actor = form.cleaned_data, actor_of(request)
    with transaction.atomic():
        site = actions.create_site(
            actor=actor,
            opens=data["opens"],
            closes=data["closes"],
            square_metres=data["square_metres"],
            features=[f.pk for f in data["features"]],
            **form.values(),
        )
        if data["operator"]:
            actions.assign_operator(
                actor=actor, site=site, organisation=data["operator"], starts=data["opens"]
            )
    return site


def site_edit(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "housing.manage_site")
    initial = {"opens": site.during.lower}
    form = SiteForm(request.POST or None, instance=site, initial=initial)

    def write() -> None:
        current = Site.objects.get(pk=site.pk)
        codes = [f.pk for f in form.cleaned_data["features"]]
        with transaction.atomic():
            actions.change_site(
                actor=actor_of(request),
                site=current,
                opens=form.cleaned_data["opens"],
                **form.values(),
            )
            actions.set_features(actor=actor_of(request), owner=current, features=codes)

    return change(request, site, form, write, _("Change the site"), _("Saved."))


def density(request: HttpRequest, pk: int) -> HttpResponse:
    """Another density standard from a day; refused with everybody who would lose a place."""
    site = site_for(request, pk, "housing.manage_site")
    form = DensityForm(request.POST or None)

    def write() -> None:
        actions.set_density(actor=actor_of(request), site=site, **form.cleaned_data)

    return change(
        request,
        site,
        form,
        write,
        _("Change the density standard"),
        _("The density standard is changed."),
    )


def change(
    request: HttpRequest,
    site: Site,
    form: AnyForm,
    write: Callable[[], object],
    heading: str,
    success: str,
    **context: Any,
) -> HttpResponse:
    """Ask with the form about the site, and write; people in the way are listed below it."""
    lost: list[dict[str, str]] = []
    if request.method == "POST" and form.is_valid():
        try:
            write()
        except Displaced as displaced:
            add_refusal(form, displaced)
            lost = lost_rows(actor_of(request), site, displaced.occupancies)
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return done(request, success, at("manage", site.pk))
    values = {
        "title": heading,
        "site": site,
        "form": form,
        "submit": _("Save"),
        "lost": lost,
        "cancel_url": at("manage", site.pk),
        "breadcrumb": trail((site.name, at("site", site.pk)), (heading, "")),
        **context,
    }
    return render(request, "housing/form.html", values, status=422 if form.is_bound else 200)
