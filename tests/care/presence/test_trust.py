"""How far the record can be trusted: shares of people confirmed, and what goes after a while."""

from __future__ import annotations

from datetime import timedelta

from tests.care.presence.scene import SYSTEM, send, tap
from weg.care.presence.actions import PastRound, close_round, record_trust, settle_rounds
from weg.care.presence.erasing import ERASED
from weg.care.presence.models import Difference, Seen, Tick, Trust
from weg.care.presence.queries.figures import add_up, history_of, trust_by
from weg.care.presence.tasks import record_trust as every_night
from weg.care.presence.views.charts import share_chart
from weg.foundation.periods import today


def test_shares_of_people_confirmed_by_house_and_over_time(house, second):
    day = today()
    people = [person.pk for person in house.people]
    past = [
        PastRound(site=house.site.pk, day=day - timedelta(days=20), by="A", seen=people[:4]),
        PastRound(
            site=house.site.pk,
            day=day - timedelta(days=10),
            by="A",
            seen=people[:3],
            not_met=people[3:],
        ),
    ]
    settle_rounds(actor=SYSTEM, rounds=past)
    record_trust(actor=SYSTEM, day=day - timedelta(days=14))
    house.live(5, days=2)
    every_night()
    rows = trust_by("site", day, day - timedelta(days=7))
    assert [row.name for row in rows] == ["Ulmenweg", "Lindenhof"], "the least confirmed first"
    here = rows[1]
    assert (here.people, here.within_7, here.within_14, here.within_28) == (6, 1, 4, 5)
    assert (here.share(14), here.oldest) == (4 / 6, day - timedelta(days=10))
    total = add_up(trust_by("district", day, day - timedelta(days=7)))
    assert (total.people, total.within_28, total.overdue) == (11, 5, 2)
    then = history_of(day, site=house.site.pk)[-3]
    assert (then.within_7, then.within_28) == (4 / 5, 4 / 5)
    assert "28 days" in share_chart(history_of(day))
    send(house.manager, house.round(), *map(tap, house.people))
    fresh = Trust.objects.get(site=house.site, day=day)
    assert fresh.within_7 == 6, "a round renews the figures of its house at once"


def test_what_rounds_found_goes_and_the_last_day_seen_stays(house):
    going = house.round()
    send(house.manager, going, tap(house.people[0]))
    close_round(actor=house.manager, round=going)
    (rule,) = ERASED
    assert rule.due(today()) == 0
    tomorrow = today() + timedelta(days=1)
    assert rule.due(tomorrow) == 5
    assert rule.erase(tomorrow)["presence_difference"] == 4
    assert not Tick.objects.exists()
    assert not Difference.objects.exists()
    assert Seen.objects.get().person == house.people[0]
