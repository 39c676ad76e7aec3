"""Given names and surnames by naming tradition: common ones, combined at random."""

from weg.demo.names.arabic import ARABIC
from weg.demo.names.europe import (
    ALBANIAN,
    GEORGIAN,
    MACEDONIAN,
    ROMANI,
    RUSSIAN,
    SERBIAN,
    UKRAINIAN,
)
from weg.demo.names.farther import TAMIL, TURKISH, URDU
from weg.demo.names.horn import SOMALI, TIGRINYA
from weg.demo.names.kurdish import KURDISH
from weg.demo.names.names import Names
from weg.demo.names.persian import DARI, PASHTO, PERSIAN
from weg.demo.names.westafrica import CAMEROONIAN, MANDINKA, NIGERIAN

TRADITIONS: dict[str, Names] = {
    "arabic": ARABIC,
    "kurdish": KURDISH,
    "dari": DARI,
    "pashto": PASHTO,
    "persian": PERSIAN,
    "tigrinya": TIGRINYA,
    "somali": SOMALI,
    "nigerian": NIGERIAN,
    "mandinka": MANDINKA,
    "cameroonian": CAMEROONIAN,
    "albanian": ALBANIAN,
    "serbian": SERBIAN,
    "macedonian": MACEDONIAN,
    "romani": ROMANI,
    "ukrainian": UKRAINIAN,
    "russian": RUSSIAN,
    "georgian": GEORGIAN,
    "turkish": TURKISH,
    "urdu": URDU,
    "tamil": TAMIL,
}

__all__ = ["TRADITIONS", "Names"]
