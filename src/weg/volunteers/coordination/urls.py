"""Addresses of the coordination office's room."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.volunteers.coordination.views import expenses, figures, hours, telling

pages: list[URLPattern | URLResolver] = [
    path("activity/", figures.activity, name="activity"),
    path("missing/", figures.missing, name="missing"),
    path("hours/", hours.hours, name="hours"),
    path("hours/new/", hours.hours_new, name="hours_new"),
    path("hours/<int:pk>/", hours.hours_drop, name="hours_drop"),
    path("certificates/", hours.certificates, name="certificates"),
    path("certificates/new/", hours.certificate_new, name="certificate_new"),
    path("certificates/<int:pk>.pdf", hours.certificate, name="certificate"),
    path("expenses/", expenses.expenses, name="expenses"),
    path("expenses/new/", expenses.expense_new, name="expense_new"),
    path("expenses/<int:pk>/", expenses.expense, name="expense"),
    path("expenses/<int:pk>/photo/", expenses.photo, name="photo"),
    path("expenses/<int:pk>/check/", expenses.check, name="check"),
    path("expenses/<int:pk>/pass-on/", expenses.pass_on, name="pass_on"),
    path("expenses/<int:pk>/refuse/", expenses.refuse, name="refuse"),
    path("news/", telling.news, name="news"),
    path("news/new/", telling.news_new, name="news_new"),
    path("news/<int:pk>/", telling.news_one, name="news_one"),
    path("insurance/", telling.insurance, name="insurance"),
    path("insurance/new/", telling.insurance_new, name="insurance_new"),
    path("speakers/", telling.speakers, name="speakers"),
    path("speakers/new/", telling.speaker_new, name="speaker_new"),
    path("speakers/<int:pk>/", telling.speaker, name="speaker"),
    path("speakers/<int:pk>/drop/", telling.speaker_drop, name="speaker_drop"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("coordination/", include((pages, "coordination"))),
]
