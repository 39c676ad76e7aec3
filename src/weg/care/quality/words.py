"""Quality in words and colours."""

from __future__ import annotations

from weg.foundation.pictures.drawing import figure_text

VISIT_STATES = {
    "planned": "info",
    "running": "warning",
    "finished": "success",
    "dropped": "neutral",
}
STATES = {"open": "warning", "answered": "info", "settled": "success"}
VERDICTS = {"met": "success", "partly": "warning", "unmet": "danger", "unseen": "neutral"}
SEVERITIES = {"severe": "danger", "major": "warning", "minor": "neutral"}


def percent(share: float | None) -> str:
    return "–" if share is None else f"{figure_text(100 * share)} %"
