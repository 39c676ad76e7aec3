"""Explanations in words a clerk can read to a family. German and English."""

from .model import Alternative, Explanation, Impossible
from .remedies import Remedy

WHY = {
    "de": {
        "stays_by_rule": "Der Haushalt {household} bleibt, wo er wohnt ({site}); "
        "ein Umzug steht nicht an.",
        "stays": "Der Haushalt {household} bleibt in {site}: Jeder Umzug wäre insgesamt teurer.",
        "pinned": "Der Haushalt {household} kommt nach {site}, weil es so festgelegt wurde.",
        "placed": "Der Haushalt {household} ({size}) kommt nach {site}, Zimmer {rooms}: "
        "Das ist im Plan für die ganze Stadt der beste Platz für ihn.",
        "open": "Für den Haushalt {household} ({size}) gibt es in diesem Plan keinen Platz.",
        "left_open": "Der Haushalt {household} bleibt ohne Platz, weil es so festgelegt wurde.",
    },
    "en": {
        "stays_by_rule": "Household {household} stays where it lives ({site}); no move is planned.",
        "stays": "Household {household} stays in {site}: any move would cost more in all.",
        "pinned": "Household {household} goes to {site} because it was decided so.",
        "placed": "Household {household} ({size}) goes to {site}, room {rooms}: "
        "in the plan for the whole city this is its best place.",
        "open": "There is no place for household {household} ({size}) in this plan.",
        "left_open": "Household {household} stays without a place because it was decided so.",
    },
}
TERMS = {
    "de": {
        "unplaced": "kein Platz",
        "should": "unerfüllte Wünsche",
        "district_cost": "Stadtbezirk",
        "site_cost": "Unterkunft",
        "near": "Nähe zu Angehörigen",
        "move_cost": "Umzug",
        "split": "mehrere Wohneinheiten",
        "empty_place": "leer bleibende Plätze",
        "scarce_feature": "knappe Ausstattung, die andere brauchen",
    },
    "en": {
        "unplaced": "no place",
        "should": "wishes not met",
        "district_cost": "district",
        "site_cost": "site",
        "near": "near to relatives",
        "move_cost": "move",
        "split": "several units",
        "empty_place": "places left empty",
        "scarce_feature": "scarce features that others need",
    },
}
FEATURES = {
    "de": {
        "step_free": "stufenlos erreichbar",
        "own_bath": "mit eigenem Bad",
        "women_only": "nur für Frauen",
        "garden": "mit Garten",
    },
    "en": {
        "step_free": "step-free",
        "own_bath": "with its own bathroom",
        "women_only": "for women only",
        "garden": "with a garden",
    },
}
RULES = {
    "de": {
        "must": "{units} Wohneinheiten sind nicht {feature}.",
        "only": "{units} Wohneinheiten nehmen nur bestimmte Gruppen auf ({subject}).",
        "open": "{units} Wohneinheiten werden geräumt und nehmen niemanden auf.",
        "closes": "{units} Wohneinheiten schließen zu früh (am {subject}).",
        "forbid": "{units} Wohneinheiten sind durch Entscheidung ausgeschlossen.",
        "places": "{units} Wohneinheiten sind für {subject} Personen zu klein.",
    },
    "en": {
        "must": "{units} units are not {feature}.",
        "only": "{units} units take only certain groups ({subject}).",
        "open": "{units} units are being emptied and take nobody.",
        "closes": "{units} units close too early (on {subject}).",
        "forbid": "{units} units are ruled out by decision.",
        "places": "{units} units are too small for {subject} people.",
    },
}
REMEDIES = {
    "de": {
        "feature": "Es würde helfen, wenn Wohneinheit {unit} in {site} {feature} wäre.",
        "limit": "Es würde helfen, die Obergrenze von {site} um {amount} anzuheben.",
        "hold": "Es würde helfen, in {site} {amount} zurückgehaltene Plätze freizugeben.",
        "closing": "Es würde helfen, wenn {site} bis {subject} offen bliebe.",
        "group": "Es würde helfen, wenn {unit} in {site} den Haushalt aufnähme "
        "(nur für: {subject}).",
        "move": "Es würde helfen, wenn der Haushalt {subject} ({amount}) aus {unit} in {site} "
        "in Zimmer {rooms} zöge.",
        "none": "Keine einzelne kleine Änderung würde helfen.",
    },
    "en": {
        "feature": "It would help if unit {unit} in {site} were {feature}.",
        "limit": "It would help to raise the limit of {site} by {amount}.",
        "hold": "It would help to release {amount} places held back in {site}.",
        "closing": "It would help if {site} stayed open until {subject}.",
        "group": "It would help if {unit} in {site} took the household (only for: {subject}).",
        "move": "It would help if household {subject} ({amount}) moved from {unit} in {site} "
        "to room {rooms}.",
        "none": "No single small change would help.",
    },
}
PHRASES = {
    "de": {
        "costs": "In diesem Platz schlagen zu Buche: {terms}.",
        "nothing": "In diesem Platz fehlt dem Haushalt nichts.",
        "none": "Einen anderen freien Platz gibt es nicht.",
        "next": "Der nächstbeste freie Platz wäre in {site}: {effect}.",
        "also": "Weiter möglich: {site}: {effect}.",
        "effect": "für den Haushalt {household}, für alle anderen {others} ({exact})",
        "exact": "neu gerechnet",
        "estimate": "geschätzt: alle anderen bleiben, wo sie im Plan sind",
        "worse": "{amount} Punkte schlechter",
        "better": "{amount} Punkte besser",
        "same": "gleich gut",
        "person": "1 Person",
        "people": "{size} Personen",
    },
    "en": {
        "costs": "What this place costs: {terms}.",
        "nothing": "In this place the household lacks nothing.",
        "none": "There is no other free place.",
        "next": "The next best free place would be in {site}: {effect}.",
        "also": "Also possible: {site}: {effect}.",
        "effect": "{household} for the household, {others} for everybody else ({exact})",
        "exact": "calculated anew",
        "estimate": "estimate: everybody else stays where the plan puts them",
        "worse": "{amount} points worse",
        "better": "{amount} points better",
        "same": "just as good",
        "person": "1 person",
        "people": "{size} people",
    },
}
SHOWN = 3
"""So many alternatives are put into words; the data has all."""


