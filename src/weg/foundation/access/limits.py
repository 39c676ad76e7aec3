"""How often something may be done without an account, counted by all processes together.

Addresses are kept as a keyed hash for an hour, and nowhere else.
"""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

HOUR = 3600


def within_limit(request: HttpRequest, what: str, most: int) -> bool:
    """Counts this try of the request's address; whether it may still do so this hour."""
    return counted(what, str(get_adapter().get_client_ip(request)), most)


def counted(what: str, by: str, most: int, seconds: int = HOUR) -> bool:
    """Counts this try by whatever is named; whether it is one of the first ``most``."""
    key = _key(what, by)
    tries = int(cache.get(key, 0)) + 1
    cache.set(key, tries, seconds)
    return tries <= most


def spent(what: str, by: str, most: int) -> bool:
    """Whether all tries are used up; counts nothing."""
    return int(cache.get(_key(what, by), 0)) >= most


def _key(what: str, by: str) -> str:
    return f"limit-{what}-{salted_hmac('weg.limits', by).hexdigest()[:32]}"
