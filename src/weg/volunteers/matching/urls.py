"""Addresses of matching: proposals for those who decide, invitations for those who are asked."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.volunteers.matching.public.views import invitation
from weg.volunteers.matching.views import deciding, own, proposals

pages: list[URLPattern | URLResolver] = [
    path("proposals/", proposals.proposals, name="proposals"),
    path("proposals/new/", proposals.propose, name="propose"),
    path("proposals/<int:pk>/", proposals.proposal, name="proposal"),
    path("proposals/<int:pk>/requests/<int:request_pk>/", deciding.request_page, name="request"),
    path("proposals/<int:pk>/requests/<int:request_pk>/invite/", deciding.invite, name="invite"),
    path("proposals/<int:pk>/requests/<int:request_pk>/stop/", deciding.stop, name="stop"),
    path("suggestions/<int:pk>/leave-out/", deciding.leave_out, name="leave_out"),
    path("mine/", own.mine, name="mine"),
    path("mine/<int:pk>/", own.answer, name="answer"),
]
everybody: list[URLPattern | URLResolver] = [
    path("antwort/<str:token>/", invitation, name="invitation"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("matching/", include((pages, "matching"))),
    path("mitmachen/", include((everybody, "answer"))),
]
