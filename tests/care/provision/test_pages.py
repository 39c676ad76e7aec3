"""The pages: what is due stands in the form, a refusal beside it, others see nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from weg.care.provision.actions import (
    hand_out_voucher,
    record_benefit,
    redeem_voucher,
    save_item,
    save_set,
    set_minimum,
    void_voucher,
)
from weg.care.provision.models import Benefit, Issue, Item, StarterSet, Stock
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.housing.actions import move_in


def issue_url(house):
    return reverse("provision:issue", args=[house.site.pk, house.household.pk])


def test_giving_out_the_set_on_paper_and_its_receipt(house, open_as):
    house.stock("Topfset", 5)
    page = open_as(house.manager)
    text = page.get(issue_url(house)).content.decode()
    assert "set of pots" in text
    assert "cot with mattress" in text
    key = f"{house.item('Topfset').pk}-0"
    fields = {f"q_{key}": "1", "recipient": "Mother-A", "extra_person": "0"}
    refused = page.post(issue_url(house), fields)
    assert refused.status_code == 422
    assert "sign in the field" in refused.content.decode()
    done = page.post(issue_url(house), fields | {"signature_paper": "on"})
    made = Issue.objects.get()
    assert done.url == reverse("provision:receipt", args=[made.pk])
    assert page.get(done.url).status_code == 200
    file = page.get(reverse("provision:receipt_file", args=[made.pk]))
    assert file.content.startswith(b"%PDF")
    again = page.post(issue_url(house), fields | {"signature_paper": "on"})
    assert again.status_code == 422
    assert "already on" in again.content.decode()
    why = fields | {"signature_paper": "on", f"r_{key}": "burnt"}
    assert page.post(issue_url(house), why).status_code == 302
    assert Issue.objects.count() == 2


def test_something_else_of_the_catalogue(house, open_as):
    pram = house.stock("Kinderwagen", 1)
    fields = {
        "recipient": "Mother-A",
        "signature_paper": "on",
        "extra_item": pram.pk,
        "extra_person": house.baby.pk,
        "extra_quantity": 1,
    }
    assert open_as(house.manager).post(issue_url(house), fields).status_code == 302
    line = Issue.objects.get().lines.get()
    assert (line.item, line.person) == (pram, house.baby)
    back = reverse("provision:give_back", args=[house.site.pk, line.pk])
    answer = {"quantity": 1, "usable": "yes", "day": today()}
    assert open_as(house.manager).post(back, answer).status_code == 302
    assert Stock.objects.get().quantity == 1


def test_booking_in_the_store_and_the_order_list(house, open_as):
    page = open_as(house.manager)
    item = house.item("Topfset")
    url = reverse("provision:move", args=[house.site.pk])
    lost = {"item": item.pk, "kind": "lost", "quantity": 1, "day": today(), "reason": "mould"}
    assert "Only 0 of" in page.post(url, lost).content.decode()
    assert page.post(url, lost | {"kind": "received", "quantity": 3}).status_code == 302
    assert page.post(url, lost).status_code == 302
    set_minimum(actor=house.manager, site=house.site, item=item, minimum=4, target=9)
    text = page.get(reverse("provision:orders")).content.decode()
    assert "set of pots" in text
    exported = page.get(reverse("provision:orders") + "?export=csv")
    assert "7" in b"".join(exported.streaming_content).decode().splitlines()[1]
    assert "Material to order" in page.get(reverse("today")).content.decode()


def test_vouchers_have_one_number_in_the_whole_city(house, other):
    def hand_out(at, number):
        return hand_out_voucher(
            actor=at.manager, site=at.site, household=at.household, number=number,
            kind="clothing", cents=5000, day=today(),
        )  # fmt: skip

    first = hand_out(house, " k-100 ")
    assert first.number == "K-100"
    with pytest.raises(Refused, match="K-100 was handed out already"):
        hand_out(other, "K-100")
    redeem_voucher(actor=house.manager, voucher=first, day=today())
    with pytest.raises(Refused, match="redeemed already"):
        void_voucher(actor=house.manager, voucher=first, day=today(), reason="lost")
    second = hand_out(house, "K-101")
    with pytest.raises(Refused, match="Say why"):
        void_voucher(actor=house.manager, voucher=second, day=today(), reason=" ")
    void_voucher(actor=house.manager, voucher=second, day=today(), reason="lost")


def test_one_benefit_at_a_time(house, open_as):
    day = today() - timedelta(days=100)
    record_benefit(
        actor=house.manager, person=house.mother, kind="asylblg3", since=day, source="notice"
    )
    url = reverse("provision:benefit", args=[house.mother.pk])
    fields = {"kind": "sgb2", "since": today(), "source": "notice of the job centre"}
    assert open_as(house.manager).post(url, fields).status_code == 302
    assert open_as(house.social).post(url, fields).status_code == 403
    rows = list(Benefit.objects.order_by("during"))
    assert [(row.kind, row.during.upper) for row in rows] == [
        ("asylblg3", today()),
        ("sgb2", None),
    ]
    text = open_as(house.social).get(reverse("people:person", args=[house.mother.pk]))
    assert "SGB II" in text.content.decode()
    with pytest.raises(Refused, match="where it is from"):
        record_benefit(actor=house.manager, person=house.mother, kind="own", since=day, source=" ")


def test_what_does_not_fit_in_the_catalogue_is_said(member):
    officer = member("placement_officer")
    rules = {"name_de": "Regal", "group": "other", "unit": "Stück"}
    with pytest.raises(Refused, match="Enter months"):
        save_item(actor=officer, **rules, often="months")
    with pytest.raises(Refused, match="leave nobody"):
        save_item(actor=officer, **rules, age_from=9, age_below=3)
    made = save_item(actor=officer, **rules)
    with pytest.raises(Refused, match="has this name already"):
        save_item(actor=officer, **rules)
    with pytest.raises(Refused, match="at least one item"):
        save_set(actor=officer, items=[], name_de="Leer")
    assert list(save_set(actor=officer, items=[made], name_de="Neu").items.all()) == [made]
    assert StarterSet.objects.filter(name_de="Neu").exists()


def test_other_houses_see_neither_stock_nor_names(house, other, open_as):
    house.stock("Topfset", 5)
    house.give("Topfset", reason="MARKERREASON")
    hand_out_voucher(
        actor=house.manager, site=house.site, household=house.household, number="MARKERVOUCHER",
        kind="other", cents=100, day=today(),
    )  # fmt: skip
    for name in ("households", "stock", "issues", "movements", "site_vouchers"):
        url = reverse(f"provision:{name}", args=[house.site.pk])
        assert open_as(other.manager).get(url).status_code == 404
    text = open_as(other.manager).get(reverse("provision:vouchers")).content.decode()
    assert "MARKERVOUCHER" not in text
    with seeing(other.manager.sight):
        assert not Stock.objects.exists()
        assert not Issue.objects.exists()


@pytest.mark.parametrize("page", ["households", "stock", "issues", "movements", "site_vouchers"])
def test_lists_read_a_constant_number_of_queries(
    house, system, open_as, page, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.harness.factories import PersonFactory

    def one_more(number, german):
        house.stock(german, 5)
        guest = PersonFactory(surname=f"Guest{number}")
        place = house.site.units.get().rooms.get().places.all()[number]
        move_in(actor=system, household=guest.household, day=today(), places={guest.pk: place.pk})
        hand_out_voucher(
            actor=house.manager, site=house.site, household=guest.household, number=f"K{number}",
            kind="food", cents=100, day=today(),
        )  # fmt: skip
        house.give(german)

    client = open_as(house.manager)
    url = reverse(f"provision:{page}", args=[house.site.pk])
    one_more(2, "Topfset")
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as before:
        assert client.get(url).status_code == 200
    one_more(3, "Pfanne")
    one_more(4, "Wäscheständer")
    with django_assert_num_queries(len(before)):
        assert client.get(url).status_code == 200
    assert Item.objects.count() > 10


def test_what_lies_in_the_store_is_proposed_once(house, open_as):
    towel = house.item("Handtuch")
    house.stock("Handtuch", towel.amount)
    page = BeautifulSoup(open_as(house.manager).get(issue_url(house)).content, "html.parser")
    boxes = page.select(f"input[name^='q_{towel.pk}-']")
    assert len(boxes) == 2, "mother and baby"
    assert sum(int(box["value"]) for box in boxes) == towel.amount
    lacking = page.select_one(".pv-lacking")
    assert "set of pots" in lacking.text
    assert not lacking.select(f"input[name^='q_{towel.pk}-']")


def test_too_little_is_said_with_what_lies_there(house, open_as):
    towel = house.stock("Handtuch", 3)
    fields = {"recipient": "Mother-A", "signature_paper": "on", "extra_person": "0"}
    fields |= {f"q_{towel.pk}-{p.pk}": towel.amount for p in (house.mother, house.baby)}
    refused = open_as(house.manager).post(issue_url(house), fields).content.decode()
    assert "Only 3 of “towel” are left" in refused
    assert not Issue.objects.exists()
