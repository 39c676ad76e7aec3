"""Every sentence of the reader: code to (English source, German)."""

REFUSALS: dict[str, tuple[str, str]] = {
    "empty_file": (
        "The file is empty.",
        "Die Datei ist leer.",
    ),
    "empty_text": (
        "There is no text to read. Paste the list into the field.",
        "Es gibt keinen Text zu lesen. Fügen Sie die Liste in das Feld ein.",
    ),
    "too_large": (
        "The file is {size} MB in size; at most {limit} MB are read. Send the list in parts.",
        "Die Datei ist {size} MB groß; gelesen werden höchstens {limit} MB. "
        "Bitte teilen Sie die Liste auf.",
    ),
    "unpacks_too_large": (
        "The file unpacks to more than {limit} MB and was not read. Copy the table into a new "
        "file and try again.",
        "Die Datei wird entpackt größer als {limit} MB und wurde nicht gelesen. Kopieren Sie die "
        "Tabelle in eine neue Datei und versuchen Sie es noch einmal.",
    ),
    "too_many_cells": (
        "The table reaches beyond row {rows} or column {columns}. Delete what does not belong to "
        "the list, or send it in parts.",
        "Die Tabelle reicht über Zeile {rows} oder Spalte {columns} hinaus. Löschen Sie, was nicht "
        "zur Liste gehört, oder teilen Sie sie auf.",
    ),
    "wrong_type": (
        "This is not a list but a file of the type {type}. Excel (XLSX, XLS), OpenDocument (ODS) "
        "and text (CSV, TSV) can be read.",
        "Das ist keine Liste, sondern eine Datei vom Typ {type}. Gelesen werden Excel (XLSX, XLS), "
        "OpenDocument (ODS) und Text (CSV, TSV).",
    ),
    "pdf_file": (
        "This is a PDF. Open it, copy the table and paste it as text, or ask for the list as an "
        "Excel file.",
        "Das ist ein PDF. Öffnen Sie es, kopieren Sie die Tabelle und fügen Sie sie als Text ein, "
        "oder bitten Sie um die Liste als Excel-Datei.",
    ),
    "web_page": (
        "The file is a web page, even if its name says otherwise. Open it in Excel or LibreOffice "
        "and save it as XLSX.",
        "Die Datei ist eine Webseite, auch wenn ihr Name etwas anderes sagt. Öffnen Sie sie in "
        "Excel oder LibreOffice und speichern Sie sie als XLSX.",
    ),
    "encrypted": (
        "The file is protected by a password. Save it without one and try again.",
        "Die Datei ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort und versuchen "
        "Sie es noch einmal.",
    ),
    "damaged": (
        "The file is damaged and cannot be read. Open it in its own program, save it anew and try "
        "again.",
        "Die Datei ist beschädigt und nicht lesbar. Öffnen Sie sie in ihrem Programm, speichern "
        "Sie sie neu und versuchen Sie es noch einmal.",
    ),
    "not_text": (
        "The file is neither a table nor a text. Excel (XLSX, XLS), OpenDocument (ODS) and text "
        "(CSV, TSV) can be read.",
        "Die Datei ist weder eine Tabelle noch ein Text. Gelesen werden Excel (XLSX, XLS), "
        "OpenDocument (ODS) und Text (CSV, TSV).",
    ),
    "no_table": (
        "No table was found. A list needs a row with column names, such as name, given name, date "
        "of birth.",
        "Es wurde keine Tabelle gefunden. Eine Liste braucht eine Zeile mit Spaltennamen, etwa "
        "Name, Vorname, Geburtsdatum.",
    ),
    "no_rows": (
        "The column names stand in row {row}, but there is no person below them.",
        "In Zeile {row} stehen die Spaltennamen, aber darunter steht keine Person.",
    ),
    "no_sheet": (
        "The file has no worksheet named “{sheet}”.",
        "Die Datei hat kein Tabellenblatt mit dem Namen „{sheet}“.",
    ),
}

NOTICES: dict[str, tuple[str, str]] = {
    "other_sheets": (
        "The worksheet “{read}” was read. There is also: {others}.",
        "Gelesen wurde das Tabellenblatt „{read}“. Es gibt außerdem: {others}.",
    ),
    "repeated_header": (
        "Column names repeated inside the list were skipped (times: {count}).",
        "Wiederholte Spaltennamen in der Liste wurden übersprungen (Anzahl: {count}).",
    ),
    "second_table": (
        "A second table begins in row {row}. It was not read: send it separately.",
        "In Zeile {row} beginnt eine zweite Tabelle. Sie wurde nicht gelesen: bitte einzeln "
        "einlesen.",
    ),
    "no_header": (
        "The list has no row with column names. Check which column is which.",
        "Die Liste hat keine Zeile mit Spaltennamen. Bitte prüfen Sie, welche Spalte was enthält.",
    ),
}

