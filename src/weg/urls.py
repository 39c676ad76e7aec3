"""All addresses. Each room has its own ``urls.py``; sign-in is allauth's."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("language/", login_not_required(set_language), name="set_language"),
]
for room in settings.ROOMS:
    urls = import_module(f"weg.{room}.urls")
    urlpatterns += urls.urlpatterns
