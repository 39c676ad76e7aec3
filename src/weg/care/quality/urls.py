"""Addresses of quality."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.care.quality.views import catalogue, findings, houses, noting, visits

pages: list[URLPattern | URLResolver] = [
    path("visits/", visits.visits, name="visits"),
    path("houses/", houses.all_houses, name="houses"),
    path("results/", houses.organisations, name="results"),
    path("sites/<int:pk>/", houses.site, name="site"),
    path("sites/<int:pk>/new/", visits.visit_new, name="visit_new"),
    path("visits/<int:pk>/", visits.visit, name="visit"),
    path("visits/<int:pk>/edit/", visits.visit_edit, name="visit_edit"),
    path("visits/<int:pk>/drop/", visits.visit_drop, name="visit_drop"),
    path("visits/<int:pk>/begin/", visits.visit_begin, name="visit_begin"),
    path("visits/<int:pk>/report.pdf", visits.report, name="report"),
    path("visits/<int:pk>/check/<slug:group>/", noting.check, name="check"),
    path("visits/<int:pk>/rooms/<int:room>/skip/", noting.room_skip, name="room_skip"),
    path("visits/<int:pk>/photos/<int:photo>/remove/", noting.photo_remove, name="photo_remove"),
    path("visits/<int:pk>/finish/", noting.finish, name="finish"),
    path("findings/", findings.findings, name="findings"),
    path("findings/<int:pk>/", findings.finding, name="finding"),
    path("findings/<int:pk>/answer/", findings.answer, name="answer"),
    path("findings/<int:pk>/confirm/", findings.settle, name="settle"),
    path("findings/<int:pk>/reopen/", findings.reopen, name="reopen"),
    path("findings/<int:pk>/extend/", findings.extend, name="extend"),
    path("photos/<int:pk>.jpg", findings.photo, name="photo"),
    path("checklist/", catalogue.criteria, name="criteria"),
    path("checklist/new/", catalogue.criterion_new, name="criterion_new"),
    path("checklist/<int:pk>/", catalogue.criterion_edit, name="criterion_edit"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("quality/", include((pages, "quality"))),
]
