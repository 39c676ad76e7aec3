"""Giving things out, and taking them back. Never twice by mistake."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.utils.translation import gettext as _

from weg.care.provision.actions.stock import book, too_few
from weg.care.provision.models import Issue, IssueLine, Item, Movement, Return, Stock
from weg.care.provision.queries.offering import (
    given,
    house_name,
    in_period,
    left_to_give,
    people_at,
)
from weg.care.provision.queries.periods import may_get
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.models import Household, Person


@dataclass(frozen=True)
class Wanted:
    """An item to give out. reason: why, although it was given already or is not for the person."""

    item: Item
    person: Person | None
    quantity: int
    reason: str = ""


@action("provision.issue", on="site")
def issue_things(
    *,
    actor: Actor,
    site: Site,
    household: Household,
    things: Sequence[Wanted],
    recipient: str,
    signature: bytes | None = None,
    on_paper: bool = False,
    day: date | None = None,
) -> Issue:
    """Give things to a household that lives at the site; signed on the screen or on paper.

    Refused, with a sentence: nobody of the household lives here; an item was given already in its
    period or is not for this person, and no reason is given; the store has not enough. Either all
    is given out or nothing.
    """
    when = day or today()
    # Two phones serve one household one after the other, so the second sees what the first gave.
    list(Household.objects.select_for_update(no_key=True).filter(pk=household.pk))
    _check(site, household, things, signature, on_paper, when)
    _check_rules(household, things, when)
    _check_stock(site, things)
    made = Issue.objects.create(
        site=site,
        household=household,
        day=when,
        by=actor.sight.label[:200],
        recipient=recipient.strip()[:160],
        on_paper=on_paper,
        signature=signature,
    )
    # In one order everywhere: two issues that wait for each other's shelf would never end.
    for thing in sorted(things, key=lambda wanted: wanted.item.pk):
        movement = book(
            actor, site, thing.item, Movement.Kind.ISSUED, -thing.quantity, when, str(made)
        )
        IssueLine.objects.create(
            issue=made,
            item=thing.item,
            person=thing.person,
            quantity=thing.quantity,
            reason=thing.reason.strip()[:200],
            movement=movement,
        )
    return made


def _check(
    site: Site,
    household: Household,
    things: Sequence[Wanted],
    signature: bytes | None,
    on_paper: bool,
    day: date,
) -> None:
    if not things:
        raise Refused(_("Choose what is given out."), code="nothing_chosen")
    if day > today():
        raise Refused(_("This day has not come yet."), code="day_future", field="day")
    if signature is None and not on_paper:
        raise Refused(
            _("Please sign in the field, or say that it is signed on paper."),
            code="signature_missing",
            field="signature",
        )
    here = {person.pk for person in people_at(site, household, day)}
    if not here or any(thing.person and thing.person.pk not in here for thing in things):
        raise Refused(
            _("They do not live at %(site)s on this day, so nothing can be given out here.")
            % {"site": site},
            code="lives_elsewhere",
        )


def _check_stock(site: Site, things: Sequence[Wanted]) -> None:
    """Says how many there were before the first was taken; the database holds it in the end."""
    wanted: Counter[Item] = Counter()
    for thing in things:
        wanted[thing.item] += thing.quantity
    lying = dict(Stock.objects.filter(site=site, item__in=wanted).values_list("item", "quantity"))
    for item, number in wanted.items():
        if number > (left := lying.get(item.pk, 0)):
            raise too_few(site, item, left)


def _check_rules(household: Household, things: Sequence[Wanted], day: date) -> None:
    lines = given(household, [thing.item for thing in things])
    seen: set[tuple[int, int | None]] = set()
    for thing in things:
        key = thing.item.pk, thing.person.pk if thing.person else None
        if thing.quantity < 1 or key in seen or (thing.item.each == "person") != bool(thing.person):
            raise Refused(_("Enter how many."), code="quantity")
        seen.add(key)
        if thing.reason.strip():
            continue
        earlier = in_period(lines, thing.item, key[1], day)
        if thing.quantity > left_to_give(thing.item, earlier):
            raise _twice(thing, earlier)
        if thing.person and not may_get(thing.item, thing.person, day):
            raise Refused(
                _("“%(item)s” is not meant for %(person)s by age or sex. If it is right all the"
                  " same, give a reason.") % {"item": thing.item, "person": thing.person},
                code="not_meant_for",
            )  # fmt: skip


def _twice(thing: Wanted, earlier: Sequence[IssueLine]) -> Refused:
    if not earlier:
        return Refused(
            _("Of “%(item)s” there are %(amount)d each time. For more, give a reason.")
            % {"item": thing.item, "amount": thing.item.amount},
            code="too_many",
        )
    last = earlier[0]
    values = {
        "who": thing.person or _("The household"),
        "item": thing.item,
        "day": last.issue.day.strftime("%d.%m.%Y"),
        "site": house_name(last.issue),
        "number": last.issue,
    }
    return Refused(
        _("%(who)s got “%(item)s” already on %(day)s (%(site)s, receipt %(number)s). To give it"
          " once more, give a reason.") % values,
        code="given_already",
    )  # fmt: skip


@action("provision.issue", on="site")
def take_back(
    *, actor: Actor, site: Site, line: IssueLine, quantity: int, usable: bool, day: date
) -> Return:
    """Pieces come back to this site. Only those that can be used again go into its store."""
    kept = IssueLine.objects.select_for_update(of=("self",)).select_related("issue").get(pk=line.pk)
    left = kept.quantity - kept.returned
    if not 1 <= quantity <= left:
        raise Refused(
            _("Between 1 and %(left)d can come back.") % {"left": left}
            if left else _("All of it came back already."),
            code="returned_too_many",
            field="quantity",
        )  # fmt: skip
    if not kept.issue.day <= day <= today():
        raise Refused(
            _("The day lies between the issue and today."), code="day_outside", field="day"
        )
    movement = None
    if usable:
        movement = book(
            actor, site, kept.item, Movement.Kind.RETURNED, quantity, day, str(kept.issue)
        )
    IssueLine.objects.filter(pk=kept.pk).update(returned=F("returned") + quantity)
    return Return.objects.create(
        line=kept, quantity=quantity, usable=usable, day=day, by=actor.sight.label[:200],
        movement=movement,
    )  # fmt: skip
