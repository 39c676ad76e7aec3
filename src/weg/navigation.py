"""The navigation: it follows the work, not the tables, and shows what the reader may open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from weg.city.models import Municipality
from weg.foundation.access.actions import may
from weg.foundation.access.actors import Actor


@dataclass(frozen=True)
class Entry:
    """A navigation entry: a named page that needs a permission."""

    label: Any
    page: str
    permission: str


GROUPS: tuple[tuple[Any, str, tuple[Entry, ...]], ...] = (
    (_("Today"), "home", (Entry(_("Today"), "today", "city.start"),)),
    (
        _("Arriving"),
        "arrive",
        (
            Entry(_("The Land's lists"), "arrivals:lists", "arrivals.see"),
            Entry(_("Waiting list"), "placement:waiting", "placement.see"),
            Entry(_("Plans"), "placement:plans", "placement.see"),
            Entry(_("Placement orders"), "placement:orders", "placement.see_orders"),
            Entry(_("Weekly lists"), "placement:houses", "placement.see_orders"),
        ),
    ),
    (
        _("Living"),
        "house",
        (
            Entry(_("The city"), "housing:city", "housing.see_city"),
            Entry(_("Sites"), "housing:sites", "housing.see"),
            Entry(_("Free places"), "housing:free", "housing.see"),
            Entry(_("Persons"), "people:persons", "people.see"),
            Entry(_("Duplicates"), "people:duplicates", "people.merge"),
        ),
    ),
    (
        _("Caring"),
        "accompany",
        (
            Entry(_("Cases"), "counselling:cases", "counselling.see"),
            Entry(_("My calendar"), "counselling:mine", "counselling.feed"),
            Entry(_("Children without a place"), "counselling:children", "counselling.see"),
            Entry(_("Special needs"), "needs:people", "needs.list"),
            Entry(_("Protected place tonight"), "needs:tonight", "needs.shelter_tonight"),
            Entry(_("Protected addresses"), "needs:shelters", "needs.see_shelters"),
            Entry(_("Offers for groups"), "needs:offers", "needs.see_offers"),
            Entry(_("Groups with special needs"), "needs:groups", "needs.see_catalogue"),
            Entry(_("Referrals"), "counselling:referrals", "counselling.see"),
            Entry(_("Handovers"), "counselling:handovers", "counselling.see"),
            Entry(_("Deadlines"), "counselling:clocks", "counselling.see_clocks"),
            Entry(_("Houses"), "houses:houses", "houses.see"),
            Entry(_("Rounds"), "presence:rounds", "presence.see"),
            Entry(_("Not seen"), "presence:unseen", "presence.see"),
            Entry(_("Scan a card"), "presence:scan", "presence.scan"),
            Entry(_("Defects"), "houses:defects", "houses.see"),
            Entry(_("Contractors"), "houses:contractors", "houses.see_catalogue"),
            Entry(_("Checklists of houses"), "houses:items", "houses.see_catalogue"),
            Entry(_("Incidents"), "safety:incidents", "safety.see"),
            Entry(_("Complaints"), "safety:complaints", "safety.see_complaints"),
            Entry(_("Incidents, counted"), "safety:counts", "safety.see_counts"),
            Entry(_("Protection concept"), "safety:steps", "safety.see_steps"),
            Entry(_("Responsible for protection"), "safety:responsible", "safety.name_responsible"),
            Entry(_("Quality visits"), "quality:visits", "quality.see"),
            Entry(_("Findings of quality visits"), "quality:findings", "quality.see"),
            Entry(_("Return counselling"), "returns:cases", "returns.see"),
            Entry(_("Checklist of a return"), "returns:items", "returns.see_catalogue"),
            Entry(_("Amounts of return programmes"), "returns:rates", "returns.see_catalogue"),
            Entry(_("Material"), "provision:houses", "provision.see_issues"),
            Entry(_("Order list"), "provision:orders", "provision.see_stock"),
            Entry(_("Vouchers"), "provision:vouchers", "provision.see_vouchers"),
            Entry(_("Catalogue of material"), "provision:items", "provision.see_catalogue"),
        ),
    ),
    (
        _("Joining in"),
        "join",
        (
            Entry(_("Where help is needed"), "shifts:needed", "shifts.sign_up"),
            Entry(_("My shifts"), "shifts:mine", "shifts.mine"),
            Entry(_("Requests for help"), "shifts:requests", "shifts.list"),
            Entry(_("Circles of friends"), "circles:circles", "circles.see"),
            Entry(_("New volunteers"), "circles:newcomers", "circles.take_up"),
            Entry(_("Volunteers"), "circles:volunteers", "circles.see_volunteers"),
            Entry(_("Activities"), "circles:activities", "circles.see_catalogue"),
            Entry(_("Activity of circles"), "coordination:activity", "coordination.see_activity"),
            Entry(_("Where help is missing"), "coordination:missing", "coordination.see_map"),
            Entry(_("Hours given"), "coordination:hours", "coordination.see_hours"),
            Entry(
                _("Certificates and thanks"),
                "coordination:certificates",
                "coordination.see_certificate",
            ),
            Entry(_("Expenses"), "coordination:expenses", "coordination.see_expenses"),
            Entry(_("News"), "coordination:news", "coordination.read_news"),
            Entry(_("Speakers"), "coordination:speakers", "coordination.see_speakers"),
            Entry(_("Insurance"), "coordination:insurance", "coordination.see_insurance"),
            Entry(_("My data"), "circles:own", "circles.see_own"),
            Entry(_("Invitations"), "matching:mine", "matching.mine"),
            Entry(_("Who helps where"), "matching:proposals", "matching.see"),
            Entry(_("Trainings"), "training:dates", "training.see"),
            Entry(_("Certificates of conduct"), "training:proofs", "training.see_lists"),
        ),
    ),
    (
        _("Steering"),
        "steer",
        (
            Entry(_("Trust in the record"), "presence:trust", "presence.see_trust"),
            Entry(_("Suitable places"), "needs:supply", "needs.see_supply"),
            Entry(_("Assessed in time"), "needs:shares", "needs.see_shares"),
            Entry(_("Quality of the houses"), "quality:houses", "quality.see_results"),
            Entry(_("Checklist of quality visits"), "quality:criteria", "quality.see_criteria"),
            Entry(_("Return counselling, counted"), "returns:counts", "returns.see_counts"),
            Entry(_("Look of the house cards"), "presence:card_look", "presence.set_card_look"),
            Entry(_("Posts and grants"), "grants:posts", "grants.see"),
            Entry(_("Decided computations"), "grants:computations", "grants.see"),
            Entry(_("What-ifs"), "grants:variants", "grants.assume"),
            Entry(_("Ratios and amounts"), "grants:terms", "grants.see_terms"),
            Entry(_("User fees"), "grants:fees", "grants.see_fees"),
            Entry(_("Fee table"), "grants:rates", "grants.see_terms"),
            Entry(_("Norms"), "city:norms", "city.see"),
            Entry(_("Weights of planning"), "placement:weights", "placement.see_settings"),
            Entry(
                _("Texts of the placement order"), "placement:wordings", "placement.see_settings"
            ),
            Entry(_("Topics of counselling"), "counselling:topics", "counselling.manage_topics"),
            Entry(_("Districts"), "city:districts", "city.see"),
            Entry(_("Organisations"), "city:organisations", "city.see"),
            Entry(_("Members"), "city:members", "city.see_members"),
            Entry(_("Committees"), "city:committees", "city.see"),
            Entry(_("Close the books"), "housing:books", "housing.close_books"),
            Entry(_("Texts of consents"), "people:wordings", "people.word_consents"),
            Entry(_("Who opened what"), "people:openings", "people.see_openings"),
            Entry(_("Erasing"), "city:erasing", "city.see_erasing"),
        ),
    ),
)


def context(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``navigation``, ``actor``, ``searches`` (may search) and ``city_name``.

    The navigation is made by whoever asks for it: parts of a page do not.
    """
    actor = getattr(request, "actor", None)
    groups = SimpleLazyObject(lambda: _groups(request.path, actor))
    return {
        "navigation": groups,
        "actor": actor,
        "searches": bool(actor and may(actor, "city.see")),
        "city_name": _city_name(actor),
    }


def _groups(path: str, actor: Actor | None) -> list[dict[str, Any]]:
    """The groups with at least one page that the actor may open."""
    groups = []
    for label, icon, entries in GROUPS:
        items = [_item(path, entry) for entry in entries if actor and may(actor, entry.permission)]
        if shown := [item for item in items if item]:
            groups.append({"label": label, "icon": icon, "items": shown})
    return groups


def _city_name(actor: Any) -> Any:
    """The municipality's name as it came with the member; asked for only where nobody is known."""
    if actor is not None:
        return getattr(actor, "city_name", "") or ""
    return SimpleLazyObject(
        lambda: Municipality.objects.values_list("name", flat=True).first() or ""
    )


def _item(path: str, entry: Entry) -> dict[str, Any] | None:
    try:
        url = _url(entry.page)
    except NoReverseMatch:
        return None
    current = path == url if url == "/" else path.startswith(url)
    return {"label": entry.label, "url": url, "current": current}


@cache
def _url(page: str) -> str:
    """Fixed while the process runs, and asked for thirty times a page."""
    return reverse(page)
