"""Addresses of training."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.volunteers.training.views import catalogue, dates, own, proofs

pages: list[URLPattern | URLResolver] = [
    path("dates/", dates.dates, name="dates"),
    path("dates/new/", dates.date_new, name="date_new"),
    path("dates/<int:pk>/", dates.date, name="date"),
    path("dates/<int:pk>/edit/", dates.date_edit, name="date_edit"),
    path("dates/<int:pk>/cancel/", dates.date_cancel, name="date_cancel"),
    path("dates/<int:pk>/held/", dates.hold, name="hold"),
    path("dates/<int:pk>/register/", own.register, name="register"),
    path("dates/<int:pk>/register-other/", dates.register_other, name="register_other"),
    path("registrations/<int:pk>/cancel/", own.cancel, name="cancel"),
    path("mine/", own.mine, name="mine"),
    path("certificates/<int:pk>.pdf", own.certificate, name="certificate"),
    path("catalogue/", catalogue.trainings, name="trainings"),
    path("catalogue/new/", catalogue.training_new, name="training_new"),
    path("catalogue/<int:pk>/", catalogue.training_edit, name="training_edit"),
    path("needed/", catalogue.needed, name="needed"),
    path("needed/<int:pk>/", catalogue.needed_edit, name="needed_edit"),
    path("conduct/", proofs.proofs_list, name="proofs"),
    path("conduct/<int:pk>/", proofs.inspect, name="inspect"),
    path("conduct/taken-back/<int:pk>/", proofs.take_back, name="take_back"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("training/", include((pages, "training"))),
]
