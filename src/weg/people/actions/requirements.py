"""What a household's place must or should have. A requirement never carries a reason (DESIGN 5)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.people.actions.checking import is_code
from weg.people.actions.stamps import locked
from weg.people.models import Household, Requirement


@action("people.require", on="household")
def require(
    *,
    actor: Actor,
    household: Household,
    feature: str,
    strength: str = Requirement.Strength.MUST,
    since: date | None = None,
    until: date | None = None,
) -> Requirement:
    """The household's place must or should have the feature, or be kept for the group.

    Asked for again after it ended, or with other days, the same requirement gets these days.
    """
    since = since or today()
    _check(feature, strength, since, until)
    requirement, _new = Requirement.objects.update_or_create(
        household=locked(household),
        feature=feature,
        strength=strength,
        defaults={
            "during": period(since, until),
            "organisation_id": actor.sight.organisation,
        },
    )
    return requirement


@action("people.require", on="requirement")
def end_requirement(
    *, actor: Actor, requirement: Requirement, on: date | None = None
) -> Requirement | None:
    """The requirement no longer holds from this day (today); None when it never held."""
    day = on or today()
    row = locked(requirement)
    if row.during.lower and row.during.lower >= day:
        row.delete()
        return None
    row.during = period(row.during.lower, day)
    row.save(update_fields=["during"])
    return row


def _check(feature: str, strength: str, since: date, until: date | None) -> None:
    if not is_code(feature):
        message = _("“%(code)s” is not the code of a feature.") % {"code": feature[:40]}
        raise Refused(message, code="feature_unknown", field="feature")
    if strength not in Requirement.Strength.values:
        message = _("Choose how strong the requirement is.")
        raise Refused(message, code="strength_unknown", field="strength")
    if until and until <= since:
        message = _("The end must lie after the beginning.")
        raise Refused(message, code="ends_before_start", field="until")
