"""Sign-in by django-allauth: accounts are made by the administration, nobody signs up alone."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, override
from django.views.i18n import set_language

from weg.foundation.models import User
from weg.foundation.pictures.codes import qr_code

# Words of allauth's forms that our catalogue says politely; allauth's German does not.
SAID_BY_ALLAUTH = (
    gettext_noop("You must type the same password each time."),
    gettext_noop("Passwordless"),
    gettext_noop("Authenticator code"),
    gettext_noop("Remember Me"),
)
A_YEAR = 365 * 24 * 60 * 60


def speak(response: HttpResponseBase, user: User) -> None:
    """Let the interface speak the user's language in this browser from the next page on."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, user.language, max_age=A_YEAR, samesite="Lax"
    )


def choose_language(request: HttpRequest) -> HttpResponseBase:
    """The language switch: for this browser, and for the user wherever they sign in next."""
    response = set_language(request)
    chosen = request.POST.get("language", "")
    if request.user.is_authenticated and chosen in dict(settings.LANGUAGES):
        User.objects.filter(pk=request.user.pk).update(language=chosen)
    return response


class ClosedDoor(DefaultAccountAdapter):
    """Accounts; the sentences are ours, since allauth's German is on first-name terms."""

    error_messages: ClassVar[dict[str, Any]] = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed."),
        "email_password_mismatch": _("E-mail address and password do not belong together."),
        "enter_current_password": _("This is not your current password."),
        "incorrect_code": _("This code is not right."),
        "incorrect_password": _("This is not your password."),
        "invalid_login": _("Signing in did not work. Please try again."),
        "invalid_password_reset": _("This link can no longer be used."),
        "rate_limited": _("That was too often. Please wait some minutes."),
        "too_many_login_attempts": _(
            "Signing in failed too often. Please wait five minutes, or choose a new password."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Members are invited by their administration."""
        return False

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """The page after signing in is in the user's language already."""
        with override(user.language):
            response: HttpResponse = super().post_login(request, user, **kwargs)
        speak(response, user)
        return response


class SecondFactor(DefaultMFAAdapter):
    """Codes from an app, passkeys, recovery codes."""

    error_messages: ClassVar[dict[str, Any]] = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code is not right. Codes change every 30 seconds."),
        "cannot_delete_authenticator": _("The second factor cannot be deactivated."),
        "cannot_generate_recovery_codes": _("Set up a second factor first."),
    }

    def get_totp_issuer(self) -> str:
        """What the app shows beside the code."""
        return "Weg"

    def build_totp_svg(self, url: str) -> SafeString:
        return qr_code(url)


class CitySignOn(DefaultSocialAccountAdapter):
    """The city's own sign-on opens existing accounts, found by their verified e-mail address."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if sociallogin.is_existing:
            return
        known = User.objects.filter(email__in=_verified(sociallogin), is_active=True).first()
        if known is None:
            raise ImmediateHttpResponse(render(request, "account/unknown.html", status=403))
        sociallogin.connect(request, known)


def _verified(sociallogin: Any) -> list[str]:
    """Addresses that the city's sign-on vouches for; ``OIDC_TRUST_EMAIL`` vouches for all."""
    return [
        address.email.lower()
        for address in sociallogin.email_addresses
        if address.verified or settings.OIDC_TRUST_EMAIL
    ]
