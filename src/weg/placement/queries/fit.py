"""Whether a household may have certain rooms, beside all who live or are expected there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from weg.housing.models import Room
from weg.people.models import Household
from weg.placement.models import Weighting
from weg.placement.queries.problem import Built, problem_for


def fit(
    household: Household, rooms: Sequence[int], *, day: date, weights: Weighting
) -> tuple[Built, list[str]]:
    """The site's problem as of now, and a sentence for each rule these rooms would break."""
    # The engine's own reading of the rules; the solver and OR-Tools are not loaded by it.
    from weg.placement.engine import PinRefused, Problem, ProblemRefused
    from weg.placement.engine.pins import refuse_pins

    sites = sorted(set(Room.objects.filter(pk__in=rooms).values_list("unit__site", flat=True)))
    built = problem_for(
        [household.pk], day=day, weights=weights, pins={household.pk: rooms}, sites=sites
    )
    try:
        refuse_pins(Problem.from_dict(built.problem))
    except PinRefused as refused:
        return built, list(dict.fromkeys(rule_sentence(fault.rule) for fault in refused.faults))
    except ProblemRefused:
        return built, [_("These rooms do not belong together, or are not in use.")]
    return built, []


def rule_sentence(rule: str) -> str:
    """The rule that stands against a place, as a sentence."""
    sentences = {
        "places": _("There are not enough free places in these rooms for everybody."),
        "must": _("The unit lacks a feature that the household must have."),
        "only": _("The unit is kept for a group that the household does not belong to."),
        "open": _("The site takes nobody new."),
        "closes": _("The site closes before the household's stay ends."),
        "forbid": _("The site has been ruled out for this household."),
        "one_unit": _("A household gets its rooms in one unit."),
        "own_rooms": _("Another household lives in one of these rooms."),
        "sharing": _("These people may not share a room."),
        "one_kind": _("The unit would mix families and single people, or different groups."),
        "limit": _("The site would have more people than its limit allows."),
        "hold": _("The site's last free places are kept free."),
        "apart": _("Somebody they must live apart from lives there."),
        "stays": _("The household lives elsewhere and may not be moved by a plan."),
    }
    return sentences.get(rule, _("A rule of placement stands against it."))
