"""What the views of return counselling share: the case, the key, asking with a form.

No page of this room notes an opening, and no message names a family: both stand in tables that
others read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.form_pages import form_page
from weg.foundation.sealing import Unsealable, check_key
from weg.returns.models import Case

View = Callable[..., HttpResponseBase]
Trail = list[tuple[Any, str]]


def at(page: str, *args: object) -> str:
    return reverse(f"returns:{page}", args=args)


def sealed(view: View) -> View:
    """A page with confidential contents: without the key it says so, in a clear sentence.

    No browser keeps it.
    """

    @never_cache
    @wraps(view)
    def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        require(actor_of(request), "returns.see")
        try:
            check_key()
            return view(request, *args, **kwargs)
        except Unsealable as refused:
            context = {"title": _("Return counselling"), "sentence": refused.message}
            return render(request, "returns/no_key.html", context, status=503)

    return run


def case_for(request: HttpRequest, pk: int, permission: str = "returns.work") -> Case:
    """The case, when it exists for the actor; for everybody else there is none."""
    found = get_object_or_404(Case.objects.select_related("organisation"), pk=pk)
    require(actor_of(request), permission, found)
    return found


def trail(case: Case, *here: Any) -> Trail:
    cases = (_("Return counselling"), at("cases"))
    return [cases, (case.family, at("case", case.pk)), *((text, "") for text in here)]


def ask(
    request: HttpRequest,
    case: Case,
    form: BaseForm,
    act: Callable[[], object],
    *,
    title: Any,
    submit: Any = "",
    to: str = "",
    lead: Any = "",
) -> HttpResponse:
    """Ask with the form about a case and go back to its page."""
    return form_page(
        request,
        form,
        act,
        title=title,
        submit=submit or _("Save"),
        done=_("Saved."),
        to=to or at("case", case.pk),
        trail=trail(case, title),
        lead=lead,
    )
