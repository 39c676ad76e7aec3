"""Becoming a volunteer: one page, a mail, a button. Works without JavaScript.

Whoever types an address learns nothing about it: the answer is the same whether it is known or
not, and the rest is said by mail. A link acts when its button is pressed, never when it is opened:
mail programs open links by themselves.
"""

from __future__ import annotations

from typing import Any

from allauth.account.utils import perform_login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from weg.city.models import Municipality
from weg.foundation.access.limits import counted, spent, within_limit
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.languages import language_of
from weg.volunteers.circles.actions import (
    agree_as_guardian,
    apply_as_volunteer,
    confirm_email,
    refuse_as_guardian,
)
from weg.volunteers.circles.links import CONFIRM, GUARDIAN, signed
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.public.forms import PARTS, ApplyForm
from weg.volunteers.circles.public.frame import DESK, page, said
from weg.volunteers.circles.queries.choices import spoken
from weg.volunteers.circles.queries.office import helpers_only
from weg.volunteers.circles.queries.terms import min_age, take_up_days

MOST = 30
"""Applications from one address in an hour: a school has one address."""
MAILS = 3
"""Mails to one address in a day, whoever asks for them."""
DAY = 24 * 3600
FAULTS = {
    "too_young": "too_young",
    "guardian_name": "guardian_missing",
    "guardian_email": "guardian_missing",
    "guardian_same": "guardian_same",
    "time_backwards": "backwards",
}
"""What the action refuses, by its code, in the page's words."""
METHODS = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@never_cache
@METHODS
def apply(request: HttpRequest) -> HttpResponse:
    """The form; what was typed stays where something is wrong."""
    words = said(request)
    if request.method != "POST":
        return _form(request, ApplyForm(said=words, initial=_initial(request)))
    form = ApplyForm(request.POST, said=words)
    if not within_limit(request, "join", MOST):
        return _form(request, form, 429, words["too_many"])
    if form.is_valid() and _applied(request, form):
        lang = language_of(request)
        return HttpResponseRedirect(f"{reverse('join:sent')}?lang={lang}")
    return _form(request, form, 422, words["wrong"])


def _applied(request: HttpRequest, form: ApplyForm) -> bool:
    data = form.cleaned_data
    address = data["email"].lower()
    if spent("join-mail", address, MAILS):
        return True  # enough was mailed there today; whoever typed it sees no difference
    try:
        apply_as_volunteer(
            actor=DESK,
            profile=form.profile(language_of(request)),
            email=data["email"],
            date_of_birth=data["date_of_birth"],
            circle=data["circle"],
            guardian_name=data["guardian_name"],
            guardian_email=data["guardian_email"],
            base_url=request.build_absolute_uri("/"),
        )
    except Refused as refused:
        sentence = form.said[FAULTS.get(refused.code, "wrong")].format(age=min_age())
        form.add_error(refused.field if refused.field in form.fields else None, sentence)
        return False
    counted("join-mail", address, MAILS, DAY)
    return True


def _initial(request: HttpRequest) -> dict[str, Any]:
    """Coming from a circle's page, its circle and districts are chosen."""
    return {
        "circle": request.GET.get("circle", ""),
        "rhythm": ["one_off"],
        "languages": [language_of(request)],
    }


def _form(
    request: HttpRequest, form: ApplyForm, status: int = 200, error: str = ""
) -> HttpResponse:
    words, code = form.said, language_of(request)
    names = words["activities"]
    fields: dict[str, Any] = form.fields
    with override(code):
        languages = spoken()
    return page(
        request,
        "apply",
        status,
        form=form,
        error=error,
        activities=[
            (str(one.pk), names.get(one.key, one.name), one.key in names)
            for one in fields["activities"].queryset
        ],
        districts=[(str(one.pk), one.name) for one in fields["districts"].queryset],
        circles=[
            (one.slug, str(one)) for one in fields["circle"].queryset.select_related("organisation")
        ],
        languages=languages,
        times=[
            (label, [(f"{day}-{part}", words["weekdays"][day]) for day in range(7)])
            for part, label in zip(PARTS, words["parts"], strict=True)
        ],
        chosen=_chosen(form),
        consent_text=_consent(words),
    )


def _chosen(form: ApplyForm) -> dict[str, list[str]]:
    """What is ticked, by field."""
    names = ("activities", "rhythm", "times", "districts", "languages")
    found: dict[str, list[str]] = {}
    for name in names:
        value = form[name].value() or []
        found[name] = [str(one) for one in value]
    return found


def _consent(words: dict[str, Any]) -> str:
    here = Municipality.objects.only("name").first()
    return f"{words['consent']} ({here})" if here else str(words["consent"])


@login_not_required
def sent(request: HttpRequest) -> HttpResponse:
    return page(request, "sent")


@login_not_required
@never_cache
@METHODS
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the mail to whoever applied: one button, then they are signed in."""
    with seeing(EVERYTHING, "circles.confirm"):
        found = signed(token, CONFIRM)
    if found is None:
        return page(request, "dead", 410)
    if request.method != "POST":
        return page(request, "confirm")
    before = found.state
    done = confirm_email(actor=DESK, volunteer=found, base_url=request.build_absolute_uri("/"))
    if done.state == Volunteer.State.WAITING:
        return page(request, "done", text=said(request)["waiting_text"], waiting=True)
    if before == Volunteer.State.UNCONFIRMED and done.pk == found.pk:
        _sign_in(request, done)
    text = said(request)["confirmed_text"].format(days=take_up_days())
    return page(request, "done", text=text, signed_in=request.user.is_authenticated)


def _sign_in(request: HttpRequest, volunteer: Volunteer) -> None:
    """The mail has reached them, as a code would; an account of the administration signs in its
    own way, and so does one with a second factor."""
    with seeing(EVERYTHING, "circles.confirm"):
        alone, user = helpers_only(volunteer), volunteer.member and volunteer.member.user
    if alone and user and not user.has_usable_password() and not request.user.is_authenticated:
        perform_login(request, user, email_verification="none")


@login_not_required
@never_cache
@METHODS
def guardian(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the mail to a parent: agree or not."""
    with seeing(EVERYTHING, "circles.guardian"):
        found = signed(token, GUARDIAN)
    words = said(request)
    if found is None:
        return page(request, "dead", 410)
    name = found.given_name
    agreed = words["guardian_agreed"].format(name=name)
    if found.state != Volunteer.State.WAITING:
        return page(request, "done", heading=words["guardian"], text=agreed)
    if request.method != "POST":
        return page(request, "guardian", text=words["guardian_text"].format(name=name))
    if request.POST.get("answer") != "yes":
        refuse_as_guardian(actor=DESK, volunteer=found)
        return page(request, "done", heading=words["guardian"], text=words["guardian_refused"])
    agree_as_guardian(actor=DESK, volunteer=found, base_url=request.build_absolute_uri("/"))
    return page(request, "done", heading=words["guardian"], text=agreed)


@login_not_required
def left(request: HttpRequest) -> HttpResponse:
    """After somebody has deleted their own data."""
    words = said(request)
    return page(request, "done", heading=words["left"], text=words["left_text"])
