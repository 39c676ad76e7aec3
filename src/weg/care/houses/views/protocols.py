"""Protocols of moving in and out: draft, sign on the screen or on paper, print."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.documents.protocol import protocol_pdf
from weg.care.houses.filters import ProtocolFilter
from weg.care.houses.forms.protocols import ProtocolForm, SignForm
from weg.care.houses.models import Protocol
from weg.care.houses.queries.protocols import beginning, people_of, place_of
from weg.care.houses.tables import ProtocolTable
from weg.care.houses.views.frame import at, confirm, house_context, site_for, trail_of
from weg.care.houses.views.protocol_lines import Lines
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.documents.showing import pdf
from weg.foundation.files.signatures import read_signature
from weg.foundation.lists import Empty, list_page
from weg.housing.models import Site
from weg.people.models import Household


def protocols(request: HttpRequest, pk: int) -> HttpResponse:
    """All protocols of a house."""
    site = site_for(request, pk, "houses.see_protocols")
    context = house_context(request, site, "protocols", _("Protocols"))
    return list_page(  # type: ignore[return-value]
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=ProtocolTable,
        filter_class=ProtocolFilter,
        queryset=Protocol.objects.filter(site=site)
        .select_related("household")
        .defer("resident_signature", "staff_signature"),
        template="houses/list.html",
        empty=Empty(
            _("No protocols yet"),
            _("Begin one on the page “Moving in and out”, beside the household."),
        ),
        context=context,
    )


def protocol_seen(request: HttpRequest, pk: int, permission: str) -> Protocol:
    found = get_object_or_404(Protocol.objects.select_related("site", "household"), pk=pk)
    require(actor_of(request), permission, found)
    note_opening(request, "household", found.household_id)
    return found


def protocol_new(request: HttpRequest, pk: int, household: int, kind: str) -> HttpResponse:
    """Draw up a protocol for a household that lives here, comes, or just left."""
    site = site_for(request, pk, "houses.keep_protocols")
    whose = get_object_or_404(Household, pk=household)
    note_opening(request, "household", household)
    draft = beginning(site, whose, kind)
    return _edit(request, site, draft)


def protocol_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found = protocol_seen(request, pk, "houses.keep_protocols")
    if found.signed_at is not None:
        return redirect(at("protocol", pk))
    return _edit(request, found.site, found)


def _edit(request: HttpRequest, site: Site, draft: Protocol) -> HttpResponse:
    """The form with its lines; saving leads on to signing."""
    lines = Lines(request.POST or None, draft)
    form = ProtocolForm(request.POST or None, initial={"day": draft.day, "note": draft.note})
    if request.method == "POST" and form.is_valid() and lines.valid():
        try:
            saved = _save(request, site, draft, form.cleaned_data | lines.content())
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, _("The draft is saved. It can be signed now."))
            return redirect(at("protocol", saved.pk))
    title = _title(draft)
    context = {
        "title": title,
        "site": site,
        "draft": draft,
        "form": form,
        "lines": lines,
        "leaving": draft.kind == Protocol.Kind.OUT,
        "cancel_url": at("moves", site.pk),
        "breadcrumb": trail_of(site, (_("Protocols"), at("protocols", site.pk)), (title, "")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "houses/protocol_form.html", context, status=status)


def _save(request: HttpRequest, site: Site, draft: Protocol, content: Any) -> Protocol:
    return actions.save_protocol(
        actor=actor_of(request),
        site=site,
        household=draft.household,
        kind=draft.kind,
        protocol=draft if draft.pk else None,
        people=draft.people if draft.pk else people_of(site, draft.household, draft.kind),
        place=draft.place if draft.pk else place_of(site, draft.household, draft.kind),
        **content,
    )


def protocol(request: HttpRequest, pk: int) -> HttpResponse:
    """A protocol to read; one that is not signed yet is signed here."""
    found = protocol_seen(request, pk, "houses.see_protocols")
    keeps = may(actor_of(request), "houses.keep_protocols", found)
    form = SignForm(
        request.POST or None,
        initial={"resident_name": found.people[0] if found.people else ""},
    )
    if request.method == "POST":
        require(actor_of(request), "houses.keep_protocols", found)
        if form.is_valid() and _sign(request, found, form):
            messages.success(request, _("The protocol is signed."))
            return redirect(at("protocol", pk))
    title = _title(found)
    context = {
        "title": title,
        "protocol": found,
        "conditions": dict(Protocol.Condition.choices),
        "things": [
            {**line, "condition": _condition(line.get("condition", ""))} for line in found.inventory
        ],
        "leaving": found.kind == Protocol.Kind.OUT,
        "form": form,
        "errors": {name: form.errors.get(name, [""])[0] for name in ("resident", "staff")},
        "signs": keeps and found.signed_at is None,
        "unexplained": found.kind == Protocol.Kind.OUT
        and not found.note.strip()
        and any(not key.get("back") for key in found.keys),
        "moves_url": at("moves", found.site_id),
        "breadcrumb": trail_of(
            found.site, (_("Protocols"), at("protocols", found.site_id)), (title, "")
        ),
    }
    status = 422 if form.is_bound else 200
    return render(request, "houses/protocol.html", context, status=status)


def _title(found: Protocol) -> str:
    """The kind, and the first of the people."""
    first = found.people[0] if found.people else found.household.reference
    return f"{found.get_kind_display().capitalize()}, {first}"


def _condition(code: str) -> str:
    return str(Protocol.Condition(code).label) if code in Protocol.Condition.values else "–"


def _sign(request: HttpRequest, found: Protocol, form: SignForm) -> bool:
    """Sign; what is missing or refused stands in the form."""
    data = form.cleaned_data
    try:
        paper = data["resident_paper"]
        resident = None if paper else read_signature(data["resident"], "resident")
        staff = read_signature(data["staff"], "staff") if data["staff"] else None
        actions.sign_protocol(
            actor=actor_of(request),
            protocol=Protocol.objects.get(pk=found.pk),
            resident_name=data["resident_name"],
            resident=resident,
            staff=staff,
            on_paper=paper,
        )
    except Refused as refused:
        add_refusal(form, refused)
        return False
    return True


def protocol_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The protocol as PDF: with signatures, or to be signed on paper."""
    found = protocol_seen(request, pk, "houses.see_protocols")
    return pdf(protocol_pdf(found), f"protokoll-{found.pk}.pdf")


def protocol_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away."""
    found = protocol_seen(request, pk, "houses.keep_protocols")

    def write() -> None:
        actions.drop_draft(actor=actor_of(request), protocol=found)

    return confirm(
        request,
        write,
        title=_("Throw the draft away"),
        text=_("What was entered is lost. A signed protocol stays."),
        label=_("Throw away"),
        success=_("The draft is gone."),
        back=at("protocols", found.site_id),
        trail=trail_of(found.site, (_("Protocols"), at("protocols", found.site_id))),
    )
