"""Material of the demo city: stores, what households got lately, vouchers, benefits."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from random import Random

from weg.care.provision.actions import set_minimum, take_over
from weg.care.provision.models import Benefit, Issue, IssueLine, Item, Movement, Voucher
from weg.care.provision.queries.periods import may_get
from weg.foundation.access.actors import Actor
from weg.foundation.periods import period
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind
from weg.people.models import LegalStatus

KEPT_SHARE = 0.85
RECENT = 120
BENEFITS = {
    "applicant": "asylblg3",
    "tolerated": "asylblg2",
    "recognised": "sgb2",
    "temporary": "sgb2",
    "humanitarian": "sgb2",
}
Stays = dict[int, list[Occupancy]]


def load(actor: Actor, today: date) -> None:
    """Seeded: the same city every time."""
    random = Random(31)  # noqa: S311 (nothing secret)
    items = list(Item.objects.order_by("pk"))
    stays = _households(today)
    first = {rows[0].site_id: rows[0].site for rows in stays.values()}
    _stores(actor, random, items, first, today)
    recent = sorted(stays, key=lambda number: stays[number][0].starts)[-RECENT:]
    _issues(actor, random, items, [stays[number] for number in recent], today)
    _vouchers(actor, random, [stays[number] for number in recent[::4]], today)
    _benefits(actor, stays, today)


def _households(today: date) -> Stays:
    rows = Occupancy.objects.filter(kind=Kind.STAY, starts__lte=today, ends__gt=today)
    found: Stays = defaultdict(list)
    for row in rows.select_related("site", "person").order_by("person__date_of_birth", "pk"):
        found[row.household_id or 0].append(row)
    return found


def _stores(actor: Actor, random: Random, items: list[Item], sites: dict, today: date) -> None:  # type: ignore[type-arg]
    """Each house keeps most items; some are short."""
    rows = [
        Movement(
            site_id=number, item=item, kind="received", change=random.randint(4, 60),
            day=today - timedelta(days=random.randint(20, 200)), by="Demo",
        )
        for number in sorted(sites)
        for item in random.sample(items, round(len(items) * KEPT_SHARE))
    ]  # fmt: skip
    take_over(actor=actor, records=rows)
    for number in sorted(sites)[:12]:
        for row in [row for row in rows if row.site_id == number][:3]:
            low = row.change + random.randint(1, 6)
            set_minimum(
                actor=actor, site=sites[number], item=row.item, minimum=low, target=low + 20
            )


def _issues(
    actor: Actor, random: Random, items: list[Item], homes: list[list[Occupancy]], today: date
) -> None:
    """The latest arrivals got a part of their starter set on the day they came."""
    issues, movements, lines = [], [], []
    for stays in homes:
        site, day = stays[0].site, stays[0].starts
        made = Issue(
            site=site, household_id=stays[0].household_id or 0, day=day, by="Demo, Hausleitung",
            recipient=str(stays[0].person), on_paper=True,
        )  # fmt: skip
        issues.append(made)
        for item in random.sample(items, 4):
            person = stays[0].person if item.each == Item.Each.PERSON else None
            if person and not may_get(item, person, day):
                continue
            rows = [
                Movement(site=site, item=item, kind=kind, change=change, day=day, by="Demo")
                for kind, change in (("received", 5), ("issued", -item.amount))
            ]
            movements += rows
            lines.append((made, item, person, rows[1]))
    take_over(actor=actor, records=[*issues, *movements])
    take_over(
        actor=actor,
        records=[
            IssueLine(issue=made, item=item, person=person, quantity=item.amount, movement=row)
            for made, item, person, row in lines
        ],
    )


def _vouchers(actor: Actor, random: Random, homes: list[list[Occupancy]], today: date) -> None:
    rows = []
    for index, stays in enumerate(homes, start=1):
        day = max(stays[0].starts, today - timedelta(days=30))
        used = random.random() < 0.5
        rows.append(
            Voucher(
                site=stays[0].site, household_id=stays[0].household_id or 0,
                number=f"KG-{index:05}",
                kind=random.choice(Voucher.Kind.values), cents=random.choice((2500, 5000, 15000)),
                issued=day, issued_by="Demo, Hausleitung",
                state="redeemed" if used else "open", ended=today if used else None,
            )
        )  # fmt: skip
    take_over(actor=actor, records=rows)


def _benefits(actor: Actor, stays: Stays, today: date) -> None:
    """What every third household lives on, after its status."""
    people = [row for number in sorted(stays)[::3] for row in stays[number]]
    kinds = dict(
        LegalStatus.objects.filter(
            person__in=[row.person_id for row in people], during__contains=today
        ).values_list("person", "kind")
    )
    take_over(
        actor=actor,
        records=[
            Benefit(
                person_id=row.person_id or 0,
                kind=BENEFITS.get(kinds.get(row.person_id or 0, ""), "unknown"),
                during=period(row.starts), source="Demo: nach dem Aufenthaltsstatus", by="Demo",
            )
            for row in people
        ],
    )  # fmt: skip
