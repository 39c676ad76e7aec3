"""Where people come from: shares, names, languages and likely status.

Shares after the five most frequent nationalities of 05/2017 and 12/2019 (DOMAIN 1.4); the rest is
set so that all together give 1.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Origin:
    """One nationality.

    share: of all people. traditions: (naming tradition, weight). languages: (ISO 639, weight).
    families: how much more often than usual people come as families (1 is usual).
    recognised: chance of a residence title after about a year.
    """

    code: str
    share: float
    traditions: tuple[tuple[str, float], ...]
    languages: tuple[tuple[str, float], ...]
    families: float = 1.0
    recognised: float = 0.3
    status: str = "applicant"


ORIGINS: tuple[Origin, ...] = (
    Origin("SY", 0.311, (("arabic", 3), ("kurdish", 1)), (("ar", 3), ("kmr", 1)), 1.15, 0.9),
    Origin("IQ", 0.177, (("arabic", 1), ("kurdish", 1)), (("ar", 1), ("kmr", 1)), 1.2, 0.6),
    Origin("AF", 0.157, (("dari", 3), ("pashto", 1)), (("prs", 3), ("ps", 1)), 0.95, 0.45),
    Origin("NG", 0.044, (("nigerian", 1),), (("en", 3), ("ig", 1), ("yo", 1)), 0.8, 0.1),
    Origin("ER", 0.043, (("tigrinya", 1),), (("ti", 1),), 0.5, 0.85),
    Origin("IR", 0.045, (("persian", 3), ("kurdish", 1)), (("fa", 3), ("kmr", 1)), 0.8, 0.4),
    Origin("GM", 0.035, (("mandinka", 1),), (("mnk", 2), ("en", 1)), 0.1, 0.05),
    Origin("SO", 0.022, (("somali", 1),), (("so", 1),), 0.6, 0.5),
    Origin("RS", 0.026, (("serbian", 1), ("romani", 3)), (("sr", 1), ("rom", 1)), 1.6, 0.02),
    Origin("MK", 0.022, (("macedonian", 1), ("romani", 2)), (("mk", 2), ("rom", 1)), 1.6, 0.02),
    Origin("AL", 0.018, (("albanian", 1),), (("sq", 1),), 1.5, 0.02),
    Origin("PK", 0.020, (("urdu", 1),), (("ur", 3), ("ps", 1)), 0.4, 0.1),
    Origin("TR", 0.016, (("turkish", 2), ("kurdish", 1)), (("tr", 2), ("kmr", 1)), 0.9, 0.4),
    Origin("GE", 0.012, (("georgian", 1),), (("ka", 1),), 0.9, 0.03),
    Origin("LK", 0.008, (("tamil", 1),), (("ta", 1),), 0.8, 0.2),
    Origin("CM", 0.010, (("cameroonian", 1),), (("fr", 2), ("en", 1)), 0.5, 0.1),
    Origin("RU", 0.012, (("russian", 1),), (("ru", 1), ("ce", 2)), 1.5, 0.1),
    Origin("UA", 0.022, (("ukrainian", 1),), (("uk", 2), ("ru", 1)), 1.4, 1.0, status="temporary"),
)
