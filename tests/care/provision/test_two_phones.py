"""Two phones at once: the last piece is given once, and one thing is not given twice."""

from __future__ import annotations

from threading import Barrier, Thread

import pytest

from tests.care.provision.conftest import make_house
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing


@pytest.mark.parametrize("stock", [1, 5])
def test_two_phones_serve_one_household(own_database, stock):
    from django.db import connection

    with seeing(EVERYTHING):
        house = make_house("A")
        house.stock("Topfset", stock)
    start, answers = Barrier(2), []

    def phone() -> None:
        try:
            start.wait(timeout=20)
            with seeing(EVERYTHING):
                answers.append(str(house.give("Topfset")))
        except Refused as refused:
            answers.append(refused.code)
        finally:
            connection.close()

    phones = [Thread(target=phone) for _ in range(2)]
    for one in phones:
        one.start()
    for one in phones:
        one.join()
    assert min(answers).startswith("A-")
    assert sorted(answers)[1:] == ["given_already"]


def test_two_phones_give_the_last_piece_to_two_households(own_database):
    from django.db import connection

    from weg.care.provision.models import Stock

    with seeing(EVERYTHING):
        house = make_house("A")
        house.stock("Handtuch", 1)
    start, answers = Barrier(2), []

    def phone(person) -> None:
        try:
            with seeing(EVERYTHING):
                start.wait(timeout=20)
                answers.append(str(house.give("Handtuch", person, reason="test of the shelf")))
        except Refused as refused:
            answers.append(refused.code)
        finally:
            connection.close()

    phones = [Thread(target=phone, args=(person,)) for person in (house.mother, house.baby)]
    for one in phones:
        one.start()
    for one in phones:
        one.join()
    assert sorted(answers)[1:] == ["stock_empty"]
    with seeing(EVERYTHING):
        assert Stock.objects.get(item__name_de="Handtuch").quantity == 0
