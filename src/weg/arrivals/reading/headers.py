"""What people write above a column, in German and English, and which field they mean."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz, process

from weg.arrivals.reading.fields import Field

# Each text is in the form `plain` gives: lower case, ae/oe/ue/ss, words separated by one space.
SYNONYMS: dict[Field, str] = {
    Field.SURNAME: "name|nachname|familienname|zuname|nname|name familienname|surname|last name|"
    "lastname|family name|nachnamen|familienname n|name nachname|fam name",
    Field.GIVEN_NAME: "vorname|vornamen|vorname n|rufname|vname|vorn|given name|given names|"
    "first name|firstname|forename|first names",
    Field.FULL_NAME: "name vorname|nachname vorname|familienname vorname|vorname nachname|"
    "vorname name|vor und nachname|vor und zuname|name und vorname|full name|fullname|person|"
    "personalien|name der person|name first name|surname given name|surname first name|"
    "last name first name|name given name|nachname und vorname|vorname und nachname|bewohner|"
    "zugewiesene person|name des asylbewerbers|fluechtling|klient|client|haushaltsvorstand",
    Field.DATE_OF_BIRTH: "geburtsdatum|geb datum|gebdatum|gebdat|geb dat|geb|geb am|geboren|"
    "geboren am|geburtstag|gd|geburtsjahr|jahrgang|jg|date of birth|birth date|birthdate|dob|"
    "birthday|born|year of birth|geb d|geburtsdat|g datum|gebtag|geb tag",
    Field.AGE: "alter|age|alter jahre|alter in jahren|lebensalter",
    Field.SEX: "geschlecht|geschl|sex|gender|m w|m w d|w m|w m d|mw|anrede|g|m f",
    Field.NATIONALITY: "staatsangehoerigkeit|staatsangeh|staatsang|sta|stang|staatsa|"
    "staatsangehoerigkeiten|nationalitaet|nat|natio|nationality|citizenship|herkunftsland|hkl|"
    "herkunftsstaat|land|staat|country|country of origin|origin|herkunft|nation|st angeh|"
    "staatsbuergerschaft|stangeh|staat herkunft|staatsangehoerigk",
    Field.LANGUAGE: "sprache|sprachen|muttersprache|sprache n|verstaendigungssprache|"
    "dolmetschersprache|sprachkenntnisse|language|languages|mother tongue|spoken languages|"
    "language s|spr|dolmetscher sprache",
    Field.INTERPRETER: "dolmetscher|dolmetscher noetig|dolmetscher erforderlich|dolmetscherbedarf|"
    "interpreter|interpreter needed|interpreter required|dolm|uebersetzer",
    Field.PERSON_NUMBER: "azr nummer|azr nr|azr|azr id|azr zahl|personennummer|personen nr|"
    "pers nr|personen id|person id|person number|azr number|id|d nummer|d nr|auslaendernummer|"
    "mvis nr|migvis nr|migvis id|personenkennung|reg nr|registriernummer|registration number",
    Field.CASE_NUMBER: "fallnummer|fall nr|fall|fallnr|familienverband|fam verband|fv|fv nr|"
    "familien nr|familiennummer|familiennr|fam nr|familie|fam|familien id|haushalt|haushalts nr|"
    "haushaltsnummer|hh nr|hh|bedarfsgemeinschaft|bg nr|bg nummer|bg|gruppe|gruppen nr|"
    "gruppennummer|case|case number|case no|case id|household|household number|household id|"
    "family|family number|family id|group|aktenzeichen|az|az bamf|bamf az|bamf aktenzeichen|"
    "easy|easy nr|easy nummer|easy gruppe|verband|familienverbund|verbund|fallgruppe|"
    "familienverband fall nr|familienverband nr|vorgang|vorgangsnummer|geschaeftszeichen|gz|"
    "zuweisungsnummer|zuweisungs nr|ue nr|haushalt nr|familie nr|familienverband fall",
    Field.PERSON_COUNT: "anzahl personen|personenzahl|pers|personen|anzahl|anz|anz pers|"
    "personenanzahl|familiengroesse|haushaltsgroesse|groesse|number of persons|persons|people|"
    "household size|family size|size|pax|anzahl pers|zahl der personen|anzahl familienmitglieder|"
    "no of persons|anz personen|kopfzahl",
    Field.RELATION: "verwandtschaft|verwandtschaftsverhaeltnis|beziehung|stellung|rolle|bezug|"
    "stellung in der familie|familienstellung|relation|relationship|role|fam stellung|"
    "familienbeziehung|verhaeltnis|position in family|verwandtschaftsgrad|beziehung zum hv|"
    "relation to head|familienmitglied",
    Field.MARITAL_STATUS: "familienstand|fam stand|zivilstand|marital status|fs|famst",
    Field.STATUS: "status|aufenthaltsstatus|aufenthaltstitel|rechtsstatus|asylstatus|"
    "verfahrensstand|rechtskreis|residence status|legal status|aufenthalt|titel|"
    "aufenth status|ausweisdokument|verfahrensstatus|permit",
    Field.ARRIVAL_DATE: "ankunft|ankunftsdatum|ankunft am|zuweisung|zuweisung am|zuweisungsdatum|"
    "transfer|transfer am|transferdatum|transfertag|verlegung|verlegung am|verlegungsdatum|"
    "zuteilung|zuteilung am|zuteilungsdatum|arrival|arrival date|date of arrival|datum|anreise|"
    "anreise am|anreisedatum|eintreffen|zugang|zugang am|zugangsdatum|transporttermin|date|tag|"
    "einzug|einzugsdatum|einzug am|aufnahme am|aufnahmedatum|zuw datum|termin|tag der ankunft",
    Field.ARRIVAL_TIME: "uhrzeit|ankunftszeit|zeit|time|arrival time|time of arrival|uhr|"
    "voraussichtliche ankunftszeit",
    Field.ENTRY_DATE: "einreise|einreise am|einreisedatum|ersteinreise|date of entry|entry date|"
    "einreise brd|einreise nach deutschland|in deutschland seit",
    Field.FROM_SITE: "lea|ea|aus|von|einrichtung|herkunftseinrichtung|absendestelle|aus lea|"
    "aus einrichtung|origin facility|abgebende einrichtung|bisherige unterkunft|ea lea|"
    "erstaufnahme|aufnahmeeinrichtung|ae|abgangsort|kommt aus|comes from|reception centre|"
    "abgebende stelle|standort|from",
    Field.NOTE: "bemerkung|bemerkungen|hinweis|hinweise|anmerkung|anmerkungen|besonderheiten|"
    "sonstiges|kommentar|note|notes|remark|remarks|comment|comments|info|bem|besonderheit|"
    "besonderer bedarf|zusatzinfo|zusatz|wichtig|besondere hinweise|special needs|vermerk",
    Field.WHEELCHAIR: "rollstuhl|rollstuhlfahrer|rolli|wheelchair|rollst|rollstuhlfahrer in|"
    "wheelchair user|rollstuhl j n|rollstuhlpflichtig",
    Field.STEP_FREE: "barrierefrei|gehbehindert|gehbehinderung|step free|behinderung|disability|"
    "mobilitaetseinschraenkung|barrierefreiheit|barrierefreiheit noetig|accessible",
    Field.PREGNANT: "schwanger|schwangerschaft|pregnant|pregnancy|ss",
    Field.HEALTH: "gesundheit|krankheit|krankheiten|erkrankung|erkrankungen|gesundheitszustand|"
    "medizinisches|medizinische hinweise|health|medical|medical needs|diagnose|"
    "gesundheitliche einschraenkungen|med bedarf",
    Field.PHONE: "telefon|tel|handy|mobil|telefonnummer|phone|mobile|handynummer|tel nr|mobilnr",
    Field.EMAIL: "e mail|email|mail|e mail adresse",
    Field.PLACE_OF_BIRTH: "geburtsort|geb ort|place of birth|birthplace|gebort|geboren in",
    Field.BIRTH_NAME: "geburtsname|geb name|maiden name|birth name|gebname|maedchenname",
    Field.SEQUENCE: "lfd nr|lfd|nr|lfd nummer|laufende nummer|pos|position|no|number|nummer|"
    "lfdnr|zeile|row|ifd nr|s no|serial|index|seq",
    Field.SENSITIVE: "religion|glaube|konfession|religionszugehoerigkeit|ethnie|ethnicity|"
    "volkszugehoerigkeit|volksgruppe|ethn zugehoerigkeit|rel|relig|sexuelle orientierung|"
    "volk|race|hautfarbe",
}

_PHRASES = {phrase: field for field, phrases in SYNONYMS.items() for phrase in phrases.split("|")}
_LONG_PHRASES = [phrase for phrase in _PHRASES if len(phrase) > 4]
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST_HEADER = 60  # characters
_NO_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case, umlauts as ae/oe/ue/ss, no accents, words separated by one space."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS)
    decomposed = unicodedata.normalize("NFKD", lowered)
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _NO_LETTERS.sub(" ", letters).strip()


@lru_cache(maxsize=4096)
def field_for_header(header: str) -> tuple[Field | None, float]:
    """The field a header names and how sure that is (0..1)."""
    text = plain(header)
    if not text or len(text) > _LONGEST_HEADER:
        return None, 0.0
    for form in _forms(text, header):
        if form in _PHRASES:
            return _PHRASES[form], 1.0 if form == text else 0.9
    return _nearly(text)


def is_header_text(text: str) -> bool:
    """Whether a text is a known header as it stands: quick, for every cell of a list."""
    return len(text) < _LONGEST_HEADER and plain(text) in _PHRASES


def _forms(text: str, header: str) -> tuple[str, ...]:
    """The header itself, then without brackets, without line breaks inside words, first part."""
    joined = plain(re.sub(r"-\s*\n\s*", "", header))
    bare = plain(re.sub(r"\(.*?\)", " ", header))
    first = plain(re.split(r"[/(,;:\n]", header, maxsplit=1)[0])
    return (text, joined, bare, text.replace(" ", ""), first)


def _nearly(text: str) -> tuple[Field | None, float]:
    """Misspelt headers ("Geburstdatum"), and a known word inside a longer header."""
    if len(text) > 4 and (
        found := process.extractOne(text, _LONG_PHRASES, scorer=fuzz.ratio, score_cutoff=86)
    ):
        return _PHRASES[found[0]], 0.8
    for word in text.split():
        if len(word) > 5 and word in _PHRASES:
            return _PHRASES[word], 0.6
    return None, 0.0
