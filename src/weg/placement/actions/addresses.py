"""Taking a site's address out of papers that were issued, when it becomes a protected one."""

from __future__ import annotations

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.housing.models import Site
from weg.placement.models import PlacementOrder


@action("placement.take_address_out")
def take_address_out(*, actor: Actor, site: Site, name: str) -> int:
    """Orders issued for the site name it by its cover name and say no address, when they are
    printed again; how many. The household has its own copy of what was issued."""
    changed = []
    for order in PlacementOrder.objects.select_for_update().filter(site=site):
        if order.content.get("site"):
            order.content["site"] |= {"name": name, "street": "", "postcode": ""}
            changed.append(order)
    PlacementOrder.objects.bulk_update(changed, ["content"], batch_size=500)
    return len(changed)
