"""The pages of return counselling: for its counsellors; catalogues and counts for some more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.formats import date_format

from tests.needs.clicking import Page
from weg.city.models import Norm
from weg.foundation.clocks import add_months
from weg.foundation.periods import today
from weg.returns import actions
from weg.returns.actions import close_half_years
from weg.returns.models import Case, CountryGroup, Item, Rate, Tally, Traveller
from weg.returns.queries.cases import counts, listed_cases


def test_a_counsellor_works_a_case_through_its_pages(world, open_as):
    page = open_as(world.anna)

    def send(name, /, *args, **values):
        answer = page.post(reverse(f"returns:{name}", args=args), values)
        assert answer.status_code == 302, (name, answer.text)

    send("case_new", family="Family B", day=today())
    case = Case.objects.get()
    send("person_new", case.pk, name="A", born="1990-05-04", country="GM", travels="on")
    send("person", case.pk, Traveller.objects.get().pk, name="B", born="1990-05-04", country="GM")
    assert not Traveller.objects.get().travels
    send("person_remove", case.pk, Traveller.objects.get().pk)
    send("person_new", case.pk, name="C", born="1990-05-04", country="GM", travels="on")
    send("plan", case.pk, partner="Partner", work="Bakery")
    send("case_item_new", case.pk, name="Sell the bicycle")
    item = case.items.filter(item=None).get()
    send("case_item", case.pk, item.pk, state="done", note="sold")
    send("journey", case.pk, leaves=today() + timedelta(days=9))
    send("stage", case.pk, stage="journey", agreed="on", day=today())
    send("left", case.pk, day=today())
    send("left_correct", case.pk, day=today())
    soon = add_months(today(), 3)
    assert listed_cases().get().next_due == soon
    assert date_format(soon, "SHORT_DATE_FORMAT") in page.get(reverse("returns:cases")).text
    send("followup", case.pk, 1, day=today(), text="Arrived")
    assert listed_cases().get().next_due == add_months(today(), 6)
    send("followup_remove", case.pk, 1)
    assert listed_cases().get().next_due == soon
    send("followup", case.pk, 1, day=today(), text="Well arrived")
    send("note_new", case.pk, day=today(), text="First")
    send("note", case.pk, case.notes.get().pk, day=today(), text="Second")
    assert page.get(reverse("returns:case", args=[case.pk]))["Cache-Control"].endswith("private")
    assert "Second" in page.get(reverse("returns:case", args=[case.pk])).text
    send("note_remove", case.pk, case.notes.get().pk)
    asked = "whether it is paid for Gambia is not entered"
    assert asked in page.get(reverse("returns:case", args=[case.pk])).text
    send("end", case.pk, outcome="returned", day=today())
    shown = page.get(reverse("returns:case", args=[case.pk])).text
    for text in ("Family B", "Bakery", "Well arrived", "200\xa0€", "sold"):
        assert text in shown, text
    assert "not whole yet" in shown
    assert asked not in shown, "what is missing is asked for while the counselling runs"
    send("reopen", case.pk)
    send("withdraw", case.pk)
    assert page.get(reverse("returns:case", args=[case.pk])).status_code == 404


def test_what_was_refused_stands_beside_its_field_and_typed_text_stays(world, case, open_as):
    page = open_as(world.anna)
    stage = page.post(
        reverse("returns:stage", args=[case.pk]), {"stage": "decision", "day": today()}
    )
    assert "Only what the family wants goes on." in stage.text
    told = page.post(reverse("returns:tell", args=[case.pk]), {"agreed": "on"})
    assert "Enter the household and the planned day of departure first." in told.text
    linked = page.post(
        reverse("returns:household", args=[case.pk]), {"reference": "H-1", "born": "1990-05-04"}
    )
    assert "There is no household with this reference" in linked.text
    assert 'value="H-1"' in linked.text


def _more_cases(world, count):
    for number in range(count):
        case = actions.open_case(actor=world.anna, family=f"Family {number}", day=today())
        actions.add_item(actor=world.anna, case=case, name="Something", due=today())


def _rows_of(name, count, world):
    """Just so many rows of the list."""
    if name in ("cases", "today"):
        Case.objects.all().delete()
        _more_cases(world, count)
    elif name == "items":
        Item.objects.all().delete()
        Item.objects.bulk_create([Item(name=f"Item {number}") for number in range(count)])
    elif name == "rates":
        Rate.objects.exclude(pk__in=Rate.objects.order_by("pk")[:count]).delete()
    else:
        chosen = CountryGroup.objects.order_by("pk")[:count]
        CountryGroup.objects.exclude(pk__in=chosen).delete()


@pytest.mark.parametrize("name", ["cases", "items", "rates", "countries", "today"])
def test_lists_read_the_same_number_of_queries_with_three_rows_and_with_one(
    world, open_as, name, django_assert_num_queries, django_assert_max_num_queries
):
    page = open_as(world.anna)
    address = reverse(name if name == "today" else f"returns:{name}")
    _rows_of(name, 3, world)
    page.get(address)
    with django_assert_max_num_queries(30) as three:
        assert page.get(address).status_code == 200
    _rows_of(name, 1, world)
    with django_assert_num_queries(len(three)):
        assert page.get(address).status_code == 200


def test_a_city_without_norms_for_followups_has_its_list(world, case, open_as):
    Norm.objects.filter(key__startswith="return_followup").delete()
    assert "MARKFAMILY" in open_as(world.anna).get(reverse("returns:cases")).text


def test_cases_are_found_by_family_though_it_is_sealed(world, open_as):
    _more_cases(world, 12)
    page = open_as(world.anna)
    shown = page.post(reverse("returns:find"), {"q": "family 1"}).text
    assert "Family 10" in shown
    assert "Family 2" not in shown
    alone = page.post(reverse("returns:find"), {"q": " family 2 "})
    [second] = [row.pk for row in Case.objects.all() if row.family == "Family 2"]
    assert alone["Location"] == reverse("returns:case", args=[second])
    assert "None of your cases" in page.post(reverse("returns:find"), {"q": "Nobody"}).text
    assert "None of your cases" in page.post(reverse("returns:find"), {"q": " "}).text
    assert page.get(reverse("returns:find"))["Location"] == reverse("returns:cases")
    assert "Family 1" not in open_as(world.ben).post(reverse("returns:find"), {"q": "1"}).text


def test_no_address_of_the_room_carries_the_name_of_a_family(world, case, open_as):
    """What a proxy logs are addresses: every form that is sent by GET, every link."""
    page = open_as(world.anna)
    for name in ("cases", "find"):
        url = reverse(f"returns:{name}")
        seen = Page(url, page.post(url, {"q": "mark"}, follow=True).text)
        asking = [form for form in seen.forms if "q" in {field for field, *_rest in form.fields}]
        assert all(form.post for form in asking if form.action.startswith("/returns/")), url
        assert not [link for link in seen.links if "mark" in link.lower()]
    listed = page.get(reverse("returns:cases"), {"q": "nobody of this name"}).text
    assert "MARKFAMILY" in listed, "an old address with a name finds nothing by it"


def test_today_tells_what_is_due_to_its_counsellor_alone(world, case, open_as):
    assert "MARKITEM" in open_as(world.anna).get(reverse("today")).text
    assert "MARKITEM" not in open_as(world.ben).get(reverse("today")).text


def test_the_catalogue_is_kept_by_counsellors_and_administrators(world, open_as):
    for member, may in ((world.zoe, True), (world.administrator, True), (world.planner, False)):
        page = open_as(member)
        expected = 200 if may else 403
        for name in ("items", "item_new", "rates", "rate_new", "countries", "country_new"):
            assert page.get(reverse(f"returns:{name}")).status_code == expected, name
    page = open_as(world.zoe)
    item = Item.objects.order_by("pk")[0]
    address = reverse("returns:item_edit", args=[item.pk])
    taken = {"name": Item.objects.order_by("pk")[1].name, "rank": 1}
    assert "There is an item of this name already." in page.post(address, taken).text
    assert page.post(address, {"name": "Papers", "rank": 1, "active": "on"}).status_code == 302
    rate = {"programme": "P", "kind": "start", "from_age": 0, "start": today(), "source": "S"}
    assert page.post(reverse("returns:rate_new"), rate | {"cents": "750"}).status_code == 302
    assert Rate.objects.get(programme="P").cents == 75_000
    like = page.get(reverse("returns:rate_new"), {"like": Rate.objects.get(programme="P").pk}).text
    assert 'value="P"' in like
    assert "to be entered" in page.get(reverse("returns:rates")).text
    new = {"group": "Starthilfe", "country": "GM", "source": "S"}
    assert page.post(reverse("returns:country_new"), new).status_code == 302
    made = CountryGroup.objects.get(country="GM")
    assert page.post(reverse("returns:country_remove", args=[made.pk])).status_code == 302
    assert not CountryGroup.objects.filter(country="GM").exists()


def test_the_city_gets_counts_of_closed_half_years_and_no_small_ones(world, open_as, system):
    for number in range(6):
        case = actions.open_case(actor=world.anna, family="F", day=today())
        given = {"actor": world.anna, "case": case}
        for name in ("A", "B"):
            actions.save_traveller(**given, name=name, travels=name == "A")
        if number < 3:
            actions.agree_stage(**given, stage="journey", agreed=True, day=today())
            actions.record_departure(**given, day=today())
    first = today().replace(month=1 if today().month < 7 else 7, day=1)
    half, given = f"{first.year}/{1 if first.month < 7 else 2}", {"actor": system}
    over = add_months(first, 6)
    close_half_years(**given, day=over + timedelta(days=30))
    assert counts() == [], "numbers that move would tell of single families"
    assert close_half_years(**given, day=over + timedelta(days=31)) == 1
    assert counts() == [{"half": half, "advised": "12", "returned": "<"}]
    actions.withdraw_case(actor=world.anna, case=case)
    actions.open_case(actor=world.anna, family="late", day=today())
    assert close_half_years(**given, day=over + timedelta(days=40)) == 0
    assert counts() == [{"half": half, "advised": "12", "returned": "<"}]
    Tally.objects.update(returned_cases=5)
    assert counts() == [{"half": half, "advised": "12", "returned": "3"}]
    for role, status in (
        ("planner", 200), ("department_head", 200), ("placement_officer", 200), ("anna", 200),
        ("administrator", 403), ("data_protection_officer", 403), ("house_manager", 403),
    ):  # fmt: skip
        answer = open_as(getattr(world, role)).get(reverse("returns:counts"))
        assert answer.status_code == status, role


def test_without_the_key_a_clear_sentence_stands_there(world, case, open_as, settings):
    page = open_as(world.anna)
    address = reverse("returns:case", args=[case.pk])
    settings.WEG_SEALING_KEYS = []
    missing = page.get(address)
    assert missing.status_code == 503
    assert "The key for confidential contents is missing." in missing.text
    assert "The key for confidential contents is missing." in page.get(reverse("today")).text
    settings.WEG_SEALING_KEYS = ["MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="]
    other = page.get(address)
    assert other.status_code == 503
    assert "sealed with another key" in other.text
    settings.WEG_SEALING_KEYS = ["no key"]
    assert "is not a valid key" in page.get(address).text
