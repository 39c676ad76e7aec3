"""Loaded first (``-p`` in pyproject.toml): tests have a cluster of their own, without fsync."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["WEG_HOME"] = str(Path(__file__).resolve().parents[2] / ".weg" / "test")
os.environ["WEG_DATABASE_UNSAFE"] = "1"
for name in ("WEG_DATABASE_ROLE", "WEG_DATABASE_NAME", "DATABASE_URL", "DATABASE_OWNER_URL"):
    os.environ.pop(name, None)
