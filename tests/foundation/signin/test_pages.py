"""Sign-in by password: pages, sentences, limits, and nothing said about who has an account."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils.module_loading import import_string

from tests.foundation.signin.conftest import PASSWORD, sign_in
from tests.harness.factories import UserFactory
from weg import settings as weg_settings
from weg.foundation.models import User
from weg.foundation.signin import SecondFactor

SIGNED_OUT = ["account_login", "account_reset_password", "account_reset_password_done"]
SIGNED_OUT += ["account_inactive", "account_signup", "socialaccount_login_cancelled"]
SIGNED_IN = ["account_logout", "account_change_password", "mfa_index", "usersessions_list"]
SIGNED_IN += ["mfa_list_webauthn", "account_reauthenticate"]


def test_passwords_are_kept_by_argon2_at_the_price_that_django_asks():
    (hasher,) = [import_string(name)() for name in weg_settings.PASSWORD_HASHERS]
    assert hasher.encode(PASSWORD, hasher.salt()).startswith(
        "argon2$argon2id$v=19$m=102400,t=2,p=8$"
    )


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("name", SIGNED_OUT)
def test_pages_before_signing_in_look_like_the_rest(name):
    page = Client().get(reverse(name))
    text = page.content.decode()
    assert page.status_code == 200
    assert 'class="weg-body"' in text
    assert "<h1" in text


@pytest.mark.parametrize("name", SIGNED_IN)
def test_pages_about_ones_own_account_look_like_the_rest(officer, name):
    client = Client()
    sign_in(client, officer)
    page = client.get(reverse(name))
    text = page.content.decode()
    assert page.status_code == 200
    assert 'class="weg-body"' in text
    assert 'style="' not in text


@pytest.mark.parametrize("path", ["email/", "confirm-email/", "3rdparty/", "3rdparty/signup/"])
def test_pages_of_an_open_door_do_not_exist(officer, open_as, path):
    assert open_as(officer).get(f"/account/{path}").status_code == 404


@pytest.mark.usefixtures("db")
def test_nobody_opens_an_account_alone():
    new = {"email": "x@example.org", "password1": PASSWORD, "password2": PASSWORD}
    Client().post(reverse("account_signup"), new)
    assert not User.objects.filter(email="x@example.org").exists()


def test_signing_in_leads_on_and_sets_the_users_language(officer):
    officer.user.language = "en"
    officer.user.save()
    client = Client(headers={"accept-language": "de"})
    answer = sign_in(client, officer, next="/city/norms/")
    assert answer.headers["Location"] == "/city/norms/"
    assert 'lang="en"' in client.get("/city/norms/").content.decode()


def test_signing_in_does_not_lead_away(officer):
    answer = sign_in(Client(), officer, next="https://example.com/")
    assert answer.headers["Location"] == "/"


def test_wrong_password_and_unknown_address_get_the_same_answer(officer):
    def said(email):
        page = Client().post("/account/login/", {"login": email, "password": "falsch"})
        return page.status_code, page.context["form"].non_field_errors()

    assert said("kim@example.org") == said("niemand@example.org")


def test_asking_for_a_new_password_does_not_tell_who_has_an_account(officer):
    answers = [
        Client().post(reverse("account_reset_password"), {"email": email})
        for email in ("kim@example.org", "niemand@example.org")
    ]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert [m.to for m in mail.outbox] == [["kim@example.org"]], "no mail to strangers"
    assert "/account/password/reset/key/" in mail.outbox[0].body


def test_after_some_wrong_passwords_even_the_right_one_has_to_wait(officer):
    for _ in range(5):
        sign_in(Client(), officer, "falsch")
    page = sign_in(Client(), officer)
    assert page.status_code == 200
    assert not page.wsgi_request.user.is_authenticated


def test_a_closed_account_cannot_sign_in(officer):
    officer.user.is_active = False
    officer.user.save()
    client = Client()
    sign_in(client, officer)
    assert client.get("/city/norms/").status_code == 302


def test_signing_out_asks_first_and_ends_the_session(officer):
    client = Client()
    sign_in(client, officer)
    assert client.get("/account/logout/").status_code == 200
    assert client.get("/city/norms/").status_code == 200
    client.post("/account/logout/")
    assert client.get("/city/norms/").status_code == 302


def test_changing_the_password_tells_the_owner_by_mail(officer):
    client = Client()
    sign_in(client, officer)
    new = {
        "oldpassword": PASSWORD,
        "password1": "vier-blaue-Vasen",
        "password2": "vier-blaue-Vasen",
    }
    assert client.post(reverse("account_change_password"), new).status_code == 302
    assert mail.outbox[0].to == ["kim@example.org"]
    assert sign_in(Client(), officer, "vier-blaue-Vasen").status_code == 302


def test_an_account_without_any_role_sees_that_it_has_none(everything):
    client = Client()
    client.force_login(UserFactory(), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/city/acting/").status_code == 200
    assert client.get("/city/norms/").status_code == 403


def test_the_city_sign_on_is_offered_only_when_it_is_configured(db, settings):
    assert "/account/oidc/" not in Client().get("/account/login/").content.decode()
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "city",
                    "name": "Stadtanmeldung",
                    "client_id": "weg",
                    "secret": "x",
                    "settings": {"server_url": "https://sso.example.org"},
                }
            ]
        }
    }
    page = Client().get("/account/login/").content.decode()
    assert "Stadtanmeldung" in page
    assert "/account/oidc/city/login/" in page


def test_the_qr_code_stands_under_the_strict_policy():
    drawn = SecondFactor().build_totp_svg("otpauth://totp/kim?secret=ABC&issuer=Weg")
    assert drawn.startswith("<svg")
    assert "style" not in drawn
    assert "script" not in drawn


def test_the_city_sign_on_opens_only_accounts_it_vouches_for(officer, rf, settings):
    from allauth.account.models import EmailAddress
    from allauth.core.exceptions import ImmediateHttpResponse

    from weg.foundation.signin import CitySignOn

    class Login:
        is_existing = False
        connected = None

        def __init__(self, email, verified):
            self.email_addresses = [EmailAddress(email=email, verified=verified)]

        def connect(self, request, user):
            self.connected = user

    request = rf.get("/")
    good = Login("Kim@example.org", True)
    CitySignOn().pre_social_login(request, good)
    assert good.connected == officer.user
    for email, verified in (("kim@example.org", False), ("niemand@example.org", True)):
        with pytest.raises(ImmediateHttpResponse) as refused:
            CitySignOn().pre_social_login(request, Login(email, verified))
        assert refused.value.response.status_code == 403
    settings.OIDC_TRUST_EMAIL = True
    trusted = Login("kim@example.org", False)
    CitySignOn().pre_social_login(request, trusted)
    assert trusted.connected == officer.user
