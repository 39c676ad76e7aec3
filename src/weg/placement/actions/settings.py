"""Weights of planning and texts of the order: new versions, the old ones are kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.placement.actions.planning import member_of
from weg.placement.models import Weighting, Wording


@action("placement.set_weights")
def set_weights(*, actor: Actor, reason: str, **weights: Decimal) -> Weighting:
    """A new version of the weights, for plans computed from now on."""
    if not reason.strip():
        raise Refused(_("Give a reason."), code="no_reason", field="reason")
    found = Weighting(created_by_id=member_of(actor), reason=reason.strip()[:300], **weights)
    if Decimal(found.band_1) > Decimal(found.band_2):
        raise Refused(
            _("The second threshold must not be below the first."), code="bands", field="band_2"
        )
    try:
        found.clean_fields(exclude=["created_by"])
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise Refused(messages[0], code="weight_impossible", field=name) from error
    found.save()
    return found


@action("placement.set_wording")
def set_wording(*, actor: Actor, part: str, text: str, starts: date, source: str = "") -> Wording:
    """The text of one part of the order from a day on. Orders already issued keep theirs."""
    if part not in Wording.Part.values:
        raise Refused(_("There is no such part."), code="part_unknown", field="part")
    if not text.strip():
        raise Refused(_("The text must not be empty."), code="text_empty", field="text")
    found, _made = Wording.objects.update_or_create(
        part=part,
        starts=starts,
        defaults={
            "text": text.strip(), "source": source[:300], "created_by_id": member_of(actor)
        },
    )  # fmt: skip
    return found
