"""Ways to fill the rooms of one unit."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import product

Sizes = tuple[int, ...]


@cache
def reachable(sizes: Sizes) -> tuple[int, ...]:
    """All numbers of places that some of the rooms have together, ascending, without 0."""
    sums = {0}
    for size in sizes:
        sums |= {found + size for found in sums}
    return tuple(sorted(sums - {0}))


@cache
def smallest_cover(sizes: Sizes, people: int) -> int | None:
    """The fewest places of some of the rooms that hold so many people; None when none do."""
    return next((places for places in reachable(sizes) if places >= people), None)


def choose_rooms(sizes: Sequence[int], people: int) -> list[int] | None:
    """Indices of rooms with the fewest places for so many people; few rooms before many."""
    best: dict[int, tuple[int, ...]] = {0: ()}
    for index, size in enumerate(sizes):
        for places, chosen in sorted(best.items(), reverse=True):
            grown = (*chosen, index)
            if size and len(grown) < len(best.get(places + size, range(len(sizes) + 1))):
                best[places + size] = grown
    fitting = [places for places in best if places >= people]
    return list(best[min(fitting)]) if fitting else None


Bundle = tuple[tuple[int, int], ...]
"""Rooms for one household, as (places, number of rooms), descending."""


def bundle_places(bundle: Bundle) -> int:
    return sum(places * number for places, number in bundle)


def smallest_room(bundle: Bundle) -> int:
    return min(places for places, _ in bundle)


@cache
def bundles(sizes: Sizes, most: int) -> tuple[Bundle, ...]:
    """Every choice of rooms by size that some household of up to `most` people needs in full.

    A choice is left out when `most` people would fit without its smallest room.
    """
    counts = sorted(Counter(size for size in sizes if size).items(), reverse=True)
    found = []
    for numbers in product(*(range(count + 1) for _, count in counts)):
        bundle = tuple((size, n) for (size, _), n in zip(counts, numbers, strict=True) if n)
        if bundle and bundle_places(bundle) - smallest_room(bundle) < most:
            found.append(bundle)
    return tuple(found)


Pattern = tuple[Bundle, ...]
"""How the rooms of one unit are shared out among households: one bundle for each."""


@cache
def patterns(sizes: Sizes, most: int) -> tuple[Pattern, ...] | None:
    """Every way to share out all rooms of a unit; None when there are more than `most`."""
    counts = tuple(sorted(Counter(size for size in sizes if size).items(), reverse=True))
    found: list[Pattern] = []
    wanted = list(bundles(sizes, sum(sizes) + 1))
    if not _share_out(counts, wanted, (), found, most):
        return None
    return tuple(found)


def _share_out(
    left: tuple[tuple[int, int], ...],
    wanted: list[Bundle],
    chosen: Pattern,
    found: list[Pattern],
    most: int,
) -> bool:
    """Extend `chosen` by bundles in the order of `wanted`; False when there are too many."""
    if not left:
        found.append(chosen)
        return len(found) <= most
    for index, bundle in enumerate(wanted):
        rest = dict(left)
        for size, number in bundle:
            rest[size] = rest.get(size, 0) - number
        if min(rest.values()) < 0:
            continue
        remaining = tuple((size, number) for size, number in rest.items() if number)
        if not _share_out(remaining, wanted[index:], (*chosen, bundle), found, most):
            return False
    return True
