"""What the demo city's quality visits found, by standard of the pack's checklist."""

from __future__ import annotations

LACKING: dict[str, tuple[str, ...]] = {
    "schutzkonzept": ("Konzept liegt vor, ist dem Personal aber nicht bekannt.",),
    "nulltoleranz": ("Aushang fehlt im zweiten Gebäude.",),
    "personal-zustaendig": ("Vertretung der Hausleitung hängt nicht aus.",),
    "trennung-verwaltung": ("Sozialdienst verteilt auch die Post.",),
    "hausordnung": ("Hausordnung nur auf Deutsch.",),
    "beschwerdestelle": ("Aushang der Beschwerdestelle fehlt.", "Code ist abgerissen."),
    "gefaehrdung": ("Ablaufplan liegt nur im Büro des Trägers.",),
    "schutz-besonders": ("Kein festes Vorgehen beim Einzug.",),
    "alleinreisende": ("Eine Wohneinheit ist gemischt belegt.",),
    "sanitaer": ("Eine Dusche lässt sich nicht abschließen.", "Abfluss verstopft."),
    "kochen": ("Zwei von sechs Herdplatten kaputt.",),
    "gemeinschaftsraum": ("Raum wird als Lager genutzt.",),
    "spielzimmer": ("Raum ist nur zwei Stunden am Tag offen.",),
    "aussenbereich": ("Zaun am Spielplatz beschädigt.",),
    "fluchtwege": ("Kinderwagen im Treppenhaus.", "Notausgang zugestellt."),
    "alarm": ("Letzte Prüfung nicht nachgewiesen.",),
    "gebaeude": ("Steckdose im Flur lose.",),
    "monitoring": ("Keine Überprüfung im letzten Jahr festgehalten.",),
    "zimmer-flaeche": ("Ein Bett mehr als Plätze.",),
    "zimmer-schloss": ("Schloss klemmt.", "Ein Schlüssel fehlt."),
    "zimmer-haushalt": ("Zimmer wird mit einer fremden Person geteilt.",),
    "zimmer-zustand": ("Schimmel am Fenster.", "Rauchmelder piept.", "Heizkörper kalt."),
}

REMEDIES = {
    "severe": "Sofort beheben und mit Foto belegen.",
    "major": "Beheben und sagen, wie es so bleibt.",
    "minor": "Nachholen.",
}

GOOD = "Alles in Ordnung. Das Haus ist gut geführt."
SUMMARIES = (
    "Das Haus ist gut geführt. Die Feststellungen sind mit der Hausleitung besprochen.",
    "Insgesamt ordentlich. Schwerpunkt beim nächsten Besuch: Sicherheit und Zimmer.",
    "Die Zusammenarbeit vor Ort war offen. Einzelne Punkte sind nachzuholen.",
)
