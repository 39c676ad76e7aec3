"""The catalogue of what volunteers do."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.slugs import free_slug
from weg.volunteers.circles.models import Activity


@action("circles.manage_catalogue")
def save_activity(*, actor: Actor, activity: Activity | None = None, **given: Any) -> Activity:
    """Add an activity, or change one. given: name, description, min_age, regular, active, rank."""
    activity = activity or Activity(key=_key(given["name"]))
    for name, value in given.items():
        setattr(activity, name, value)
    if Activity.objects.filter(name=activity.name).exclude(pk=activity.pk).exists():
        raise Refused(
            _("There is an activity with this name already."), code="name_taken", field="name"
        )
    activity.save()
    return activity


def _key(name: str) -> str:
    return free_slug(Activity.objects.all(), "key", slugify(name)[:36] or "activity")
