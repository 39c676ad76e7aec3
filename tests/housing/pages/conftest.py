from __future__ import annotations

import pytest

from tests.housing.pages.scene import Scene, limit, make_scene


@pytest.fixture
def scene(everything: None) -> Scene:
    limit()
    return make_scene()


@pytest.fixture
def officer(member):
    return member("placement_officer")


@pytest.fixture
def manager(member, scene):
    """House manager of the scene's site."""
    return member("house_manager", organisation=scene.operator)


@pytest.fixture
def stranger(member, scene):
    """House manager of another organisation."""
    return member("house_manager")
