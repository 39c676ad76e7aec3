"""House cards of a house: who has one, issuing, printing, ending."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.care.presence import actions
from weg.care.presence.documents.cards import cards_pdf, look
from weg.care.presence.filters import CardFilter
from weg.care.presence.forms import EndCardForm, LookForm
from weg.care.presence.models import Card
from weg.care.presence.queries.cards import stay_of
from weg.care.presence.tables import CardTable
from weg.care.presence.views.frame import at, confirm, site_for, site_trail, stay_for, trail
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind


def _stays(site: Site) -> Any:
    day = today()
    alive = Card.objects.filter(person=OuterRef("person"), ended_at=None)
    rows = Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    return rows.annotate(
        card=Subquery(alive.values("pk")[:1]), card_printed=Subquery(alive.values("printed_at")[:1])
    )


def cards(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Who of the house has a card."""
    site, actor = site_for(request, pk, "presence.see_cards"), actor_of(request)
    issues = may(actor, "presence.issue_card", site)
    buttons = []
    if issues:
        buttons = [
            Action(_("Cards for all without one"), at("cards_issue", site.pk), icon="add"),
            Action(_("Print"), at("cards_print", site.pk), kind="primary", icon="download"),
        ]
    return list_page(
        request,
        title=_("House cards: %(site)s") % {"site": site.name},
        table_class=CardTable,
        filter_class=CardFilter,
        queryset=_stays(site)
        .select_related("person", "place__room__unit")
        .order_by("person__sort_name"),
        actions=buttons,
        per_page=300,
        table_options={"may_issue": issues},
        empty=Empty(_("Nobody lives here today"), ""),
        breadcrumb=site_trail(site, (_("House cards"), "")),
    )


def issue_all(request: HttpRequest, pk: int) -> HttpResponse:
    """A card for everybody in the house who has none."""
    site = site_for(request, pk, "presence.issue_card")
    if request.method == "POST":
        made = actions.issue_cards(actor=actor_of(request), site=site)
        text = ngettext("%(count)d card issued.", "%(count)d cards issued.", len(made))
        messages.success(request, text % {"count": len(made)})
        return redirect("presence:cards", site.pk)
    return confirm(
        request,
        _("Cards for everybody without one: %(site)s") % {"site": site},
        _("Cards that somebody has already stay good."),
        _("Issue the cards"),
        at("cards", site.pk),
        kind="primary",
        breadcrumb=site_trail(site, (_("House cards"), at("cards", site.pk)), (_("Issue"), "")),
    )


def print_all(request: HttpRequest, pk: int) -> HttpResponse:
    """Ten cards on a sheet: those not printed yet, or all of the house."""
    site = site_for(request, pk, "presence.issue_card")
    if request.method == "POST":
        rows = Card.objects.filter(person__in=_stays(site).values("person"), ended_at=None)
        if request.POST.get("which") != "all":
            rows = rows.filter(printed_at=None)
        found = list(rows.select_related("person").order_by("person__sort_name", "pk"))
        if found:
            return _pdf(request, site, found, "sheet")
        messages.info(request, _("No card is waiting to be printed."))
        return redirect("presence:cards", site.pk)
    context = {
        "title": _("Print house cards: %(site)s") % {"site": site},
        "cancel_url": at("cards", site.pk),
        "breadcrumb": site_trail(site, (_("House cards"), at("cards", site.pk)), (_("Print"), "")),
    }
    return render(request, "presence/cards_print.html", context)


def _pdf(request: HttpRequest, site: Site, found: list[Card], paper: str) -> HttpResponse:
    try:
        actions.note_printing(actor=actor_of(request), site=site, cards=found)
    except Refused as refused:
        messages.error(request, refused.message)
        return redirect("presence:cards", site.pk)
    response = HttpResponse(cards_pdf(found, site, paper), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{_("house-cards")}-{site.pk}.pdf"'
    response["Cache-Control"] = "no-store"
    return response


def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """A new card for one person; an earlier one dies with it."""
    stay = stay_for(request, pk, "presence.issue_card")
    note_opening(request, "person", stay.person_id or 0)
    if request.method == "POST":
        made = actions.issue_cards(
            actor=actor_of(request), site=stay.site, people=[stay.person_id or 0]
        )
        messages.success(request, _("Card %(number)s is issued.") % {"number": made[0].number})
        return redirect("presence:card", made[0].pk)
    return confirm(
        request,
        _("Issue a card: %(person)s") % {"person": stay.person},
        _("If this person has a card already, it stops working."),
        _("Issue the card"),
        at("cards", stay.site_id),
        kind="primary",
        breadcrumb=site_trail(stay.site, (_("House cards"), at("cards", stay.site_id))),
    )


def card_for(request: HttpRequest, pk: int, permission: str) -> tuple[Card, Occupancy | None]:
    """The card, and where its holder lives today; permission is asked for that house."""
    card = get_object_or_404(Card.objects.select_related("person", "site"), pk=pk)
    stay = stay_of(card.person_id, today())
    require(actor_of(request), permission, stay or card)
    note_opening(request, "person", card.person_id)
    return card, stay


def print_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One card, of the size of a bank card."""
    card, stay = card_for(request, pk, "presence.issue_card")
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if card.end or stay is None:
        messages.error(request, _("This card is no longer good; issue a new one."))
        return redirect("presence:card", card.pk)
    return _pdf(request, stay.site, [card], "single")


def end(request: HttpRequest, pk: int) -> HttpResponse:
    """The card is lost or given back: it dies at once; a new one if wanted."""
    card, stay = card_for(request, pk, "presence.end_card")
    form = EndCardForm(request.POST or None)
    renews = bool(stay and may(actor_of(request), "presence.issue_card", stay))
    if not renews:
        del form.fields["again"]
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_card(actor=actor_of(request), card=card, why=form.cleaned_data["why"])
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return _ended(request, card, stay, form.cleaned_data.get("again", False))
    context = {
        "title": _("Card %(number)s is lost") % {"number": card.number},
        "intro": _("From now on this card opens nothing, and that cannot be undone."),
        "form": form,
        "submit": _("End the card"),
        "cancel_url": at("card", card.pk),
        "breadcrumb": trail((card.number, at("card", card.pk)), (_("Lost"), "")),
    }
    return render(request, "presence/form.html", context, status=422 if form.is_bound else 200)


def _ended(request: HttpRequest, card: Card, stay: Occupancy | None, again: bool) -> HttpResponse:
    messages.success(request, _("Card %(number)s is dead.") % {"number": card.number})
    if not (again and stay):
        return redirect("presence:card", card.pk)
    made = actions.issue_cards(actor=actor_of(request), site=stay.site, people=[card.person_id])
    messages.success(request, _("Card %(number)s is issued.") % {"number": made[0].number})
    return redirect("presence:card", made[0].pk)


def card_look(request: HttpRequest) -> HttpResponse:
    """What the city prints on its cards."""
    require(actor_of(request), "presence.set_card_look")
    now = look()
    form = LookForm(request.POST or None, initial={"name": now.name, "photo": now.photo})
    if request.method == "POST" and form.is_valid():
        actions.set_card_look(actor=actor_of(request), **form.cleaned_data)
        messages.success(request, _("Cards printed from now on look like this."))
        return redirect("presence:card_look")
    context = {
        "title": _("Look of the house cards"),
        "intro": _(
            "A card opens a record only for staff of the house. The less is printed on it, the"
            " less a finder learns."
        ),
        "form": form,
        "submit": _("Save"),
        "breadcrumb": [(_("Look of the house cards"), "")],
    }
    return render(request, "presence/form.html", context, status=422 if form.is_bound else 200)
