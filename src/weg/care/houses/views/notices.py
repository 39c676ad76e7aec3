"""Notices of a house."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.documents.notice import notice_pdf
from weg.care.houses.filters import NoticeFilter
from weg.care.houses.forms.book import LANGUAGES, NoticeForm, notice_values
from weg.care.houses.models import Notice
from weg.care.houses.tables import NoticeTable
from weg.care.houses.views.frame import ask, at, confirm, house_context, site_for, trail_of
from weg.care.houses.words import language_names
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.documents.showing import pdf
from weg.foundation.languages import RIGHT_TO_LEFT
from weg.foundation.lists import Action, Empty, list_page
from weg.housing.models import Site


def notices(request: HttpRequest, pk: int) -> HttpResponse:
    """Notices of a house, those that hang first."""
    site = site_for(request, pk, "houses.see")
    keeps = may(actor_of(request), "houses.keep_notices", site)
    context = house_context(request, site, "notices", _("Notices"))
    new = Action(_("New notice"), at("notice_new", site.pk), kind="primary", icon="add")
    return list_page(  # type: ignore[return-value]
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=NoticeTable,
        filter_class=NoticeFilter,
        queryset=Notice.objects.filter(site=site),
        template="houses/list.html",
        actions=[new] if keeps else [],
        empty=Empty(_("No notices yet"), _("Write one; it prints as a page for the board.")),
        table_options={"keeps": keeps},
        context=context,
    )


def notice_new(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "houses.keep_notices")
    return _edit(request, site, None, _("New notice"))


def notice_for(request: HttpRequest, pk: int, permission: str) -> Notice:
    found = get_object_or_404(Notice.objects.select_related("site"), pk=pk)
    require(actor_of(request), permission, found)
    return found


def notice_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found = notice_for(request, pk, "houses.keep_notices")
    return _edit(request, found.site, found, _("Change the notice"))


def _edit(request: HttpRequest, site: Site, notice: Notice | None, title: str) -> HttpResponse:
    names = {code: language_names([code]) for code in LANGUAGES}
    initial = notice_values(notice) if notice else None
    form = NoticeForm(request.POST or None, names=names, initial=initial)

    def write() -> None:
        data = form.cleaned_data
        actions.post_notice(
            actor=actor_of(request),
            site=site,
            notice=notice,
            others=form.others(),
            **{name: data[name] for name in ("title", "text", "starts", "ends")},
        )

    return ask(
        request,
        form,
        write,
        title=title,
        success=_("Saved."),
        back=at("notices", site.pk),
        trail=trail_of(site, (_("Notices"), at("notices", site.pk))),
        template="houses/notice_form.html",
        languages=[
            (names[code], form[f"title_{code}"], form[f"text_{code}"], code in RIGHT_TO_LEFT)
            for code in LANGUAGES
        ],
    )


def notice_end(request: HttpRequest, pk: int) -> HttpResponse:
    found = notice_for(request, pk, "houses.keep_notices")

    def write() -> None:
        actions.end_notice(actor=actor_of(request), notice=found)

    return confirm(
        request,
        write,
        title=_("Take the notice down"),
        text=found.title,
        label=_("Take down"),
        success=_("The notice is taken down."),
        back=at("notices", found.site_id),
        trail=trail_of(found.site, (_("Notices"), at("notices", found.site_id))),
    )


def notice_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The notice as an A4 page, in all its languages."""
    found = notice_for(request, pk, "houses.see")
    return pdf(notice_pdf(found), f"aushang-{found.pk}.pdf")
