"""Addresses of needs."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.needs.views import (
    catalogue,
    looks,
    offers,
    people,
    shelters,
    supply,
    swaps,
    tonight,
)

pages: list[URLPattern | URLResolver] = [
    path("people/", people.people, name="people"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/sheet/", people.sheet, name="sheet"),
    path("people/<int:pk>/needs/<int:need_pk>/end/", people.need_end, name="need_end"),
    path("people/<int:pk>/require/", people.require_place, name="require"),
    path("people/<int:pk>/readers/new/", people.reader_new, name="reader_new"),
    path("people/<int:pk>/readers/<int:reader_pk>/end/", people.reader_end, name="reader_end"),
    path("people/<int:pk>/looks/", looks.looks, name="looks"),
    path("people/<int:pk>/looks.pdf", looks.looks_file, name="looks_file"),
    path("groups/", catalogue.groups, name="groups"),
    path("groups/new/", catalogue.group_new, name="group_new"),
    path("groups/<int:pk>/", catalogue.group, name="group"),
    path("questions/", catalogue.questions, name="questions"),
    path("questions/new/", catalogue.question_new, name="question_new"),
    path("questions/<int:pk>/", catalogue.question, name="question"),
    path("supply/", supply.supplies, name="supply"),
    path("supply/<slug:code>/", supply.held, name="held"),
    path("swaps/", swaps.swaps, name="swaps"),
    path("swaps/new/<slug:code>/", swaps.swap_new, name="swap_new"),
    path("swaps/<int:pk>/", swaps.swap, name="swap"),
    path("swaps/<int:pk>/accept/", swaps.swap_accept, name="swap_accept"),
    path("swaps/<int:pk>/decline/", swaps.swap_decline, name="swap_decline"),
    path("offers/", offers.offers, name="offers"),
    path("offers/new/", offers.offer_new, name="offer_new"),
    path("offers/<int:pk>/", offers.offer, name="offer"),
    path("shares/", looks.shares_in_time, name="shares"),
    path("shelters/", shelters.shelters, name="shelters"),
    path("sites/<int:pk>/shelter/", shelters.shelter, name="shelter"),
    path("sites/<int:pk>/shelter/protect/", shelters.protect, name="protect"),
    path("sites/<int:pk>/shelter/change/", shelters.change, name="shelter_change"),
    path("sites/<int:pk>/shelter/lift/", shelters.lift, name="shelter_lift"),
    path("tonight/", tonight.tonight, name="tonight"),
    path("tonight/<int:pk>/", tonight.tonight_for, name="tonight_for"),
]

urlpatterns: list[URLPattern | URLResolver] = [path("needs/", include((pages, "needs")))]
