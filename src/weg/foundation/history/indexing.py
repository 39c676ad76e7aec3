"""pgtrigger's register of triggers with an index.

The library looks through all triggers known so far whenever it registers one. With 700 of them
that was half of what every process spends on loading Django (decision 26).
"""

from __future__ import annotations

from typing import Any

from pgtrigger import registry


class _Indexed(registry._Registry):
    """The library's register; what it looks for is kept, not gathered anew for each trigger."""

    tables: dict[tuple[str, str], Any]
    names: set[str]

    @property
    def by_db_table(self) -> dict[tuple[str, str], Any]:
        return self.tables

    @property
    def pg_function_names(self) -> set[str]:
        return self.names

    def __setitem__(self, key: str, value: Any) -> None:
        super().__setitem__(key, value)  # type: ignore[no-untyped-call]
        self._note(*value)

    def __delitem__(self, key: str) -> None:
        super().__delitem__(key)  # type: ignore[no-untyped-call]
        self.gather()

    def gather(self) -> None:
        """Make the index from what is registered."""
        self.tables, self.names = {}, set()
        for value in self.data.values():
            self._note(*value)

    def _note(self, model: Any, trigger: Any) -> None:
        self.tables[model._meta.db_table, trigger.name] = trigger
        self.names.add(trigger.get_pgid(model))


def index_triggers() -> None:
    """Call before the first model is loaded; a second time does nothing."""
    known: Any = registry._registry
    if not isinstance(known, _Indexed):
        known.__class__ = _Indexed
        known.gather()
