"""Where the database is: an external PostgreSQL, or the embedded one in ``.weg/``.

``DATABASE_URL`` is the runtime role's address, ``DATABASE_OWNER_URL`` the owner's (migrations).
When ``DATABASE_URL`` is empty, Weg starts an embedded PostgreSQL and makes both roles itself.
"""

from __future__ import annotations

import os
from typing import Any, Literal

import environ

from weg.foundation.database.embedded import cluster_address

Role = Literal["runtime", "owner"]
OWNER = "weg_owner"
RUNTIME = "weg_app"
WIDE = "weg_all"
"""The role that the runtime role takes, for a transaction, for a reader whose reach is ``all``."""


def wanted_role() -> Role:
    """The role this process connects as; migrations ask for ``owner`` by ``WEG_DATABASE_ROLE``."""
    return "owner" if os.environ.get("WEG_DATABASE_ROLE") == "owner" else "runtime"


def database_settings(time_zone: str, role: Role | None = None) -> dict[str, Any]:
    """One entry of Django's DATABASES for the given role (default: the wanted one).

    time_zone: the city's. Sessions are in it: policies say ``current_date``, which must turn with
    the application's day and not an hour or two later.
    """
    role = role or wanted_role()
    url = os.environ.get("DATABASE_OWNER_URL" if role == "owner" else "DATABASE_URL", "")
    if url:
        return {**environ.Env.db_url_config(url), **_habits(role), "TIME_ZONE": time_zone}
    if os.environ.get("DATABASE_URL"):
        raise SystemExit(
            "DATABASE_OWNER_URL is not set. Migrations need the owner role's address; see README."
        )
    return {**_embedded(role), **_habits(role), "TIME_ZONE": time_zone}


def _embedded(role: Role) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ.get("WEG_DATABASE_NAME", "weg"),
        "USER": OWNER if role == "owner" else RUNTIME,
        "HOST": str(cluster_address()),
    }


def _habits(role: Role) -> dict[str, Any]:
    """Connections are kept for a minute; the owner sees every row, since migrations move them."""
    options: dict[str, Any] = {"application_name": f"weg-{role}"}
    if role == "owner":
        options["options"] = "-c weg.reach=all"
    return {
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
