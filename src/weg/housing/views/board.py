"""The board of a site on a day: unit by unit, room by room, place by place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may
from weg.foundation.periods import covers
from weg.housing.models import Site, Step
from weg.housing.models.occupancy import BlockReason, Kind
from weg.housing.queries.board import FREE, UNUSABLE, Bed, Board, BoardUnit
from weg.housing.queries.board import board as board_of
from weg.housing.queries.city import share_of_families
from weg.housing.queries.figures import SiteFigures, site_figures
from weg.housing.queries.links import site_links, site_sections
from weg.housing.queries.stages import stage_on
from weg.housing.tables import STAGE_KINDS, operator_on, percent
from weg.housing.views.frame import (
    at,
    day_of,
    site_context,
    site_for,
)
from weg.housing.wording import age_on, day_text, groups_words, neighbours_of, step_words
from weg.people.models import Person

LOOKS = {
    FREE: "free",
    Kind.STAY.value: "lived",
    Kind.RESERVATION.value: "reserved",
    Kind.BLOCK.value: "blocked",
    UNUSABLE: "retired",
}
ICONS = {
    "free": "add",
    "reserved": "schedule",
    "lived": "person",
    "blocked": "block",
    "retired": "close",
}
BED = (
    '<div class="weg-place weg-place--{look}"><span class="weg-place__label">'
    '<svg class="weg-icon weg-icon--small" aria-hidden="true"><use href="{icon}"></use></svg>'
    '<a href="{url}">{number} <span class="weg-place__word">{word}</span></a></span>'
    "{text}{until}</div>"
)
BED_TEXT = '<span class="weg-place__text">{}</span>'
BED_UNTIL = '<span class="weg-place__until">{}</span>'


def site_board(request: HttpRequest, pk: int) -> HttpResponse:
    site = site_for(request, pk, "housing.see")
    day, actor = day_of(request), actor_of(request)
    shown = board_of(site, day)
    named = may(actor, "housing.see_residents", site)
    words = _Words(day, named)
    figures = site_figures(day, [site.pk])[site.pk]
    context = {
        **site_context(request, site, day, "site"),
        "units": [words.unit(unit) for unit in shown.units],
        "facts": _facts(shown, figures),
        "stage": _stage(site, day),
        "breach": _breach(figures),
        "about": about(site, day),
        "summary": _summary(site, day),
        "last_step": _last_step(request, site) if may(actor, "housing.undo") else None,
        "manages": may(actor, "housing.manage_site", site),
        "units_url": at("units_new", site.pk),
        "links": site_links(request, site),
        "sections": site_sections(request, site),
        "breadcrumb": [(_("Sites"), at("sites")), (site.name, "")],
    }
    return render(request, "housing/board.html", context)


class _Words:
    """The board as the template reads it; made once, so that 243 places cost little."""

    def __init__(self, day: date, named: bool) -> None:
        self.day, self.named = day, named
        self.query = f"?day={day.isoformat()}"
        self.before, _zero, rest = at("place", 0).rpartition("0")
        self.after, self.icons = escape(rest + self.query), static("weg/vendor/icons.svg")
        self.days: dict[date, str] = {}
        self.states = {
            "free": escape(_("free")),
            "lived": escape(_("lived in")),
            "reserved": escape(_("reserved")),
            "blocked": escape(_("blocked")),
            "retired": escape(_("not counted")),
        }
        self.reasons = {value: str(label) for value, label in BlockReason.choices}

    def unit(self, unit: BoardUnit) -> dict[str, Any]:
        beds = unit.beds
        people = [
            (bed.occupancy.household_id or 0, bed.occupancy.person)
            for bed in beds
            if bed.occupancy is not None and bed.occupancy.kind != Kind.BLOCK
        ]
        return {
            "name": unit.unit.name,
            "floor": _floor(unit.unit.floor),
            "features": [str(f) for f in unit.unit.features.all()],
            "lives": groups_words(neighbours_of(people, self.day)),
            "free": sum(bed.state == FREE for bed in beds),
            "rooms": [
                {
                    "name": r.room.name,
                    "area": r.room.area.normalize(),
                    "beds": self.beds(r.beds),
                }
                for r in unit.rooms
            ],
        }

    def beds(self, beds: Iterable[Bed]) -> SafeString:
        return mark_safe("".join(map(self.bed, beds)))  # noqa: S308 (its parts are escaped)

    def bed(self, bed: Bed) -> str:
        """One place; drawn here and not in the template, which would take ten times as long."""
        look = LOOKS[bed.state]
        text, until = self._text(bed), bed.filled_until if bed.occupancy else bed.free_until
        return BED.format(
            look=look,
            icon=f"{self.icons}#{ICONS[look]}",
            url=f"{self.before}{bed.place.pk}{self.after}",
            number=bed.place.number,
            word=self.states[look],
            text=BED_TEXT.format(escape(text)) if text else "",
            until=BED_UNTIL.format(self._day(until)) if until else "",
        )

    def _day(self, end: date) -> str:
        """Days are few, and the words for one take longer than the rest of a place."""
        if end not in self.days:
            self.days[end] = escape(_("to %(day)s") % {"day": date_format(end, "j.n.y")})
        return self.days[end]

    def _text(self, bed: Bed) -> str:
        occupancy = bed.occupancy
        if occupancy is None:
            return ""
        if occupancy.kind == Kind.BLOCK:
            return self.reasons.get(occupancy.reason, "")
        return self._name(occupancy.person) if self.named and occupancy.person else ""

    def _name(self, person: Person) -> str:
        age = age_on(person, self.day)
        return f"{person} ({age})" if age is not None and age < 18 else str(person)


def _floor(floor: int) -> str:
    if floor == 0:
        return _("ground floor")
    if floor < 0:
        return _("basement")
    return _("floor %(number)d") % {"number": floor}


def _stage(site: Site, day: date) -> dict[str, str]:
    stage = stage_on(site, day)
    return {"label": str(stage.label), "kind": STAGE_KINDS[stage]}


def _facts(shown: Board, figures: SiteFigures) -> list[tuple[str, object]]:
    counts = shown.counts
    return [
        (_("Places"), counts.places),
        (_("Lived in"), counts.lived),
        (_("Reserved"), counts.reserved),
        (_("Blocked"), counts.blocked),
        (_("Free"), counts.free),
        (_("In families"), percent(share_of_families(figures))),
    ]


def _summary(site: Site, day: date) -> str:
    parts = [site.district.name, site.get_kind_display(), site.street, operator_on(site, day)]
    return " · ".join(str(part) for part in parts if part)


def _breach(figures: SiteFigures) -> str:
    if not figures.breach:
        return ""
    known = {"people": figures.lived, "limit": figures.limit}
    return _("%(people)d people live here; %(limit)d are allowed on this day.") % known


def about(site: Site, day: date) -> list[tuple[str, object]]:
    """What a reader wants to know of the site beside its board."""
    density = next((d for d in site.densities.all() if covers(d.during, day)), None)
    return [
        (_("District"), site.district),
        (_("Kind"), site.get_kind_display()),
        (_("Address"), " ".join(filter(None, (site.street, site.postcode))) or "–"),
        (_("Operator"), operator_on(site, day) or "–"),
        (_("Density"), f"{density.square_metres.normalize():f} m²" if density else "–"),
        (_("Nobody new from"), day_text(site.no_new_from) or "–"),
        (_("Closes"), day_text(site.during.upper) or "–"),
        (_("Features"), ", ".join(str(f) for f in site.features.all()) or "–"),
    ]


def _last_step(request: HttpRequest, site: Site) -> dict[str, str] | None:
    """The actor's latest step at this site that was not undone."""
    step = (
        Step.objects.filter(member=actor_of(request).pk, sites__contains=[site.pk], undone_by=None)
        .exclude(action="undo")
        .order_by("-at")
        .first()
    )
    if step is None:
        return None
    url = at("undo", step.pk, next=request.get_full_path())
    return {"sentence": _("Your last step: %(what)s") % {"what": step_words(step)}, "url": url}
