"""What everyone has for themselves: the role they act in, and their profile."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from weg.city.actions import change_profile
from weg.city.forms import ProfileForm
from weg.city.queries.members import CHOSEN, memberships_of
from weg.foundation.access.actions import require
from weg.foundation.form_pages import form_page
from weg.foundation.signin import speak


def acting(request: HttpRequest) -> HttpResponse:
    """Choose which of one's memberships to act with; the choice holds until signing out."""
    mine = memberships_of(request.user)
    if request.method == "POST":
        chosen = get_object_or_404(mine, pk=_number(request.POST.get("member", "")))
        request.session[CHOSEN] = chosen.pk
        messages.success(request, _("You now act as %(member)s.") % {"member": chosen})
        return HttpResponseRedirect(_onward(request))
    values = {
        "title": _("In which role do you act?"),
        "memberships": list(mine),
        "onward": request.GET.get("next", ""),
    }
    return render(request, "city/acting.html", values)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def _onward(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    host = request.get_host()
    safe = url_has_allowed_host_and_scheme(wanted, {host}, require_https=request.is_secure())
    return wanted if wanted and safe else reverse("today")


def profile(request: HttpRequest) -> HttpResponse:
    """Name and language; the language follows the user to every browser."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.start")
    user = actor.user

    form = ProfileForm(request.POST or None, initial={"name": user.name, "language": user.language})

    def act() -> None:
        change_profile(actor=actor, **form.cleaned_data)

    response = form_page(
        request,
        form,
        act,
        title=_("Your profile"),
        submit=_("Save"),
        done=_("Your profile is saved."),
        to=reverse("city:profile"),
        template="city/profile.html",
        member=actor,
    )
    if response.status_code == 302:
        speak(response, user)
    return response
