from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.arrivals.views import byhand, checking, lists

pages = [
    path("household/", byhand.household, name="household"),
    path("lists/", lists.lists, name="lists"),
    path("lists/new/", lists.receive, name="new"),
    path("lists/<int:pk>/", lists.one, name="list"),
    path("lists/<int:pk>/columns/", checking.columns, name="columns"),
    path("lists/<int:pk>/confirm/", checking.confirm, name="confirm"),
    path("lists/<int:pk>/discard/", lists.discard, name="discard"),
    path("lists/<int:pk>/rows/<int:number>/", checking.correct, name="row"),
    path("lists/<int:pk>/rows/<int:number>/decide/", checking.decide, name="decide"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("arrivals/", include((pages, "arrivals"))),
]
