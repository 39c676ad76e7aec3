"""Addresses of circles and volunteers, and of the public pages, for which nobody signs in."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.volunteers.circles.public import joining, looking
from weg.volunteers.circles.views import catalogue, circles, own, volunteers

pages: list[URLPattern | URLResolver] = [
    path("all/", circles.circles, name="circles"),
    path("circles/new/", circles.circle_new, name="circle_new"),
    path("mine/", circles.mine, name="mine"),
    path("circles/<int:pk>/", circles.circle, name="circle"),
    path("circles/<int:pk>/change/", circles.circle_edit, name="circle_edit"),
    path("circles/<int:pk>/contacts/new/", circles.contact_new, name="contact_new"),
    path("circles/<int:pk>/contacts/<int:contact>/", circles.contact_edit, name="contact_edit"),
    path(
        "circles/<int:pk>/contacts/<int:contact>/drop/", circles.contact_drop, name="contact_drop"
    ),
    path("volunteers/", volunteers.volunteers, name="volunteers"),
    path("newcomers/", volunteers.newcomers, name="newcomers"),
    path("volunteers/<int:pk>/", volunteers.volunteer, name="volunteer"),
    path("volunteers/<int:pk>/take-up/", volunteers.take_up, name="take_up"),
    path("volunteers/<int:pk>/hand-on/", volunteers.hand_on, name="hand_on"),
    path("volunteers/<int:pk>/lead/", volunteers.name_lead, name="name_lead"),
    path("volunteers/<int:pk>/give-back/", volunteers.give_back, name="give_back"),
    path("volunteers/<int:pk>/change/", volunteers.volunteer_edit, name="volunteer_edit"),
    path("volunteers/<int:pk>/end/", volunteers.let_go, name="let_go"),
    path("activities/", catalogue.activities, name="activities"),
    path("activities/new/", catalogue.activity_new, name="activity_new"),
    path("activities/<int:pk>/", catalogue.activity, name="activity"),
    path("me/", own.own, name="own"),
    path("me/change/", own.own_edit, name="own_edit"),
    path("me/data.json", own.own_json, name="own_json"),
    path("me/data.pdf", own.own_pdf, name="own_pdf"),
    path("me/rest/", own.own_rest, name="own_rest"),
    path("me/delete/", own.own_leave, name="own_leave"),
]
everybody: list[URLPattern | URLResolver] = [
    path("", looking.overview, name="overview"),
    path("anmelden/", joining.apply, name="apply"),
    path("anmelden/gesendet/", joining.sent, name="sent"),
    path("bestaetigen/<str:token>/", joining.confirm, name="confirm"),
    path("eltern/<str:token>/", joining.guardian, name="guardian"),
    path("geloescht/", joining.left, name="left"),
    path("kreis/<slug:slug>/", looking.circle, name="circle"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("circles/", include((pages, "circles"))),
    path("mitmachen/", include((everybody, "join"))),
]
