"""Addresses of provision."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

pages: list[URLPattern | URLResolver] = []

urlpatterns: list[URLPattern | URLResolver] = [
    path("provision/", include((pages, "provision"))),
]
