"""User fees: a month's sums, lists for those who pay, statements, corrections."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from weg.care.grants import words
from weg.care.grants.actions import correct_statements, make_statements
from weg.care.grants.actions.statements import Made
from weg.care.grants.documents.papers import statement_pdf
from weg.care.grants.fees.figures import Month
from weg.care.grants.filters import UNRECORDED, LineFilter, StatementFilter
from weg.care.grants.forms.asking import CorrectForm, MonthField, MonthForm
from weg.care.grants.models import Statement, StatementLine
from weg.care.grants.models.statements import PAYERS
from weg.care.grants.queries.corrections import Correction, due_corrections
from weg.care.grants.queries.fees import hole_sentences, month_bills
from weg.care.grants.queries.months import month_sums, months_with_statements
from weg.care.grants.tables import KeyOutTable, LineTable, StatementTable, link
from weg.care.grants.views.frame import at, columns, fees_trail, file_response, form_page
from weg.care.houses.models import KeyLoan
from weg.care.houses.queries.keys import keys_left_out, last_day_here
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.people.models import Household

SHOWN = 200


def month_asked(request: HttpRequest) -> Month:
    """``?month=2026-10``, else the month before this one: the last that is whole."""
    try:
        given = MonthField(required=False).clean(request.GET.get("month", ""))
    except ValidationError:
        given = None
    if given and 1986 <= given.year < 2200:
        return Month(given)
    first = today().replace(day=1)
    return Month(date.fromordinal(first.toordinal() - 1).replace(day=1))


def fees(request: HttpRequest) -> HttpResponse:
    """A month: who pays how much, and what is to do."""
    actor = actor_of(request)
    require(actor, "grants.see_fees")
    month = month_asked(request)
    sums = month_sums(month.first)
    text = f"{month.first:%Y-%m}"
    makes = may(actor, "grants.make_statements")
    names = {code: str(label) for code, label in PAYERS}
    context = {
        "title": _("User fees %(month)s") % {"month": date_format(month.first, "F Y")},
        "form": MonthForm(initial={"month": month.first}),
        "month": text,
        "statements": words.number(sums.statements),
        "corrections": words.number(sums.corrections),
        "total": words.euro(sums.cents),
        "columns": columns(_("Who pays"), (_("people"),), (_("fee"),)),
        "rows": [
            [
                link(at("fee_lines", month=text, payer=one.payer or UNRECORDED), names[one.payer])
                if makes
                else names[one.payer],
                words.number(one.people),
                words.euro(one.cents),
            ]
            for one in sums.payers
        ],
        "foot": [
            _("Sum"), words.number(sum(p.people for p in sums.payers)), words.euro(sums.cents)
        ],
        "unrecorded": next((p.people for p in sums.payers if not p.payer), 0),
        "month_columns": columns(_("month"), (_("households"),), (_("fee"),)),
        "months": [
            [link(at("fees", month=f"{first:%Y-%m}"), date_format(first, "F Y")),
             words.number(number), words.euro(cents)]
            for first, number, cents in months_with_statements()
        ],
        "makes": makes,
        "keys_out": _keys_out(month).count() if makes else 0,
        "keys_url": reverse("grants:keys_out"),
        "urls": {page: at(page, month=text) for page in ("fee_lines", "corrections", "statements")},
    }  # fmt: skip
    return render(request, "grants/fees.html", context)


def _keys_out(month: Month) -> QuerySet[KeyLoan]:
    """Keys of households that were gone before the month ended."""
    return keys_left_out().annotate(left=last_day_here()).filter(left__lt=month.end)


def keys_out(request: HttpRequest) -> HttpResponseBase:
    """Households that moved out with a key: their fee ends with the stay until it is settled."""
    require(actor_of(request), "grants.see_statements")
    return list_page(
        request,
        title=_("Moved out, key not back"),
        table_class=KeyOutTable,
        queryset=keys_left_out()
        .select_related("site", "household")
        .annotate(left=last_day_here())
        .order_by("left", "pk"),
        template="grants/keys_out.html",
        breadcrumb=[*fees_trail(), (_("Moved out, key not back"), "")],
        empty=Empty(_("Every key of a household that moved out is back or settled.")),
    )


@require_POST
def make(request: HttpRequest) -> HttpResponse:
    """Statements for every household that has none for the month."""
    actor = actor_of(request)
    require(actor, "grants.make_statements")
    form = MonthForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Enter a month."))
        return redirect("grants:fees")
    month = Month(form.cleaned_data["month"])
    try:
        made = make_statements(actor=actor, month=month)
    except Refused as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, _made(made))
        for sentence in made.said:
            messages.warning(request, sentence)
    return redirect(at("fees", month=f"{month.first:%Y-%m}"))


def _made(made: Made) -> str:
    sentence = ngettext("%d statement was made.", "%d statements were made.", made.statements)
    return sentence % made.statements


def fee_lines(request: HttpRequest) -> HttpResponseBase:
    """The month's list for those who pay, as XLSX or CSV too; statements that hold."""
    require(actor_of(request), "grants.see_statements")
    month = month_asked(request)
    return list_page(
        request,
        title=_("Fees %(month)s") % {"month": date_format(month.first, "F Y")},
        table_class=LineTable,
        filter_class=LineFilter,
        queryset=StatementLine.objects.filter(
            statement__month=month.first, statement__corrected_by__isnull=True
        )
        .select_related("person", "site", "statement__household")
        .order_by("statement__household__reference", "person", "first"),
        template="grants/of_month.html",
        context={"month": f"{month.first:%Y-%m}"},
        breadcrumb=[*fees_trail(), (date_format(month.first, "F Y"), "")],
        empty=Empty(_("No statements for this month"), _("Make them on the page of the month.")),
    )


