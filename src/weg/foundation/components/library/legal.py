"""The city's own pages that the law asks for on every page: imprint, privacy, accessibility."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.registry import Component, register

LABELS = {"imprint": _("Imprint"), "privacy": _("Privacy"), "accessibility": _("Accessibility")}
LINK = '<li><a class="kern-link kern-link--small" href="{}">{}</a></li>'


def _draw(_values: Mapping[str, Any]) -> SafeString:
    """Links to the pages whose addresses the settings name; nothing without any."""
    named = [(settings.WEG_LEGAL[key], label) for key, label in LABELS.items()]
    links = [(url, label) for url, label in named if url]
    if not links:
        return mark_safe("")
    shown = format_html_join("", LINK, links)
    return format_html('<ul class="weg-legal" lang="{}">{}</ul>', get_language() or "de", shown)


register(
    Component(
        "legal",
        "Imprint, privacy and accessibility of the city; every footer has it already",
        draw=_draw,
    )
)
