"""What all pages of a list share: where one stands, and the way back."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _


def trail(here: str) -> list[tuple[str, str]]:
    return [(_("The Land's lists"), reverse("arrivals:lists")), (here, "")]


def steps(current: int) -> list[dict[str, str]]:
    """Where one stands: file, columns, people."""
    labels = (_("File"), _("Columns"), _("People"))
    states = ["done"] * current + ["current"] + ["todo"] * 2
    return [{"label": a, "state": b} for a, b in zip(labels, states, strict=False)]
