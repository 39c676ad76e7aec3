"""Why two records are thought to be one person or not: data first, then a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence. `bits` is its weight: above 0 for one person, below 0 against."""

    code: str
    bits: float
    a: str = ""
    b: str = ""

    def text(self, language: str = "en") -> str:
        """The sentence in English (source) or German ("de…")."""
        english, german = SENTENCES[self.code]
        sentence = german if language.startswith("de") else english
        return sentence.format(a=self.a or "–", b=self.b or "–")

    def as_dict(self) -> dict[str, object]:
        return {"code": self.code, "bits": round(self.bits, 1), "a": self.a, "b": self.b}


SENTENCES: dict[str, tuple[str, str]] = {
    "given_name_same": ("Same given name: {a}.", "Gleicher Vorname: {a}."),
    "given_name_spelling": (
        "Given names are spellings of the same sound: {a}, {b}.",
        "Vornamen klingen gleich, nur anders geschrieben: {a}, {b}.",
    ),
    "given_name_form": (
        "Given names are forms of one name: {a}, {b}.",
        "Vornamen sind Formen desselben Namens: {a}, {b}.",
    ),
    "given_name_slip": (
        "Given names differ by a slip of the pen: {a}, {b}.",
        "Vornamen unterscheiden sich wie durch einen Schreibfehler: {a}, {b}.",
    ),
    "given_name_similar": (
        "Given names sound similar: {a}, {b}.",
        "Vornamen klingen ähnlich: {a}, {b}.",
    ),
    "given_name_partial": (
        "One entry has more given names: {a}, {b}.",
        "Ein Eintrag hat mehr Vornamen: {a}, {b}.",
    ),
    "given_name_initial": (
        "The initial of the given name fits: {a}, {b}.",
        "Der Anfangsbuchstabe des Vornamens passt: {a}, {b}.",
    ),
    "given_name_one_letter": (
        "Given names differ by one letter and may be two names: {a}, {b}.",
        "Vornamen unterscheiden sich in einem Buchstaben und können zwei Namen sein: {a}, {b}.",
    ),
    "given_name_conflict": (
        "Given names agree only in part: {a}, {b}.",
        "Vornamen stimmen nur teilweise überein: {a}, {b}.",
    ),
    "given_name_different": (
        "Different given names: {a}, {b}.",
        "Verschiedene Vornamen: {a}, {b}.",
    ),
    "surname_same": ("Same surname: {a}.", "Gleicher Nachname: {a}."),
    "surname_spelling": (
        "Surnames are spellings of the same sound: {a}, {b}.",
        "Nachnamen klingen gleich, nur anders geschrieben: {a}, {b}.",
    ),
    "surname_form": (
        "Surnames are forms of one name: {a}, {b}.",
        "Nachnamen sind Formen desselben Namens: {a}, {b}.",
    ),
    "surname_slip": (
        "Surnames differ by a slip of the pen: {a}, {b}.",
        "Nachnamen unterscheiden sich wie durch einen Schreibfehler: {a}, {b}.",
    ),
    "surname_similar": (
        "Surnames sound similar: {a}, {b}.",
        "Nachnamen klingen ähnlich: {a}, {b}.",
    ),
    "surname_partial": (
        "One entry has more surnames: {a}, {b}.",
        "Ein Eintrag hat mehr Nachnamen: {a}, {b}.",
    ),
    "surname_initial": (
        "The initial of the surname fits: {a}, {b}.",
        "Der Anfangsbuchstabe des Nachnamens passt: {a}, {b}.",
    ),
    "surname_one_letter": (
        "Surnames differ by one letter: {a}, {b}.",
        "Nachnamen unterscheiden sich in einem Buchstaben: {a}, {b}.",
    ),
    "surname_conflict": (
        "Surnames agree only in part: {a}, {b}.",
        "Nachnamen stimmen nur teilweise überein: {a}, {b}.",
    ),
    "surname_different": (
        "Different surnames: {a}, {b}.",
        "Verschiedene Nachnamen: {a}, {b}.",
    ),
    "names_swapped": (
        "Given name and surname are in each other's place.",
        "Vor- und Nachname sind vertauscht.",
    ),
    "names_divided_otherwise": (
        "The same names are divided differently: {a} | {b}.",
        "Dieselben Namen sind anders aufgeteilt: {a} | {b}.",
    ),
    "birth_same_day": ("Same date of birth: {a}.", "Gleiches Geburtsdatum: {a}."),
    "birth_same_placeholder": (
        "Same year of birth; {a} and {b} often stand for an unknown day.",
        "Gleiches Geburtsjahr; {a} und {b} stehen oft für einen unbekannten Tag.",
    ),
    "birth_same_year_one_placeholder": (
        "Same year of birth, one of the days is probably a placeholder: {a}, {b}.",
        "Gleiches Geburtsjahr, einer der Tage ist vermutlich ein Platzhalter: {a}, {b}.",
    ),
    "birth_swapped": (
        "Day and month of birth are swapped: {a}, {b}.",
        "Tag und Monat der Geburt sind vertauscht: {a}, {b}.",
    ),
    "birth_one_digit": (
        "Dates of birth differ by one digit: {a}, {b}.",
        "Geburtsdaten unterscheiden sich in einer Ziffer: {a}, {b}.",
    ),
    "birth_two_digits_swapped": (
        "Two digits of the date of birth are swapped: {a}, {b}.",
        "Zwei Ziffern des Geburtsdatums sind vertauscht: {a}, {b}.",
    ),
    "birth_same_year_estimated": (
        "Same year of birth, the day is not known: {a}, {b}.",
        "Gleiches Geburtsjahr, der Tag ist nicht bekannt: {a}, {b}.",
    ),
    "birth_near_estimated": (
        "Estimated years of birth are close: {a}, {b}.",
        "Geschätzte Geburtsjahre liegen nah beieinander: {a}, {b}.",
    ),
    "birth_same_day_other_year": (
        "Same day of birth in another year: {a}, {b}.",
        "Gleicher Geburtstag in einem anderen Jahr: {a}, {b}.",
    ),
    "birth_same_month": (
        "Same month of birth, another day: {a}, {b}.",
        "Gleicher Geburtsmonat, anderer Tag: {a}, {b}.",
    ),
    "birth_near_placeholder": (
        "Neighbouring years of birth, the days are placeholders: {a}, {b}.",
        "Benachbarte Geburtsjahre, die Tage sind Platzhalter: {a}, {b}.",
    ),
    "birth_different": (
        "Different dates of birth: {a}, {b}.",
        "Verschiedene Geburtsdaten: {a}, {b}.",
    ),
    "sex_same": ("Same sex.", "Gleiches Geschlecht."),
    "sex_different": ("Different sex: {a}, {b}.", "Verschiedenes Geschlecht: {a}, {b}."),
    "nationality_same": ("Same nationality: {a}.", "Gleiche Staatsangehörigkeit: {a}."),
    "nationality_related": (
        "Nationalities differ, but are often confused: {a}, {b}.",
        "Verschiedene, aber oft verwechselte Staatsangehörigkeiten: {a}, {b}.",
    ),
    "nationality_different": (
        "Different nationalities: {a}, {b}.",
        "Verschiedene Staatsangehörigkeiten: {a}, {b}.",
    ),
    "born_together": (
        "Same surname and day, but another given name: probably twins.",
        "Gleicher Nachname und Tag, aber anderer Vorname: vermutlich Zwillinge.",
    ),
    "fits_others": (
        "The entry fits other people of this list as well.",
        "Der Eintrag passt auch auf andere Personen dieser Liste.",
    ),
    "same_name_other_age": (
        "Same name, a generation apart: probably parent and child.",
        "Gleicher Name, eine Generation Abstand: vermutlich Elternteil und Kind.",
    ),
}
