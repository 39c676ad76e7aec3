from __future__ import annotations

from tests.volunteers.circles.conftest import world

__all__ = ["world"]
