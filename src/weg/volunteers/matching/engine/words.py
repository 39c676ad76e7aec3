"""Reasons in words a coordinator can read to a volunteer. German and English."""

from .costs import Reason

WORDS = {
    "de": {
        "language": "spricht {value}",
        "other_language": "spricht {value} nicht",
        "time": "hat zu diesen Zeiten Zeit",
        "time_partly": "an {value} Terminen außerhalb der genannten Zeiten",
        "time_unsaid": "hat keine Zeiten genannt",
        "near": "möchte in diesem Stadtbezirk helfen",
        "neighbour": "hilft im Nachbarbezirk",
        "far": "{value} Stadtbezirke entfernt",
        "district_unsaid": "hat keinen Stadtbezirk genannt",
        "likes": "macht das gern",
        "unlike": "hat andere Wünsche genannt",
        "unsaid": "hat keine Wünsche genannt",
        "gender_unsaid": "gewünscht ist ein bestimmtes Geschlecht: bitte fragen",
        "first": "soll bald etwas bekommen (neu oder nur begrenzt da)",
        "little": "hatte zuletzt keinen Einsatz",
        "load": "zuletzt {value} Einsätze",
        "lacking": "es fehlt: {value}",
        "barred": "ausgenommen oder schon gefragt",
        "no_time": "hat zu diesen Zeiten keine Zeit",
        "engaged": "ist zu dieser Zeit schon eingesetzt",
        "leaves": "ist dann nicht mehr da",
        "too_young": "ist zu jung",
        "gender": "gewünscht ist ein anderes Geschlecht",
        "language_needed": "spricht die nötige Sprache nicht",
        "only_one_off": "möchte nur einmalig helfen",
        "only_regular": "möchte nur regelmäßig helfen",
        "no_hours": "hat keine Stunden mehr frei",
    },
    "en": {
        "language": "speaks {value}",
        "other_language": "does not speak {value}",
        "time": "has time then",
        "time_partly": "{value} dates outside the times named",
        "time_unsaid": "has named no times",
        "near": "wants to help in this district",
        "neighbour": "helps in the district next to it",
        "far": "{value} districts away",
        "district_unsaid": "has named no district",
        "likes": "likes to do it",
        "unlike": "has named other wishes",
        "unsaid": "has named no wishes",
        "gender_unsaid": "a gender is wished for: please ask",
        "first": "shall have something soon (new, or here for a short time)",
        "little": "had no engagement lately",
        "load": "{value} engagements lately",
        "lacking": "lacking: {value}",
        "barred": "left out or asked already",
        "no_time": "has no time then",
        "engaged": "is engaged elsewhere then",
        "leaves": "is gone by then",
        "too_young": "is too young",
        "gender": "another gender is wished for",
        "language_needed": "does not speak the language needed",
        "only_one_off": "wants to help once only",
        "only_regular": "wants to help regularly only",
        "no_hours": "has no hours left",
    },
}


def sentence(reason: Reason, language: str, value: str | None = None) -> str:
    """The reason in words; value: its own in the reader's language (a language's name)."""
    return WORDS[language][reason.key].format(value=reason.value if value is None else value)
