from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.people.views import (
    consents,
    duplicates,
    household_forms,
    households,
    openings,
    person_forms,
    persons,
    requirements,
    search,
)

pages = [
    path("persons/", persons.persons, name="persons"),
    path("persons/<int:pk>/", persons.person, name="person"),
    path("persons/<int:pk>/change/", person_forms.change, name="person_change"),
    path("persons/<int:pk>/status/", person_forms.status, name="status"),
    path(
        "persons/<int:pk>/status/<int:status_pk>/remove/",
        person_forms.status_remove,
        name="status_remove",
    ),
    path("persons/<int:pk>/death/", person_forms.death, name="death"),
    path("persons/<int:pk>/death/take-back/", person_forms.death_take_back, name="death_take_back"),
    path("persons/<int:pk>/household/", person_forms.move, name="person_move"),
    path("persons/<int:pk>/hold/", person_forms.hold, name="hold"),
    path("persons/<int:pk>/hold/release/", person_forms.hold_release, name="hold_release"),
    path("persons/<int:pk>/consents/<slug:purpose>/", consents.ask, name="consent_ask"),
    path(
        "persons/<int:pk>/consents/<slug:purpose>/<str:subject>/",
        consents.ask,
        name="consent_ask_about",
    ),
    path("consents/<int:pk>/", consents.consent, name="consent"),
    path("consents/<int:pk>/withdraw/", consents.withdraw, name="consent_withdraw"),
    path("wordings/", consents.wordings, name="wordings"),
    path("wordings/<slug:purpose>/<slug:language>/", consents.wording, name="wording"),
    path("persons/<int:pk>/copy/", openings.copy, name="copy"),
    path("households/<int:pk>/", households.household, name="household"),
    path("households/<int:pk>/change/", household_forms.change, name="household_change"),
    path("households/<int:pk>/birth/", household_forms.birth, name="birth"),
    path("households/<int:pk>/add/", household_forms.add, name="add_person"),
    path("households/<int:pk>/split/", household_forms.split, name="split"),
    path("households/<int:pk>/join/", household_forms.join, name="join"),
    path("households/<int:pk>/require/", requirements.require, name="require"),
    path(
        "households/<int:pk>/require/<int:requirement_pk>/end/",
        requirements.require_end,
        name="require_end",
    ),
    path("households/<int:pk>/link/", requirements.link, name="link"),
    path("households/<int:pk>/link/<int:link_pk>/remove/", requirements.unlink, name="unlink"),
    path("duplicates/", duplicates.duplicates, name="duplicates"),
    path("duplicates/decided/", duplicates.decided, name="decided"),
    path("duplicates/<int:first>/<int:second>/", duplicates.pair, name="pair"),
    path("duplicates/decided/<int:pk>/take-back/", duplicates.take_back, name="take_back"),
    path("openings/", openings.openings, name="openings"),
    path("search/", search.search, name="search"),
    path("search/suggest/", search.suggest, name="suggest"),
]

# A path of its own, which the person can type: nobody is signed in there.
own = [path("<slug:secret>/", consents.own, name="own")]

urlpatterns: list[URLPattern | URLResolver] = [
    path("einwilligung/", include((own, "consent"))),
    path("people/", include((pages, "people"))),
    path("search/", search.search, name="search"),
]
