"""What provision gives to the pages of other rooms, to a card in the hand, and to *Heute*."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.care.presence.queries.cards import stay_of
from weg.care.presence.queries.desk import CardAct, register_card_act
from weg.care.provision.models import Benefit, IssueLine, Voucher
from weg.care.provision.queries.stock import below_minimum
from weg.care.provision.views.houses import lines_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.foundation.today import Card, Line, register_card
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.housing.queries.links import SiteLink, register_site_link
from weg.people.actions.hooks import Mover, on_merge
from weg.people.models import Household, Person
from weg.people.sections import register_household_section, register_section

SHOWN = 12


def material_of_site(request: HttpRequest, site: Site) -> SiteLink | None:
    """The house's material; with how many items must be ordered."""
    actor = actor_of(request)
    if not may(actor, "provision.see_issues", site):
        return None
    orders = may(actor, "provision.see_stock", site)
    count = below_minimum().filter(site=site).count() if orders else 0
    return SiteLink(_("Material"), reverse("provision:households", args=[site.pk]), "inbox", count)


def give_to(request: HttpRequest, person: Person) -> CardAct | None:
    """Whoever has the card in the hand can give something out."""
    stay = stay_of(person.pk, today())
    if stay is None or not may(actor_of(request), "provision.issue", stay):
        return None
    url = reverse("provision:issue", args=[stay.site_id, stay.household_id])
    return CardAct(_("Give out material"), url, "inbox")


def received_by(request: HttpRequest, household: Household) -> SafeString | None:
    """What the household got, on its page."""
    actor, day = actor_of(request), today()
    if not may(actor, "provision.see_received"):
        return None
    stay = Occupancy.objects.filter(
        household=household, kind=Kind.STAY, starts__lte=day, ends__gt=day
    ).first()
    gives = stay is not None and may(actor, "provision.issue", stay)
    context = {
        "lines": lines_of(household, takes_back=False),
        "issue_url": reverse("provision:issue", args=[stay.site_id, household.pk])
        if stay and gives
        else "",
    }
    return render_to_string("provision/received.html", context, request=request)


def benefits_of(request: HttpRequest, person: Person) -> SafeString | None:
    """What the person lives on, by period."""
    actor = actor_of(request)
    if not may(actor, "provision.see_benefits"):
        return None
    context = {
        "person": person,
        "rows": Benefit.objects.filter(person=person).order_by("-during"),
        "records": may(actor, "provision.record_benefit"),
    }
    return render_to_string("provision/benefits.html", context, request=request)


def to_order(request: HttpRequest) -> Card | None:
    """What is below its minimum: for house managers."""
    if actor_of(request).role != "house_manager":
        return None
    few = below_minimum()
    lines = [
        Line(
            text=str(stock.item),
            url=reverse("provision:stock", args=[stock.site_id]) + "?below=true",
            hint=str(stock.site),
            badge=_("%(left)d left") % {"left": stock.quantity},
            kind="danger" if stock.quantity == 0 else "warning",
        )
        for stock in few.order_by("quantity", "site", "item")[:SHOWN]
    ]
    return Card(_("Material to order"), lines, more=reverse("provision:orders")) if lines else None


def open_vouchers(request: HttpRequest) -> Card | None:
    """How many vouchers are still open, house by house: for house managers."""
    if actor_of(request).role != "house_manager":
        return None
    rows = (
        Voucher.objects.filter(state=Voucher.State.OPEN)
        .values("site", "site__name")
        .annotate(count=Count("pk"))
        .order_by("site__name")
    )
    lines = [
        Line(
            text=row["site__name"],
            url=reverse("provision:site_vouchers", args=[row["site"]]) + "?state=open",
            badge=str(row["count"]),
        )
        for row in rows[:SHOWN]
    ]
    return Card(_("Vouchers not redeemed"), lines) if lines else None


def _move(kept: Person, other: Person) -> dict[str, list[int]]:
    """Things and vouchers of a duplicate are the kept record's; so are benefits, where it has none
    of its own."""
    tables = {"lines": IssueLine, "vouchers": Voucher}
    moved = {}
    for name, table in tables.items():
        rows = table.objects.filter(person=other)  # type: ignore[attr-defined]
        moved[name] = list(rows.values_list("pk", flat=True))
        rows.update(person=kept)
    moved["benefits"] = []
    if not Benefit.objects.filter(person=kept).exists():
        rows = Benefit.objects.filter(person=other)
        moved["benefits"] = list(rows.values_list("pk", flat=True))
        rows.update(person=kept)
    return moved


def _bring_back(kept: Person, other: Person, moved: dict[str, list[int]]) -> None:
    IssueLine.objects.filter(pk__in=moved["lines"]).update(person=other)
    Voucher.objects.filter(pk__in=moved["vouchers"]).update(person=other)
    Benefit.objects.filter(pk__in=moved["benefits"], person=kept).update(person=other)


def register() -> None:
    """Called when the app is ready."""
    register_site_link(30, material_of_site)
    register_card_act(20, give_to)
    register_household_section(40, received_by)
    register_section(50, benefits_of)
    register_card(56, to_order)
    register_card(58, open_vouchers)
    on_merge(Mover("provision", _move, _bring_back))
