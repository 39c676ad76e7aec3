"""Things are given out once, to whom they are meant for, and never more than there is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction

from weg.care.provision.actions import (
    Wanted,
    count,
    issue_things,
    receive,
    set_minimum,
    take_back,
    write_off,
)
from weg.care.provision.models import Issue, IssueLine, Item, Movement, Stock
from weg.care.provision.queries.offering import offers, people_at, received
from weg.care.provision.queries.periods import in_season, months_before, period_began
from weg.care.provision.queries.stock import below_minimum
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.housing.actions import move_in, move_out


def left(house, german):
    return Stock.objects.get(site=house.site, item__name_de=german).quantity


def test_the_set_follows_ages_and_season(house):
    summer, winter = date(2026, 6, 1), date(2026, 12, 1)
    people = [house.mother, house.baby]
    mine = {
        (o.item.name_de, o.person) for o in offers(house.site, house.household, people, today())
    }
    assert ("Topfset", None) in mine
    assert ("Windeln, Monatspackung", house.baby) in mine
    assert ("Windeln, Monatspackung", house.mother) not in mine
    assert ("Monatshygiene", house.mother) in mine
    assert ("Schulranzen", house.baby) not in mine
    by_day = {
        day: {o.item.name_de for o in offers(house.site, house.household, people, day)}
        for day in (summer, winter)
    }
    assert "Winterjacke" in by_day[winter]
    assert "Winterjacke" not in by_day[summer]
    assert people_at(house.site, house.household, today()) == people


def test_periods_of_the_rules():
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)
    assert months_before(date(2026, 1, 15), 2) == date(2025, 11, 15)
    jacket = Item(often="season", season_from=10, season_to=3)
    assert period_began(jacket, date(2026, 1, 5)) == date(2025, 9, 30)
    assert period_began(jacket, date(2026, 10, 1)) == date(2026, 9, 30)
    assert in_season(10, 3, date(2026, 2, 1))
    assert not in_season(10, 3, date(2026, 4, 1))
    assert in_season(7, 10, date(2026, 7, 1))


def test_never_twice_by_mistake_but_with_a_reason(house):
    house.stock("Topfset", 5)
    made = house.give("Topfset")
    with pytest.raises(Refused) as refused:
        house.give("Topfset")
    assert refused.value.code == "given_already"
    assert today().strftime("%d.%m.%Y") in refused.value.message
    assert str(made) in refused.value.message
    again = house.give("Topfset", reason="stolen, police report shown")
    assert again.lines.get().reason == "stolen, police report shown"
    assert left(house, "Topfset") == 3


def test_a_month_later_nappies_are_due_again(house):
    house.stock("Windeln, Monatspackung", 9)
    day = today() - timedelta(days=40)
    house.give("Windeln, Monatspackung", house.baby, day=day)
    house.give("Windeln, Monatspackung", house.baby)
    with pytest.raises(Refused, match="already"):
        house.give("Windeln, Monatspackung", house.baby)


def test_not_meant_for_this_age(house):
    house.stock("Schulranzen", 2)
    with pytest.raises(Refused) as refused:
        house.give("Schulranzen", house.baby)
    assert refused.value.code == "not_meant_for"
    house.give("Schulranzen", house.baby, reason="for the cousin who starts school")


def test_what_came_back_can_be_given_again(house):
    item = house.stock("Kinderwagen", 1)
    line = house.give("Kinderwagen", house.baby).lines.get()
    assert left(house, "Kinderwagen") == 0
    take_back(actor=house.manager, site=house.site, line=line, quantity=1, usable=True, day=today())
    assert left(house, item.name_de) == 1
    with pytest.raises(Refused, match="came back already"):
        take_back(
            actor=house.manager, site=house.site, line=line, quantity=1, usable=True, day=today()
        )
    second = house.give("Kinderwagen", house.baby).lines.get()
    take_back(
        actor=house.manager, site=house.site, line=second, quantity=1, usable=False, day=today()
    )
    assert left(house, item.name_de) == 0


def test_the_store_is_never_below_nothing_and_all_or_nothing_is_given(house):
    house.stock("Topfset", 1)
    things = [
        Wanted(house.item("Topfset"), None, 1),
        Wanted(house.item("Pfanne"), None, 1),
    ]
    with pytest.raises(Refused) as refused, transaction.atomic():
        issue_things(
            actor=house.manager, site=house.site, household=house.household,
            things=things, recipient="x", on_paper=True,
        )  # fmt: skip
    assert refused.value.message.startswith("Only 0 of “frying pan” are left at House A.")
    assert not Issue.objects.exists()
    assert left(house, "Topfset") == 1
    with pytest.raises(Refused, match="Only 1 of"):
        write_off(
            actor=house.manager, site=house.site, item=things[0].item, quantity=2,
            day=today(), reason="water",
        )  # fmt: skip


def test_only_movements_change_the_stock_and_they_stay(house):
    item = house.stock("Topfset", 4)
    count(actor=house.manager, site=house.site, item=item, quantity=3, day=today(), reason="yearly")
    assert Movement.objects.get(kind="counted").change == -1
    assert left(house, "Topfset") == 3
    for statement in (
        "UPDATE provision_stock SET quantity = 99",
        "UPDATE provision_movement SET change = 99",
        "DELETE FROM provision_movement",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    with pytest.raises(Refused, match="Say why"):
        count(actor=house.manager, site=house.site, item=item, quantity=3, day=today(), reason=" ")
    set_minimum(actor=house.manager, site=house.site, item=item, minimum=5, target=10)
    assert [(s.item, s.order) for s in below_minimum()] == [(item, 7)]


def test_only_the_house_gives_out_and_only_to_its_people(house, other):
    house.stock("Topfset", 4)
    for actor in (house.social, other.manager):
        with pytest.raises(PermissionDenied):
            house.give("Topfset", actor=actor)
    with pytest.raises(Refused) as refused:
        issue_things(
            actor=house.manager, site=house.site, household=other.household,
            things=[Wanted(house.item("Topfset"), None, 1)], recipient="x", on_paper=True,
        )  # fmt: skip
    assert refused.value.code == "lives_elsewhere"
    with pytest.raises(Refused) as refused:
        issue_things(
            actor=house.manager, site=house.site, household=house.household,
            things=[Wanted(house.item("Topfset"), None, 1)], recipient="x",
        )  # fmt: skip
    assert refused.value.code == "signature_missing"


def test_the_next_house_knows_what_they_have_and_the_one_before_not_what_comes(
    house, other, system
):
    house.stock("Topfset", 4)
    other.stock("Topfset", 4)
    house.give("Topfset")
    places = list(other.site.units.get().rooms.get().places.all()[2:4])
    move_out(actor=system, household=house.household, day=today(), departure="within")
    move_in(
        actor=system, household=house.household, day=today(),
        places={house.mother.pk: places[0].pk, house.baby.pk: places[1].pk},
    )  # fmt: skip
    with pytest.raises(Refused, match="another house, receipt A-"):
        house.give("Topfset", actor=other.manager, site=other.site)
    house.give("Topfset", actor=other.manager, site=other.site, reason="forgotten at the old place")
    with seeing(house.manager.sight):
        assert [line.issue.site for line in received(house.household)] == [house.site]
    with seeing(other.manager.sight):
        assert IssueLine.objects.filter(issue__household=house.household).count() == 2


def test_receiving_needs_a_number_and_a_day_that_has_come(house):
    item = house.item("Topfset")
    for quantity, day in ((0, today()), (1, today() + timedelta(days=1))):
        with pytest.raises(Refused):
            receive(actor=house.manager, site=house.site, item=item, quantity=quantity, day=day)
