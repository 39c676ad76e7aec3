"""What a household should get on a day, what it has already, and what lies in the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from weg.care.provision.models import Issue, IssueLine, Item, StarterSet, Stock
from weg.care.provision.queries.periods import in_ages, in_season, may_get, period_began
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.people.models import Household, Person


@dataclass
class Offer:
    """An item for a person or the household. due: how many are still due in this period.

    earlier: what was given in this period, newest first. sets: names of the starter sets.
    """

    item: Item
    person: Person | None
    due: int
    stock: int
    earlier: list[IssueLine] = field(default_factory=list)
    sets: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"{self.item.pk}-{self.person.pk if self.person else 0}"


def people_at(site: Site, household: Household, day: date) -> list[Person]:
    """Who of the household lives at the site on the day, or is expected from that day."""
    rows = Occupancy.objects.filter(
        site=site, household=household, starts__lte=day, ends__gt=day
    ).exclude(kind=Kind.BLOCK)
    people = {row.person_id: row.person for row in rows.select_related("person") if row.person}
    return sorted(people.values(), key=lambda p: (p.date_of_birth or date.max, p.pk))


def given(household: Household, items: Iterable[Item]) -> list[IssueLine]:
    """Everything of these items the household has kept, newest first."""
    lines = IssueLine.objects.filter(issue__household=household, item__in=list(items))
    rows = lines.select_related("issue", "item", "person").order_by("-issue__day", "-pk")
    return [line for line in rows if line.quantity > line.returned]


def in_period(
    lines: Sequence[IssueLine], item: Item, person: int | None, day: date
) -> list[IssueLine]:
    """Those of the item for this person (or the household) in the period that the day lies in."""
    began = period_began(item, day)
    return [
        line
        for line in lines
        if line.item_id == item.pk and line.person_id == person and line.issue.day > began
    ]


def left_to_give(item: Item, earlier: Sequence[IssueLine]) -> int:
    return max(0, item.amount - sum(line.quantity - line.returned for line in earlier))


def offers(site: Site, household: Household, people: Sequence[Person], day: date) -> list[Offer]:
    """The items of the starter sets that fit the household and the day, in the sets' order."""
    sets = [s for s in StarterSet.objects.filter(active=True).prefetch_related("items")
            if in_season(s.month_from, s.month_to, day)]  # fmt: skip
    wanted: dict[tuple[int, int | None], tuple[Item, Person | None, list[str]]] = {}
    for found in sorted(
        sets, key=lambda s: (s.month_from is not None, s.age_from is not None, s.pk)
    ):
        for item, person in _of_set(found, people, day):
            entry = wanted.setdefault((item.pk, person.pk if person else None), (item, person, []))
            entry[2].append(str(found))
    return make_offers(site, household, wanted.values(), day)


def make_offers(
    site: Site,
    household: Household,
    wanted: Iterable[tuple[Item, Person | None, list[str]]],
    day: date,
) -> list[Offer]:
    rows = list(wanted)
    lines = given(household, [item for item, _person, _sets in rows])
    lying = dict(Stock.objects.filter(site=site).values_list("item", "quantity"))
    found = []
    for item, person, sets in rows:
        earlier = in_period(lines, item, person.pk if person else None, day)
        due, stock = left_to_give(item, earlier), lying.get(item.pk, 0)
        found.append(Offer(item, person, due, stock, earlier, sets))
    return found


def _of_set(
    found: StarterSet, people: Sequence[Person], day: date
) -> Iterable[tuple[Item, Person | None]]:
    fitting = [person for person in people if in_ages(found, person, day)]
    for item in found.items.all():
        if not item.active or not fitting:
            continue
        if item.each == Item.Each.HOUSEHOLD:
            yield item, None
            continue
        for person in fitting:
            if may_get(item, person, day):
                yield item, person


def received(household: Household) -> list[IssueLine]:
    """All that the household got and that the reader may see, newest first."""
    rows = IssueLine.objects.filter(issue__household=household)
    return list(rows.select_related("issue", "item", "person").order_by("-issue__day", "-pk"))


def house_name(issue: Issue) -> str:
    """Where it was given out; another organisation's house has no name for the reader."""
    name = Site.objects.filter(pk=issue.site_id).values_list("name", flat=True).first()
    return name or _("another house")
