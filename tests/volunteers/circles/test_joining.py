"""From "I want to help" to being taken up: by mail, with a parent's consent where one is needed."""

from __future__ import annotations

import re
from datetime import timedelta
from html import escape, unescape

import pytest
from django.core import mail
from django.db import connection
from django.urls import reverse

from tests.harness.factories import MemberFactory, UserFactory
from tests.harness.jobs import run_waiting
from tests.harness.pages import Browser
from weg.city.models import Member
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.public.words import words
from weg.volunteers.circles.tasks import mail_volunteer

pytestmark = pytest.mark.usefixtures("world")
APPLY = "/mitmachen/anmelden/"
BORN = today().replace(day=1) - timedelta(days=365 * 30)
YOUNG = today().replace(day=1) - timedelta(days=365 * 15)


def typed(**more):
    return {
        "lang": "en", "given_name": "Vera", "surname": "Lang", "email": "vera@example.org",
        "date_of_birth": BORN.isoformat(), "consent": "on", "times": ["5-afternoon", "0-evening"],
        "languages": ["de", "uk"], "rhythm": ["regular"], **more,
    }  # fmt: skip


def links(box, path):
    return [found for one in box for found in re.findall(rf"/mitmachen/{path}/\S+", one.body)]


def apply(**more):
    browser = Browser()
    answer = browser.post(APPLY, typed(**more))
    run_waiting(mail_volunteer)
    return browser, answer


@pytest.mark.parametrize("language", PUBLIC_LANGUAGES)
def test_the_page_in_every_language(world, language):
    said = words(language)
    browser = Browser()
    page = browser.get(APPLY, {"lang": language, "circle": "ours"}).content.decode()
    assert f'<html lang="{language}" dir="{"rtl" if language in ("ar", "fa") else "ltr"}">' in page
    assert said["what"] in page
    assert said["activities"].get("homework", "Hausaufgabenhilfe") in page
    assert re.search(r'value="ours"\s+selected', page)
    wrong = browser.post(
        APPLY, typed(lang=language, email="nobody", guardian_name="KEPT", activities=["999"])
    )
    assert wrong.status_code == 422
    shown = wrong.content.decode()
    assert said["bad_email"] in shown
    assert re.search(r'href="#id_email">', shown), "what is wrong is linked from above"
    assert f'href="#id_activities">{escape(said["what"])}' in shown
    assert 'value="KEPT"' in shown
    assert re.search(r'value="5-afternoon"\s+checked', shown)
    for name in ("overview", "sent", "left"):
        assert browser.get(reverse(f"join:{name}"), {"lang": language}).status_code == 200
    about = browser.get(reverse("join:circle", args=["ours"]), {"lang": language}).content.decode()
    assert "Lindenhof" in about
    none = browser.post(APPLY, {"lang": language})
    shown = unescape(none.content.decode())
    assert shown.count(said["tick_language"]) == 2, "beside the languages, and above"
    assert shown.count(said["tick"]) == 2


def test_applying_confirming_being_taken_up(world, activity, open_as):
    wishes = [activity("homework").pk, activity("ride").pk]
    browser, answer = apply(
        circle="ours", activities=wishes, districts=[world.district.pk], until="2030-01-31",
        begins="2030-01-01",
    )  # fmt: skip
    assert answer.url.startswith("/mitmachen/anmelden/gesendet/")
    found = Volunteer.objects.get(email="vera@example.org")
    assert (found.state, found.member, found.circle) == ("unconfirmed", None, world.ours)
    assert sorted(found.languages) == ["de", "uk"]
    assert {(one.weekday, one.part) for one in found.available.all()} == {
        (5, "afternoon"), (0, "evening"),
    }  # fmt: skip
    assert set(found.activities.values_list("pk", flat=True)) == set(wishes)
    lead = open_as(world.lead)
    assert "Vera" not in lead.get(reverse("circles:volunteers")).content.decode()
    (link,) = links(mail.outbox, "bestaetigen")
    assert browser.get(link).status_code == 200
    found.refresh_from_db()
    assert found.state == "unconfirmed", "opening the link is not enough: mail programs do it"
    done = browser.post(link).content.decode()
    assert words("en")["confirmed"] in done
    assert words("en")["my_page"] in done
    found.refresh_from_db()
    assert found.state == "new"
    assert found.member.user.name == "Vera L."
    assert found.member.organisation == world.ours.organisation
    own = browser.get(reverse("circles:own")).content.decode()
    assert "vera@example.org" in own, "the link has signed them in"
    assert "Vera Lang" in lead.get(reverse("today")).content.decode()
    assert "Vera Lang" in lead.get(reverse("circles:newcomers")).content.decode()
    mail.outbox.clear()
    assert lead.post(reverse("circles:take_up", args=[found.pk])).status_code == 302
    run_waiting(mail_volunteer)
    found.refresh_from_db()
    assert (found.state, found.taken_up_by) == ("taken_up", world.lead)
    (told,) = mail.outbox
    assert told.to == ["vera@example.org"]
    assert "/account/login/code/" in told.body
    again = Browser()
    assert again.post(link).status_code == 200
    assert again.get(reverse("circles:own")).status_code == 302, "a link signs in once"


