"""What is said in the houses of the demo city; all of it invented."""

from __future__ import annotations

FIRMS = (
    {"name": "Wasserfroh GmbH", "trade": "Sanitär und Heizung", "phone": "0711 555 2001",
     "email": "dienst@wasserfroh.example"},
    {"name": "Elektro Blitzlein", "trade": "Elektro", "phone": "0711 555 2002",
     "email": "auftrag@blitzlein.example"},
    {"name": "Schreinerei Holzner", "trade": "Türen und Möbel", "phone": "0711 555 2003"},
    {"name": "Rein und Fein", "trade": "Reinigung", "phone": "0711 555 2004"},
    {"name": "Kammerjäger Maus", "trade": "Schädlinge", "phone": "0711 555 2005"},
    {"name": "Aufzug Süd", "trade": "Aufzug", "phone": "0711 555 2006"},
)  # fmt: skip

NUMBERS = (
    {"name": "Feuerwehr und Rettungsdienst", "phone": "112"},
    {"name": "Polizei", "phone": "110"},
    {"name": "Ärztlicher Bereitschaftsdienst", "phone": "116117"},
    {"name": "Hilfetelefon Gewalt gegen Frauen", "phone": "116 016"},
    {"name": "Störung Strom und Wasser", "phone": "0711 555 2110"},
)

STAFF = (
    "Agnes Kolb", "Bernd Rieger", "Carmen Ott", "Deniz Yurt", "Emil Hagen", "Franka Lutz",
    "Gero Vogt", "Hanna Lenk", "Ivo Barth", "Jule Kern", "Karim Nouri", "Lea Pfisterer",
)  # fmt: skip

ON_CALL = (
    (("Bereitschaft Nord", "0172 555 0101"), ("Bereitschaft Süd", "0172 555 0102")),
    (("Hausdienst Ost", "0172 555 0103"), ("Hausdienst West", "0172 555 0104")),
    (("Rufbereitschaft A", "0172 555 0105"), ("Rufbereitschaft B", "0172 555 0106")),
)

BROKEN = (
    ("Heizung bleibt kalt", "urgent", "Sanitär und Heizung"),
    ("Kein warmes Wasser", "soon", "Sanitär und Heizung"),
    ("Rauchmelder piept", "urgent", "Elektro"),
    ("Abfluss verstopft", "soon", "Sanitär und Heizung"),
    ("Zimmertür schließt nicht", "soon", "Türen und Möbel"),
    ("Fenster undicht", "normal", "Türen und Möbel"),
    ("Schimmel an der Außenwand", "soon", "Reinigung"),
    ("Herdplatte defekt", "soon", "Elektro"),
    ("Kühlschrank kühlt nicht", "soon", "Elektro"),
    ("Licht im Treppenhaus aus", "soon", "Elektro"),
    ("Schaben in der Küche", "soon", "Schädlinge"),
    ("Aufzug steht", "urgent", "Aufzug"),
    ("Lattenrost gebrochen", "normal", "Türen und Möbel"),
    ("Duschvorhang fehlt", "normal", "Reinigung"),
    ("Waschmaschine 2 schleudert nicht", "normal", "Elektro"),
)

LOGGED = (
    ("house", "Waschplan neu ausgehängt, Zeiten am Samstag getauscht."),
    ("technical", "Zähler abgelesen, Heizung auf Nachtbetrieb gestellt."),
    ("technical", "Firma hat die Türschließer im zweiten Stock eingestellt."),
    ("rules", "Gespräch über Ruhezeiten im dritten Stock, alle Beteiligten einverstanden."),
    ("rules", "Fahrräder im Fluchtweg, Besitzer haben sie sofort weggestellt."),
    ("visit", "Begehung mit dem Brandschutz, keine Beanstandung."),
    ("visit", "Freundeskreis war da und hat das Spielzimmer gestrichen."),
    ("safety", "Probealarm um 10 Uhr, Haus in sechs Minuten leer."),
    ("safety", "Rauchmelder ausgelöst durch angebranntes Essen, Feuerwehr nicht nötig."),
    ("house", "Fundsache: Kinderjacke, liegt im Büro."),
    ("other", "Sperrmüll abgeholt."),
)

NOTICES: tuple[tuple[str, str, dict[str, dict[str, str]]], ...] = (
    (
        "Warmwasser am Donnerstag aus",
        "Am Donnerstag wird die Heizung gewartet.\nVon 8 bis 12 Uhr gibt es kein warmes Wasser.",
        {
            "en": {
                "title": "No hot water on Thursday",
                "text": "The heating is serviced on Thursday.\nNo hot water from 8 to 12.",
            },
            "ar": {
                "title": "لا ماء ساخن يوم الخميس",
                "text": "تجري صيانة التدفئة يوم الخميس.\nلا يوجد ماء ساخن من الساعة 8 إلى 12.",
            },
        },
    ),
    (
        "Sprechstunde der Hausleitung",
        "Wir sind da: Montag bis Freitag von 9 bis 12 Uhr im Büro im Erdgeschoss.",
        {"en": {"title": "Office hours", "text": "Monday to Friday, 9 to 12, ground floor."}},
    ),
    (
        "Fluchtwege frei halten",
        "Bitte stellen Sie nichts in den Flur: keine Kinderwagen, keine Fahrräder, keine Schuhe.",
        {
            "en": {
                "title": "Keep escape routes clear",
                "text": "Please put nothing in the corridor: no prams, no bicycles, no shoes.",
            }
        },
    ),
    (
        "Müll trennen",
        "Papier in die grüne, Verpackungen in die gelbe, Essensreste in die braune Tonne.",
        {},
    ),
)
