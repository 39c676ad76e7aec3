"""The catalogue of topics."""

from __future__ import annotations

from django.utils.text import slugify
from django.utils.translation import gettext as _

from weg.care.counselling.models import Topic
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.slugs import free_slug


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
    return free_slug(Topic.objects.all(), "code", slugify(name)[:30] or "topic")
