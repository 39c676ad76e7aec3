"""Addresses of counselling."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

pages: list[URLPattern | URLResolver] = []

urlpatterns: list[URLPattern | URLResolver] = [
    path("counselling/", include((pages, "counselling"))),
]
