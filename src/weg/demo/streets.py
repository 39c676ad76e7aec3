"""Invented streets: no address in the demo city's smaller sites is a real one."""

from __future__ import annotations

from random import Random

TREES = [
    "Mispel",
    "Quitten",
    "Schlehen",
    "Spindelbaum",
    "Kornelkirsch",
    "Elsbeer",
    "Speierling",
    "Feldulmen",
    "Hainbuchen",
    "Maulbeer",
    "Kornraden",
    "Wegwarten",
    "Salbei",
    "Majoran",
    "Borretsch",
    "Ackerwinden",
    "Klatschmohn",
    "Lupinen",
    "Ziegenkraut",
    "Schachtelhalm",
    "Wollgras",
    "Zittergras",
    "Haferschlehen",
    "Perlzwiebel",
    "Rebschnitter",
    "Fassbinder",
    "Seilmacher",
    "Lohgerber",
    "Kalkbrenner",
    "Tuchscherer",
    "Nagelschmied",
    "Wagner",
    "Harzer",
    "Steinmarder",
    "Wendehals",
    "Neuntöter",
    "Zaunammer",
    "Pirol",
    "Wiedehopf",
    "Blaukehlchen",
    "Haubenmeisen",
]
ENDS = ["weg", "straße", "halde", "gasse", "rain", "äcker", "steige", "winkel", "wiesen"]


def street_names(random: Random) -> list[str]:
    """Every tree with an ending or two, shuffled: more streets than the city has sites."""
    names = [tree + end for tree in TREES for end in random.sample(ENDS, 4)]
    random.shuffle(names)
    return names
