"""The word on a house card: random, without meaning, readable by any scanner.

``WEG1:`` and 22 signs of 32 (110 bits). The signs are digits and capitals without I, O, Y and Z:
a scanner that types like an English keyboard into a German computer changes Y and Z, and the colon;
so a word is read however it arrives.
"""

from __future__ import annotations

import re
import secrets

from django.utils.crypto import salted_hmac

PREFIX = "WEG1:"
SIGNS = "0123456789ABCDEFGHJKLMNPQRSTUVWX"
LENGTH = 22
_WORD = re.compile(rf"(?:WEG1\W?|WEG1Ö)?([{SIGNS}]{{{LENGTH}}})", re.IGNORECASE)
_SALT = "weg.presence.card"


def new_nonce() -> str:
    """What a new card's word is made of, together with the server's key."""
    return secrets.token_hex(16)


def word_of(nonce: str) -> str:
    """The card's word; only a server with this key can say it, a copy of the database cannot."""
    number = int.from_bytes(salted_hmac(_SALT, nonce, algorithm="sha256").digest(), "big")
    return "".join(SIGNS[number >> (5 * index) & 31] for index in range(LENGTH))


def read_word(text: str) -> str | None:
    """The word in what a scanner or a person typed; None when it is no house card's."""
    found = _WORD.fullmatch("".join(text.split()).replace("-", ""))
    return found[1].upper() if found else None
