"""Addresses of return counselling."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.returns.views import amounts, cases, contents, countries, items, people, steps, telling

pages: list[URLPattern | URLResolver] = [
    path("cases/", cases.cases, name="cases"),
    path("cases/find/", cases.find, name="find"),
    path("cases/new/", cases.case_new, name="case_new"),
    path("cases/<int:pk>/", cases.case, name="case"),
    path("cases/<int:pk>/copy/", cases.copy, name="copy"),
    path("cases/<int:pk>/counsellors/", cases.counsellors, name="counsellors"),
    path("cases/<int:pk>/withdraw/", cases.withdraw, name="withdraw"),
    path("cases/<int:pk>/stage/", steps.stage, name="stage"),
    path("cases/<int:pk>/journey/", steps.journey, name="journey"),
    path("cases/<int:pk>/left/", steps.left, name="left"),
    path("cases/<int:pk>/left/correct/", steps.left_correct, name="left_correct"),
    path("cases/<int:pk>/end/", steps.end, name="end"),
    path("cases/<int:pk>/reopen/", steps.reopen, name="reopen"),
    path("cases/<int:pk>/household/", telling.household, name="household"),
    path("cases/<int:pk>/household/forget/", telling.forget, name="household_forget"),
    path("cases/<int:pk>/tell/", telling.tell, name="tell"),
    path("cases/<int:pk>/people/new/", people.person_new, name="person_new"),
    path("cases/<int:pk>/people/<int:person>/", people.person, name="person"),
    path("cases/<int:pk>/people/<int:person>/remove/", people.person_remove, name="person_remove"),
    path("cases/<int:pk>/notes/new/", contents.note_new, name="note_new"),
    path("cases/<int:pk>/notes/<int:note>/", contents.note, name="note"),
    path("cases/<int:pk>/notes/<int:note>/remove/", contents.note_remove, name="note_remove"),
    path("cases/<int:pk>/plan/", contents.plan, name="plan"),
    path("cases/<int:pk>/items/new/", contents.item_new, name="case_item_new"),
    path("cases/<int:pk>/items/<int:item>/", contents.item, name="case_item"),
    path("cases/<int:pk>/followups/<int:number>/", contents.followup, name="followup"),
    path(
        "cases/<int:pk>/followups/<int:number>/remove/",
        contents.followup_remove,
        name="followup_remove",
    ),
    path("counts/", cases.counted, name="counts"),
    path("items/", items.items, name="items"),
    path("items/new/", items.item_new, name="item_new"),
    path("items/<int:pk>/", items.item_edit, name="item_edit"),
    path("amounts/", amounts.rates, name="rates"),
    path("amounts/new/", amounts.rate_new, name="rate_new"),
    path("countries/", countries.countries, name="countries"),
    path("countries/new/", countries.country_new, name="country_new"),
    path("countries/<int:pk>/remove/", countries.country_remove, name="country_remove"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("returns/", include((pages, "returns"))),
]
