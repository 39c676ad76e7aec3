"""Addresses of housing."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.housing.views import (
    board,
    city,
    closing,
    free,
    history,
    managing,
    operating,
    places,
    residents,
    settling,
    sites,
    stays,
    units,
)

pages: list[URLPattern | URLResolver] = [
    path("city/", city.city, name="city"),
    path("sites/", sites.sites, name="sites"),
    path("sites/new/", managing.site_new, name="site_new"),
    path("sites/<int:pk>/", board.site_board, name="site"),
    path("sites/<int:pk>/residents/", residents.residents, name="residents"),
    path("sites/<int:pk>/history/", history.history, name="history"),
    path("sites/<int:pk>/manage/", managing.manage, name="manage"),
    path("sites/<int:pk>/edit/", managing.site_edit, name="site_edit"),
    path("sites/<int:pk>/density/", managing.density, name="density"),
    path("sites/<int:pk>/units/new/", units.units_new, name="units_new"),
    path("sites/<int:pk>/operator/", operating.operator, name="operator"),
    path("sites/<int:pk>/members/new/", operating.member_add, name="member_add"),
    path("sites/<int:pk>/exceptions/new/", operating.exception_new, name="exception_new"),
    path("sites/<int:pk>/closing/", closing.closing, name="closing"),
    path("sites/<int:pk>/reopen/", closing.reopen, name="reopen"),
    path("site-members/<int:pk>/remove/", operating.member_remove, name="member_remove"),
    path("exceptions/<int:pk>/end/", operating.exception_end, name="exception_end"),
    path("units/<int:pk>/", units.unit_edit, name="unit_edit"),
    path("rooms/<int:pk>/", units.room_edit, name="room_edit"),
    path("rooms/<int:pk>/retire/", units.room_retire, name="room_retire"),
    path("places/<int:pk>/", places.place_page, name="place"),
    path("places/<int:pk>/block/", places.block, name="block"),
    path("blocks/<int:pk>/end/", places.unblock, name="unblock"),
    path("stays/<int:pk>/arrive/", stays.arrive, name="arrive"),
    path("stays/<int:pk>/not-arrived/", stays.not_arrived, name="not_arrived"),
    path("stays/<int:pk>/move-out/", stays.move_out, name="move_out"),
    path("stays/<int:pk>/until/", stays.until, name="until"),
    path("stays/<int:pk>/swap/", stays.swap, name="swap"),
    path("free/", free.free, name="free"),
    path("household/", settling.household, name="household"),
    path("households/<int:pk>/reserve/", settling.reserve, name="reserve"),
    path("households/<int:pk>/move/", settling.move, name="move"),
    path("households/<int:pk>/move-in/", settling.move_in, name="move_in"),
    path("steps/<int:pk>/undo/", history.undo, name="undo"),
    path("books/", closing.books, name="books"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("housing/", include((pages, "housing"))),
]
