"""How alike two parts of names are, in levels that the weights table names."""

from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from weg.people.matching.names.lexicon import families
from weg.people.matching.names.sounds import Sound, coarse, sounds, without_glides


class Likeness(IntEnum):
    """From different to the same. Larger is more alike."""

    DIFFERENT = 0
    ONE_LETTER = 1  # one letter or little more differs, and both could be names of their own
    INITIAL = 2  # "M." and "Mohammed"
    SIMILAR = 3  # sounds alike, with doubts
    SLIP = 4  # a slip of the pen: a letter missing, doubled, swapped or beside it on the keyboard
    FORM = 5  # forms of one name in two languages: Josef and Yusuf
    SPELLING = 6  # two spellings of the same sound
    SAME = 7


# Cost of two vowels (or a vowel and none) in the same place between two consonants.
_VOWEL_COSTS = {
    frozenset("ae"): 0.1,
    frozenset("ei"): 0.12,
    frozenset("ai"): 0.6,
    frozenset("au"): 0.7,
    frozenset("eu"): 0.6,
    frozenset("iu"): 0.7,
}
_NO_VOWEL = 0.3
_NO_FIRST_VOWEL = 0.45
_NO_LAST_VOWEL = 0.55  # the last vowel often tells a woman's name from a man's
_CONFUSED_CONSONANTS = 0.2
_CONFUSED_SIBILANTS = 0.35
_SPELLING_LIMIT = 0.4
_SIMILAR_LIMIT = 0.75
_CLOSE = 0.92  # Jaro-Winkler similarity
_RESEMBLING = 0.84

_ROWS = ("qwertzuiop", "asdfghjkl", "yxcvbnm", "qwertyuiop", "zxcvbnm")
_BESIDE = frozenset(
    frozenset(pair) for row in _ROWS for pair in pairwise(row)
) | {frozenset(pair) for pair in ("qa", "ws", "ed", "rf", "tg", "zh", "uj", "ik", "ol", "ay",
     "sx", "dc", "fv", "gb", "hn", "jm", "il", "mn", "uv", "ao", "ec", "cl", "ij")}  # fmt: skip


@lru_cache(maxsize=400_000)
def likeness(a: str, b: str, unvocalised: bool = False) -> Likeness:
    """How alike two parts are. `unvocalised`: one of them comes from a script without vowels."""
    if a == b:
        return Likeness.SAME
    if len(a) == 1 or len(b) == 1:
        return Likeness.INITIAL if _same_initial(a, b) else Likeness.DIFFERENT
    by_sound = _best_by_sound(_forms(a), _forms(b), unvocalised)
    if by_sound is Likeness.SPELLING:
        return by_sound
    known_a, known_b = families(a), families(b)
    if known_a & known_b:
        return Likeness.FORM
    if known_a and known_b and by_sound < Likeness.SIMILAR:
        return Likeness.DIFFERENT
    return max(by_sound, _by_letters(a, b), _by_resemblance(a, b))


def _best_by_sound(a: tuple[Sound, ...], b: tuple[Sound, ...], unvocalised: bool) -> Likeness:
    best = Likeness.DIFFERENT
    for x in a:
        for y in b:
            level = _by_sound(x, y, unvocalised)
            if level is Likeness.SPELLING:
                return level
            best = max(best, level)
    return best


@lru_cache(maxsize=65_536)
def _forms(part: str) -> tuple[Sound, ...]:
    """The readings of a part, and those without an article written together with it."""
    found = sounds(part)
    if len(part) > 4 and part[:2] in ("al", "el"):
        found += sounds(part[2:])
    return found


def _same_initial(a: str, b: str) -> bool:
    firsts = [{sound.text[:1] for sound in sounds(part)} | {part[0]} for part in (a, b)]
    return bool(firsts[0] & firsts[1])


