"""Passkeys, codes from an app and kept forms in a real browser, under the strict policy."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time

import pytest

from tests.foundation.signin.conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.long]

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def browser_page(served, chromium):
    """A page with a virtual authenticator, as a phone or a laptop has one built in.

    The browser is started last: as long as it runs, Django refuses the database.
    """
    context = chromium.new_context(base_url=served.replace("127.0.0.1", "localhost"), locale="en")
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.broken = []
    page.on("console", lambda m: page.broken.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.broken.append(str(error)))
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    yield page
    context.close()


@pytest.fixture
def account(own_database):
    """An administrator in the served database, committed for the server to see."""
    from tests.harness.factories import MemberFactory
    from weg.foundation.access.sight import EVERYTHING, seeing
    from weg.foundation.models import User

    with seeing(EVERYTHING):
        user = User.objects.create_user("ada@example.org", PASSWORD, name="Ada", language="en")
        return MemberFactory(user=user, role="administrator")


def _code(secret: str) -> str:
    """A code as an app computes it (RFC 6238)."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**6:06}"


def _sign_in(page, path="/account/login/"):
    page.goto(path)
    page.fill("input[name=login]", "ada@example.org")
    page.fill("input[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/account/login/" not in url)


def _sign_out(page):
    page.goto("/account/logout/")
    page.locator("main").get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/account/login/**")


def _confirm(page):
    """Confirm who it is, when that is asked."""
    if "reauthenticate" in page.url:
        page.fill("input[name=password]", PASSWORD)
        page.get_by_role("button", name="Confirm").click()
        page.wait_for_url(lambda url: "reauthenticate" not in url)


def test_a_passkey_and_codes_from_an_app_open_the_account(account, browser_page):
    page = browser_page
    _sign_in(page)
    page.goto("/account/2fa/webauthn/add/")
    _confirm(page)
    page.fill("input[name=name]", "Laptop")
    page.check("input[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/**")
    assert page.locator(".weg-codes li").count() == 10

    page.goto("/account/2fa/totp/activate/")
    secret = page.locator("main code").inner_text()
    assert page.locator(".weg-qr svg").is_visible()
    page.fill("input[name=code]", _code(secret))
    page.get_by_role("button", name="Activate").click()
    page.wait_for_url("**/account/2fa/")

    _sign_out(page)
    page.goto("/account/login/?next=/city/profile/")
    page.click("#passkey_login")
    page.wait_for_url(lambda url: "/login/" not in url)
    assert page.url.endswith("/city/profile/")

    _sign_out(page)
    _sign_in(page)
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url(lambda url: "/account/" not in url)
    assert page.broken == []


def test_what_was_typed_when_the_session_ended_is_sent_after_signing_in(account, browser_page):
    page = browser_page
    _sign_in(page, "/account/login/?next=/city/organisations/new/")
    page.goto("/city/organisations/new/")
    page.fill("input[name=name]", "Haus am Weg e.V.")
    page.fill("input[name=short]", "Haus")
    page.select_option("select[name=kind]", "welfare")
    page.fill("textarea[name=address]", "Weg 1\nHinterhaus")
    page.context.clear_cookies(name="sessionid")
    page.locator("main form").get_by_role("button", name="Add").click()
    page.wait_for_url("**/account/login/**")
    assert page.get_by_text("What you typed is kept").is_visible()
    page.fill("input[name=login]", "ada@example.org")
    page.fill("input[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name="Send it now").click()
    page.wait_for_url("**/city/organisations/")
    page.get_by_role("link", name="Haus", exact=True).click()
    page.get_by_text("Hinterhaus").wait_for()
    assert page.broken == []