CELLS: dict[str, tuple[str, str]] = {
    "missing_surname": ("The surname is missing.", "Der Nachname fehlt."),
    "missing_given_name": ("The given name is missing.", "Der Vorname fehlt."),
    "missing_date_of_birth": ("The date of birth is missing.", "Das Geburtsdatum fehlt."),
    "missing_sex": ("The sex is missing.", "Das Geschlecht fehlt."),
    "missing_nationality": ("The nationality is missing.", "Die Staatsangehörigkeit fehlt."),
    "formula_text": (
        "The cell looks like a formula. It was kept as text: “{text}”.",
        "Die Zelle sieht aus wie eine Formel. Sie wurde als Text übernommen: „{text}“.",
    ),
    "computed": (
        "The value was computed by a formula of the list.",
        "Der Wert wurde von einer Formel der Liste berechnet.",
    ),
    "carried": (
        "Taken from the row above.",
        "Aus der Zeile darüber übernommen.",
    ),
    "merged": (
        "The cell is merged with the one above.",
        "Die Zelle ist mit der darüber verbunden.",
    ),
    "not_a_date": (
        "“{text}” is not a date.",
        "„{text}“ ist kein Datum.",
    ),
    "no_such_day": (
        "There is no such day: {text}.",
        "Diesen Tag gibt es nicht: {text}.",
    ),
    "birth_in_future": (
        "The date of birth {date} lies in the future.",
        "Das Geburtsdatum {date} liegt in der Zukunft.",
    ),
    "birth_too_long_ago": (
        "The date of birth {date} is more than 110 years ago.",
        "Das Geburtsdatum {date} liegt mehr als 110 Jahre zurück.",
    ),
    "persian_calendar": (
        "{year} is probably a year of the Persian calendar, about {gregorian}.",
        "{year} ist vermutlich ein Jahr des persischen Kalenders, etwa {gregorian}.",
    ),
    "birth_year_only": (
        "Only the year of birth is known: {year}.",
        "Nur das Geburtsjahr ist bekannt: {year}.",
    ),
    "birth_estimated": (
        "The date of birth is estimated: {year}.",
        "Das Geburtsdatum ist geschätzt: {year}.",
    ),
    "birth_placeholder_day": (
        "{date} is often written when the day is not known.",
        "Der {date} wird oft eingetragen, wenn der Tag nicht bekannt ist.",
    ),
    "birth_from_age": (
        "Estimated from the age {age}: born about {year}.",
        "Geschätzt aus dem Alter {age}: geboren etwa {year}.",
    ),
    "not_an_age": ("“{text}” is not an age.", "„{text}“ ist kein Alter."),
    "two_digit_year": (
        "The year has two digits; {year} was taken, not {earlier}.",
        "Das Jahr hat zwei Ziffern; angenommen wurde {year}, nicht {earlier}.",
    ),
    "day_month_order": (
        "Day and month could be swapped; {date} was taken.",
        "Tag und Monat könnten vertauscht sein; angenommen wurde {date}.",
    ),
    "american_order": (
        "The month stands first; read as {date}.",
        "Der Monat steht vorn; gelesen als {date}.",
    ),
    "arrival_from_heading": (
        "The day of arrival {date} stands in a heading of the list.",
        "Der Ankunftstag {date} steht in einer Überschrift der Liste.",
    ),
    "not_a_time": ("“{text}” is not a time of day.", "„{text}“ ist keine Uhrzeit."),
    "not_a_number": ("“{text}” is not a number.", "„{text}“ ist keine Zahl."),
    "not_a_name": ("“{text}” is not a name.", "„{text}“ ist kein Name."),
    "several_names": (
        "There seem to be several people in one cell: {text}.",
        "In einer Zelle stehen wohl mehrere Personen: {text}.",
    ),
    "name_division": (
        "Surname “{surname}” and given name “{given}” were told apart by their order only.",
        "Nachname „{surname}“ und Vorname „{given}“ wurden nur nach der Reihenfolge getrennt.",
    ),
    "only_one_name": (
        "There is only one name: “{text}”.",
        "Es gibt nur einen Namen: „{text}“.",
    ),
    "name_addition": ("Addition to the name: {text}.", "Zusatz zum Namen: {text}."),
    "alias": ("Other name: {text}.", "Anderer Name: {text}."),
    "birth_name": ("Birth name: {text}.", "Geburtsname: {text}."),
    "not_a_sex": (
        "“{text}” is not understood as a sex.",
        "„{text}“ wird nicht als Geschlecht verstanden.",
    ),
    "taken_as_yes": ("“{text}” was taken as yes.", "„{text}“ wurde als Ja verstanden."),
    "unknown_relation": (
        "“{text}” is not known as a relation.",
        "„{text}“ ist nicht als Stellung in der Familie bekannt.",
    ),
    "unknown_marital_status": (
        "“{text}” is not known as a marital status.",
        "„{text}“ ist nicht als Familienstand bekannt.",
    ),
    "unknown_status": (
        "“{text}” is not known as a residence status.",
        "„{text}“ ist nicht als Aufenthaltsstatus bekannt.",
    ),
    "unknown_country": (
        "“{text}” is not known as a country or nationality.",
        "„{text}“ ist nicht als Staat oder Staatsangehörigkeit bekannt.",
    ),
    "country_guessed": (
        "“{text}” was understood as {country}.",
        "„{text}“ wurde als {country} verstanden.",
    ),
    "several_nationalities": (
        "Several nationalities: {codes}. The first was taken.",
        "Mehrere Staatsangehörigkeiten: {codes}. Die erste wurde übernommen.",
    ),
    "no_state": (
        "Without a known nationality: “{text}”.",
        "Ohne bekannte Staatsangehörigkeit: „{text}“.",
    ),
    "unknown_language": (
        "“{text}” is not known as a language.",
        "„{text}“ ist nicht als Sprache bekannt.",
    ),
    "keep_near": (
        "The remark names people to be kept near: {text}",
        "Die Bemerkung nennt Personen, die in der Nähe wohnen sollen: {text}",
    ),
    "keep_apart": (
        "The remark names people to be kept apart: {text}",
        "Die Bemerkung nennt Personen, die getrennt wohnen sollen: {text}",
    ),
    "health_not_kept": (
        "Of details about health only what a place must have is kept.",
        "Von Angaben zur Gesundheit wird nur übernommen, was der Platz haben muss.",
    ),
}