def _by_sound(a: Sound, b: Sound, unvocalised: bool) -> Likeness:
    if a.text == b.text and a.text:
        return Likeness.SPELLING
    if not a.coarse or a.coarse != b.coarse or len(a.consonants) != len(b.consonants):
        return _without_vowels(a, b) if unvocalised else Likeness.DIFFERENT
    if unvocalised and len(a.consonants) > 1:
        return _unvocalised(a, b)
    cost = _vowel_cost(a, b) + sum(
        _CONFUSED_SIBILANTS if x in "sSC" and y in "sSC" else _CONFUSED_CONSONANTS
        for x, y in zip(a.consonants, b.consonants, strict=True)
        if x != y
    )
    scale = 1.0 if len(a.consonants) > 2 else 0.75
    if cost <= _SPELLING_LIMIT * scale:
        return Likeness.SPELLING
    return Likeness.SIMILAR if cost <= _SIMILAR_LIMIT * scale else Likeness.DIFFERENT


def _unvocalised(a: Sound, b: Sound) -> Likeness:
    """Same consonants; vowels that both sides write must not contradict each other."""
    costs = [_slot_cost(x, y, 0.0) for x, y in zip(a.vowels, b.vowels, strict=True) if x and y]
    return Likeness.SPELLING if sum(costs) <= _SIMILAR_LIMIT else Likeness.SIMILAR


def _without_vowels(a: Sound, b: Sound) -> Likeness:
    """In Arabic script "w" and "y" may be vowels or consonants: they are left out within a name."""
    one, other = (coarse(without_glides(sound.consonants)) for sound in (a, b))
    if len(one) < 2 or one != other:
        return Likeness.DIFFERENT
    return Likeness.SPELLING if len(one) > 2 else Likeness.SIMILAR


def _vowel_cost(a: Sound, b: Sound) -> float:
    last = len(a.vowels) - 1
    total = 0.0
    for index, (x, y) in enumerate(zip(a.vowels, b.vowels, strict=True)):
        if x != y:
            absent = _NO_FIRST_VOWEL if index == 0 else _NO_VOWEL
            total += _slot_cost(x, y, _NO_LAST_VOWEL if index == last else absent, index == last)
    return total


def _slot_cost(x: str, y: str, absent: float, last: bool = False) -> float:
    if x == y:
        return 0.0
    if last and x.endswith("a") != y.endswith("a"):
        return _NO_LAST_VOWEL
    if not x or not y:
        return 0.25 if last and "e" in (x, y) else absent
    if len(x) == len(y) == 1:
        return _VOWEL_COSTS[frozenset((x, y))]
    shared = set(x) & set(y)
    return 0.2 if shared else 0.5


def _by_letters(a: str, b: str) -> Likeness:
    length = min(len(a), len(b))
    if length < 3 or abs(len(a) - len(b)) > 2:
        return Likeness.DIFFERENT
    distance = DamerauLevenshtein.distance(a, b, score_cutoff=2)
    if distance == 1:
        return _one_slip(a, b, length)
    if distance == 2 and length >= 7:
        return Likeness.SLIP if length >= 9 else Likeness.SIMILAR
    return Likeness.DIFFERENT


def _by_resemblance(a: str, b: str) -> Likeness:
    """More than one difference at once, say another spelling with a slip in it."""
    if min(len(a), len(b)) < 5:
        return Likeness.DIFFERENT
    closeness = max(
        JaroWinkler.similarity(x, y, score_cutoff=_RESEMBLING)
        for x, y in ((a, b), (sounds(a)[0].text, sounds(b)[0].text))
    )
    if closeness >= _CLOSE:
        return Likeness.SIMILAR
    return Likeness.ONE_LETTER if closeness >= _RESEMBLING else Likeness.DIFFERENT


def _one_slip(a: str, b: str, length: int) -> Likeness:
    if length < 4:
        return Likeness.ONE_LETTER
    if len(a) != len(b):  # a letter too many or too few; at the end it may be another name
        longer, shorter = (a, b) if len(a) > len(b) else (b, a)
        return Likeness.SIMILAR if longer.startswith(shorter) and length < 6 else Likeness.SLIP
    changed = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(changed) == 2:  # two neighbours swapped
        return Likeness.SLIP
    if frozenset(changed[0]) in _BESIDE or length >= 7:
        return Likeness.SLIP
    return Likeness.SIMILAR if length == 6 else Likeness.ONE_LETTER
