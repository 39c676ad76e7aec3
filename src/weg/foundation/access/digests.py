"""What is kept of a secret that was given out: enough to know it again, not to say it."""

from __future__ import annotations

import hashlib


def digest_of(secret: str) -> str:
    """SHA-256 in hexadecimal; for drawn secrets, whose random bits no guessing undoes."""
    return hashlib.sha256(secret.encode()).hexdigest()