def test_below_18_a_parent_agrees(world):
    _browser, answer = apply(date_of_birth=YOUNG.isoformat())
    assert words("en")["guardian_missing"] in answer.content.decode()
    same = {"guardian_name": "Mother", "guardian_email": "vera@example.org"}
    _browser, answer = apply(date_of_birth=YOUNG.isoformat(), **same)
    assert words("en")["guardian_same"] in unescape(answer.content.decode())
    given = {"guardian_name": "Mother", "guardian_email": "mother@example.org"}
    browser, _answer = apply(date_of_birth=YOUNG.isoformat(), **given)
    waits = browser.post(links(mail.outbox, "bestaetigen")[0]).content.decode()
    assert words("en")["waiting_text"] in waits
    assert reverse("account_request_login_code") not in waits, "there is no account yet"
    run_waiting(mail_volunteer)
    found = Volunteer.objects.get(email="vera@example.org")
    assert (found.state, found.member) == ("waiting", None)
    assert mail.outbox[-1].to == ["mother@example.org"]
    (link,) = links(mail.outbox, "eltern")
    assert "Vera" in Browser().get(link).content.decode()
    mail.outbox.clear()
    Browser().post(link, {"answer": "yes"})
    run_waiting(mail_volunteer)
    found.refresh_from_db()
    assert found.state == "new"
    assert found.guardian_agreed_at
    assert mail.outbox[0].to == ["vera@example.org"]
    again = Browser().get(link + "&lang=en").content.decode()
    assert words("en")["guardian_agreed"].format(name="Vera") in again, "not asked to apply"
    too_young = (today() - timedelta(days=365 * 12)).isoformat()
    _browser, answer = apply(date_of_birth=too_young, email="kid@example.org", **given)
    assert "14" in answer.content.decode()
    assert not Volunteer.objects.filter(email="kid@example.org").exists()


def test_a_parent_who_does_not_agree_ends_it(world):
    given = {"guardian_name": "Mother", "guardian_email": "mother@example.org"}
    browser, _answer = apply(date_of_birth=YOUNG.isoformat(), **given)
    browser.post(links(mail.outbox, "bestaetigen")[0])
    run_waiting(mail_volunteer)
    Browser().post(links(mail.outbox, "eltern")[0], {"answer": "no"})
    assert not Volunteer.objects.filter(email="vera@example.org").exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM circles_volunteerevent WHERE email LIKE 'vera%%'")
        assert cursor.fetchone() == (0,)


def test_nobody_learns_whose_address_it_is(world):
    """The same answer; a mail to the owner says the rest, three times a day at most."""
    fresh = Browser().post(APPLY, typed())
    known = [Browser().post(APPLY, typed(email="marker-mail@example.org")) for _n in range(4)]
    run_waiting(mail_volunteer)
    assert {(one.status_code, one.url) for one in known} == {(fresh.status_code, fresh.url)}
    to_owner = [one for one in mail.outbox if one.to == ["marker-mail@example.org"]]
    assert len(to_owner) == 3
    assert "Vera" not in "".join(one.body for one in to_owner)
    assert Volunteer.objects.filter(email="marker-mail@example.org").count() == 1


def test_of_two_applications_the_confirmed_one_counts(world):
    first, _answer = apply(given_name="First")
    apply(given_name="Second")
    one, two = links(mail.outbox, "bestaetigen")
    first.post(two)
    assert Browser().post(one).status_code == 410
    assert Volunteer.objects.get(email="vera@example.org").given_name == "Second"


def test_an_account_of_the_administration_is_not_signed_in_by_a_link(world):
    user = UserFactory(email="vera@example.org")
    worker = MemberFactory(user=user, role="social_worker")
    browser, _answer = apply()
    browser.post(links(mail.outbox, "bestaetigen")[0])
    assert Member.objects.filter(user=user).count() == 2
    assert browser.get(reverse("circles:own")).status_code == 302
    user.refresh_from_db()
    assert user.name == worker.user.name


def test_links_that_are_no_good(world):
    apply()
    (link,) = links(mail.outbox, "bestaetigen")
    path = link.split("?")[0].removesuffix("/")
    assert Browser().get(f"{path}x/").status_code == 410
    assert Browser().get(path.replace("bestaetigen", "eltern") + "/").status_code == 410
    Volunteer.objects.filter(email="vera@example.org").delete()
    assert Browser().get(link).status_code == 410


def test_too_many_from_one_address(world):
    codes = [Browser().post(APPLY, typed(email=f"v{n}@example.org")).status_code for n in range(32)]
    assert codes[:30] == [302] * 30
    assert codes[30:] == [429] * 2


def test_volunteers_sign_in_by_a_code_and_nobody_else(world):
    url = reverse("account_request_login_code")
    answers = set()
    for address in (world.anna.member.user.email, world.placement_officer.user.email, "no@x.org"):
        browser = Browser()
        answer = browser.post(url, {"email": address})
        answers.add((answer.status_code, answer.url))
    assert len(answers) == 1
    assert [one.to for one in mail.outbox] == [[world.anna.member.user.email]]
    code = re.search(r"^\s*(\S{6,9})\s*$", mail.outbox[0].body, re.MULTILINE)
    browser = Browser()
    browser.post(url, {"email": world.anna.member.user.email})
    code = re.search(r"^\s*([A-Z0-9-]{6,9})\s*$", mail.outbox[-1].body, re.MULTILINE)
    browser.post(reverse("account_confirm_login_code"), {"code": code.group(1)})
    assert browser.get(reverse("circles:own")).status_code == 200
