"""Hours and certificates, receipts, news, insurance, speakers, and where help is missing."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import now
from PIL import Image
from pypdf import PdfReader

from tests.harness.factories import MemberFactory
from tests.harness.jobs import run_waiting
from tests.harness.volunteers import VolunteerFactory
from tests.volunteers.circles.conftest import STRANGERS
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.volunteers.circles.actions import leave
from weg.volunteers.circles.models import Activity, VolunteerDistrict
from weg.volunteers.coordination import actions
from weg.volunteers.coordination.actions.expenses import PAYERS
from weg.volunteers.coordination.erasing import ERASED
from weg.volunteers.coordination.models import Certificate, Expense, ExpensePhoto, Hours, News
from weg.volunteers.coordination.queries.gaps import gaps
from weg.volunteers.coordination.queries.hours import given_in, minutes_by_circle
from weg.volunteers.coordination.tasks import mail_news
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp


def at(page, *args):
    return reverse(f"coordination:{page}", args=args)


def receipt(width=800, where=b"GPS"):
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = where.decode()
    Image.new("RGB", (width, 1200), "white").save(out, "JPEG", exif=exif)
    return SimpleUploadedFile("receipt.jpg", out.getvalue(), "image/jpeg")


def handed_in(world, **more):
    given = {"day": today(), "cents": 1250, "shop": "Paper shop", "purpose": "Paint"} | more
    return actions.hand_in(
        actor=world.anna.member, volunteer=world.anna, photo=given.pop("photo", receipt()), **given
    )


def test_hours_and_the_certificate_of_them(world, open_as):
    page = open_as(world.anna.member)
    garden = Activity.objects.get(key="garden")
    typed = {"day": today().isoformat(), "hours": "1.5", "activity": garden.pk}
    assert page.post(at("hours_new"), typed).status_code == 302
    later = page.post(at("hours_new"), typed | {"day": (today() + timedelta(days=2)).isoformat()})
    assert "still to come" in later.content.decode()
    world.anna.refresh_from_db()
    assert world.anna.last_active == today()
    lead = open_as(world.lead)
    lead.post(at("hours_new"), typed | {"volunteer": world.anna.pk, "hours": "2"})
    assert sum(Hours.objects.values_list("minutes", flat=True)) == 210
    given = {"volunteer": world.anna.pk, "kind": "proof", "words": "Thank you so much",
             "since": today().isoformat(), "until": today().isoformat()}  # fmt: skip
    lead.post(at("certificate_new"), given)
    issued = Certificate.objects.get()
    assert (issued.minutes, issued.activities) == (210, "Garten")
    file = page.get(at("certificate", issued.pk))
    text = PdfReader(BytesIO(file.content)).pages[0].extract_text()
    for part in ("MARKERGIVEN MARKERSURNAME", "3,5 Stunden", "Garten", "Thank you so much"):
        assert part in text
    Hours.objects.all().delete()
    assert (
        "3,5"
        in PdfReader(BytesIO(page.get(at("certificate", issued.pk)).content))
        .pages[0]
        .extract_text()
    ), "printed again it says the same"
    nothing = lead.post(at("certificate_new"), given)
    assert "No hours are noted" in nothing.content.decode()
    with pytest.raises(PermissionDenied):
        actions.certify(
            actor=world.their_lead, volunteer=world.anna, kind="thanks", since=today(),
            until=today(),
        )  # fmt: skip


def test_the_page_of_a_volunteer_leads_to_hours_and_papers_with_the_name_filled_in(world, open_as):
    own = reverse("circles:volunteer", args=[world.anna.pk])
    inspected = reverse("training:inspect", args=[world.anna.pk])
    for reader, inspects in ((world.coordinator, True), (world.lead, False)):
        page = open_as(reader)
        shown = page.get(own).content.decode()
        for name in ("hours_new", "certificate_new"):
            link = f"{at(name)}?of={world.anna.pk}"
            assert f'href="{link}"' in shown
            form = page.get(link).context["form"]
            assert str(form["volunteer"].value()) == str(world.anna.pk)
        assert (f'href="{inspected}"' in shown) == inspects


def test_a_receipt_from_the_phone_to_being_passed_on(world, open_as):
    page = open_as(world.anna.member)
    typed = {"photo": receipt(3000), "amount": "12.50", "day": today().isoformat(),
             "shop": "Paper shop", "purpose": "Paint"}  # fmt: skip
    no_photo = page.post(at("expense_new"), {**typed, "photo": ""})
    assert no_photo.status_code == 422
    assert 'value="Paper shop"' in no_photo.content.decode()
    assert page.post(at("expense_new"), typed).status_code == 302
    found = Expense.objects.get()
    assert (found.cents, found.state, found.circle) == (1250, "handed_in", world.ours)
    small = Image.open(BytesIO(bytes(ExpensePhoto.objects.get().content)))
    assert max(small.size) == 1600
    assert not small.getexif()
    again = page.post(at("expense_new"), typed | {"photo": receipt(3000), "shop": "Other"})
    assert "every receipt counts once" in again.content.decode()
    lead = open_as(world.lead)
    assert "Paper shop" in lead.get(reverse("today")).content.decode()
    assert lead.get(at("photo", found.pk))["Content-Type"] == "image/jpeg"
    lead.post(at("check", found.pk))
    assert lead.post(at("pass_on", found.pk)).status_code == 403
    told = []
    PAYERS.append(told.append)
    try:
        open_as(world.coordinator).post(at("pass_on", found.pk))
    finally:
        PAYERS.remove(told.append)
    found.refresh_from_db()
    assert (found.state, told) == ("passed_on", [found])
    with pytest.raises(Refused, match="decided already"):
        actions.refuse_expense(actor=world.coordinator, expense=found, reason="late")


def test_the_same_amount_day_and_shop_is_pointed_out(world, open_as):
    first = handed_in(world)
    carl = world.carl.volunteer
    second = actions.hand_in(
        actor=world.carl, volunteer=carl, day=today(), cents=1250, shop="PAPER SHOP",
        purpose="Paint", photo=receipt(801),
    )  # fmt: skip
    shown = open_as(world.coordinator).get(at("expense", second.pk)).content.decode()
    assert "same amount, day and shop" in shown
    actions.refuse_expense(actor=world.coordinator, expense=first, reason="twice")
    handed_in(world)  # what was refused can be handed in again
    with pytest.raises(IntegrityError), transaction.atomic():
        Expense.objects.filter(pk=second.pk).update(cents=0)


def test_money_stays_in_the_books_without_a_name(world):
    expense = handed_in(world)
    actions.check_expense(actor=world.lead, expense=expense)
    actions.note_hours(actor=world.lead, volunteer=world.anna, day=today(), minutes=60)
    leave(actor=world.anna.member, volunteer=world.anna)
    expense.refresh_from_db()
    assert (expense.volunteer, expense.cents) == (None, 1250)
    assert Hours.objects.get().volunteer is None
    (rule,) = ERASED
    rule.erase(today() + timedelta(days=1))
    assert not Expense.objects.exists()


@pytest.mark.parametrize("name", STRANGERS)
def test_others_see_no_receipt_and_no_hours(world, open_as, name):
    expense = handed_in(world, shop="MARKERSHOP")
    actions.note_hours(actor=world.lead, volunteer=world.anna, day=today(), minutes=60)
    member = getattr(world, name)
    with seeing(member.sight):
        assert not Expense.objects.exists()
        assert not ExpensePhoto.objects.exists()
        assert not Hours.objects.exists()
    for page in ("expense", "photo"):
        assert open_as(member).get(at(page, expense.pk)).status_code in (403, 404)


def test_news_go_to_leads_by_mail_and_leave_today_when_read(world, open_as):
    page = open_as(world.coordinator)
    until = (today() + timedelta(days=9)).isoformat()
    page.post(at("news_new"), {"title": "Bicycle day", "text": "In January.", "until": until})
    run_waiting(mail_news)
    assert sorted(one.to[0] for one in mail.outbox) == sorted(
        [world.lead.user.email, world.their_lead.user.email]
    )
    assert "MARKER" not in "".join(one.body for one in mail.outbox)
    lead, news = open_as(world.lead), News.objects.get()
    assert "Bicycle day" in lead.get(reverse("today")).content.decode()
    assert "Bicycle day" not in open_as(world.anna.member).get(at("news")).content.decode()
    lead.post(at("news_one", news.pk))
    assert "Bicycle day" not in lead.get(reverse("today")).content.decode()
    assert "Bicycle day" in open_as(world.their_lead).get(reverse("today")).content.decode()


def test_the_note_on_insurance_is_read_and_read_anew(world, open_as):
    page = open_as(world.anna.member)
    actions.set_insurance(
        actor=world.coordinator, text="You are insured", starts=today() - timedelta(days=9),
        source="council",
    )  # fmt: skip
    assert "Please read" in page.get(reverse("today")).content.decode()
    assert "You are insured" in page.get(at("insurance")).content.decode()
    page.post(at("insurance"))
    assert "Please read" not in page.get(reverse("today")).content.decode()
    office = open_as(world.coordinator)
    tomorrow = (today() + timedelta(days=1)).isoformat()
    office.post(at("insurance_new"), {"text": "New words", "starts": tomorrow, "source": "x"})
    assert "New words" not in page.get(at("insurance")).content.decode(), "from tomorrow on"


def test_speakers(world, open_as):
    page = open_as(world.coordinator)
    typed = {"name": "Rita", "topics": "Law", "languages": ["de"], "agreed": today().isoformat(),
             "active": "on"}  # fmt: skip
    page.post(at("speaker_new"), typed)
    assert "Rita" in open_as(world.lead).get(at("speakers")).content.decode()
    assert open_as(world.anna.member).get(at("speakers")).status_code == 403


def test_where_help_is_missing(world, open_as):
    for _n in range(3):
        one = VolunteerFactory(circle=world.ours)
        VolunteerDistrict.objects.create(volunteer=one, district=world.district)
    exact = {gap.district.name: gap.people for gap in gaps(today(), None, exact=True)}
    rough = {gap.district.name: gap.people for gap in gaps(today(), None, exact=False)}
    assert (exact["Nord"], rough["Nord"]) == (3, None)
    garden = Activity.objects.get(key="garden")
    none = {gap.district.name: gap.people for gap in gaps(today(), garden.pk, exact=True)}
    assert none["Nord"] == 0
    head = open_as(MemberFactory(role="department_head"))
    assert "few" in head.get(at("missing")).content.decode()
    assert "Nobody in" in head.get(f"{at('missing')}?activity={garden.pk}").content.decode()
    assert "3" in open_as(world.coordinator).get(at("missing")).content.decode()


def test_lists_read_a_constant_number_of_queries(world, open_as):
    page = open_as(world.coordinator)
    names = ("activity", "hours", "certificates", "expenses", "news", "speakers")

    def more(number):
        one = VolunteerFactory()
        actions.note_hours(actor=world.coordinator, volunteer=one, day=today(), minutes=60)
        for kind in ("proof", "thanks"):
            actions.certify(
                actor=world.coordinator, volunteer=one, kind=kind, since=today(), until=today()
            )
        handed_in(world, photo=receipt(900 + number))
        actions.send_news(actor=world.coordinator, title="x", text="y", until=today())
        actions.save_speaker(actor=world.coordinator, name="S", topics="T", agreed=today())

    def count():
        found = []
        for name in names:
            page.get(at(name))
            with CaptureQueriesContext(connection) as queries:
                assert page.get(at(name)).status_code == 200
            found.append(len(queries))
        return found

    more(0)
    before = count()
    more(1)
    more(2)
    assert count() == before


def test_hours_of_shifts_count_and_their_free_places_are_wanted(world, open_as):
    garden = Activity.objects.get(key="garden")
    request = HelpRequest.objects.create(
        activity=garden, title="Dig", place="Gate", organisation=world.ours.organisation,
        district=world.district, starts=today(), ends=today(), state="open", opened_at=now(),
    )  # fmt: skip
    past, ahead = (
        Shift.objects.create(
            request=request, seats=3, starts=now() + timedelta(days=days),
            ends=now() + timedelta(days=days, hours=2),
        )
        for days in (-3, 3)
    )  # fmt: skip
    SignUp.objects.create(
        shift=past, volunteer=world.anna, state="attended", at=now(), hours="2.50"
    )
    SignUp.objects.create(shift=ahead, volunteer=world.anna, state="signed_up", at=now())
    given = given_in(world.anna, today() - timedelta(days=9), today())
    assert (given.minutes, given.activities) == (150, ["Garten"])
    wanted = {gap.district.name: gap.wanted for gap in gaps(today(), garden.pk, exact=True)}
    assert wanted["Nord"] == 2
    planner = MemberFactory(role="planner")
    with seeing(planner.sight):
        told = {gap.district.name: gap.wanted for gap in gaps(today(), garden.pk, exact=False)}
    assert told == wanted, "whoever sees no request sees how many people are wanted"
    Shift.objects.create(
        request=request,
        seats=9,
        starts=now() - timedelta(seconds=9),
        ends=now() + timedelta(hours=1),
    )
    assert gaps(today(), garden.pk, exact=True)[0].wanted == 2, "what has begun is not wanted"
    assert not any(gap.wanted for gap in gaps(today(), Activity.objects.first().pk, exact=True))
    copy = open_as(world.anna.member).get(reverse("circles:own_json")).content.decode()
    assert "Dig" in copy
    actions.note_hours(
        actor=world.anna.member, volunteer=world.anna, day=today(), minutes=45, activity=garden
    )
    leave(actor=world.anna.member, volunteer=world.anna)
    assert minutes_by_circle(today() - timedelta(days=9), today()) == {None: 195}
    assert "has left" in open_as(world.coordinator).get(at("hours")).content.decode()
    with seeing(world.lead.sight):
        assert not Hours.objects.exists(), "it is the office's from then on"
