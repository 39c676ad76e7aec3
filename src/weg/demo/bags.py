from __future__ import annotations

from random import Random


class Bag:
    """Numbers from which some are drawn at random; adding and removing take constant time."""

    def __init__(self) -> None:
        self.items: list[int] = []
        self.where: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self.items)

    def add(self, item: int) -> None:
        if item not in self.where:
            self.where[item] = len(self.items)
            self.items.append(item)

    def discard(self, item: int) -> None:
        place = self.where.pop(item, None)
        if place is None:
            return
        last = self.items.pop()
        if last != item:
            self.items[place] = last
            self.where[last] = place

    def some(self, random: Random, count: int) -> list[int]:
        """Up to ``count`` different items."""
        if len(self.items) <= count:
            return list(self.items)
        return random.sample(self.items, count)
