"""Sealing: Fernet (AES-128-CBC and HMAC-SHA256) with the keys of the setting ``WEG_SEALING_KEYS``.

The first key seals; every key opens, so that keys can be changed (``weg seal renew``). Whoever has
the database or a backup of it, and not the key, reads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet


class Unsealable(Refused):
    """Contents cannot be sealed or opened: the key is missing, or it is another one."""


def ring() -> MultiFernet:
    """All keys. Raises Unsealable when there is none, or one that is no key."""
    # Imported here: most processes never need it.
    from cryptography.fernet import Fernet, MultiFernet

    keys: list[str] = settings.WEG_SEALING_KEYS
    if not keys:
        raise Unsealable(
            _(
                "The key for confidential contents is missing. Whoever runs Weg must set"
                " WEG_SEALING_KEYS or WEG_SEALING_KEY_FILE."
            ),
            code="sealing_key_missing",
        )
    try:
        return MultiFernet([Fernet(key) for key in keys])
    except ValueError as error:
        raise Unsealable(
            _(
                "The key for confidential contents is not a valid key. Whoever runs Weg must"
                " correct it."
            ),
            code="sealing_key_invalid",
        ) from error


def check_key() -> None:
    """Raise Unsealable when contents can be neither written nor read here."""
    ring()


def seal(text: str) -> str:
    """The text as it is stored. Nothing stays nothing."""
    return ring().encrypt(text.encode()).decode() if text else ""


def open_seal(stored: str) -> str:
    """The text as it was written. Raises Unsealable when none of the keys opens it."""
    if not stored:
        return ""
    from cryptography.fernet import InvalidToken

    try:
        return ring().decrypt(stored).decode()
    except InvalidToken as error:
        raise _wrong_key() from error


def renew(stored: str) -> str:
    """The same contents, sealed with the first key."""
    if not stored:
        return ""
    from cryptography.fernet import InvalidToken

    try:
        return ring().rotate(stored).decode()
    except InvalidToken as error:
        raise _wrong_key() from error


def _wrong_key() -> Unsealable:
    return Unsealable(
        _(
            "Confidential contents cannot be read: they were sealed with another key. Whoever runs"
            " Weg must give it back."
        ),
        code="sealing_key_wrong",
    )
