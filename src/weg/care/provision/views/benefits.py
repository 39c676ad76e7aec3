"""What somebody lives on: recorded, never paid."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.care.provision import actions
from weg.care.provision.forms import BenefitForm
from weg.care.provision.views.frame import ask
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.requests import note_opening
from weg.people.models import Person


def benefit(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a person's benefit from a day on."""
    actor = actor_of(request)
    require(actor, "provision.record_benefit")
    person = get_object_or_404(Person, pk=pk)
    note_opening(request, "person", pk)
    form = BenefitForm(request.POST or None)

    def write() -> None:
        actions.record_benefit(actor=actor, person=person, **form.cleaned_data)

    back = reverse("people:person", args=[pk])
    return ask(
        request,
        form,
        write,
        title=_("Benefit of %(person)s") % {"person": person},
        back=back,
        trail=[(_("Persons"), reverse("people:persons")), (str(person), back)],
        intro=_("Recorded only, nothing is paid by it. The benefit before ends on this day."),
    )
