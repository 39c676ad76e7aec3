"""When somebody got or lost a second factor, and who removed it; never its secret."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from weg.foundation.history.tracking import keeps_history_of


@keeps_history_of(exclude=["data", "last_used_at"])
class SecondFactor(Authenticator):
    """A one-time-code app, a passkey, or recovery codes."""

    class Meta:
        proxy = True
