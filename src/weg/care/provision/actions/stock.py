"""The store: what comes in, gets lost, is counted; and from when on the house orders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.care.provision.models import Item, Movement, Stock
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import today
from weg.housing.models import Site

Kind = Movement.Kind
MOST = 100_000


def explain_stock(site: Site, item: Item) -> Callable[[str, DatabaseError], Refused | None]:
    """Says how many are left when the database refuses to give out more."""

    def explain(constraint: str, error: DatabaseError) -> Refused | None:
        if constraint != "stock_not_negative":
            return None
        left = Stock.objects.filter(site=site, item=item).values_list("quantity", flat=True).first()
        return too_few(site, item, left or 0)

    return explain


def too_few(site: Site, item: Item, left: int) -> Refused:
    return Refused(
        _("Only %(left)d of “%(item)s” are left at %(site)s. Book what came in, or count anew.")
        % {"left": left, "item": item, "site": site},
        code="stock_empty",
        field="quantity",
    )


def book(
    actor: Actor, site: Site, item: Item, kind: str, change: int, day: date, reason: str = ""
) -> Movement:
    """Write a movement down; part of the actions of this room. The stock follows."""
    with explaining(explain_stock(site, item)):
        return Movement.objects.create(
            site=site,
            item=item,
            kind=kind,
            change=change,
            reason=reason.strip()[:200],
            day=day,
            by=actor.sight.label[:200],
        )


def _check(quantity: int, day: date, least: int = 1) -> None:
    if not least <= quantity <= MOST:
        raise Refused(_("Enter how many."), code="quantity", field="quantity")
    if day > today():
        raise Refused(_("This day has not come yet."), code="day_future", field="day")


@action("provision.keep_stock", on="site")
def receive(
    *, actor: Actor, site: Site, item: Item, quantity: int, day: date, reason: str = ""
) -> Movement:
    """So many pieces came into the store."""
    _check(quantity, day)
    return book(actor, site, item, Kind.RECEIVED, quantity, day, reason)


@action("provision.keep_stock", on="site")
def write_off(
    *, actor: Actor, site: Site, item: Item, quantity: int, day: date, reason: str
) -> Movement:
    """So many pieces are lost or broken; a reason says why."""
    _check(quantity, day)
    _reason(reason)
    return book(actor, site, item, Kind.LOST, -quantity, day, reason)


@action("provision.keep_stock", on="site")
def count(
    *, actor: Actor, site: Site, item: Item, quantity: int, day: date, reason: str
) -> Movement:
    """So many pieces were counted; the difference to the books is a movement, also when it is 0."""
    _check(quantity, day, least=0)
    _reason(reason)
    stock, _made = Stock.objects.get_or_create(site=site, item=item)
    stock = Stock.objects.select_for_update().get(pk=stock.pk)
    return book(actor, site, item, Kind.COUNTED, quantity - stock.quantity, day, reason)


def _reason(reason: str) -> None:
    if not reason.strip():
        raise Refused(_("Say why."), code="reason_missing", field="reason")


@action("provision.keep_stock", on="site")
def set_minimum(*, actor: Actor, site: Site, item: Item, minimum: int, target: int) -> Stock:
    """Below ``minimum`` the house orders, as much as fills it up to ``target``."""
    if not 0 <= minimum <= target <= MOST:
        raise Refused(
            _("The store is filled up to at least the minimum."), code="target_low", field="target"
        )
    stock, _made = Stock.objects.get_or_create(site=site, item=item)
    stock.minimum, stock.target = minimum, target
    stock.save(update_fields=["minimum", "target"])
    return stock
