"""What is swept up every night: sessions that ended, and what was remembered for a while."""

from __future__ import annotations

from weg.foundation.jobs import daily


@daily("foundation.sweep", hour=1)
def sweep() -> None:
    """Sessions with all that is kept in them (forms typed too late, too), their list, the cache."""
    from allauth.usersessions.models import UserSession
    from django.contrib.sessions.models import Session
    from django.core.management import call_command

    from weg.foundation.caching import cull

    call_command("clearsessions")
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    cull()
