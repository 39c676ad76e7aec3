"""People, the conversation sheet, requirements for the place, and who needs to know."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.models import HELPING, Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import confirm_page, form_page
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.needs import actions
from weg.needs.filters import NeedsFilter
from weg.needs.forms import EndForm, ReaderForm, RequireForm, SheetForm
from weg.needs.models import Assessment, Reader
from weg.needs.queries.people import current_needs, listed_people, needs_of, suggested
from weg.needs.tables import PeopleTable
from weg.needs.views.frame import at, known_person, trail
from weg.people.models import Person
from weg.people.sections import features


def people(request: HttpRequest) -> HttpResponseBase:
    """The people of the reader's cases: who is assessed, who is to be looked at again."""
    actor = actor_of(request)
    require(actor, "needs.list")
    return list_page(
        request,
        title=_("Special needs"),
        table_class=PeopleTable,
        filter_class=NeedsFilter,
        queryset=listed_people(actor),
        empty=Empty(_("Nobody to assess"), _("Open a case for each household that you accompany.")),
    )


def person(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known of one person, and what the place must have because of it."""
    found, actor = known_person(request, pk), actor_of(request)
    works = may(actor, "needs.assess", found)
    current = current_needs(found)
    names = features()
    values: dict[str, Any] = {
        "title": _("Special needs: %(person)s") % {"person": found},
        "breadcrumb": trail(request, found),
        "person": found,
        "works": works,
        "current": current,
        "ended": needs_of(found).exclude(ended=None),
        "assessments": Assessment.objects.filter(person=found).prefetch_related("needs__group"),
        "requirements": _requirements(found, names) if works else [],
        "suggested": [
            (code, names.get(code, code)) for code in suggested(found, current)
        ] if works else [],
        "readers": Reader.objects.filter(person=found, until__gt=today()).select_related(
            "member__user", "member__organisation"
        ),
        "household_url": reverse("people:household", args=[found.household_id]),
        "looks": may(actor, "needs.see_looks", found),
    }  # fmt: skip
    return render(request, "needs/person.html", values)


def _requirements(person: Person, names: dict[str, str]) -> list[dict[str, Any]]:
    rows = person.household.requirements.filter(during__contains=today())
    return [
        {
            "feature": names.get(row.feature, row.feature),
            "strength": row.get_strength_display(),
            "until": row.during.upper,
            "organisation": row.organisation,
            "end": reverse("people:require_end", args=[person.household_id, row.pk]),
        }
        for row in rows.select_related("organisation")
    ]


def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The conversation, with the questions of the sheet."""
    found = known_person(request, pk, "needs.assess")
    before = Assessment.objects.filter(person=found).exclude(kind=Assessment.Kind.LAND).exists()
    kind = Assessment.Kind.LATER if before else Assessment.Kind.FIRST
    form = SheetForm(request.POST or None, person=found, initial={"kind": kind})

    def act() -> None:
        actions.assess(actor=actor_of(request), person=found, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Conversation with %(person)s") % {"person": found},
        lead=_(
            "Nobody has to answer. What is written here is read by the social workers of the case"
            " and by those who are named because they need to know. It cannot be changed"
            " afterwards: write another sheet."
        ),
        submit=_("Write down"),
        done=_("Written down. Now say what the place must have."),
        to=at("person", pk),
        trail=trail(request, found, _("Conversation")),
    )


def need_end(request: HttpRequest, pk: int, need_pk: int) -> HttpResponse:
    found = known_person(request, pk, "needs.assess")
    need = get_object_or_404(needs_of(found), pk=need_pk)
    form = EndForm(request.POST or None)

    def act() -> None:
        actions.end_need(actor=actor_of(request), person=found, need=need, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("This need has ended: %(need)s") % {"need": need},
        lead=_("It stays in the record as ended. What the place must have is ended apart from it."),
        submit=_("End"),
        done=_("Ended. Look whether the requirements for the place still hold."),
        to=at("person", pk),
        trail=trail(request, found, _("End")),
    )


def require_place(request: HttpRequest, pk: int) -> HttpResponse:
    """What the place must or should have: placement reads this, and nothing else of this page."""
    found = known_person(request, pk, "needs.assess")
    initial = {"feature": request.GET.get("feature", "")}
    form = RequireForm(request.POST or None, initial=initial)

    def act() -> None:
        actions.require_place(actor=actor_of(request), person=found, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("What the place must have"),
        lead=_("Placement sees the feature, how strong it is, its end and your organisation."),
        submit=_("Enter"),
        done=_("The requirement is entered."),
        to=at("person", pk),
        trail=trail(request, found, _("Requirement")),
    )


def reader_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody else needs to know."""
    found = known_person(request, pk, "needs.name_reader")
    members = (
        Member.objects.filter(during__contains=today())
        .exclude(pk=actor_of(request).pk)
        .exclude(role__in=HELPING)
        .select_related("user", "organisation")
        .order_by("organisation__name", "user__name", "pk")
    )
    form = ReaderForm(request.POST or None, members=members)

    def act() -> None:
        actions.name_reader(actor=actor_of(request), person=found, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Who needs to know"),
        lead=_("Talk with the person first. Whoever you name reads everything on this page."),
        submit=_("Name somebody"),
        done=_("Named."),
        to=at("person", pk),
        trail=trail(request, found, _("Who needs to know")),
    )


def reader_end(request: HttpRequest, pk: int, reader_pk: int) -> HttpResponse:
    found = known_person(request, pk, "needs.name_reader")
    reader = get_object_or_404(Reader.objects.select_related("member"), pk=reader_pk, person=found)
    return confirm_page(
        request,
        lambda: actions.release_reader(actor=actor_of(request), person=found, reader=reader),
        title=_("%(member)s need not know any more") % {"member": reader.member},
        text=_("From now on they do not see it. That they could stays on the person's list."),
        confirm=_("End"),
        done=_("Ended."),
        to=at("person", pk),
        trail=trail(request, found, _("Who needs to know")),
    )
