"""Circles in public: what they are, where they help, whom to ask."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from weg.city.models import District
from weg.volunteers.circles.models import Circle, CircleDistrict, Contact
from weg.volunteers.circles.public.frame import page


def public_circles() -> QuerySet[Circle]:
    return Circle.objects.filter(public=True, organisation__active=True).select_related(
        "organisation"
    )


@login_not_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """How can I help, by district."""
    circles = public_circles().order_by("state", "organisation__name")
    rows = CircleDistrict.objects.filter(circle__in=circles.values("pk"))
    found = {circle.pk: circle for circle in circles}
    by_district: dict[int, list[Circle]] = {}
    for district, circle in rows.order_by("pk").values_list("district", "circle"):
        by_district.setdefault(district, []).append(found[circle])
    districts = [
        (district, sorted(by_district.get(district.pk, ()), key=lambda c: (c.state, str(c))))
        for district in District.objects.order_by("name")
    ]
    return page(request, "overview", districts=districts)


@login_not_required
@require_safe
def circle(request: HttpRequest, slug: str) -> HttpResponse:
    """One circle, as it wants to be seen."""
    public = Prefetch("contacts", Contact.objects.filter(public=True), to_attr="asked")
    rows = public_circles().prefetch_related("districts", "circle_sites", public)
    found = get_object_or_404(rows, slug=slug)
    return page(request, "circle", circle=found, sleeps=found.state == Circle.State.SLEEPING)
