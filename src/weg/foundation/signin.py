"""Sign-in by django-allauth: accounts are made by the administration, nobody signs up alone."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from weg.foundation.models import User

A_YEAR = 365 * 24 * 60 * 60


def speak(response: HttpResponse, user: User) -> None:
    """Let the interface speak the user's language in this browser from the next page on."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, user.language, max_age=A_YEAR, samesite="Lax"
    )


class ClosedDoor(DefaultAccountAdapter):  # type: ignore[misc]
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Members are invited by their administration."""
        return False


class CitySignOn(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The city's own sign-on opens existing accounts, found by their verified e-mail address."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if sociallogin.is_existing:
            return
        email = (sociallogin.user.email or "").lower()
        known = User.objects.filter(email=email, is_active=True).first()
        if known is None:
            raise ImmediateHttpResponse(render(request, "account/unknown.html", status=403))
        sociallogin.connect(request, known)
