"""Placement in words: households, places, reasons, costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.housing.models import Feature, Room

Json = dict[str, Any]


def composition(household: Any) -> str:
    """A household in words, from ``with_composition``: “1 woman, 1 man, 2 minors”."""
    parts = [
        (household.women, ngettext("%d woman", "%d women", household.women)),
        (household.men, ngettext("%d man", "%d men", household.men)),
        (household.minors, ngettext("%d minor", "%d minors", household.minors)),
    ]
    found = [text % count for count, text in parts if count]
    if rest := household.size - household.women - household.men - household.minors:
        found.append(ngettext("%d person more", "%d people more", rest) % rest)
    return ", ".join(found)


def missing_data(household: Any) -> str:
    """What a plan would need to know and does not."""
    found = []
    if household.without_birth:
        found.append(
            ngettext(
                "%d date of birth is missing (counted as an adult)",
                "%d dates of birth are missing (counted as adults)",
                household.without_birth,
            )
            % household.without_birth
        )
    if household.without_sex:
        found.append(_("sex not stated (shares a room with nobody)"))
    return "; ".join(found)


def feature_names() -> dict[str, str]:
    """Names of all features by code. One query."""
    return {one.code: str(one) for one in Feature.objects.all()}


def requirements_in_words(rows: Sequence[Any], names: Mapping[str, str]) -> str:
    """Requirements without their reasons: “must: step-free; wish: garden”."""
    labels = {"must": _("must"), "should": _("wish"), "protects": _("protected")}
    grouped: dict[str, list[str]] = {}
    for row in rows:
        grouped.setdefault(row.strength, []).append(names.get(row.feature, row.feature))
    return "; ".join(
        f"{labels[strength]}: {', '.join(grouped[strength])}"
        for strength in labels
        if strength in grouped
    )


def rooms_in_words(rooms: Sequence[int], known: Mapping[int, Room]) -> str:
    """“Unit B 2, rooms 2.04, 2.05”."""
    by_unit: dict[str, list[str]] = {}
    for number in rooms:
        if room := known.get(number):
            by_unit.setdefault(str(room.unit), []).append(str(room))
    return "; ".join(
        ngettext("unit %(unit)s, room %(rooms)s", "unit %(unit)s, rooms %(rooms)s", len(names))
        % {"unit": unit, "rooms": ", ".join(names)}
        for unit, names in by_unit.items()
    )


def term_names() -> dict[str, str]:
    """The terms of a plan's cost."""
    return {
        "unplaced": _("without a place"),
        "should": _("wishes not met"),
        "district_cost": _("far from school or work"),
        "site_cost": _("site"),
        "near": _("relatives not at one site"),
        "move_cost": _("moves"),
        "split": _("rooms in several units"),
        "empty_place": _("places left empty"),
        "scarce_feature": _("scarce features used without need"),
        "balance": _("districts above their fair share"),
        "mix": _("mix of families and single people"),
        "over_limit": _("above a site's limit"),
    }


def points(amount: float) -> str:
    return ngettext("%s point", "%s points", 1 if amount == 1 else 2) % _figure(amount)


def _figure(amount: float) -> str:
    digits = 0 if abs(amount - round(amount)) < 0.05 else 1
    return number_format(round(amount, digits), decimal_pos=digits)


def terms_in_words(terms: Mapping[str, float]) -> str:
    """What a place costs its household, term by term."""
    names = term_names()
    shown = [f"{names.get(key, key)} ({points(cost)})" for key, cost in terms.items() if cost]
    return ", ".join(shown)


def change_in_words(household: float, others: float) -> str:
    """What another place would cost the household and everybody else."""
    return _("for the household %(household)s, for all others %(others)s") % {
        "household": _change(household),
        "others": _change(others),
    }


def _change(amount: float) -> str:
    if abs(amount) < 0.05:
        return _("just as good")
    if amount > 0:
        return _("%s worse") % points(amount)
    return _("%s better") % points(-amount)


def why(explanation: Json) -> str:
    """Why the household is where the plan puts it, in one sentence."""
    sentences = {
        "placed": _("The best place for this household in the plan for all of them together."),
        "pinned": _("Chosen by hand."),
        "left_open": _("Left open by decision."),
        "open": _("No place in this plan."),
    }
    return sentences.get(explanation.get("why", ""), "")


def impossible_in_words(explanation: Json, names: Mapping[str, str]) -> list[str]:
    """What is impossible for the household, by which rule, and how much of the city that is."""
    sentences = {
        "must": _("%(units)d units lack what it must have: %(subject)s."),
        "only": _("%(units)d units are kept for others: %(subject)s."),
        "open": _("%(units)d units are being emptied."),
        "closes": _("%(units)d units close before its stay ends (%(subject)s)."),
        "forbid": _("%(units)d units have been ruled out by decision."),
        "places": _("%(units)d units have too few places in all for %(subject)s people."),
    }
    found = []
    for one in _closings_together(explanation.get("impossible", ())):
        subject = ", ".join(names.get(code, code) for code in one["subject"].split(", "))
        text = sentences.get(one["rule"], _("%(units)d units: another rule stands against it."))
        found.append(text % {"units": one["units"], "subject": subject})
    return found


def _closings_together(impossible: Sequence[Json]) -> list[Json]:
    """Units that close too early are one line, from the first day to the last, not one each."""
    closing = sorted((one for one in impossible if one["rule"] == "closes"), key=_subject)
    others = [one for one in impossible if one["rule"] != "closes"]
    if not closing:
        return others
    days = dict.fromkeys(_short_day(one["subject"]) for one in (closing[0], closing[-1]))
    units = sum(one["units"] for one in closing)
    return [{"rule": "closes", "units": units, "subject": " – ".join(days)}, *others]


def _subject(one: Json) -> str:
    return str(one["subject"])


def _short_day(text: str) -> str:
    return date_format(date.fromisoformat(text), "SHORT_DATE_FORMAT")


def why_open(explanation: Json, names: Mapping[str, str], size: int) -> str:
    """The smallest reason why there is no place: what would have to be there."""
    if explanation.get("why") == "left_open":
        return _("Left open by decision.")
    reason = " ".join(explanation.get("reasons", ()))
    must = [one["subject"] for one in explanation.get("impossible", ()) if one["rule"] == "must"]
    if reason.startswith("no unit is permitted"):
        return _(
            "No unit may take this household: every one is kept for others or closes too soon."
        )
    wanted = ", ".join(names.get(code, code) for code in must)
    if must and "free" not in reason:
        return _("No unit in the city has what it must have: %(wanted)s.") % {"wanted": wanted}
    places = ngettext("%d free place", "%d free places", size) % size
    if must:
        return _("No unit with %(wanted)s has %(places)s together for the whole time.") % {
            "wanted": wanted,
            "places": places,
        }
    return _("No unit has %(places)s together for the whole time.") % {"places": places}
