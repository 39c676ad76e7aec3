from __future__ import annotations

import os


def start_django() -> None:
    """Load Django with Weg's settings, for commands that need it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weg.settings")
    import django

    django.setup()
