"""What is written down in a case: notes, the plan, the checklist, follow-ups."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.form_pages import confirm_page
from weg.returns import actions, forms
from weg.returns.clocks import LABELS
from weg.returns.models import CaseItem, FollowUp, Note, Plan
from weg.returns.models.contents import PLANNED
from weg.returns.views.frame import ask, at, case_for, sealed, trail


@sealed
def note_new(request: HttpRequest, pk: int) -> HttpResponse:
    """What was talked about."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.NoteForm(request.POST or None)

    def act() -> None:
        actions.write_note(actor=actor, case=found, **form.cleaned_data)

    return ask(request, found, form, act, title=_("Write a note"))


@sealed
def note(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    """It was wrong, or not whole."""
    found, actor = case_for(request, pk), actor_of(request)
    row = get_object_or_404(Note, pk=note, case=found)
    form = forms.NoteForm(request.POST or None, initial={"day": row.day, "text": row.text})

    def act() -> None:
        actions.change_note(actor=actor, case=found, note=row, **form.cleaned_data)

    return ask(request, found, form, act, title=_("Change a note"))


@sealed
def note_remove(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    """It belongs elsewhere, or is not to be kept."""
    found, actor = case_for(request, pk), actor_of(request)
    row = get_object_or_404(Note, pk=note, case=found)
    title = _("Remove the note of %(day)s") % {"day": date_format(row.day, "SHORT_DATE_FORMAT")}
    return confirm_page(
        request,
        lambda: actions.remove_note(actor=actor, case=found, note=row),
        title=title,
        text=_("Its text is gone for good."),
        confirm=_("Remove"),
        done=_("Saved."),
        to=at("case", pk),
        trail=trail(found, title),
    )


@sealed
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan for arriving again, with the partner in the country."""
    found, actor = case_for(request, pk), actor_of(request)
    here = Plan.objects.filter(case=found).first()
    initial = {name: getattr(here, name, "") for name in PLANNED}
    form = forms.PlanForm(request.POST or None, initial=initial)

    def act() -> None:
        actions.save_plan(actor=actor, case=found, **form.cleaned_data)

    return ask(request, found, form, act, title=_("Plan for arriving again"))


@sealed
def item_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Something that only this journey needs."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.NewItemForm(request.POST or None)

    def act() -> None:
        actions.add_item(actor=actor, case=found, **form.cleaned_data)

    return ask(request, found, form, act, title=_("Add to the checklist"))


@sealed
def item(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """By when, and whether it is done."""
    found, actor = case_for(request, pk), actor_of(request)
    row = get_object_or_404(CaseItem.objects.select_related("item"), pk=item, case=found)
    initial = {"state": row.state, "due": row.due, "note": row.note}
    form = forms.ItemForm(request.POST or None, initial=initial)

    def act() -> None:
        actions.settle_item(actor=actor, case=found, item=row, **form.cleaned_data)

    lead = row.item.hint if row.item else ""
    return ask(request, found, form, act, title=str(row), lead=lead)


@sealed
def followup(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """How the family is some months later."""
    if number not in LABELS:
        raise Http404
    found, actor = case_for(request, pk), actor_of(request)
    here = FollowUp.objects.filter(case=found, number=number).first()
    initial = {"day": here.day, "text": here.text} if here else {}
    form = forms.FollowUpForm(request.POST or None, initial=initial)

    def act() -> None:
        given = {"actor": actor, "case": found, **form.cleaned_data}
        if here:
            actions.correct_follow_up(followup=here, **given)
        else:
            actions.follow_up(number=number, **given)

    return ask(request, found, form, act, title=LABELS[number])


@sealed
def followup_remove(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """It was written down by mistake."""
    found, actor = case_for(request, pk), actor_of(request)
    row = get_object_or_404(FollowUp, number=number, case=found)
    title = _("Remove the follow-up of %(day)s") % {
        "day": date_format(row.day, "SHORT_DATE_FORMAT")
    }
    return confirm_page(
        request,
        lambda: actions.remove_follow_up(actor=actor, case=found, followup=row),
        title=title,
        text=_("Its text is gone for good, and the follow-up is due again."),
        confirm=_("Remove"),
        done=_("Saved."),
        to=at("case", pk),
        trail=trail(found, title),
    )
