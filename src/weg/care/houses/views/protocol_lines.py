"""The lines of a protocol's form: things, keys, meters."""

from __future__ import annotations

from typing import Any

from weg.care.houses.forms.protocols import Keys, KeysBack, Meters, Things
from weg.care.houses.models import Protocol

Json = dict[str, Any]


class Lines:
    """Three sets of lines, begun from a draft; empty lines are left out of ``content``."""

    def __init__(self, data: Any, draft: Protocol) -> None:
        self.leaving = draft.kind == Protocol.Kind.OUT
        keys = KeysBack if self.leaving else Keys
        self.things: Any = Things(data, initial=draft.inventory, prefix="things")
        self.keys: Any = keys(data, initial=draft.keys, prefix="keys")
        self.meters: Any = Meters(data, initial=draft.meters, prefix="meters")

    def valid(self) -> bool:
        """All three are asked, so that every mistake shows."""
        checked = [part.is_valid() for part in (self.things, self.keys, self.meters)]
        return all(checked)

    def content(self) -> dict[str, list[Json]]:
        """As ``save_protocol`` takes it."""
        return {
            "inventory": [
                {
                    "name": line["name"],
                    "count": line.get("count") or 0,
                    "condition": line.get("condition", ""),
                    "note": line.get("note", ""),
                }
                for line in _filled(self.things, "name")
            ],
            "keys": [self._key(line) for line in _filled(self.keys, "number")],
            "meters": [
                {"name": line["name"], "value": line["value"]}
                for line in _filled(self.meters, "name")
                if line.get("value")
            ],
        }

    def _key(self, line: Json) -> Json:
        found = {"number": line["number"].strip(), "what": line.get("what", "")}
        return found | {"back": bool(line.get("back"))} if self.leaving else found


def _filled(formset: Any, name: str) -> list[Json]:
    return [form.cleaned_data for form in formset if form.cleaned_data.get(name)]
