"""Hours given, and what is issued about them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.documents.showing import pdf
from weg.foundation.form_pages import confirm_page, form_page
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.volunteers.coordination import actions
from weg.volunteers.coordination.documents.proof import proof_pdf
from weg.volunteers.coordination.filters import HoursFilter
from weg.volunteers.coordination.forms import CertificateForm, HoursForm
from weg.volunteers.coordination.models import Certificate, Hours
from weg.volunteers.coordination.tables import CertificateTable, HoursTable
from weg.volunteers.coordination.views.frame import at, is_volunteer, myself, present


def hours(request: HttpRequest) -> HttpResponseBase:
    """Hours noted, of whoever the reader sees."""
    require(actor_of(request), "coordination.see_hours")
    alone = is_volunteer(request)
    new = Action(_("Note hours"), at("hours_new"), kind="primary", icon="add")
    rows = Hours.objects.select_related("volunteer", "activity")
    return list_page(
        request,
        title=_("Hours given"),
        table_class=HoursTable,
        filter_class=None if alone else HoursFilter,
        queryset=rows.filter(volunteer__member=actor_of(request)) if alone else rows,
        actions=[new],
        empty=Empty(_("No hours noted yet"), _("Hours of shifts count by themselves."), new),
        table_options={"exclude": ["volunteer"] if alone else []},
    )


def hours_new(request: HttpRequest) -> HttpResponse:
    """Note time that somebody gave."""
    require(actor_of(request), "coordination.note_hours")
    me = myself(request) if is_volunteer(request) else None
    known = {"volunteer": request.GET.get("of")}
    form = HoursForm(request.POST or None, volunteers=None if me else present(), initial=known)

    def act() -> None:
        data = form.cleaned_data
        actions.note_hours(
            actor=actor_of(request), volunteer=me or data["volunteer"], day=data["day"],
            minutes=form.minutes, activity=data["activity"],
        )  # fmt: skip

    return form_page(
        request, form, act, title=_("Note hours"), submit=_("Save"), done=_("Saved. Thank you!"),
        to=at("hours"), trail=[(_("Hours given"), at("hours")), (_("Note hours"), "")],
    )  # fmt: skip


def hours_drop(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "coordination.note_hours")
    found = get_object_or_404(Hours.objects.select_related("volunteer__circle"), pk=pk)
    require(actor_of(request), "coordination.note_hours", found)
    return confirm_page(
        request,
        lambda: actions.drop_hours(actor=actor_of(request), volunteer=found.volunteer, hours=found),
        title=_("Take these hours back?"),
        text=_("They were noted by mistake and count no more."),
        confirm=_("Take back"),
        done=_("Taken back."),
        to=at("hours"),
        trail=[(_("Hours given"), at("hours")), (_("Take back"), "")],
    )


def certificates(request: HttpRequest) -> HttpResponseBase:
    """What was issued; a paper can be printed again."""
    require(actor_of(request), "coordination.see_certificate")
    alone = is_volunteer(request)
    new = Action(_("Issue"), at("certificate_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Certificates and thanks"),
        table_class=CertificateTable,
        queryset=Certificate.objects.select_related("volunteer"),
        actions=[new] if may(actor_of(request), "coordination.certify") else [],
        empty=Empty(
            _("Nothing issued yet"),
            _("Your circle or the coordination office issues it.") if alone else "",
        ),
        table_options={"exclude": ["volunteer"] if alone else []},
    )


def certificate_new(request: HttpRequest) -> HttpResponse:
    """Issue a certificate or a letter of thanks."""
    actor = actor_of(request)
    require(actor, "coordination.certify")
    form = CertificateForm(
        request.POST or None,
        volunteers=present(),
        initial={"since": today().replace(month=1, day=1), "volunteer": request.GET.get("of")},
    )

    def act() -> None:
        data = form.cleaned_data
        actions.certify(actor=actor, by=str(actor.user), **data)

    title = _("Issue a certificate or thanks")
    return form_page(
        request, form, act, title=title, submit=_("Issue"), done=_("Issued."),
        to=at("certificates"),
        trail=[(_("Certificates and thanks"), at("certificates")), (title, "")],
    )  # fmt: skip


def certificate(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper itself."""
    require(actor_of(request), "coordination.see_certificate")
    rows = Certificate.objects.select_related("volunteer__circle__organisation")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), "coordination.see_certificate", found)
    return pdf(proof_pdf(found), f"{found.kind}-{found.pk}.pdf")
