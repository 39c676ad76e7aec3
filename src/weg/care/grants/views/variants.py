"""What-ifs: reality and assumption side by side."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from weg.care.grants import words
from weg.care.grants.actions import (
    add_variant,
    assume_closed,
    assume_new_site,
    assume_people,
    assume_places,
    assume_ratio,
    assume_share,
    drop_assumption,
    drop_variant,
)
from weg.care.grants.forms.assuming import (
    AddAssumption,
    CloseAssumption,
    PeopleAssumption,
    PlacesAssumption,
    RatioAssumption,
    ShareAssumption,
    VariantForm,
)
from weg.care.grants.models import Assumption, Variant
from weg.care.grants.posts.comparing import share_changes
from weg.care.grants.queries.figures import Figures, live, with_assumptions
from weg.care.grants.tables import VariantTable
from weg.care.grants.views.frame import columns, day_asked, form_page, heading, occasion_asked
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.lists import Action, Empty, list_page

KINDS: dict[str, tuple[Any, Any, Any]] = {
    "ratio": (RatioAssumption, assume_ratio, gettext_lazy("Another ratio")),
    "close": (CloseAssumption, assume_closed, gettext_lazy("A site closes")),
    "add": (AddAssumption, assume_new_site, gettext_lazy("A new site")),
    "people": (PeopleAssumption, assume_people, gettext_lazy("Other people at a site")),
    "places": (PlacesAssumption, assume_places, gettext_lazy("Other places at a site")),
    "share": (ShareAssumption, assume_share, gettext_lazy("More or fewer people")),
}


def variants(request: HttpRequest) -> HttpResponseBase:
    require(actor_of(request), "grants.assume")
    new = Action(_("New what-if"), reverse("grants:variant_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("What-ifs"),
        table_class=VariantTable,
        queryset=Variant.objects.select_related("occasion", "created_by__user").annotate(
            number=Count("assumptions")
        ),
        actions=[new],
        empty=Empty(
            _("No what-ifs yet"),
            _("Try out another ratio, a new site or more people. Nothing real changes."),
            new,
        ),
    )


def variant_new(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.assume")
    occasion = occasion_asked(request)
    initial = {}
    if occasion:
        initial = {"occasion": occasion.code, "day": day_asked(request, occasion)}
    return form_page(
        request,
        VariantForm(request.POST or None, initial=initial),
        lambda given: add_variant(actor=actor, **given),
        title=_("New what-if"),
        submit=_("Save"),
        done=_("Now add what should be different."),
        to=reverse("grants:variants"),
        onward=lambda made: reverse("grants:variant", args=[made.pk]),
        breadcrumb=_trail(),
    )


def variant(request: HttpRequest, pk: int) -> HttpResponse:
    """Reality and what-if side by side, by organisation and kind of work."""
    require(actor_of(request), "grants.assume")
    found = get_object_or_404(Variant.objects.select_related("occasion"), pk=pk)
    real = live(found.occasion, found.day)
    other = with_assumptions(real, found)
    context = {
        "title": found.name,
        "variant": found,
        "heading": heading(found.occasion, found.day),
        "assumptions": [
            (one.pk, said(one))
            for one in found.assumptions.select_related("work", "site", "organisation")
        ],
        "kinds": [(kind, label) for kind, (_form, _act, label) in KINDS.items()],
        "gaps": other.terms.gaps,
        "breadcrumb": [*_trail(), (found.name, "")],
        **compared(real, other),
    }
    return render(request, "grants/variant.html", context)


def compared(before: Figures, after: Figures, *, only_changed: bool = False) -> dict[str, Any]:
    """Context of ``grants/parts/compared.html``: two computations side by side."""
    names = {**before.counts.organisations, **after.counts.organisations}
    works = {rule.work: rule.name for rule in (*before.terms.rules, *after.terms.rules)}
    changes = [
        one
        for one in share_changes(before.result, after.result)
        if not only_changed or one.counted[0] != one.counted[1] or one.more_posts or one.more_cents
    ]
    changes.sort(key=lambda c: (names.get(c.organisation, "~").lower(), list(works).index(c.work)))
    more_posts = after.result.posts - before.result.posts
    more_cents = after.result.cents - before.result.cents
    return {
        "compared_columns": columns(
            _("Organisation"), _("Kind of work"), (_("Counted before"),), (_("after"),),
            (_("Posts before"),), (_("after"),), (_("Difference"),), (_("€ a year"),),
        ),
        "compared_rows": [
            [
                names.get(c.organisation) or _("without an operator"),
                works[c.work],
                *map(words.number, c.counted),
                *map(words.posts, c.posts),
                words.signed(words.posts(c.more_posts), c.more_posts),
                words.signed(words.euro(c.more_cents), c.more_cents),
            ]
            for c in changes
        ],
        "compared_foot": [
            _("Sum"), "", "", "",
            words.posts(before.result.posts), words.posts(after.result.posts),
            words.signed(words.posts(more_posts), more_posts),
            words.signed(words.euro(more_cents), more_cents),
        ],
        "differs": bool(changes),
    }  # fmt: skip


def said(one: Assumption) -> str:
    """The assumption in a sentence."""
    values = {
        "work": one.work,
        "site": one.site,
        "organisation": one.organisation,
        "title": one.title,
        "status": words.status_name(one.status),
        "number": words.plain(abs(one.number)) if one.number is not None else "",
        "places": one.places,
    }
    sentences = {
        "ratio": _("%(work)s: one post for %(number)s"),
        "close": _("%(site)s is closed"),
        "add": _("New: %(title)s, run by %(organisation)s, %(places)s places, %(number)s people"
                 " (%(status)s)"),
        "people": _("%(site)s: %(number)s people (%(status)s)"),
        "places": _("%(site)s: %(places)s places"),
        "share": _("%(number)s %% more people everywhere"),
        "fewer": _("%(number)s %% fewer people everywhere"),
    }  # fmt: skip
    fewer = one.kind == "share" and (one.number or 0) < 0
    return str(sentences["fewer" if fewer else one.kind] % values)


def assume(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.assume")
    found = get_object_or_404(Variant, pk=pk)
    if kind not in KINDS:
        raise Http404
    form_class, act, label = KINDS[kind]
    page = reverse("grants:variant", args=[pk])
    return form_page(
        request,
        form_class(request.POST or None, variant=found),
        lambda given: act(actor=actor, variant=found, **given),
        title=label,
        submit=_("Assume this"),
        done=_("Computed with it."),
        to=page,
        breadcrumb=[*_trail(), (found.name, page)],
    )


@require_POST
def assumption_drop(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.assume")
    found = get_object_or_404(Assumption, pk=pk)
    drop_assumption(actor=actor, assumption=found)
    messages.success(request, _("Computed without it."))
    return redirect("grants:variant", found.variant_id)


def variant_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """GET asks, POST removes."""
    actor = actor_of(request)
    require(actor, "grants.assume")
    found = get_object_or_404(Variant, pk=pk)
    if request.method == "POST":
        drop_variant(actor=actor, variant=found)
        messages.success(request, _("The what-if is removed."))
        return redirect("grants:variants")
    context = {
        "title": _("Remove %(name)s?") % {"name": found.name},
        "text": _("The what-if goes with its assumptions. Nothing real changes."),
        "confirm": _("Remove"),
        "cancel_url": reverse("grants:variant", args=[pk]),
        "breadcrumb": [*_trail(), (found.name, reverse("grants:variant", args=[pk]))],
    }
    return render(request, "foundation/confirm.html", context)


def _trail() -> list[tuple[Any, str]]:
    return [(_("What-ifs"), reverse("grants:variants"))]
