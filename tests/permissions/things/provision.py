"""What the pages of provision are opened with."""

from __future__ import annotations

from typing import Any

from weg.care.provision.actions import Wanted, hand_out_voucher, issue_things, receive, set_minimum
from weg.care.provision.models import Issue, Item, StarterSet, Stock, Voucher
from weg.foundation.access.actors import System
from weg.foundation.periods import today

BUILDER = System("world")


def _issue(side: Any) -> Issue:
    found = Issue.objects.filter(site=side.site).first()
    if found:
        return found
    item = Item.objects.get(name_de="Topfset")
    receive(actor=BUILDER, site=side.site, item=item, quantity=1, day=today())
    set_minimum(actor=BUILDER, site=side.site, item=item, minimum=2, target=5)
    return issue_things(
        actor=BUILDER,
        site=side.site,
        household=side.person.household,
        things=[Wanted(item, None, 1)],
        recipient="Somebody",
        on_paper=True,
    )


def _stock(side: Any) -> int:
    _issue(side)
    return int(Stock.objects.get(site=side.site).pk)


def _voucher(side: Any) -> Voucher:
    found = Voucher.objects.filter(site=side.site).first()
    return found or hand_out_voucher(
        actor=BUILDER,
        site=side.site,
        household=side.person.household,
        number=f"V-{side.site.pk}",
        kind="clothing",
        cents=5000,
        day=today(),
    )


THINGS = {
    "provision/sites": lambda side: side.site.pk,
    "provision/households": lambda side: side.person.household_id,
    "provision/items": lambda side: Item.objects.order_by("pk")[0].pk,
    "provision/sets": lambda side: StarterSet.objects.order_by("pk")[0].pk,
    "provision/lines": lambda side: _issue(side).lines.get().pk,
    "provision/issues": lambda side: _issue(side).pk,
    "provision/stock": _stock,
    "provision/vouchers": lambda side: _voucher(side).pk,
    "provision/persons": lambda side: side.person.pk,
}
