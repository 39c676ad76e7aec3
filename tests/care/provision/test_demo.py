"""The demo city's part: stores, issues, vouchers and benefits of those who live there."""

from __future__ import annotations

from weg.care.provision.models import Benefit, Issue, Item, Movement, Stock, Voucher
from weg.demo.care import provision
from weg.foundation.access.actors import System
from weg.foundation.periods import today


def test_the_demo_fills_stores_and_gives_things_out(house, other):
    provision.load(System("demo"), today())
    kept = Stock.objects.filter(site=house.site).count()
    assert kept >= Item.objects.count() * provision.KEPT_SHARE - 1
    assert Issue.objects.count() == 2
    assert Movement.objects.filter(kind="issued").exists()
    assert Voucher.objects.count() == 1
    assert Benefit.objects.count() == 2
