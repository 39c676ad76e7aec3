"""The field whose contents are sealed."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import FieldError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from weg.foundation.sealing.keys import open_seal, seal


class SealedTextField(models.TextField[str, str]):
    """Text that the database knows in sealed form only: it can neither search nor sort it, and it
    refuses to store anything that is not sealed.

    Leave it out of the model's history (``keeps_history(exclude=…)``), else old contents stay
    sealed with old keys there.
    """

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """Every Fernet token begins so: its version, and the high bytes of a time in this era."""
        column = connection.ops.quote_name(str(self.column))
        return f"{column} = '' OR starts_with({column}, 'gAAAA')"

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        if value is None or hasattr(value, "as_sql"):
            return super().get_db_prep_save(value, connection)
        return seal(str(value))

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return None if value is None else open_seal(value)

    def get_lookup(self, lookup_name: str) -> Any:
        raise FieldError(f"{self.name} is sealed: the database cannot compare it")
