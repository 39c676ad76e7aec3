"""The order's text as it comes with Weg, in German (the language of the act, § 23 VwVfG).

Law and court practice change: each part is replaced by entering a ``Wording``. Placeholders in
braces are filled in when an order is issued: city, state, office, address, court.
"""

from __future__ import annotations

PLACEHOLDERS = ("city", "state", "office", "address", "court")

DEFAULT_TEXTS: dict[str, str] = {
    "legal_basis": (
        "Die Einweisung beruht auf dem Flüchtlingsaufnahmegesetz des Landes {state} und auf der"
        " Satzung der Stadt {city} über die Benutzung von Unterkünften für Geflüchtete in der"
        " jeweils geltenden Fassung."
    ),
    "grounds": (
        "Sie sind der Stadt {city} zur Unterbringung zugeteilt und haben hier keine eigene"
        " Wohnung. Die Stadt ist verpflichtet, Sie unterzubringen. Die genannten Räume sind frei"
        " und für Ihren Haushalt geeignet; bei der Auswahl wurden die Größe Ihres Haushalts und"
        " die Anforderungen berücksichtigt, die uns bekannt sind. Ein Anspruch auf eine bestimmte"
        " Unterkunft besteht nicht."
    ),
    "duration": (
        "Ein Mietverhältnis entsteht nicht; die Benutzung ist öffentlich-rechtlich geregelt. Die"
        " Stadt kann Ihnen andere Räume zuweisen, wenn ein sachlicher Grund dafür besteht. Vorher"
        " werden Sie angehört."
    ),
    "duties": (
        "Beziehen Sie die Räume an dem genannten Tag. Nehmen Sie niemanden ohne Zustimmung der"
        " Hausleitung bei sich auf, und tauschen Sie die Räume nicht eigenmächtig. Es gilt die"
        " Hausordnung der Unterkunft; sie wird Ihnen beim Einzug übergeben. Sagen Sie der"
        " Hausleitung Bescheid, wenn Sie länger abwesend sind oder ausziehen."
    ),
    "fees": (
        "Für die Benutzung werden Gebühren nach der Satzung der Stadt erhoben. Darüber ergeht ein"
        " gesonderter Bescheid. Wer Leistungen nach dem Asylbewerberleistungsgesetz oder dem"
        " Sozialgesetzbuch erhält, muss sie in der Regel nicht selbst zahlen."
    ),
    "objection": (
        "Gegen diese Verfügung können Sie innerhalb eines Monats nach ihrer Bekanntgabe"
        " Widerspruch erheben. Der Widerspruch ist schriftlich, in elektronischer Form nach § 3a"
        " Absatz 2 des Verwaltungsverfahrensgesetzes des Landes oder zur Niederschrift einzulegen"
        " bei: {office}, {address}. Wird über den Widerspruch ohne zureichenden Grund in"
        " angemessener Frist nicht entschieden, kann Klage erhoben werden beim {court}."
    ),
}


def filled(text: str, values: dict[str, str]) -> str:
    """The text with its placeholders filled; other braces stay as they are."""
    for name in PLACEHOLDERS:
        text = text.replace("{" + name + "}", values.get(name, ""))
    return text
