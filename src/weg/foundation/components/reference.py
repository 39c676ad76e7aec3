"""The reference part of README.md, written from the declarations so that it cannot lie.

    python -m weg.foundation.components.reference

prints it; a test compares it with what stands in README.md below the line `## Reference`.
"""

from __future__ import annotations

from weg.foundation.components.registry import Component, Prop, all_components

BUILT_IN = "components/"
#: Longer lists of allowed values are not printed.
MANY = 12


def reference() -> str:
    """Every built-in component as Markdown: summary, props, slots."""
    own = [c for c in all_components() if c.template_name.startswith(BUILT_IN)]
    return "\n".join(_entry(component) for component in own)


def _entry(component: Component) -> str:
    lines = [f"### {component.name}", "", f"{component.summary}.", ""]
    lines += [_prop(prop) for prop in component.props]
    for slot in component.slots:
        need = " (required)" if slot.required else ""
        lines.append(f"* slot **{slot.name}**{need}: {slot.summary}")
    if component.attributes:
        lines.append("* takes `id`, `hx-*`, `data-*`, `aria-*` and the like")
    return "\n".join([*lines, ""])


def _prop(prop: Prop) -> str:
    value = "required" if prop.required else f"`{prop.default!r}`"
    if prop.allowed and len(prop.allowed) <= MANY:
        value += ", one of " + " ".join(f"`{option}`" for option in prop.allowed)
    elif prop.allowed:
        value += ", an icon's name"
    return f"* `{prop.name}` ({value}): {prop.summary}"


if __name__ == "__main__":
    import django

    django.setup()
    print(reference())
