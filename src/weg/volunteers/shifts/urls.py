"""Addresses of requests and shifts."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.volunteers.shifts.views import asking, attending, needed, requests, signing

pages: list[URLPattern | URLResolver] = [
    path("needed/", needed.where_needed, name="needed"),
    path("mine/", signing.mine, name="mine"),
    path("requests/", needed.requests, name="requests"),
    path("requests/new/", asking.new, name="new"),
    path("requests/<int:pk>/", requests.one, name="request"),
    path("requests/<int:pk>/change/", requests.change, name="change"),
    path("requests/<int:pk>/times/", requests.add, name="add"),
    path("requests/<int:pk>/open/", requests.open_draft, name="open"),
    path("requests/<int:pk>/withdraw/", requests.withdraw, name="withdraw"),
    path("requests/<int:pk>/done/", requests.close, name="close"),
    path("requests/<int:pk>/resident/", requests.concern, name="concern"),
    path("times/<int:pk>/sign-up/", signing.sign_up, name="sign_up"),
    path("times/<int:pk>/call-off/", attending.call_off, name="call_off"),
    path("signups/<int:pk>/cancel/", signing.cancel, name="cancel"),
    path("signups/<int:pk>/offer/", signing.offer, name="offer"),
    path("signups/<int:pk>/keep/", signing.keep, name="keep"),
    path("signups/<int:pk>/take-off/", attending.take_off, name="take_off"),
    path("signups/<int:pk>/attendance/", attending.attendance, name="attendance"),
    path("offers/<int:pk>/take/", signing.take, name="take"),
    path("sites/<int:pk>/", attending.house, name="house"),
    path("calendar/address/", signing.feed_new, name="feed_new"),
    path("calendar/address/revoke/", signing.feed_end, name="feed_end"),
    path("calendar/<slug:secret>.ics", signing.feed, name="feed"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("shifts/", include((pages, "shifts"))),
]
