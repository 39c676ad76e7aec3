"""One function for every page that lists something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django_filters import FilterSet
from django_htmx.middleware import HtmxDetails
from django_tables2 import RequestConfig, Table

from weg.foundation.components.library.navigation import query_with
from weg.foundation.lists.exports import WRITERS, export_file
from weg.foundation.lists.paging import CAP, CappedPaginator
from weg.foundation.lists.pills import pills

PER_PAGE = 50
PARTIAL = "foundation/list.html#results"


@dataclass(frozen=True)
class Action:
    """A link above the list; `kind` and `icon` as of the component `link-button`."""

    label: Any
    url: str
    kind: str = "secondary"
    icon: str = ""


@dataclass(frozen=True)
class Empty:
    """What stands where no row is: says what to do next."""

    title: Any
    text: Any = ""
    action: Action | None = None


def list_page(
    request: HttpRequest,
    *,
    title: Any,
    table_class: type[Table],
    queryset: QuerySet[Any] | Sequence[Any],
    filter_class: type[FilterSet] | None = None,
    template: str = "foundation/list.html",
    actions: Sequence[Action] = (),
    empty: Empty | None = None,
    per_page: int = PER_PAGE,
    breadcrumb: Sequence[Any] = (),
    context: Mapping[str, Any] | None = None,
    table_options: Mapping[str, Any] | None = None,
    most: int = CAP,
) -> HttpResponse | FileResponse:
    """The list as a page, as the part that htmx swaps, or as a file (`?export=xlsx|csv`).

    `queryset` already holds only the rows the reader may see, with what its columns need
    (`select_related`, `prefetch_related`): the page reads a constant number of queries.
    `table_options` go to the table's constructor (such as `exclude`). No more than `most` rows are
    counted and paged through: fewer where each row costs the database much. A template of your own
    extends `foundation/list.html` and fills `before_list` or `after_list`.
    """
    filters = (
        filter_class(request.GET, queryset=queryset, request=request) if filter_class else None
    )
    rows = filters.qs if filters is not None else queryset
    table = table_class(rows, **{"order_by_field": "sort", **(table_options or {})})
    _configure(table, request, per_page, most)
    if (kind := request.GET.get("export", "")) in WRITERS:
        return export_file(table, kind, str(title))
    values = {
        "title": title,
        "table": table,
        "filter": filters,
        "pills": pills(filters.form, request.GET) if filters is not None else [],
        "actions": actions,
        "empty": empty or Empty(title=""),
        "breadcrumb": breadcrumb,
        "exports": {kind: query_with(request, export=kind, page=None) for kind in WRITERS},
        **(context or {}),
    }
    return _respond(request, template, values)


def _configure(table: Table, request: HttpRequest, per_page: int, most: int) -> None:
    """Sort and page the table by the request, with an order that is never ambiguous."""
    RequestConfig(request, paginate=False).configure(table)
    data = table.data
    if isinstance(data.data, QuerySet):
        data.data = _totally_ordered(data.data)
    paging = {"paginator_class": CappedPaginator, "per_page": per_page, "most": most}
    RequestConfig(request, paginate=paging).configure(table)


def _totally_ordered(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The rows ordered by their primary key last: pages neither repeat nor skip a row."""
    grouped = rows.query.group_by is not None or rows.query.values_select or rows.query.combinator
    if grouped:
        return rows
    order = rows.query.order_by or (rows.model._meta.ordering or ())
    return rows.order_by(*order, "pk")


def _respond(request: HttpRequest, template: str, values: dict[str, Any]) -> HttpResponse:
    htmx: HtmxDetails | None = getattr(request, "htmx", None)
    swapping = htmx is not None and htmx.target == "list" and not htmx.history_restore_request
    response = render(request, PARTIAL if swapping else template, values)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response
