"""The registry of components: what each is called, which props and slots it takes.

A component is a template with a declared interface. The template tag checks every use against
the declaration when the template is compiled, so a misspelt prop fails in the first test that
loads the template instead of silently showing nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any

from django.utils.module_loading import autodiscover_modules
from django.utils.safestring import SafeString

#: HTML attributes that pass through to the outer element of a component that allows it.
PASSED_PREFIXES = ("hx-", "data-", "aria-")
PASSED_NAMES = frozenset({"id", "title", "form", "rel", "target", "autocomplete", "autofocus"})


class ComponentError(Exception):
    """A component was declared or used against its declaration."""


class _Required:
    def __repr__(self) -> str:
        return "required"


REQUIRED = _Required()


@dataclass(frozen=True)
class Prop:
    """One named value a component takes: required unless `default` is given.

    `allowed` lists the possible values; anything else is refused.
    """

    name: str
    summary: str
    default: Any = REQUIRED
    allowed: tuple[Any, ...] = ()

    @property
    def required(self) -> bool:
        return self.default is REQUIRED

    def check(self, component: str, value: Any) -> None:
        if self.allowed and value not in self.allowed:
            options = ", ".join(repr(option) for option in self.allowed[:12])
            raise ComponentError(f"{component}: {self.name}={value!r} is not one of {options}")


@dataclass(frozen=True)
class Slot:
    """A named part of a component's content. `content` takes what stands outside other slots."""

    name: str
    summary: str
    required: bool = False


def _unchanged(props: dict[str, Any]) -> Mapping[str, Any]:
    return props


@dataclass(frozen=True)
class Component:
    """Declaration of a component; `prepare` turns its props into the template's variables.

    `draw` writes the HTML in Python instead of a template: for what stands in every row of a
    table. It gets the same variables and escapes by itself (`format_html`).
    """

    name: str
    summary: str
    props: tuple[Prop, ...] = ()
    slots: tuple[Slot, ...] = ()
    attributes: bool = False
    template: str = ""
    prepare: Callable[[dict[str, Any]], Mapping[str, Any]] = field(default=_unchanged)
    draw: Callable[[Mapping[str, Any]], SafeString] | None = None

    @property
    def template_name(self) -> str:
        return self.template or f"components/{self.name}.html"

    def passes(self, name: str) -> bool:
        """Whether an attribute of this name goes through to the outer element."""
        return self.attributes and (name in PASSED_NAMES or name.startswith(PASSED_PREFIXES))

    def check_names(self, given: Iterable[str], slots: Iterable[str]) -> None:
        """Refuse unknown and missing props and slots."""
        names, filled = set(given), set(slots)
        known = {prop.name for prop in self.props}
        for name in sorted(names - known):
            if not self.passes(name):
                raise ComponentError(f"{self.name}: no prop {name!r}{_hint(name, known)}")
        self._refuse_missing("prop", {p.name for p in self.props if p.required} - names)
        known_slots = {slot.name for slot in self.slots}
        for name in sorted(filled - known_slots):
            raise ComponentError(f"{self.name}: no slot {name!r}{_hint(name, known_slots)}")
        self._refuse_missing("slot", {s.name for s in self.slots if s.required} - filled)

    def _refuse_missing(self, what: str, missing: set[str]) -> None:
        if missing:
            raise ComponentError(f"{self.name}: {what} missing: {', '.join(sorted(missing))}")

    def check_value(self, name: str, value: Any) -> None:
        """Refuse a value that the prop's declaration does not allow."""
        for prop in self.props:
            if prop.name == name:
                prop.check(self.name, value)

    def complete(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """All props with their values, the default where none was given; values are checked."""
        values = {}
        for prop in self.props:
            values[prop.name] = given.get(prop.name, prop.default)
            if prop.name in given:
                prop.check(self.name, values[prop.name])
        return values


def _hint(name: str, known: Iterable[str]) -> str:
    options = sorted(known)
    close = get_close_matches(name, options, n=1, cutoff=0.7)
    if close:
        return f" (did you mean {close[0]!r}?)"
    return f" (it takes {', '.join(options) or 'none'})"


_components: dict[str, Component] = {}


def register(*components: Component) -> None:
    """Add components; a name can be taken once only."""
    for component in components:
        if component.name in _components:
            raise ComponentError(f"component {component.name!r} is declared twice")
        _components[component.name] = component


def get(name: str) -> Component:
    """The component of this name; raises ComponentError when there is none."""
    _discover()
    if name not in _components:
        raise ComponentError(f"no component {name!r}{_hint(name, _components)}")
    return _components[name]


def all_components() -> list[Component]:
    """Every declared component, in the order of declaration."""
    _discover()
    return list(_components.values())


@cache
def _discover() -> None:
    """Import every room's `components` module, once: looking for those that are not there costs."""
    autodiscover_modules("components")
