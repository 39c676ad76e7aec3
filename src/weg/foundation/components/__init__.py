"""Components of the interface on KERN UX; see README.md beside this file.

Importing the package declares the built-in components (other rooms put theirs into a module
`components` of their own).
"""

from weg.foundation.components.library import (  # noqa: F401
    areas,
    content,
    controls,
    due,
    feedback,
    fields,
    legal,
    navigation,
    pictures,
)
from weg.foundation.components.registry import (
    REQUIRED,
    Component,
    ComponentError,
    Prop,
    Slot,
    register,
)
from weg.foundation.components.rendering import render_component

__all__ = [
    "REQUIRED",
    "Component",
    "ComponentError",
    "Prop",
    "Slot",
    "register",
    "render_component",
]