def explanation_text(explanation: Explanation, language: str = "de") -> str:
    """Raises `ValueError` for a language it does not speak."""
    if language not in WHY:
        raise ValueError(f"no explanations in {language!r}, only in de and en")
    lines = [_why(explanation, language)]
    if explanation.why in ("placed", "stays", "pinned"):
        lines.append(_costs(explanation, language))
    if explanation.why != "stays_by_rule":
        lines += _others(explanation, language)
        lines += [_rule(one, language) for one in explanation.impossible]
    if explanation.why == "open":
        words = REMEDIES[language]
        lines += [_remedy(one, language) for one in explanation.remedies] or [words["none"]]
    return "\n".join(lines)


def _remedy(one: Remedy, language: str) -> str:
    return REMEDIES[language][one.kind].format(
        unit=one.unit,
        site=one.site,
        subject=one.subject,
        feature=FEATURES[language].get(one.subject, one.subject),
        amount=one.amount,
        rooms=", ".join(one.rooms),
    )


def _why(explanation: Explanation, language: str) -> str:
    words = PHRASES[language]
    size = "person" if explanation.size == 1 else "people"
    return WHY[language][explanation.why].format(
        household=explanation.household,
        size=words[size].format(size=explanation.size),
        site=explanation.site,
        rooms=", ".join(explanation.rooms),
    )


def _costs(explanation: Explanation, language: str) -> str:
    if not explanation.terms:
        return PHRASES[language]["nothing"]
    names = TERMS[language]
    terms = ", ".join(
        f"{names[key]} {number(cost, language)}" for key, cost in explanation.terms.items()
    )
    return PHRASES[language]["costs"].format(terms=terms)


def _others(explanation: Explanation, language: str) -> list[str]:
    words = PHRASES[language]
    if not explanation.alternatives:
        return [words["none"]]
    shown = explanation.alternatives[:SHOWN]
    return [
        words["also" if index else "next"].format(site=one.site, effect=_effect(one, language))
        for index, one in enumerate(shown)
    ]


def _effect(one: Alternative, language: str) -> str:
    words = PHRASES[language]
    return words["effect"].format(
        household=_change(one.household, language),
        others=_change(one.others, language),
        exact=words["exact" if one.exact else "estimate"],
    )


def _change(amount: float, language: str) -> str:
    key = "same" if abs(amount) < 0.05 else "worse" if amount > 0 else "better"
    return PHRASES[language][key].format(amount=number(abs(amount), language))


def _rule(one: Impossible, language: str) -> str:
    feature = FEATURES[language].get(one.subject, one.subject)
    subject = _day(one.subject) if one.rule == "closes" and language == "de" else one.subject
    return RULES[language][one.rule].format(units=one.units, subject=subject, feature=feature)


def _day(text: str) -> str:
    """An ISO date as a German reader writes it."""
    return ".".join(reversed(text.split("-")))


def number(value: float, language: str) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language == "de" else text
