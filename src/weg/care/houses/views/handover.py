"""The officer's guided handover of a house."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.forms.staffing import HandoverForm
from weg.care.houses.models import Handover
from weg.care.houses.queries.handover import open_things
from weg.care.houses.views.frame import ask, at, site_for, trail_of
from weg.city.queries.acting import actor_of
from weg.foundation.periods import covers, today


def handover(request: HttpRequest, pk: int) -> HttpResponse:
    """What is open in the house, and who runs it from which day."""
    site = site_for(request, pk, "houses.hand_over")
    form = HandoverForm(request.POST or None)

    def write() -> None:
        data = {k: v for k, v in form.cleaned_data.items() if k != "seen"}
        actions.hand_over(actor=actor_of(request), site=site, **data)

    rows = site.operations.select_related("organisation").order_by("during")
    return ask(
        request,
        form,
        write,
        title=_("Hand over %(site)s") % {"site": site.name},
        success=_("The house is handed over on that day."),
        submit=_("Hand over the house"),
        back=at("staff", site.pk),
        trail=trail_of(site),
        template="houses/handover.html",
        site=site,
        things=open_things(site),
        operator=next((o for o in rows if covers(o.during, today())), None),
        planned=[o for o in rows if o.during.lower > today()],
        earlier=Handover.objects.filter(site=site).select_related("before", "after"),
    )
