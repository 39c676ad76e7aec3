"""Paging whose cost does not grow with the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils.functional import cached_property

if TYPE_CHECKING:
    Pages = Paginator[Any]
else:
    Pages = Paginator  # generic for the type checker only

#: Rows counted and paged through at most; nobody reads further, filters narrow the list instead.
CAP = 10_000


class CappedPaginator(Pages):
    """Counts no further than `most` rows; `capped` tells that there are more.

    Counting 800,000 rows takes longer than everything else on a page together.
    """

    capped = False

    def __init__(self, *given: Any, most: int = CAP, **named: Any) -> None:
        super().__init__(*given, **named)
        self.most = most

    @cached_property
    def count(self) -> int:
        rows: Any = getattr(self.object_list, "data", self.object_list)
        data = getattr(rows, "data", rows)
        if not isinstance(data, QuerySet):
            return len(data)
        counted = data.order_by()[: self.most + 1].count()
        self.capped = counted > self.most
        return min(counted, self.most)
