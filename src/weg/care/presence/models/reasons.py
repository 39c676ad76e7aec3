from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class AwayReason(models.TextChoices):
    """Why someone is away, no finer than needed: a clinic, a prison and a cure are one word."""

    VISIT = "visit", _("visit or journey")
    INSTITUTION = "institution", _("in an institution")
    WORK = "work", _("work, training or school")
    OTHER = "other", _("other reason")
