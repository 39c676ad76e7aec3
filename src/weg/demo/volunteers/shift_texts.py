"""What the demo city's houses ask volunteers for: title, text, hour, hours, volunteers, weekly."""

from __future__ import annotations

from typing import NamedTuple


class Wish(NamedTuple):
    activity: str
    title: str
    text: str
    hour: int
    hours: int
    people: int
    weekly: bool
    language: str = ""


WISHES = (
    Wish("office", "Begleitung zum Jobcenter", "Termin mit Papieren, wir geben die Mappe mit.",
         9, 3, 1, False, "ar"),
    Wish("office", "Begleitung zum Bürgerbüro", "Anmeldung einer Familie, Nummer ist gezogen.",
         10, 2, 1, False, "fa"),
    Wish("office", "Zur Ausländerbehörde mitgehen", "Wartezeit einplanen.", 8, 4, 1, False, "ti"),
    Wish("doctor", "Weg zum Kinderarzt zeigen", "Hin mit der U6, zurück findet die Familie.",
         9, 2, 1, False, "ar"),
    Wish("doctor", "Begleitung zum Zahnarzt", "Hinfinden und Fragen aufschreiben.",
         14, 2, 1, False, "kmr"),
    Wish("ride", "Kinderbett holen", "Aus dem Möbellager, Kombi reicht.", 16, 2, 2, False),
    Wish("ride", "Fahrt zur Möbelbörse", "Zwei Schränke, tragen helfen.", 10, 4, 2, False),
    Wish("homework", "Hausaufgaben, Klasse 3 bis 6", "Im Lernraum, Hefte sind da.",
         15, 2, 3, True),
    Wish("homework", "Mathe für die Abschlussprüfung", "Zwei Jugendliche, ruhiger Raum.",
         17, 2, 1, True),
    Wish("german", "Sprachcafé", "Kaffee, Karten, Reden. Kuchen willkommen.", 18, 2, 4, True),
    Wish("german", "Lesen üben mit Müttern", "Kinder spielen nebenan.", 10, 2, 2, True, "uk"),
    Wish("sport", "Fußball im Hof", "Bälle sind da, bei Regen in der Halle.", 16, 2, 2, True),
    Wish("sport", "Schwimmbad mit Jugendlichen", "Wir brauchen zwei, die schwimmen können.",
         14, 4, 2, False),
    Wish("childcare", "Kinderbetreuung während des Kurses", "Sechs Kinder von 2 bis 5 Jahren.",
         9, 3, 2, True),
    Wish("interpreting", "Übersetzen beim Elternabend", "Grundschule um die Ecke.",
         19, 2, 1, False, "fa"),
    Wish("interpreting", "Brief vom Amt erklären", "Eine halbe Stunde reicht meist.",
         17, 1, 1, False, "tr"),
    Wish("repair", "Fahrräder reparieren", "Werkzeug ist da.", 15, 3, 2, True),
    Wish("clothes", "Kleiderkammer sortieren", "Wintersachen nach Größen.", 10, 3, 4, False),
    Wish("computer", "Bewerbung am Rechner schreiben", "Lebenslauf und Anschreiben.",
         16, 2, 1, False, "en"),
    Wish("garden", "Beete anlegen", "Erde und Pflanzen sind bestellt.", 10, 4, 5, False),
)  # fmt: skip
