"""Defects: the lists, reporting one with a photo, and what becomes of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.filters import DefectFilter
from weg.care.houses.forms.defects import (
    BlockForm,
    DefectForm,
    DoneForm,
    OrderForm,
    PhotoForm,
)
from weg.care.houses.models import Defect, DefectPhoto
from weg.care.houses.queries.defects import DUE_FIRST, block_rows, listed_defects
from weg.care.houses.tables import DefectTable
from weg.care.houses.views.frame import ask, at, confirm, house_context, site_for, trail_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.files.photos import shrink_photo
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today


def defects(request: HttpRequest) -> HttpResponse:
    """Defects of all houses the reader sees, what is due first."""
    require(actor_of(request), "houses.see")
    return list_page(  # type: ignore[return-value]
        request,
        title=_("Defects"),
        table_class=DefectTable,
        filter_class=DefectFilter,
        queryset=listed_defects().order_by(*DUE_FIRST),
        empty=Empty(_("No defects"), _("Report what is broken on the page of the house.")),
    )


def site_defects(request: HttpRequest, pk: int) -> HttpResponse:
    """Defects of one house."""
    site = site_for(request, pk, "houses.see")
    context = house_context(request, site, "site_defects", _("Defects"))
    new = Action(_("Report a defect"), at("defect_new", site.pk), kind="primary", icon="add")
    return list_page(  # type: ignore[return-value]
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=DefectTable,
        filter_class=DefectFilter,
        queryset=listed_defects().filter(site=site).order_by(*DUE_FIRST),
        template="houses/list.html",
        actions=[new] if may(actor_of(request), "houses.report_defect", site) else [],
        empty=Empty(_("No defects"), _("Report what is broken; a photo helps whoever mends it.")),
        table_options={"exclude": ["site"]},
        context=context,
    )


def defect_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Report a defect, on the phone with a photo of it."""
    site, actor = site_for(request, pk, "houses.report_defect"), actor_of(request)
    form = DefectForm(request.POST or None, request.FILES or None, site=site)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.report_defect(actor=actor, site=site, **_with_photo(form.cleaned_data))
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, _("The defect is reported."))
            return redirect(at("defect", made.pk))
    title = _("Report a defect")
    context = {
        "title": title,
        "form": form,
        "submit": _("Report"),
        "cancel_url": at("site_defects", site.pk),
        "breadcrumb": trail_of(site, (_("Defects"), at("site_defects", site.pk)), (title, "")),
    }
    return render(request, "houses/form.html", context, status=422 if form.is_bound else 200)


def _with_photo(data: dict[str, Any]) -> dict[str, Any]:
    upload = data.get("photo")
    return {**data, "photo": shrink_photo(upload) if upload else None}


def defect_for(request: HttpRequest, pk: int, permission: str) -> Defect:
    found = get_object_or_404(listed_defects(), pk=pk)
    require(actor_of(request), permission, found)
    return found


def defect(request: HttpRequest, pk: int) -> HttpResponse:
    found = defect_for(request, pk, "houses.see")
    blocked = block_rows(found, today())
    context = {
        "title": found.title,
        "defect": found,
        "late": found.state != Defect.State.DONE and found.due < today(),
        "photos": list(found.photos.defer("image")),
        "blocked": blocked,
        "handles": may(actor_of(request), "houses.handle_defect", found),
        "reports": may(actor_of(request), "houses.report_defect", found),
        "open": found.state != Defect.State.DONE,
        "breadcrumb": [*_trail(found), (found.title, "")],
    }
    return render(request, "houses/defect.html", context)


def _trail(found: Defect) -> list[tuple[Any, str]]:
    return trail_of(found.site, (_("Defects"), at("site_defects", found.site_id)))


def photo(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The photo's bytes; the browser may keep them for an hour, nobody in between may."""
    found = defect_for(request, pk, "houses.see")
    kept = get_object_or_404(DefectPhoto, pk=number, defect=found)
    response = HttpResponse(bytes(kept.image), content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=3600"
    return response


def _ask(
    request: HttpRequest, found: Defect, form: Any, write: Any, title: str, **more: Any
) -> HttpResponse:
    return ask(
        request,
        form,
        write,
        title=title,
        success=_("Saved."),
        back=at("defect", found.pk),
        trail=[*_trail(found), (found.title, at("defect", found.pk))],
        **more,
    )


def defect_photo(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a photo, such as of the finished work."""
    found, actor = defect_for(request, pk, "houses.report_defect"), actor_of(request)
    form = PhotoForm(request.POST or None, request.FILES or None)

    def write() -> None:
        data = shrink_photo(form.cleaned_data["photo"])
        actions.add_photo(actor=actor, site=found.site, defect=found, photo=data)

    return _ask(request, found, form, write, _("Add a photo"))


def defect_order(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = defect_for(request, pk, "houses.handle_defect"), actor_of(request)
    form = OrderForm(request.POST or None, initial={"contractor": found.contractor_id})

    def write() -> None:
        actions.order_defect(actor=actor, defect=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Order the repair"))


def defect_block(request: HttpRequest, pk: int) -> HttpResponse:
    """Block places that cannot be used until the defect is mended."""
    found, actor = defect_for(request, pk, "houses.handle_defect"), actor_of(request)
    form = BlockForm(request.POST or None, defect=found)

    def write() -> None:
        actions.block_for_defect(actor=actor, defect=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Block places"), submit=_("Block"))


def defect_done(request: HttpRequest, pk: int) -> HttpResponse:
    """It is mended; its places are free again when one wants."""
    found, actor = defect_for(request, pk, "houses.handle_defect"), actor_of(request)
    form = DoneForm(request.POST or None, blocked=bool(block_rows(found, today())))

    def write() -> None:
        actions.finish_defect(actor=actor, defect=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("The defect is done"), submit=_("Done"))


def defect_free(request: HttpRequest, pk: int) -> HttpResponse:
    """Free the places without waiting for the repair, or after it."""
    found, actor = defect_for(request, pk, "houses.handle_defect"), actor_of(request)
    blocked = block_rows(found, today())
    if request.method == "GET" and not blocked:
        raise Http404

    def write() -> None:
        actions.free_places(actor=actor, defect=found, day=today())

    names = ", ".join(f"{o.place.room.unit}/{o.place.room}/{o.place}" for o in blocked)
    return confirm(
        request,
        write,
        title=_("Free the places"),
        text=_("These places can be used again from today: %(places)s.") % {"places": names},
        label=_("Free the places"),
        success=_("The places are free."),
        back=at("defect", pk),
        trail=[*_trail(found), (found.title, at("defect", pk))],
        kind="primary",
    )
