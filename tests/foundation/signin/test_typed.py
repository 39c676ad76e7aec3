"""What was typed while the session ended is kept, for its typist alone, and sent after sign-in."""

from __future__ import annotations

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.foundation.signin.conftest import PASSWORD, sign_in
from weg.city.models import Organisation
from weg.foundation.access import expired

NEW = "/city/organisations/new/"
TYPED = {
    "name": "Neu e.V.",
    "short": "Neu",
    "kind": "welfare",
    "address": "Weg 1\nHof",
    "active": "on",
}


def _worked_here(member) -> Client:
    """A browser in which the member worked until the session ended."""
    client = Client()
    sign_in(client, member)
    client.get("/city/norms/")
    del client.cookies["sessionid"]
    return client


def test_a_form_sent_after_the_session_ended_is_sent_again_after_signing_in(administrator):
    client = _worked_here(administrator)
    away = client.post(NEW, TYPED)
    assert away.headers["Location"] == "/account/login/?next=/typed/"
    client.cookies["django_language"] = "en"
    page = client.get(away.headers["Location"])
    assert "What you typed is kept" in page.content.decode()
    assert sign_in(client, administrator, next="/typed/").headers["Location"] == "/typed/"
    page = client.get("/typed/")
    kept = page.context["kept"]
    assert kept["path"] == NEW
    assert not Organisation.objects.filter(short="Neu").exists(), "nothing is saved unasked"
    assert client.post(kept["path"], dict(kept["fields"])).status_code == 302
    assert Organisation.objects.get(short="Neu").address == "Weg 1\nHof"
    assert client.get("/typed/").status_code == 302, "what was sent is not kept any longer"


def test_the_kept_page_sends_fields_with_several_values_and_line_breaks(administrator):
    client = _worked_here(administrator)
    client.post("/city/committees/1/", {"organisations": ["3", "4"], "note": "a\r\nb"})
    sign_in(client, administrator)
    page = client.get("/typed/").content.decode()
    assert 'name="organisations" value="3"' in page
    assert 'name="organisations" value="4"' in page
    assert "a\r\nb" in page


def test_passwords_tokens_and_files_are_not_kept(administrator):
    client = _worked_here(administrator)
    file = SimpleUploadedFile("x.csv", b"x")
    client.post(
        NEW, {"short": "Neu", "password1": "geheim", "csrfmiddlewaretoken": "t", "file": file}
    )
    kept = client.session[expired.KEPT]
    assert kept["fields"] == [["short", "Neu"]]
    assert kept["files"] is True


def test_another_person_at_the_same_browser_sees_nothing(administrator, officer):
    client = _worked_here(administrator)
    client.post(NEW, TYPED)
    sign_in(client, officer)
    page = client.get("/typed/")
    assert page.status_code == 302
    assert expired.KEPT not in client.session


def test_a_browser_in_which_nobody_worked_keeps_nothing(administrator):
    client = Client()
    assert client.post(NEW, TYPED).headers["Location"].startswith("/account/login/?next=")
    assert expired.KEPT not in client.session
    client.cookies[expired.LAST_USER] = str(administrator.user_id)
    client.post(NEW, TYPED)
    assert expired.KEPT not in client.session, "a cookie that we did not sign"


def test_what_was_typed_is_kept_for_an_hour(administrator):
    with time_machine.travel("2026-11-23 09:00+01:00") as clock:
        client = _worked_here(administrator)
        client.post(NEW, TYPED)
        clock.shift(expired.GOOD_FOR + 1)
        sign_in(client, administrator)
        assert client.get("/typed/").status_code == 302


def test_a_form_of_absurd_size_is_not_kept(administrator):
    client = _worked_here(administrator)
    client.post(NEW, TYPED | {"address": "x" * (expired.LARGEST + 1)})
    assert expired.KEPT not in client.session


def test_it_can_be_thrown_away(administrator):
    client = _worked_here(administrator)
    client.post(NEW, TYPED)
    sign_in(client, administrator)
    assert client.get("/typed/").status_code == 200
    client.post("/typed/")
    assert expired.KEPT not in client.session


def test_a_part_of_a_page_tells_the_browser_to_sign_in(administrator):
    client = _worked_here(administrator)
    part = {"HX-Request": "true", "HX-Current-URL": "http://testserver/city/members/?q=a"}
    answer = client.get("/city/members/?q=ab", headers=part)
    assert answer.headers["HX-Redirect"] == "/account/login/?next=/city/members/%3Fq%3Da"
    answer = client.post(NEW, TYPED, headers=part)
    assert answer.headers["HX-Redirect"] == "/account/login/?next=/typed/"
    assert answer.content == b""


def test_an_address_elsewhere_is_never_led_to(db):
    part = {"HX-Request": "true", "HX-Current-URL": "https://example.com/evil"}
    answer = Client().get("/city/members/", headers=part)
    assert "example.com" not in answer.headers["HX-Redirect"]


@pytest.fixture
def strict():
    """A browser whose forms need Django's token, as real ones do."""
    return Client(enforce_csrf_checks=True, headers={"origin": "http://testserver"})


def test_an_old_page_of_our_own_is_helped_when_its_token_is_out_of_date(administrator, strict):
    strict.force_login(administrator.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = strict.post(NEW, TYPED | {"csrfmiddlewaretoken": "old"})
    assert answer.headers["Location"] == "/typed/"
    page = strict.get("/typed/")
    token = page.context["csrf_token"]
    kept = dict(page.context["kept"]["fields"])
    assert strict.post(NEW, kept | {"csrfmiddlewaretoken": str(token)}).status_code == 302
    assert Organisation.objects.filter(short="Neu").exists()


@pytest.mark.parametrize("origin", ["https://evil.example", "null", ""])
def test_a_form_from_elsewhere_is_refused_and_not_kept(administrator, origin):
    client = Client(enforce_csrf_checks=True, headers={"origin": origin} if origin else {})
    client.force_login(administrator.user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(NEW, TYPED).status_code == 403
    assert expired.KEPT not in client.session


def test_an_old_sign_in_page_is_shown_anew(officer, strict):
    typed = {"login": officer.user.email, "password": PASSWORD, "csrfmiddlewaretoken": "old"}
    answer = strict.post("/account/login/", typed)
    assert answer.headers["Location"] == "/account/login/"
