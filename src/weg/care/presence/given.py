"""What presence gives to the pages of other rooms: a link on a house's board, and on a person's
page when somebody was last seen."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.care.presence.models import Absence, Card, Seen
from weg.care.presence.queries.cards import stay_of
from weg.care.presence.queries.roster import absences_on
from weg.care.presence.queries.unseen import open_differences
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.housing.queries.links import SiteLink, register_site_link
from weg.people.models import Person
from weg.people.sections import register_section


def rounds_of_site(request: HttpRequest, site: Site) -> SiteLink | None:
    """The house's rounds; with how many differences are open."""
    if not may(actor_of(request), "presence.see", site):
        return None
    return SiteLink(
        label=_("Presence"),
        url=reverse("presence:site", args=[site.pk]),
        icon="done",
        count=open_differences().filter(site=site).count(),
    )


def presence_of_person(request: HttpRequest, person: Person) -> SafeString | None:
    """Last seen, known absence, house card."""
    actor, day = actor_of(request), today()
    if not may(actor, "presence.see"):
        return None
    stay = stay_of(person.pk, day)
    if stay is None:
        return None
    seen = Seen.objects.filter(person=person).first()
    absence = absences_on([person.pk], day).get(person.pk)
    card = Card.objects.filter(person=person, ended_at=None).first()
    facts = [
        (
            _("Last seen"),
            date_format(max(seen.day, stay.starts) if seen else stay.starts, "SHORT_DATE_FORMAT"),
        ),
        (_("Known to be away"), _away(absence)),
        (_("House card"), card.number if card else "–"),
    ]
    context = {
        "facts": facts,
        "stay": stay,
        "card": card,
        "decides": may(actor, "presence.decide", stay),
        "issues": may(actor, "presence.issue_card", stay),
    }
    return render_to_string("presence/person.html", context, request=request)


def _away(absence: Absence | None) -> str:
    if absence is None:
        return "–"
    until = date_format(absence.until, "SHORT_DATE_FORMAT")
    return _("back on %(day)s") % {"day": until}


def register() -> None:
    """Called when the app is ready."""
    register_site_link(10, rounds_of_site)
    register_section(30, presence_of_person)
