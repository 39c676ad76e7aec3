"""What this room gives to the search box: volunteers and circles, by name."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.search import Found, Hit, Provider, register_provider
from weg.volunteers.circles.models import Circle, Volunteer
from weg.volunteers.circles.queries.people import known_volunteers, named


def find_volunteers(text: str, limit: int) -> Found:
    rows = named(known_volunteers(), text).select_related("circle__organisation")
    found = list(rows.order_by("surname", "given_name", "pk")[: limit + 1])
    return Found([_volunteer(one) for one in found[:limit]], len(found) > limit)


def _volunteer(one: Volunteer) -> Hit:
    circle = str(one.circle or _("coordination office"))
    return Hit(
        title=str(one),
        url=reverse("circles:volunteer", args=[one.pk]),
        detail=f"{circle} · {one.get_state_display()}",
        icon="person",
    )


def find_circles(text: str, limit: int) -> Found:
    rows = Circle.objects.filter(organisation__name__icontains=text)
    rows = rows.select_related("organisation").prefetch_related("districts")
    found = list(rows.order_by("organisation__name", "pk")[: limit + 1])
    return Found([_circle(one) for one in found[:limit]], len(found) > limit)


def _circle(one: Circle) -> Hit:
    return Hit(
        title=str(one),
        url=reverse("circles:circle", args=[one.pk]),
        detail=", ".join(str(district) for district in one.districts.all()),
        icon="join",
    )


def register() -> None:
    """Called when the app is ready."""
    label, whose = gettext_lazy("Volunteers"), "circles.see_volunteers"
    register_provider(Provider("volunteers", label, whose, find_volunteers, order=40))
    label = gettext_lazy("Circles of friends")
    register_provider(Provider("circles", label, "circles.see", find_circles, order=50))
