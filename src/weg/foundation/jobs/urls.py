from __future__ import annotations

from django.urls import include, path

from weg.foundation.jobs import views

urlpatterns = [
    path("jobs/", include(([
        path("", views.mine, name="mine"),
        path("<uuid:pk>/", views.job_page, name="job"),
        path("<uuid:pk>/stop/", views.stop, name="stop"),
    ], "jobs"))),
]  # fmt: skip
