"""What is compared: the few facts by which a person is recognised."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

BirthQuality = Literal["known", "year", "estimated"]


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a register. Every field but `id` may be empty ("" or None).

    `sex` is m, f or d; `nationality` ISO 3166 alpha-2 (XA stateless, XX unclear: no evidence).
    """

    id: str
    given_name: str = ""
    surname: str = ""
    sex: str = ""
    date_of_birth: date | None = None
    birth_quality: BirthQuality = "known"
    nationality: str = ""
