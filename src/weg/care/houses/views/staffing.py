"""Who works in the house, when somebody is there, who is on call, numbers for emergencies."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.forms.staffing import (
    DayForm,
    HoursForm,
    NumberForm,
    OnCallForm,
    PostForm,
)
from weg.care.houses.models import EmergencyNumber, OfficeHours, OnCall, Post
from weg.care.houses.queries.house import (
    office_hours,
    planned_on_call,
    staff,
    staff_to_come,
)
from weg.care.houses.views.frame import ask, at, confirm, house_context, site_for, trail_of
from weg.care.houses.views.house import calling
from weg.care.houses.words import span
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.periods import covers, today
from weg.housing.models import Site


def staff_page(request: HttpRequest, pk: int) -> HttpResponse:
    site, day = site_for(request, pk, "houses.see"), today()
    context = house_context(request, site, "staff", _("Staff and hours"))
    runs = list(site.operations.select_related("organisation").order_by("-during"))
    context |= calling(site) | {
        "keeps": may(actor_of(request), "houses.staff", site),
        "operations": runs,
        "operator": next((o for o in runs if covers(o.during, day)), None),
        "posts": staff(site, day),
        "coming": staff_to_come(site, day),
        "week": _week(site),
        "planned": [(row, span(row.starts, row.ends)) for row in planned_on_call(site)],
        "hands_over": may(actor_of(request), "houses.hand_over", site),
    }
    return render(request, "houses/staff.html", context)


def _week(site: Site) -> list[tuple[str, list[OfficeHours]]]:
    return [
        (str(OfficeHours.Weekday(day).label), list(rows))
        for day, rows in groupby(office_hours(site), key=lambda row: row.weekday)
    ]


def _ask(request: HttpRequest, site: Site, form: Any, write: Any, title: str) -> HttpResponse:
    return ask(
        request,
        form,
        write,
        title=title,
        success=_("Saved."),
        back=at("staff", site.pk),
        trail=trail_of(site, (_("Staff and hours"), at("staff", site.pk))),
        site=site,
    )


def post_new(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "houses.staff")
    form = PostForm(request.POST or None, site=site)

    def write() -> None:
        actions.add_post(actor=actor_of(request), site=site, **form.cleaned_data)

    return _ask(request, site, form, write, _("New post"))


def post_end(request: HttpRequest, pk: int) -> HttpResponse:
    post = get_object_or_404(Post.objects.select_related("site"), pk=pk)
    require(actor_of(request), "houses.staff", post)
    form = DayForm(request.POST or None)

    def write() -> None:
        actions.end_post(actor=actor_of(request), post=post, **form.cleaned_data)

    title = _("End the post: %(kind)s, %(who)s") % {
        "kind": post.get_kind_display(),
        "who": post.who or _("vacant"),
    }
    return _ask(request, post.site, form, write, title)


def hours_new(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "houses.staff")
    form = HoursForm(request.POST or None)

    def write() -> None:
        actions.open_office(actor=actor_of(request), site=site, **form.cleaned_data)

    return _ask(request, site, form, write, _("New office hours"))


def on_call_new(request: HttpRequest, pk: int) -> HttpResponse:
    site, actor = site_for(request, pk, "houses.staff"), actor_of(request)
    others = [number for number in actor.sight.sites if number != site.pk]
    form = OnCallForm(request.POST or None, others=others)

    def write() -> None:
        data = dict(form.cleaned_data)
        sites = [site, *data.pop("others", ())]
        actions.plan_on_call(actor=actor, sites=sites, **data)

    return _ask(request, site, form, write, _("Plan on call"))


def number_new(request: HttpRequest, pk: int) -> HttpResponse:
    site, actor = site_for(request, pk, "houses.staff"), actor_of(request)
    form = NumberForm(request.POST or None, office=may(actor, "houses.keep_catalogue"))

    def write() -> None:
        data = dict(form.cleaned_data)
        whose = None if data.pop("everywhere", False) else site
        actions.add_number(actor=actor, site=whose, **data)

    return _ask(request, site, form, write, _("New emergency number"))


def _remove(request: HttpRequest, site: Site, title: str, text: str, write: Any) -> HttpResponse:
    return confirm(
        request,
        write,
        title=title,
        text=text,
        label=_("Remove"),
        success=_("Removed."),
        back=at("staff", site.pk),
        trail=trail_of(site, (_("Staff and hours"), at("staff", site.pk))),
    )


def hours_remove(request: HttpRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(OfficeHours.objects.select_related("site"), pk=pk)
    require(actor_of(request), "houses.staff", row)

    def write() -> None:
        actions.remove_hours(actor=actor_of(request), hours=row)

    return _remove(request, row.site, _("Remove office hours"), str(row), write)


def on_call_remove(request: HttpRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(OnCall.objects.select_related("site"), pk=pk)
    require(actor_of(request), "houses.staff", row)

    def write() -> None:
        actions.remove_on_call(actor=actor_of(request), on_call=row)

    text = f"{row}: {span(row.starts, row.ends)}"
    return _remove(request, row.site, _("Remove from on call"), text, write)


def number_remove(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A number of this house, or, for the office, of all houses."""
    site = site_for(request, pk, "houses.staff")
    row = get_object_or_404(EmergencyNumber, pk=number)
    require(actor_of(request), "houses.staff" if row.site_id else "houses.keep_catalogue", site)

    def write() -> None:
        actions.remove_number(actor=actor_of(request), number=row)

    return _remove(request, site, _("Remove the emergency number"), str(row), write)
