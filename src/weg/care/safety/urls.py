"""Addresses of safety, and of the complaints of residents, for which nobody signs in."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.care.safety.public import views as public
from weg.care.safety.views import complaints, concept, incidents

pages: list[URLPattern | URLResolver] = [
    path("incidents/", incidents.incidents, name="incidents"),
    path("incidents/<int:pk>/", incidents.incident, name="incident"),
    path("incidents/<int:pk>/steps/<int:step>/", incidents.step, name="step"),
    path("incidents/<int:pk>/measures/new/", incidents.measure_new, name="measure_new"),
    path(
        "incidents/<int:pk>/measures/<int:measure>/done/",
        incidents.measure_done,
        name="measure_done",
    ),
    path("incidents/<int:pk>/note/", incidents.note, name="note"),
    path("incidents/<int:pk>/staff/", incidents.staff, name="staff"),
    path("incidents/<int:pk>/close/", incidents.close, name="close"),
    path("sites/<int:pk>/incidents/new/", incidents.incident_new, name="incident_new"),
    path("sites/<int:pk>/complaints/new/", complaints.complaint_new, name="complaint_new"),
    path("sites/<int:pk>/poster/", complaints.poster, name="poster"),
    path("sites/<int:pk>/poster.pdf", complaints.poster_file, name="poster_file"),
    path("steps/", concept.steps, name="steps"),
    path("steps/new/", concept.step_new, name="step_new"),
    path("steps/<int:pk>/", concept.step_edit, name="step_edit"),
    path("responsible/", concept.responsible, name="responsible"),
    path("responsible/new/", concept.responsible_new, name="responsible_new"),
    path("responsible/<int:pk>/release/", concept.release, name="release"),
    path("counts/", concept.counted, name="counts"),
    path("complaints/", complaints.complaints, name="complaints"),
    path("complaints/<int:pk>/", complaints.complaint, name="complaint"),
    path("complaints/<int:pk>/begin/", complaints.complaint_begin, name="complaint_begin"),
    path("complaints/<int:pk>/answer/", complaints.complaint_answer, name="complaint_answer"),
]
residents: list[URLPattern | URLResolver] = [
    path("", public.read, name="read"),
    path("<slug:code>/", public.write, name="write"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("safety/", include((pages, "safety"))),
    path("beschwerde/", include((residents, "complaint"))),
]