def statements(request: HttpRequest) -> HttpResponseBase:
    require(actor_of(request), "grants.see_statements")
    rows = Statement.objects.select_related("household").order_by("-pk")
    if request.GET.get("month"):
        rows = rows.filter(month=month_asked(request).first)
    return list_page(
        request,
        title=_("Statements of fees"),
        table_class=StatementTable,
        filter_class=StatementFilter,
        queryset=rows,
        breadcrumb=[*fees_trail(), (_("Statements"), "")],
        empty=Empty(_("No statements yet"), _("Make them on the page of the month.")),
    )


def _statement(request: HttpRequest, pk: int) -> tuple[Statement, list[StatementLine]]:
    require(actor_of(request), "grants.see_statements")
    rows = Statement.objects.select_related("household", "corrects")
    found = get_object_or_404(rows, pk=pk)
    note_opening(request, "household", found.household_id)
    return found, list(found.lines.select_related("person", "site"))


def statement(request: HttpRequest, pk: int) -> HttpResponse:
    found, lines = _statement(request, pk)
    before = list(found.corrects.lines.select_related("person", "site")) if found.corrects else []
    context = {
        "title": _("Statement %(number)s") % {"number": found.number},
        "breadcrumb": [
            *fees_trail(),
            (found.household.reference, reverse("grants:household", args=[found.household_id])),
            (found.number, ""),
        ],
        "statement": found,
        "later": Statement.objects.filter(corrects=found).first(),
        "month": date_format(found.month, "F Y"),
        "total": words.euro(found.cents),
        "difference": words.signed(words.euro(found.difference), found.difference),
        "columns": columns(
            _("Person"), _("Site"), _("from"), _("until"), _("who pays"), (_("fee a month"),),
            (_("fee"),),
        ),
        "rows": [_line(line) for line in lines],
        "before": [_line(line) for line in before],
        "before_total": words.euro(found.corrects.cents) if found.corrects else "",
    }  # fmt: skip
    return render(request, "grants/statement.html", context)


def _line(line: StatementLine) -> list[Any]:
    return [
        str(line.person),
        line.site.name,
        date_format(line.first, "SHORT_DATE_FORMAT"),
        date_format(line.last, "SHORT_DATE_FORMAT"),
        line.get_payer_display(),
        words.euro(line.monthly),
        words.euro(line.cents),
    ]


def statement_file(request: HttpRequest, pk: int) -> HttpResponse:
    found, lines = _statement(request, pk)
    name = f"{found.month:%Y-%m}-{found.household.reference}"
    return file_response(statement_pdf(found, lines), "pdf", name)


def corrections(request: HttpRequest) -> HttpResponse:
    """Statements that would come out differently today; POST corrects all of the month."""
    actor = actor_of(request)
    require(actor, "grants.make_statements")
    month = month_asked(request)
    try:
        bills = month_bills(month).bills
        due, said = due_corrections(month, today=bills), hole_sentences(bills.values())
    except Refused as refused:
        due, said = [], [refused.message]

    def act(given: dict[str, Any]) -> Made:
        return correct_statements(actor=actor, month=month, **given)

    return form_page(
        request,
        CorrectForm(request.POST or None),
        act,
        title=_("Corrections %(month)s") % {"month": date_format(month.first, "F Y")},
        submit=_("Make corrected statements"),
        done=_made,
        to=at("fees", month=f"{month.first:%Y-%m}"),
        breadcrumb=fees_trail(),
        template="grants/corrections.html",
        also={
            "due": len(due),
            "said": said,
            "sum": words.signed(
                words.euro(sum(d.difference for d in due)), sum(d.difference for d in due)
            ),
            "columns": columns(
                _("Household"), (_("stated"),), (_("today"),), (_("difference"),), _("who pays")
            ),
            "rows": _due_rows(due[:SHOWN]),
            "more": max(0, len(due) - SHOWN),
        },
    )


def _due_rows(due: list[Correction]) -> list[list[Any]]:
    names = Household.objects.in_bulk([one.statement.household_id for one in due])
    payers = {code: str(label) for code, label in PAYERS}
    return [
        [
            link(
                reverse("grants:statement", args=[one.statement.pk]),
                names[one.statement.household_id].reference,
            ),
            words.euro(one.statement.cents),
            words.euro(one.bill.cents),
            words.signed(words.euro(one.difference), one.difference),
            ", ".join(dict.fromkeys(payers[line.payer] for line in one.bill.lines)),
        ]
        for one in due
    ]
