"""All addresses. Each room has its own ``urls.py``; sign-in is allauth's."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path

from weg.foundation.signin import choose_language

urlpatterns = [
    path("account/", include("weg.foundation.signin_urls")),
    path("language/", login_not_required(choose_language), name="set_language"),
]
for room in settings.ROOMS:
    urls = import_module(f"weg.{room}.urls")
    urlpatterns += urls.urlpatterns
