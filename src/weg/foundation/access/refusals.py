"""Refusals: what a person asked for and cannot have, said in a sentence beside the thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import DatabaseError, transaction
from django.forms import BaseForm


class Refused(Exception):  # noqa: N818 (an answer to a person, not a fault)
    """An action that was refused for a reason its user can understand.

    message: a full sentence, translated. field: the form field it belongs beside, if any.
    code: stable word for tests and the API.
    """

    def __init__(self, message: str, *, code: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = str(message)
        self.code = code
        self.field = field


def add_refusal(form: BaseForm, refused: Refused) -> None:
    """Show the refusal beside the field it is about, or above the form."""
    field = refused.field if refused.field in form.fields else None
    form.add_error(field, refused.message)


@contextmanager
def explaining(explain: Callable[[str, DatabaseError], Refused | None]) -> Iterator[None]:
    """Turn a database refusal into a sentence.

    explain is given the constraint's name after the failed part is rolled back, so it may read;
    it returns None for what it does not know, and the error goes on.
    """
    try:
        with transaction.atomic():
            yield
    except DatabaseError as error:
        refused = explain(constraint_of(error), error)
        if refused is None:
            raise
        raise refused from error


def constraint_of(error: DatabaseError) -> str:
    """The name of the constraint that refused, or an empty text."""
    diag = getattr(error.__cause__, "diag", None)
    return (getattr(diag, "constraint_name", None) or "") if diag else ""
