"""Giving out: the set of the household, its signature, the receipt; and what comes back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from weg.care.provision import actions
from weg.care.provision.documents.receipt import receipt_pdf
from weg.care.provision.filters import IssueFilter
from weg.care.provision.forms import BackForm, IssueForm
from weg.care.provision.models import Issue, IssueLine
from weg.care.provision.queries.households import names_of
from weg.care.provision.queries.offering import house_name, offers, people_at
from weg.care.provision.tables import IssueTable
from weg.care.provision.views.frame import ask, at, house_context, site_for, trail_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.documents.showing import pdf
from weg.foundation.files.signatures import read_signature
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.models import Household


def issue(request: HttpRequest, pk: int, household: int) -> HttpResponse:
    """Give things to a household that lives here."""
    site = site_for(request, pk, "provision.issue")
    whose = get_object_or_404(Household, pk=household)
    note_opening(request, "household", household)
    people = people_at(site, whose, today())
    if not people:
        messages.error(request, _("They do not live at %(site)s today.") % {"site": site})
        return redirect(at("households", pk))
    offered = offers(site, whose, people, today())
    form = IssueForm(
        request.POST or None, offers=offered, people=people, initial={"recipient": str(people[0])}
    )
    if request.method == "POST" and form.is_valid():
        made = _give(request, site, whose, form)
        if made:
            messages.success(request, _("Given out. The receipt can be printed."))
            return redirect(at("receipt", made.pk))
    title, things = _("Give out: %(who)s") % {"who": names_of(people)}, form.things()
    context = {
        "title": title,
        "site": site,
        "form": form,
        "things": [one for one in things if _at_hand(one, form)],
        "lacking": [one for one in things if not _at_hand(one, form)],
        "signature_error": form.errors.get("signature", [""])[0],
        "cancel_url": at("household", pk, household),
        "breadcrumb": trail_of(
            site, (names_of(people), at("household", pk, household)), (title, "")
        ),
    }
    return render(request, "provision/issue.html", context, status=422 if form.is_bound else 200)


def _at_hand(thing: dict[str, Any], form: IssueForm) -> bool:
    """Whether it lies in the store, or somebody typed a number for it all the same."""
    return thing["stock"] > 0 or (
        form.is_bound and any(row["number"].value() not in (None, "", "0") for row in thing["rows"])
    )


def _give(request: HttpRequest, site: Site, whose: Household, form: IssueForm) -> Issue | None:
    """Give out what was chosen; a refusal stands in the form."""
    data = form.cleaned_data
    try:
        paper = data["signature_paper"]
        signature = None if paper else read_signature(data["signature"])
        return actions.issue_things(
            actor=actor_of(request),
            site=site,
            household=whose,
            things=[actions.Wanted(*chosen) for chosen in form.chosen()],
            recipient=data["recipient"],
            signature=signature,
            on_paper=paper,
        )
    except Refused as refused:
        add_refusal(form, refused)
        return None


def issues(request: HttpRequest, pk: int) -> HttpResponseBase:
    """All receipts of a house."""
    site = site_for(request, pk, "provision.see_issues")
    context = house_context(request, site, "issues", _("Receipts"))
    rows = Issue.objects.filter(site=site).select_related("household").defer("signature")
    return list_page(
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=IssueTable,
        filter_class=IssueFilter,
        queryset=rows.annotate(things=Sum("lines__quantity")),
        template="provision/list.html",
        empty=Empty(_("Nothing given out yet"), _("Begin with the household.")),
        context=context,
    )


def issue_seen(request: HttpRequest, pk: int) -> Issue:
    """The issue, when it exists for the actor: the house that gave it, or where they live now."""
    require(actor_of(request), "provision.see_received")
    found = get_object_or_404(Issue.objects.select_related("household"), pk=pk)
    note_opening(request, "household", found.household_id)
    return found


def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    """What was given out at once, with its receipt as PDF."""
    found = issue_seen(request, pk)
    site = Site.objects.filter(pk=found.site_id).first()
    title = _("Receipt %(number)s") % {"number": found}
    context = {
        "title": title,
        "issue": found,
        "site_name": house_name(found),
        "lines": found.lines.select_related("item", "person"),
        "takes_back": may(actor_of(request), "provision.issue", found),
        "breadcrumb": trail_of(site, (title, "")) if site else [(title, "")],
    }
    return render(request, "provision/receipt.html", context)


def receipt_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The receipt as PDF, with the signature or a line to sign on."""
    found = issue_seen(request, pk)
    return pdf(receipt_pdf(found), f"beleg-{found}.pdf")


def give_back(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    """Something comes back to this house."""
    site = site_for(request, pk, "provision.issue")
    rows = IssueLine.objects.select_related("issue", "item")
    found = get_object_or_404(rows, pk=line)
    left = found.quantity - found.returned
    form = BackForm(request.POST or None, initial={"quantity": left, "usable": "yes"})

    def write() -> None:
        actions.take_back(actor=actor_of(request), site=site, line=found, **form.cleaned_data)

    return ask(
        request,
        form,
        write,
        title=_("“%(item)s” comes back") % {"item": found.item},
        back=at("household", pk, found.issue.household_id),
        trail=trail_of(site),
    )
