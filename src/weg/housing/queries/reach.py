"""Who acts in a request, and at which sites a member works today."""

from __future__ import annotations

from django.db.models import Subquery
from django.http import HttpRequest

from weg.city.models import Member, Municipality
from weg.city.queries.members import CHOSEN as CHOSEN
from weg.foundation.periods import today
from weg.housing.models import Operation, SiteMember


def find_actor(request: HttpRequest) -> Member | None:
    """The membership that the signed-in user acts with: the chosen one, or the first in force.

    Its ``city_name`` is the municipality's, which stands on every page: no query of its own.
    """
    user = request.user
    if not user.is_authenticated:
        return None
    mine = list(
        Member.objects.filter(user=user.pk, during__contains=today())
        .select_related("organisation")
        .annotate(city_name=Subquery(Municipality.objects.values("name")[:1]))
        .order_by("pk")
    )
    for member in mine:
        member.user = user  # known already
    chosen = request.session.get(CHOSEN)
    return next((m for m in mine if m.pk == chosen), mine[0] if mine else None)


def site_ids(member: Member) -> list[int]:
    """Sites run by the member's organisation today, or those of them the member is named for."""
    run = Operation.objects.filter(organisation_id=member.organisation_id, during__contains=today())
    if not member.all_sites:
        named = SiteMember.objects.filter(member=member).values("site")
        run = run.filter(site__in=named)
    return sorted(run.values_list("site_id", flat=True))
