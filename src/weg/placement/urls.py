from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.placement.views import deciding, orders, plans, settings, waiting, weekly

pages = [
    path("waiting/", waiting.waiting, name="waiting"),
    path("plans/", plans.plans, name="plans"),
    path("plans/<int:pk>/", plans.plan, name="plan"),
    path("plans/<int:pk>/again/", plans.again, name="again"),
    path("plans/<int:pk>/accept/", deciding.accept_plan, name="accept_all"),
    path("plans/<int:pk>/papers.pdf", orders.plan_papers, name="papers"),
    path("plans/<int:pk>/<int:number>/<slug:kind>.json", plans.file, name="file"),
    path("proposals/<int:pk>/accept/", deciding.accept, name="accept"),
    path("proposals/<int:pk>/leave-open/", deciding.leave, name="leave_open"),
    path("proposals/<int:pk>/take-back/", deciding.take_back, name="release"),
    path("proposals/<int:pk>/others/", deciding.others, name="others"),
    path("proposals/<int:pk>/place/", deciding.pin, name="pin"),
    path("orders/", orders.orders, name="orders"),
    path("orders/<int:pk>/", orders.order, name="order"),
    path("orders/<int:pk>/order.pdf", orders.order_file, name="order_file"),
    path("orders/<int:pk>/sheet.pdf", orders.sheet_file, name="sheet_file"),
    path("orders/together/<int:pk>/papers.pdf", orders.together_papers, name="together_papers"),
    path("orders/<int:pk>/withdraw/", orders.withdraw, name="withdraw"),
    path("notices/<int:pk>/read/", orders.notice_read, name="notice_read"),
    path("weekly/", weekly.houses, name="houses"),
    path("weekly/<int:pk>/", weekly.weekly, name="weekly"),
    path("weekly/<int:pk>/list.pdf", weekly.weekly_file, name="weekly_file"),
    path("weights/", settings.weights, name="weights"),
    path("wording/", settings.wordings, name="wordings"),
    path("wording/<slug:part>/", settings.wording, name="wording"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("placement/", include((pages, "placement"))),
]
