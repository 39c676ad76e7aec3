"""The columns a list of arrivals can have, in the words the rest of Weg uses."""

from enum import StrEnum


class Field(StrEnum):
    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    FULL_NAME = "full_name"
    DATE_OF_BIRTH = "date_of_birth"
    AGE = "age"
    SEX = "sex"
    NATIONALITY = "nationality"
    LANGUAGE = "language"
    INTERPRETER = "interpreter"
    PERSON_NUMBER = "person_number"  # AZR number or another number of one person
    CASE_NUMBER = "case_number"  # number or name that all members of a household share
    PERSON_COUNT = "person_count"
    RELATION = "relation"
    MARITAL_STATUS = "marital_status"
    STATUS = "status"
    ARRIVAL_DATE = "arrival_date"
    ARRIVAL_TIME = "arrival_time"
    ENTRY_DATE = "entry_date"  # entry into Germany
    FROM_SITE = "from_site"  # reception centre the person comes from
    NOTE = "note"
    WHEELCHAIR = "wheelchair"
    STEP_FREE = "step_free"
    PREGNANT = "pregnant"
    HEALTH = "health"
    PHONE = "phone"
    EMAIL = "email"
    PLACE_OF_BIRTH = "place_of_birth"
    BIRTH_NAME = "birth_name"
    SEQUENCE = "sequence"  # running number of the list: not kept
    SENSITIVE = "sensitive"  # religion, ethnicity and the like: recognised so as not to be kept


NOT_KEPT = frozenset({Field.SEQUENCE, Field.SENSITIVE})
HOUSEHOLD_FIELDS = frozenset({Field.CASE_NUMBER, Field.PERSON_COUNT, Field.ARRIVAL_DATE})

LABELS: dict[Field, tuple[str, str]] = {
    Field.SURNAME: ("Surname", "Nachname"),
    Field.GIVEN_NAME: ("Given name", "Vorname"),
    Field.FULL_NAME: ("Surname and given name", "Name und Vorname"),
    Field.DATE_OF_BIRTH: ("Date of birth", "Geburtsdatum"),
    Field.AGE: ("Age", "Alter"),
    Field.SEX: ("Sex", "Geschlecht"),
    Field.NATIONALITY: ("Nationality", "Staatsangehörigkeit"),
    Field.LANGUAGE: ("Language", "Sprache"),
    Field.INTERPRETER: ("Interpreter needed", "Dolmetscher nötig"),
    Field.PERSON_NUMBER: ("Person number", "Personennummer (AZR)"),
    Field.CASE_NUMBER: ("Case number", "Fall- oder Familiennummer"),
    Field.PERSON_COUNT: ("Number of persons", "Anzahl Personen"),
    Field.RELATION: ("Relation", "Stellung in der Familie"),
    Field.MARITAL_STATUS: ("Marital status", "Familienstand"),
    Field.STATUS: ("Residence status", "Aufenthaltsstatus"),
    Field.ARRIVAL_DATE: ("Arrival", "Ankunft"),
    Field.ARRIVAL_TIME: ("Time of arrival", "Uhrzeit der Ankunft"),
    Field.ENTRY_DATE: ("Entry into Germany", "Einreise"),
    Field.FROM_SITE: ("Comes from", "Kommt aus"),
    Field.NOTE: ("Note", "Bemerkung"),
    Field.WHEELCHAIR: ("Wheelchair", "Rollstuhl"),
    Field.STEP_FREE: ("Step-free", "Barrierefrei"),
    Field.PREGNANT: ("Pregnant", "Schwanger"),
    Field.HEALTH: ("Health", "Gesundheit"),
    Field.PHONE: ("Phone", "Telefon"),
    Field.EMAIL: ("E-mail", "E-Mail"),
    Field.PLACE_OF_BIRTH: ("Place of birth", "Geburtsort"),
    Field.BIRTH_NAME: ("Birth name", "Geburtsname"),
    Field.SEQUENCE: ("Running number (not kept)", "Laufende Nummer (wird nicht übernommen)"),
    Field.SENSITIVE: ("Not to be kept", "Wird nicht übernommen"),
}


def label(field: Field, language: str = "en") -> str:
    """The name of a column for people."""
    return LABELS[field][1 if language.startswith("de") else 0]
