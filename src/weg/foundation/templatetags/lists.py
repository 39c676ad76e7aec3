"""`{% table_rows table %}`: the rows of a django-tables2 table."""

from __future__ import annotations

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django_tables2 import Table
from django_tables2.columns import BoundColumn

from weg.foundation.lists import rows

register = template.Library()


@register.simple_tag(takes_context=True)
def table_rows(context: Context, table: Table) -> SafeString:
    return rows.table_rows(table, context)


@register.filter
def numeric(column: BoundColumn) -> bool:
    """Whether the column holds numbers, by the class `numeric` of its cells."""
    return rows.is_numeric(column)
