"""The catalogue of topics."""

from __future__ import annotations

from django.utils.text import slugify
from django.utils.translation import gettext as _

from weg.care.counselling.models import Topic
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused


@action("counselling.manage_topics")
def save_topic(
    *, actor: Actor, name_de: str, name_en: str, active: bool = True, topic: Topic | None = None
) -> Topic:
    """Add a topic or change one; one that is not active stays on old contacts."""
    same = Topic.objects.filter(name_de__iexact=name_de.strip()).first()
    if same and same != topic:
        raise Refused(_("There is a topic of this name."), code="topic_once", field="name_de")
    kept = topic or Topic(code=_code(name_de))
    kept.name_de, kept.name_en, kept.active = name_de.strip(), name_en.strip(), active
    kept.save()
    return kept


def _code(name: str) -> str:
    base = slugify(name)[:30] or "topic"
    taken = set(Topic.objects.filter(code__startswith=base).values_list("code", flat=True))
    return next(
        code for code in (base, *(f"{base}-{n}" for n in range(2, 99))) if code not in taken
    )