HOUSEHOLDS: dict[str, tuple[str, str]] = {
    "household_guessed": (
        "{size} people with one surname in adjacent rows: probably one family. Please confirm.",
        "{size} Personen mit gleichem Nachnamen stehen untereinander: vermutlich eine Familie. "
        "Bitte bestätigen.",
    ),
    "household_large": (
        "A household of {size} people. Check whether the number means one family.",
        "Ein Haushalt mit {size} Personen. Bitte prüfen, ob die Nummer eine Familie meint.",
    ),
    "minor_alone": (
        "A child without an adult: the youth welfare office is in charge.",
        "Ein Kind ohne Erwachsene: zuständig ist das Jugendamt.",
    ),
    "minors_alone": (
        "{count} people, and no adult is known to belong to them: the youth welfare office is in "
        "charge of children without adults.",
        "{count} Personen, und es ist kein zugehöriger Erwachsener bekannt: für Kinder ohne "
        "Erwachsene ist das Jugendamt zuständig.",
    ),
    "row_twice": (
        "Rows {first} and {second} name the same person twice.",
        "Die Zeilen {first} und {second} nennen dieselbe Person zweimal.",
    ),
    "twins": (
        "Born on the same day: {names}.",
        "Am selben Tag geboren: {names}.",
    ),
    "count_differs": (
        "The list says {stated} people, but there are {found}.",
        "Die Liste nennt {stated} Personen, es sind aber {found}.",
    ),
    "several_arrival_days": (
        "The household arrives on {count} different days.",
        "Der Haushalt kommt an {count} verschiedenen Tagen an.",
    ),
    "child_too_old": (
        "Parent and child are only {gap} years apart.",
        "Zwischen Elternteil und Kind liegen nur {gap} Jahre.",
    ),
    "no_arrival_days": (
        "The list names no day of arrival.",
        "Die Liste nennt keinen Ankunftstag.",
    ),
    "wrong_week": (
        "This is a list of another week: it names arrivals from {from_day} to {to_day}; expected "
        "are {first} to {last}.",
        "Das ist eine Liste aus einer anderen Woche: sie nennt Ankünfte vom {from_day} bis "
        "{to_day}; erwartet werden {first} bis {last}.",
    ),
    "some_days_outside": (
        "{count} arrivals lie outside {first} to {last}.",
        "{count} Ankünfte liegen außerhalb von {first} bis {last}.",
    ),
}

SENTENCES: dict[str, tuple[str, str]] = REFUSALS | NOTICES | CELLS | HOUSEHOLDS
