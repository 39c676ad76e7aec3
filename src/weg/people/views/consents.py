"""Asking for a consent in the person's language, showing it, ending it; and the texts of it.

The page that asks is handed over on the phone or printed and signed: it has nothing on it but what
the person reads. Ending goes without an account too, with the secret the person was given.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.actors import System
from weg.foundation.access.digests import digest_of
from weg.foundation.access.refusals import Refused
from weg.foundation.access.requests import note_opening
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.form_pages import form_page
from weg.foundation.languages import (
    PUBLIC_LANGUAGES,
    direction,
    language_context,
    language_name,
    language_of,
)
from weg.foundation.periods import today
from weg.foundation.pictures.codes import qr_code
from weg.people import actions
from weg.people.consenting.purposes import (
    PURPOSES,
    Purpose,
    language_for,
    text_of,
    wording_of,
)
from weg.people.consenting.words import words
from weg.people.forms.consents import ConsentForm, WordingForm
from weg.people.models import Consent, ConsentWording
from weg.people.queries.ages import minor
from weg.people.queries.consents import living_consent
from weg.people.views.frame import person_for

DESK = System("consents")


def ask(request: HttpRequest, pk: int, purpose: str, subject: str = "") -> HttpResponse:
    """The text in the person's language, and who agrees; staff hand the page over or print it."""
    found = person_for(request, pk, "people.record_consent")
    note_opening(request, "person", found.pk)
    known = PURPOSES.get(purpose)
    if known is None or (subject and not known.describe(subject)):
        raise Http404
    language = language_of(request, language_for(found))
    form = ConsentForm(request.POST or None)
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            given = actions.give_consent(
                actor=actor_of(request), person=found, purpose=purpose, subject=subject,
                language=language, **form.cleaned_data,
            )  # fmt: skip
        except Refused as refused:
            error = refused.message
        else:
            return _given(request, given)
    values: dict[str, Any] = {
        "text": text_of(known, language, subject),
        "child": minor(found, today()),
        "person": found,
        "there": living_consent(found, purpose, subject),
        "form": form,
        "error": error,
        "back": reverse("people:person", args=[found.pk]),
    }
    return _page(request, "ask", language, 422 if error else 200, **values)


def _given(request: HttpRequest, given: actions.Given) -> HttpResponse:
    """The address with which the person ends it; shown this once."""
    row = given.consent
    address = request.build_absolute_uri(reverse("consent:own", args=[given.secret]))
    values: dict[str, Any] = {"consent": row, "address": address, "qr": qr_code(address)}
    back = reverse("people:person", args=[row.person_id])
    return _page(request, "given", row.language, back=back, **values)


def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person agreed to, as it was shown."""
    row = _consent(request, pk, "people.see")
    note_opening(request, "person", row.person_id)
    back = reverse("people:person", args=[row.person_id])
    return _page(request, "consent", row.language, consent=row, text=row.text, back=back)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """One tap, no question: giving it again is as easy."""
    row = _consent(request, pk, "people.withdraw_consent")
    actions.withdraw_consent(actor=actor_of(request), consent=row)
    messages.success(request, _("The consent has ended, at once."))
    return redirect(f"{reverse('people:person', args=[row.person_id])}#consents")


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, secret: str) -> HttpResponse:
    """The consent, for whoever was given the secret; POST ends it. No name is shown."""
    with seeing(EVERYTHING, "people.own_consent"):
        row = Consent.objects.filter(digest=digest_of(secret)).first()
        if row is None:
            raise Http404
        if request.method == "POST":
            row = actions.withdraw_consent(actor=DESK, consent=row)
    return _page(request, "own", language_of(request, row.language), consent=row, text=row.text)


def _consent(request: HttpRequest, pk: int, permission: str) -> Consent:
    require(actor_of(request), permission)
    return get_object_or_404(Consent.objects.select_related("person"), pk=pk)


def _page(
    request: HttpRequest, template: str, language: str, status: int = 200, **more: Any
) -> HttpResponse:
    values = {"words": words(language), **language_context(language), **more}
    return render(request, f"people/consents/{template}.html", values, status=status)


def wordings(request: HttpRequest) -> HttpResponse:
    """Every purpose with its texts, and which of them are the city's own."""
    require(actor_of(request), "people.word_consents")
    own_ones = set(ConsentWording.objects.values_list("purpose", "language"))
    rows = [(purpose, _languages(purpose, own_ones)) for purpose in PURPOSES.values()]
    values = {"title": _("Texts of consents"), "rows": rows}
    return render(request, "people/consents/wordings.html", values)


def _languages(purpose: Purpose, own_ones: set[tuple[str, str]]) -> list[dict[str, Any]]:
    return [
        {
            "label": language_name(code),
            "url": reverse("people:wording", args=[purpose.key, code]),
            "own": (purpose.key, code) in own_ones,
        }
        for code in PUBLIC_LANGUAGES
    ]


def wording(request: HttpRequest, purpose: str, language: str) -> HttpResponse:
    """One text, in one language."""
    require(actor_of(request), "people.word_consents")
    known = PURPOSES.get(purpose)
    if known is None or language not in PUBLIC_LANGUAGES:
        raise Http404
    form = WordingForm(request.POST or None, initial={"text": wording_of(known, language)})
    form.fields["text"].widget.attrs |= {"lang": language, "dir": direction(language)}
    name = f"{known.label}: {language_name(language)}"
    return form_page(
        request,
        form,
        lambda: actions.word_consent(
            actor=actor_of(request), purpose=purpose, language=language,
            text=form.cleaned_data["text"],
        ),
        title=name,
        lead=_("Consents that were given keep the text they were given to."),
        submit=_("Save"),
        done=_("Saved."),
        to=reverse("people:wordings"),
        trail=[(_("Texts of consents"), reverse("people:wordings")), (name, "")],
    )  # fmt: skip
