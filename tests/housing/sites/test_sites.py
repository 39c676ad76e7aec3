"""Making, changing and closing sites, and what the places of a site follow from."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.harness.factories import DistrictFactory, FeatureFactory, PersonFactory, SiteFactory
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.actions import (
    Displaced,
    RoomPlan,
    UnitPlan,
    add_units,
    announce_closing,
    change_room,
    change_site,
    close_books,
    close_site,
    create_site,
    reopen_site,
    retire_room,
    set_density,
    set_features,
)
from weg.housing.models import Density, Occupancy, Place, Room, Step
from weg.housing.queries.board import board

pytestmark = pytest.mark.usefixtures("everything")
DAY = date(2026, 1, 1)


@pytest.fixture
def site(system):
    FeatureFactory(code="step_free")
    return create_site(
        actor=system,
        name="Beispielweg 1",
        district=DistrictFactory(),
        kind="modular",
        opens=DAY,
        square_metres=Decimal(7),
        features=["step_free"],
    )


def _rooms(site, system, count=2, area="14.5"):
    plan = UnitPlan("1", tuple(RoomPlan(str(n + 1), Decimal(area)) for n in range(count)))
    add_units(actor=system, site=site, units=[plan])
    return list(Room.objects.filter(unit__site=site).order_by("name"))


def _live(place, start=DAY, end=None, kind="stay"):
    person = PersonFactory()
    return Occupancy.objects.create(
        place=place,
        person=person,
        household=person.household,
        kind=kind,
        during=period(start, end),
    )


def _usable(site, day):
    return board(site, day).counts.places


def test_a_site_has_the_places_its_density_standard_gives_its_rooms(site, system):
    _rooms(site, system)
    assert list(site.features.values_list("pk", flat=True)) == ["step_free"]
    assert _usable(site, DAY) == 4
    assert _usable(site, DAY - timedelta(days=1)) == 0


def test_two_sites_cannot_have_one_name(site, system):
    with pytest.raises(Refused) as refused:
        create_site(
            actor=system,
            name=site.name,
            district=site.district,
            kind="hall",
            opens=DAY,
            square_metres=Decimal(7),
        )
    assert (refused.value.code, refused.value.field) == ("name_taken", "name")


def test_many_units_are_added_with_a_constant_number_of_statements(
    site, system, django_assert_max_num_queries
):
    rooms = tuple(RoomPlan(str(n), Decimal("14.5")) for n in range(4))
    plans = [UnitPlan(str(n), rooms, floor=n % 3, features=("step_free",)) for n in range(30)]
    with django_assert_max_num_queries(15):
        add_units(actor=system, site=site, units=plans)
    assert Place.objects.filter(site=site).count() == 30 * 4 * 2


def test_a_unit_without_a_room_or_with_a_known_name_is_refused(site, system):
    with pytest.raises(Refused, match="at least one room"):
        add_units(actor=system, site=site, units=[UnitPlan("1", ())])
    _rooms(site, system)
    with pytest.raises(Refused) as refused:
        _rooms(site, system)
    assert refused.value.code == "name_taken"


def test_a_denser_standard_for_a_time_adds_places_for_that_time_only(site, system):
    _rooms(site, system)
    set_density(
        actor=system,
        site=site,
        square_metres=Decimal("4.5"),
        starts=date(2026, 3, 1),
        ends=date(2026, 5, 1),
    )
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 4, 30), date(2026, 5, 1)]
    assert [_usable(site, day) for day in days] == [4, 6, 6, 4]
    periods = site.densities.order_by("during").values_list("during", "square_metres")
    assert [(p.lower, p.upper, m) for p, m in periods] == [
        (DAY, date(2026, 3, 1), Decimal(7)),
        (date(2026, 3, 1), date(2026, 5, 1), Decimal("4.5")),
        (date(2026, 5, 1), None, Decimal(7)),
    ]


def test_a_new_standard_replaces_what_lies_within_it(site, system):
    set_density(
        actor=system,
        site=site,
        square_metres=Decimal("4.5"),
        starts=date(2026, 3, 1),
        ends=date(2026, 4, 1),
    )
    set_density(actor=system, site=site, square_metres=Decimal(6), starts=DAY)
    assert list(Density.objects.filter(site=site).values_list("square_metres", flat=True)) == [6]


def test_a_wider_standard_names_everybody_whose_place_would_be_lost(site, system):
    room, _other = _rooms(site, system)
    set_density(actor=system, site=site, square_metres=Decimal("4.5"), starts=DAY)
    third = _live(room.places.get(number=3))
    with pytest.raises(Displaced) as refused:
        set_density(actor=system, site=site, square_metres=Decimal(7), starts=date(2026, 6, 1))
    assert refused.value.occupancies == [third]
    assert _usable(site, date(2026, 6, 1)) == 6


def test_a_room_cannot_be_retired_or_made_smaller_beneath_its_people(site, system):
    room, other = _rooms(site, system)
    stay = _live(room.places.get(number=2))
    with pytest.raises(Displaced) as refused:
        retire_room(actor=system, room=room, day=date(2026, 7, 1))
    assert refused.value.occupancies == [stay]
    with pytest.raises(Displaced):
        change_room(actor=system, room=Room.objects.get(pk=room.pk), area=Decimal(7))
    retire_room(actor=system, room=other, day=date(2026, 7, 1))
    assert (_usable(site, date(2026, 6, 30)), _usable(site, date(2026, 7, 1))) == (4, 2)
    retire_room(actor=system, room=other, day=None)
    assert _usable(site, date(2026, 7, 1)) == 4


def test_a_room_with_fixed_places_has_exactly_these(site, system):
    room, _other = _rooms(site, system)
    change_room(actor=system, room=room, fixed_places=5)
    assert _usable(site, DAY) == 7


def test_the_opening_moves_with_density_and_rooms(site, system):
    _rooms(site, system)
    earlier = DAY - timedelta(days=30)
    change_site(actor=system, site=site, opens=earlier, street="Beispielweg 1a")
    site.refresh_from_db()
    assert site.street == "Beispielweg 1a"
    assert _usable(site, earlier) == 4


def test_a_later_opening_is_refused_when_somebody_is_there_before(site, system):
    room, _other = _rooms(site, system)
    _live(room.places.get(number=1))
    with pytest.raises(Displaced) as refused:
        change_site(actor=system, site=site, opens=date(2026, 2, 1))
    assert refused.value.field == "opens"


def test_an_unknown_feature_is_refused(site, system):
    with pytest.raises(Refused) as refused:
        set_features(actor=system, owner=site, features=["castle"])
    assert refused.value.code == "feature_unknown"


def test_a_site_with_future_stays_is_not_closed_silently(site, system):
    room, other = _rooms(site, system)
    closing = today() + timedelta(days=60)
    stays = _live(room.places.get(number=1))
    short = _live(room.places.get(number=2), end=closing)
    late = _live(other.places.get(number=1), start=closing, kind="reservation")
    with pytest.raises(Displaced) as refused:
        close_site(actor=system, site=site, day=closing)
    assert set(refused.value.occupancies) == {stays, late}
    step = close_site(actor=system, site=site, day=closing, end_stays=True)
    stays.refresh_from_db()
    assert stays.during.upper == closing
    assert list(Occupancy.objects.filter(site=site).order_by("pk")) == [stays, short]
    assert (step.sites, len(step.changes)) == ([site.pk], 2)
    assert (_usable(site, closing - timedelta(days=1)), _usable(site, closing)) == (4, 0)


def test_a_site_is_not_closed_on_a_past_day_on_which_people_lived_there(site, system):
    room, _other = _rooms(site, system)
    _live(room.places.get(number=1))
    with pytest.raises(Refused) as refused:
        close_site(actor=system, site=site, day=today() - timedelta(days=5), end_stays=True)
    assert refused.value.code == "day_past"


def test_blocks_end_with_the_site_and_an_empty_site_closes_at_once(site, system):
    room, _other = _rooms(site, system)
    block = Occupancy.objects.create(
        place=room.places.get(number=1), kind="block", reason="repair", during=period(DAY)
    )
    close_site(actor=system, site=site, day=today())
    block.refresh_from_db()
    site.refresh_from_db()
    assert block.during.upper == today()
    assert site.stage == "closed"


def test_closing_is_announced_and_taken_back(site, system):
    day = today()
    assert announce_closing(actor=system, site=site, no_new_from=day) is None
    site.refresh_from_db()
    assert site.stage == "closing"
    step = announce_closing(
        actor=system, site=site, no_new_from=day, closes=day + timedelta(days=90)
    )
    assert isinstance(step, Step)
    reopened = reopen_site(actor=system, site=site)
    assert (reopened.stage, reopened.during.upper) == ("open", None)


def test_nobody_new_starts_before_the_closing(site, system):
    day = today()
    with pytest.raises(Refused) as refused:
        announce_closing(actor=system, site=site, no_new_from=day + timedelta(days=2), closes=day)
    assert refused.value.field == "no_new_from"


def test_books_close_forward_only_and_keep_the_past(site, system):
    room, _other = _rooms(site, system)
    close_books(actor=system, before=date(2026, 6, 1))
    with pytest.raises(Refused, match="already"):
        close_books(actor=system, before=date(2026, 6, 1))
    with pytest.raises(Refused, match="passed"):
        close_books(actor=system, before=today() + timedelta(days=1))
    stay = _live(room.places.get(number=1), start=date(2026, 6, 1))
    assert stay.pk


def test_only_those_who_manage_sites_may(member, site):
    from django.core.exceptions import PermissionDenied

    manager = member("house_manager")
    with pytest.raises(PermissionDenied):
        change_site(actor=manager, site=site, street="x")
    with pytest.raises(PermissionDenied):
        close_site(actor=member("planner"), site=site, day=today())
    change_site(actor=member("planner"), site=SiteFactory(), street="x")
