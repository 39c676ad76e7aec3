"""Tables of housing's lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

import django_tables2 as tables
from django.db.models import F, Func, QuerySet, Value
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.components.rendering import render_component
from weg.foundation.lists.columns import DateColumn, day_text
from weg.foundation.periods import OPEN_END, covers
from weg.foundation.pictures.drawing import figure_text
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.housing.queries.city import CityFigures, DistrictFigures
from weg.housing.queries.figures import SiteFigures, site_figures
from weg.housing.queries.stages import stage_on

NUMBER = {"td": {"class": "numeric"}}
STAGE_KINDS = {"planned": "info", "open": "success", "closing": "warning", "closed": "neutral"}


def percent(share: float | None) -> str:
    return "–" if share is None else f"{figure_text(100 * share)} %"


def _total(name: str) -> Any:
    def footer(table: Any) -> str:
        return figure_text(getattr(table.city.total, name))

    return footer


def _figure(label: Any, name: str) -> tables.Column:
    return tables.Column(
        verbose_name=label, accessor=f"sum__{name}", attrs=NUMBER, footer=_total(name)
    )


class DistrictTable(tables.Table):
    """Districts of the city on a day, with the sum of all."""

    name = tables.Column(verbose_name=gettext_lazy("District"), footer=gettext_lazy("City"))
    sites = _figure(gettext_lazy("Sites"), "sites")
    places = _figure(gettext_lazy("Places"), "places")
    lived = _figure(gettext_lazy("Lived in"), "lived")
    reserved = _figure(gettext_lazy("Reserved"), "reserved")
    blocked = _figure(gettext_lazy("Blocked"), "blocked")
    free = _figure(gettext_lazy("Free"), "free")
    per_1000 = tables.Column(
        verbose_name=gettext_lazy("People per 1,000 residents"),
        attrs=NUMBER,
        footer=lambda table: _per_1000(table.city),
    )
    families = tables.Column(
        verbose_name=gettext_lazy("In families"),
        attrs=NUMBER,
        footer=lambda table: percent(table.city.families),
    )
    breaches = _figure(gettext_lazy("Above the limit"), "breaches")

    def __init__(self, *args: Any, city: CityFigures, day: date, **kwargs: Any) -> None:
        self.city, self.day = city, day
        super().__init__(*args, **kwargs)

    def _url(self, record: DistrictFigures, **more: str) -> str:
        query = "".join(f"&{k}={v}" for k, v in more.items())
        return f"{reverse('housing:sites')}?district={record.pk}&day={self.day.isoformat()}{query}"

    def render_name(self, record: DistrictFigures) -> SafeString:
        return format_html('<a href="{}">{}</a>', self._url(record), record.name)

    def render_free(self, value: int, record: DistrictFigures) -> SafeString | str:
        url = self._url(record, state="free")
        return format_html('<a href="{}">{}</a>', url, figure_text(value)) if value else "0"

    def render_breaches(self, value: int, record: DistrictFigures) -> SafeString | str:
        if not value:
            return "0"
        badge = render_component("badge", label=str(value), kind="danger")
        return format_html('<a href="{}">{}</a>', self._url(record, state="above"), badge)

    def render_per_1000(self, value: float, record: DistrictFigures) -> SafeString | str:
        if not record.estimated:
            return figure_text(value, 1)
        return format_html(
            '<abbr title="{}">≈</abbr> {}', _("residents estimated"), figure_text(value, 1)
        )

    def render_families(self, value: float) -> str:
        return percent(value)

    def value_per_1000(self, value: float) -> float:
        return round(value, 2)

    def value_families(self, value: float) -> float:
        return round(value, 4)


def _per_1000(city: CityFigures) -> str:
    return "–" if city.per_1000 is None else figure_text(city.per_1000, 1)


class _Badges:
    """Badges of a table, each drawn once: a long list has only a few different ones."""

    def _badge(self, label: str, kind: str) -> SafeString:
        drawn: dict[tuple[str, str], SafeString] = self.__dict__.setdefault("_drawn", {})
        if (label, kind) not in drawn:
            drawn[label, kind] = render_component("badge", label=label, kind=kind)
        return drawn[label, kind]


class SiteTable(_Badges, tables.Table):
    """Sites with their figures on a day; figures are read for the rows shown only."""

    name = tables.Column(verbose_name=gettext_lazy("Site"), order_by="sort_name")
    district = tables.Column(order_by=("district__number", "sort_name"))
    kind = tables.Column()
    stage = tables.Column(verbose_name=gettext_lazy("Stage"), accessor="pk", orderable=False)
    operator = tables.Column(verbose_name=gettext_lazy("Operator"), accessor="pk", orderable=False)
    places = tables.Column(verbose_name=gettext_lazy("Places"), accessor="pk", attrs=NUMBER)
    lived = tables.Column(verbose_name=gettext_lazy("Lived in"), accessor="pk", attrs=NUMBER)
    free = tables.Column(verbose_name=gettext_lazy("Free"), accessor="pk", attrs=NUMBER)
    full = tables.Column(verbose_name=gettext_lazy("Occupancy"), accessor="pk", attrs=NUMBER)
    closes = tables.Column(
        verbose_name=gettext_lazy("Closes"), accessor="pk", order_by="during__endswith"
    )

    def __init__(self, *args: Any, day: date, **kwargs: Any) -> None:
        self.day = day
        super().__init__(*args, **kwargs)

    @cached_property
    def _figures(self) -> dict[int, SiteFigures]:
        page = getattr(self, "page", None)
        rows = page.object_list if page else ()
        return site_figures(self.day, [row.record.pk for row in rows])

    @cached_property
    def _all_figures(self) -> dict[int, SiteFigures]:
        return site_figures(self.day)

    def figures_of(self, site: Site) -> SiteFigures:
        return self._figures.get(site.pk) or self._all_figures[site.pk]

    def render_name(self, record: Site) -> SafeString:
        url = f"{reverse('housing:site', args=[record.pk])}?day={self.day.isoformat()}"
        name = format_html('<a href="{}">{}</a>', url, record.name)
        if not self.figures_of(record).breach:
            return name
        return format_html("{} {}", name, self._badge(_("above the limit"), "danger"))

    def value_name(self, record: Site) -> str:
        return record.name

    def render_stage(self, record: Site) -> SafeString:
        stage = stage_on(record, self.day)
        return self._badge(str(stage.label), STAGE_KINDS[stage])

    def value_stage(self, record: Site) -> str:
        return str(stage_on(record, self.day).label)

    def render_operator(self, record: Site) -> str:
        return operator_on(record, self.day) or "–"

    def render_places(self, record: Site) -> int:
        return self.figures_of(record).places

    def render_lived(self, record: Site) -> int:
        return self.figures_of(record).lived

    def render_free(self, record: Site) -> int:
        return self.figures_of(record).free

    def render_full(self, record: Site) -> SafeString:
        return strip(self.figures_of(record))

    def value_full(self, record: Site) -> float | None:
        figures = self.figures_of(record)
        return round(figures.lived / figures.places, 4) if figures.places else None

    def render_closes(self, record: Site) -> str:
        upper = record.during.upper
        return date_format(upper, "SHORT_DATE_FORMAT") if upper else "–"

    def value_closes(self, record: Site) -> date | None:
        return record.during.upper  # type: ignore[no-any-return]

    def _by(self, rows: QuerySet[Site], key: Any, descending: bool) -> tuple[QuerySet[Site], bool]:
        ordered = sorted(self._all_figures.values(), key=key, reverse=descending)
        position = Func(
            Value([f.site for f in ordered]), F("pk"), template="array_position(%(expressions)s)"
        )
        return rows.order_by(position, "sort_name"), True

    def order_places(self, rows: QuerySet[Site], descending: bool) -> tuple[QuerySet[Site], bool]:
        return self._by(rows, lambda f: f.places, descending)

    def order_lived(self, rows: QuerySet[Site], descending: bool) -> tuple[QuerySet[Site], bool]:
        return self._by(rows, lambda f: f.lived, descending)

    def order_free(self, rows: QuerySet[Site], descending: bool) -> tuple[QuerySet[Site], bool]:
        return self._by(rows, lambda f: f.free, descending)

    def order_full(self, rows: QuerySet[Site], descending: bool) -> tuple[QuerySet[Site], bool]:
        return self._by(rows, lambda f: f.lived / f.places if f.places else -1.0, descending)


def operator_on(site: Site, day: date) -> str:
    """Short name of the organisation that runs the site; operations are prefetched."""
    return next((o.organisation.short for o in site.operations.all() if covers(o.during, day)), "")


def strip(figures: SiteFigures) -> SafeString:
    """How full a site is: a bar of what is lived in, reserved and blocked, and the percentage."""
    if not figures.places:
        return SafeString("–")
    parts = (("lived", figures.lived), ("reserved", figures.reserved), ("blocked", figures.blocked))
    bars, x = [], 0.0
    for state, count in parts:
        width = 60.0 * count / figures.places
        bars.append(
            format_html(
                '<rect class="weg-fill--{}" x="{}" width="{}" height="10"/>',
                state,
                round(x, 1),
                round(width, 1),
            )
        )
        x += width
    svg = format_html(
        '<svg class="weg-fill" width="60" height="10" viewBox="0 0 60 10" '
        'aria-hidden="true">{}</svg>',
        _join(bars),
    )
    return format_html("{} {}", svg, percent(figures.lived / figures.places))


def _join(parts: Iterable[SafeString]) -> SafeString:
    return SafeString("".join(parts))


class ResidentTable(_Badges, tables.Table):
    """Who lives at a site or is expected: the house list."""

    person = tables.Column(
        verbose_name=gettext_lazy("Person"), order_by=("person__sort_name", "pk")
    )
    household = tables.Column(
        verbose_name=gettext_lazy("Household"),
        order_by=("household__reference", "person__sort_name"),
    )
    sex = tables.Column(verbose_name=gettext_lazy("Sex"), accessor="person__sex", orderable=False)
    born = DateColumn(
        verbose_name=gettext_lazy("Date of birth"),
        accessor="person__date_of_birth",
        short=True,
    )
    place = tables.Column(
        verbose_name=gettext_lazy("Place"),
        order_by=("place__room__unit__name", "place__room__name", "place__number"),
    )
    kind = tables.Column(verbose_name=gettext_lazy("State"))
    starts = DateColumn(verbose_name=gettext_lazy("Since"), short=True)
    ends = tables.Column(verbose_name=gettext_lazy("Until"))

    phone = "cards"

    def render_person(self, record: Occupancy) -> SafeString | str:
        url = self._person_url(record.person_id)
        name = escape(str(record.person))
        return mark_safe(f'<a href="{url}">{name}</a>') if url else name  # noqa: S308

    def _person_url(self, number: int | None) -> str:
        """The address, resolved once for the whole list."""
        if "_pattern" not in self.__dict__:
            self._pattern = person_url(0)
        return "" if number is None else self._pattern.replace("/0/", f"/{number}/")

    def value_person(self, record: Occupancy) -> str:
        return str(record.person)

    def render_place(self, record: Occupancy) -> str:
        room = record.place.room
        return f"{room.unit}/{room}/{record.place}"

    def render_kind(self, record: Occupancy, value: str) -> SafeString:
        return self._badge(value, "info" if record.kind == Kind.STAY else "warning")

    def value_kind(self, record: Occupancy) -> str:
        return str(record.get_kind_display())

    def render_ends(self, value: date) -> str:
        return "–" if value == OPEN_END else day_text(value)

    def value_ends(self, value: date) -> date | None:
        return None if value == OPEN_END else value


def person_url(number: int | None) -> str:
    """The person's page; nothing for nobody."""
    return "" if number is None else reverse("people:person", args=[number])
