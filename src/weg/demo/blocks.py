"""Blocked places of the demo city: today's with their reasons and ends, and those of the past."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from weg.demo.coming import Coming
from weg.demo.drawing import pick
from weg.demo.figures import BLOCKED
from weg.demo.history import Life, Stay
from weg.demo.stock import Bed

REASONS = (("repair", 48), ("reserve", 16), ("rules", 20), ("pest", 8), ("other", 8))
NOTES = {
    "repair": (
        "Wasserschaden, Trocknung läuft",
        "Fenster undicht",
        "Heizkörper defekt",
        "Boden wird erneuert",
        "Elektrik wird geprüft",
        "Brandschutztür fehlt",
    ),
    "reserve": (
        "für Notaufnahmen freigehalten",
        "für die Zusammenführung einer Familie freigehalten",
    ),
    "rules": ("Restplatz neben einer Familie",),
    "pest": ("Bettwanzen, zweite Behandlung", "Schädlingsbekämpfung beauftragt"),
    "other": ("Möbel fehlen", "Schloss wird getauscht"),
}


@dataclass(slots=True)
class Block:
    bed: Bed
    start: date
    end: date | None
    reason: str
    note: str = ""


def plan_blocks(life: Life, coming: Coming, random: Random, today: date) -> list[Block]:
    """About three places in a hundred are blocked today; cleaning and repairs lie behind us."""
    taken: dict[Bed, list[Stay]] = defaultdict(list)
    for stay in (*life.history.stays, *coming.reservations):
        taken[stay.bed].append(stay)
    for stays in taken.values():
        stays.sort(key=lambda stay: stay.start)
    now = _blocked_today(life, taken, random, today)
    since = {block.bed: block.start for block in now}
    before = _cleaning(life, taken, random, today)
    return [*now, *(b for b in before if (b.end or today) <= since.get(b.bed, date.max))]


def _blocked_today(
    life: Life, taken: dict[Bed, list[Stay]], random: Random, today: date
) -> list[Block]:
    free = [
        (unit, bed)
        for unit, bed in life.stock.free_beds()
        if life.stock.sites[unit.site].accepts
        and not (bed in taken and _until(taken[bed][-1]) > today)
    ]
    wanted = round(BLOCKED * sum(len(unit.caps) and unit.size for unit in life.stock.units))
    rests = [pair for pair in free if not pair[0].empty]
    rooms = [pair for pair in free if pair[0].empty and not pair[0].kind]
    random.shuffle(rests)
    random.shuffle(rooms)
    return [
        _block(life, bed, taken.get(bed, []), random, today, alone=not unit.empty)
        for unit, bed in [*rests[: wanted // 3], *rooms[: wanted - wanted // 3]]
    ]


def _until(stay: Stay) -> date:
    return stay.end or date.max


def _block(
    life: Life, bed: Bed, before: list[Stay], random: Random, today: date, alone: bool
) -> Block:
    earliest = max(
        life.first_day(bed, today), before[-1].end if before and before[-1].end else date.min
    )
    start = max(earliest, today - timedelta(days=random.randint(0, 75)))
    reason = "rules" if alone and random.random() < 0.6 else pick(random, REASONS)
    end = today + timedelta(days=random.randint(2, 60)) if random.random() < 0.75 else None
    close = life.last_day(bed, today)
    end = min(end or close or date.max, close or date.max)
    return Block(bed, start, None if end == date.max else end, reason, random.choice(NOTES[reason]))


def _cleaning(life: Life, taken: dict[Bed, list[Stay]], random: Random, today: date) -> list[Block]:
    """The days a site takes to clean a place after a stay, where the next stay left time for it."""
    blocks = []
    for bed, stays in taken.items():
        days = life.plans[bed[0]].cleaning_days
        for stay, following in zip(stays, [*stays[1:], None], strict=True):
            if stay.end is None or not days or stay.departure == "" or random.random() < 0.4:
                continue
            longer = random.randint(12, 40) if random.random() < 0.05 else 0
            end = stay.end + timedelta(days=days + longer)
            close = life.last_day(bed, stay.end) or date.max
            free_till = min(following.start if following else today, close)
            if end <= free_till and life.first_day(bed, stay.end) <= stay.end < close:
                blocks.append(Block(bed, stay.end, end, "repair" if longer else "cleaning"))
    return blocks
