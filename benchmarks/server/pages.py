"""Which pages are asked for, as whom. A page that does not exist yet is left out, and said so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count
from django.urls import reverse

from weg.city.models import Member, Role
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site
from weg.people.models import Person

OFFICER, MANAGER, PLANNER = Role.PLACEMENT_OFFICER, Role.HOUSE_MANAGER, Role.PLANNER


@dataclass(frozen=True)
class Page:
    """One page. role: as whom; query: what stands behind the question mark."""

    name: str
    role: str
    url: str


def pages() -> Iterator[Page]:
    """The pages whose times the design promises, for the roles that use them."""
    site, own = _largest_site(), _largest_site_of(MANAGER)
    surname = _common_surname()
    person = Person.objects.order_by("pk").values_list("pk", flat=True)[0]
    for name, role, view, arguments, query in (
        ("today", OFFICER, "today", [], ""),
        ("today (house manager)", MANAGER, "today", [], ""),
        ("city by district", OFFICER, "housing:city", [], ""),
        ("city by district (planner)", PLANNER, "housing:city", [], ""),
        ("all sites", OFFICER, "housing:sites", [], ""),
        ("board of a site", OFFICER, "housing:site", [site], ""),
        ("board of a site (house manager)", MANAGER, "housing:site", [own], ""),
        ("residents of a site", OFFICER, "housing:residents", [site], ""),
        ("residents of a site (house manager)", MANAGER, "housing:residents", [own], ""),
        ("free places", OFFICER, "housing:free", [], ""),
        ("persons, first page", OFFICER, "people:persons", [], ""),
        ("persons by surname", OFFICER, "people:persons", [], f"name={surname}"),
        ("persons by surname (house manager)", MANAGER, "people:persons", [], f"name={surname}"),
        ("search from every page", OFFICER, "search", [], f"q={surname}"),
        ("one person", OFFICER, "people:person", [person], ""),
        ("waiting list", OFFICER, "placement:waiting", [], ""),
        ("plans", OFFICER, "placement:plans", [], ""),
    ):
        url = reverse(view, args=arguments)
        yield Page(name, role, f"{url}?{query}" if query else url)


def member(role: str) -> Member:
    """The first demo account of the role."""
    return (
        Member.objects.filter(role=role, user__email__endswith="@weg.example")
        .select_related("user", "organisation")
        .order_by("pk")[0]
    )


def _largest_site() -> int:
    day = today()
    now = Occupancy.objects.filter(starts__lte=day, ends__gt=day, kind="stay")
    counted = now.values("site").annotate(people=Count("pk")).order_by("-people", "site")
    return int(counted[0]["site"])


def _largest_site_of(role: str) -> int:
    run = Site.objects.filter(pk__in=member(role).site_ids)
    return run.annotate(units_count=Count("units")).order_by("-units_count", "pk")[0].pk


def _common_surname() -> str:
    """A surname that many people have: the hard case of a search."""
    counted = Person.objects.values("surname").annotate(people=Count("pk"))
    return str(counted.order_by("-people", "surname")[0]["surname"]).split()[0]
