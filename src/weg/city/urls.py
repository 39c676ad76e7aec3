from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.city.views import (
    committees,
    districts,
    erasing,
    members,
    norms,
    organisations,
    own,
    population,
)

pages = [
    path("districts/", districts.districts, name="districts"),
    path("districts/population/", population.population, name="population"),
    path("districts/<int:pk>/", districts.district, name="district"),
    path("norms/", norms.norms, name="norms"),
    path("norms/values/<int:pk>/withdraw/", norms.norm_withdraw, name="norm_withdraw"),
    path("norms/<slug:key>/", norms.norm, name="norm"),
    path("norms/<slug:key>/new/", norms.norm_new, name="norm_new"),
    path("organisations/", organisations.organisations, name="organisations"),
    path("organisations/new/", organisations.organisation_new, name="organisation_new"),
    path("organisations/<int:pk>/", organisations.organisation, name="organisation"),
    path(
        "organisations/<int:pk>/change/",
        organisations.organisation_change,
        name="organisation_change",
    ),
    path("members/", members.members, name="members"),
    path("members/invite/", members.invite, name="invite"),
    path("members/<int:pk>/", members.member, name="member"),
    path("members/<int:pk>/change/", members.member_change, name="member_change"),
    path("members/<int:pk>/end/", members.member_end, name="member_end"),
    path("members/<int:pk>/invite-again/", members.member_invite_again, name="member_invite_again"),
    path(
        "members/<int:pk>/second-factor/", members.member_second_factor, name="member_second_factor"
    ),
    path("committees/", committees.committees, name="committees"),
    path("committees/new/", committees.committee_new, name="committee_new"),
    path("committees/<int:pk>/", committees.committee, name="committee"),
    path("erasing/", erasing.erasing, name="erasing"),
    path("acting/", own.acting, name="acting"),
    path("profile/", own.profile, name="profile"),
]

urlpatterns: list[URLPattern | URLResolver] = [path("city/", include((pages, "city")))]
