"""Components that lead around: breadcrumb, tabs, stepper, pagination, filters, languages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language_info

from weg.foundation.components.registry import Component, Prop, Slot, register

STEP_STATES = ("done", "current", "todo", "error")


def query_with(request: HttpRequest | None, **changes: Any) -> str:
    """The request's query with some parameters replaced; None takes one out. Starts with `?`."""
    from django.http import QueryDict

    query = request.GET.copy() if request is not None else QueryDict(mutable=True)
    for name, value in changes.items():
        if value is None:
            query.pop(name, None)
        else:
            query[name] = value
    return f"?{query.urlencode()}"


def _pages(props: dict[str, Any]) -> dict[str, Any]:
    """Numbers around the current page with their addresses; None stands for a gap."""
    page, param, request = props["page"], props["param"], props["request"]
    paginator = page.paginator
    numbers = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    pages = [
        {
            "number": number if number != paginator.ELLIPSIS else None,
            "url": query_with(request, **{param: number}),
            "current": number == page.number,
        }
        for number in numbers
    ]
    step = {
        "previous": page.number - 1 if page.has_previous() else None,
        "next": page.number + 1 if page.has_next() else None,
    }
    urls = {f"{k}_url": query_with(request, **{param: n}) if n else "" for k, n in step.items()}
    return props | {"pages": pages, "more": getattr(paginator, "capped", False)} | urls


def _languages(props: dict[str, Any]) -> dict[str, Any]:
    codes = props["codes"] or [code for code, _name in settings.LANGUAGES]
    named = [(code, get_language_info(code)) for code in codes]
    languages = [
        {"code": code, "name": info["name_local"], "bidi": info["bidi"]} for code, info in named
    ]
    return props | {"languages": languages}


def _steps(props: dict[str, Any]) -> dict[str, Any]:
    for step in props["steps"]:
        Prop("state", "", allowed=STEP_STATES).check("stepper", step["state"])
    return props


def _links(props: dict[str, Any]) -> dict[str, Any]:
    """Items given as (label, url) or {label, url} become the latter."""
    items = [
        i if isinstance(i, dict) else dict(zip(("label", "url"), i, strict=False))
        for i in props["items"]
    ]
    return props | {"items": items}


register(
    Component(
        "skip-link",
        "The first link of a page; base.html has it already",
        props=(Prop("target", "id of the content", "content"),),
    ),
    Component(
        "breadcrumb",
        "Where this page lies; the last item is the page itself",
        props=(Prop("items", "list of (label, url) or {label, url}; the last without url"),),
        prepare=_links,
    ),
    Component(
        "tabs",
        "Views of the same thing, each with an address of its own",
        props=(
            Prop("label", "what the tabs are of, for screen readers"),
            Prop("items", "list of {label, url, current?, count?}"),
        ),
        prepare=_links,
    ),
    Component(
        "stepper",
        "Where one stands in a task of several steps",
        props=(
            Prop("label", "name of the task"),
            Prop("steps", "list of {label, state: done|current|todo|error, url?}"),
        ),
        prepare=_steps,
    ),
    Component(
        "pagination",
        "The pages of a list; needs `request` in the context",
        props=(
            Prop("page", "a page of Django's paginator"),
            Prop("request", "the request whose query is kept", None),
            Prop("param", "name of the parameter", "page"),
            Prop("label", "what is paged, for screen readers", ""),
        ),
        attributes=True,
        prepare=_pages,
    ),
    Component(
        "sort-header",
        "The heading of a sortable column, inside a `<th>`",
        props=(
            Prop("label", "name of the column"),
            Prop("url", "the list sorted the other way"),
            Prop("direction", "how it is sorted now", "none", ("none", "ascending", "descending")),
        ),
        attributes=True,
    ),
    Component(
        "filter-bar",
        "The fields that narrow a list, sent by GET, and what is set as removable pills",
        props=(
            Prop("form", "the form of a filter set"),
            Prop("pills", "list of {label, value, url}; url is the list without it", ()),
            Prop("reset_url", "the list without any filter", ""),
            Prop("action", "address of the list; this page when empty", ""),
            Prop("kept", "list of (name, value) kept when filtering, such as the sorting", ()),
        ),
        slots=(Slot("actions", "buttons at the end"),),
        attributes=True,
    ),
    Component(
        "pills",
        "What is filtered, each removable with one click",
        props=(
            Prop("pills", "list of {label, value, url}"),
            Prop("reset_url", "the list without any filter", ""),
        ),
    ),
    Component(
        "language-switch",
        "The languages of the site, each in its own name",
        props=(
            Prop("url", "the address that sets the language"),
            Prop("codes", "which languages; those of the settings when empty", ()),
            Prop("current", "code of the language now", ""),
        ),
        prepare=_languages,
    ),
)
