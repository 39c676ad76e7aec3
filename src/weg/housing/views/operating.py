"""Who runs a site, who works there, and exceptions from the limit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.city.queries.norms import norms_on
from weg.foundation.access.actions import require
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.forms.sites import EndForm, ExceptionForm, MemberForm, OperatorForm
from weg.housing.models import LimitException, Site, SiteMember
from weg.housing.views.frame import (
    at,
    done,
    site_for,
    trail,
)
from weg.housing.views.managing import change


def operator(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "housing.manage_site")
    form = OperatorForm(request.POST or None)

    def write() -> None:
        data, actor = form.cleaned_data, actor_of(request)
        if data["organisation"] is None:
            actions.end_operation(actor=actor, site=site, day=data["starts"])
        else:
            actions.assign_operator(
                actor=actor, site=site, organisation=data["organisation"], starts=data["starts"]
            )

    return change(
        request, site, form, write, _("Change the operator"), _("The operator is changed.")
    )


def member_add(request: HttpRequest, pk: int) -> HttpResponse:
    """A member of the operator who works at named sites only."""
    site = site_for(request, pk, "housing.manage_site")
    form = MemberForm(request.POST or None, members=_candidates(site))

    def write() -> None:
        actions.assign_member(actor=actor_of(request), site=site, **form.cleaned_data)

    return change(
        request,
        site,
        form,
        write,
        _("Name a member for this site"),
        _("The member sees the site now."),
        intro=_("Members who work at all sites of their organisation need not be named."),
    )


def _candidates(site: Site) -> list[int]:
    day = today()
    running = site.operations.filter(during__contains=day).values("organisation")
    rows = Member.objects.filter(organisation__in=running, all_sites=False, during__contains=day)
    return list(rows.exclude(site_members__site=site).values_list("pk", flat=True))


def member_remove(request: HttpRequest, pk: int) -> HttpResponse:
    named = get_object_or_404(
        SiteMember.objects.select_related("site", "member__user", "member__organisation"), pk=pk
    )
    require(actor_of(request), "housing.manage_site", named.site)
    back = at("manage", named.site_id)
    if request.method == "POST":
        actions.remove_member(actor=actor_of(request), site=named.site, member=named.member)
        return done(request, _("The member no longer sees the site."), back)
    context = {
        "title": _("Remove %(name)s from the site?") % {"name": named.member.user},
        "text": _("The member no longer sees the site and its residents."),
        "confirm": _("Remove"),
        "cancel_url": back,
        "breadcrumb": trail((named.site.name, back), (_("Remove"), "")),
    }
    return render(request, "foundation/confirm.html", context)


def exception_new(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "housing.grant_exception")
    form = ExceptionForm(request.POST or None)

    def write() -> None:
        actions.grant_exception(actor=actor_of(request), site=site, **form.cleaned_data)

    limit = norms_on(today()).get("site_limit")
    intro = _("The limit is %(limit)d people at a site.") % {"limit": limit} if limit else ""
    return change(
        request,
        site,
        form,
        write,
        _("Grant an exception from the limit"),
        _("The exception is granted."),
        intro=intro,
    )


def exception_end(request: HttpRequest, pk: int) -> HttpResponse:
    granted = get_object_or_404(LimitException.objects.select_related("site"), pk=pk)
    require(actor_of(request), "housing.grant_exception", granted.site)
    form = EndForm(request.POST or None)

    def write() -> None:
        actions.end_exception(actor=actor_of(request), exception=granted, **form.cleaned_data)

    return change(
        request, granted.site, form, write, _("End the exception"), _("The exception is changed.")
    )
