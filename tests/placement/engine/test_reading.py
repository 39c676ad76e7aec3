"""A problem file says what is wrong and where."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weg.placement.engine import Problem, ProblemRefused

from .small_problems import small_problem


def valid() -> dict[str, Any]:
    return {
        "format": "weg-placement/1",
        "day": "2026-11-30",
        "districts": [{"id": "06", "residents": 10, "people": 2}],
        "sites": [{"id": "s1", "district": "06"}],
        "units": [{"id": "u1", "site": "s1"}],
        "rooms": [{"id": "r1", "unit": "u1", "places": 3}],
        "households": [{"id": "h1", "people": [{"age": 34, "sex": "f"}]}],
    }


def faults(data: object) -> list[str]:
    with pytest.raises(ProblemRefused) as refused:
        Problem.from_dict(data)
    return [str(fault) for fault in refused.value.faults]


def test_what_is_left_out_has_its_default() -> None:
    problem = Problem.from_dict(valid())
    assert problem.sites[0].open
    assert problem.sites[0].limit is None
    assert problem.weights.unplaced == 0
    assert problem.households[0].lives == ()


def test_file_and_back_is_the_same_problem() -> None:
    for seed in range(20):
        problem = Problem.from_dict(small_problem(seed, households=6, sites=3))
        assert Problem.from_json(problem.to_json()) == problem


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda d: d.pop("format"), "$"),
        (lambda d: d.update(format="weg-placement/2"), "$.format"),
        (lambda d: d.update(day="30.11.2026"), "$.day"),
        (lambda d: d.update(colour="red"), "$.colour"),
        (lambda d: d["sites"][0].update(distrct="06"), "$.sites[0].distrct"),
        (lambda d: d["sites"][0].update(district="07"), "$.sites[0].district"),
        (lambda d: d["units"].append({"id": "u1", "site": "s1"}), "$.units[1].id"),
        (lambda d: d["rooms"][0].update(places=-1), "$.rooms[0].places"),
        (lambda d: d["rooms"][0].update(places=2.5), "$.rooms[0].places"),
        (lambda d: d["rooms"][0].update(places=True), "$.rooms[0].places"),
        (lambda d: d["households"][0].update(people=[]), "$.households[0].people"),
        (lambda d: d["households"][0].update(lives=["r9"]), "$.households[0].lives[0]"),
        (lambda d: d["households"][0].update(should={"x": "y"}), "$.households[0].should.x"),
        (lambda d: d.update(near=[["h1", "h1", 3]]), "$.near[0]"),
        (lambda d: d.update(near=[["h1", "h2"]]), "$.near[0]"),
        (lambda d: d.update(apart=[["h1", "h2", "site"]]), "$.apart[0][1]"),
        (lambda d: d.update(pins=[["h1", ["r9"]]]), "$.pins[0][1][0]"),
        (lambda d: d.update(forbid=[["h1", "s9"]]), "$.forbid[0][1]"),
        (lambda d: d.update(weights={"mix": [2, 0, 1]}), "$.weights.mix"),
        (lambda d: d.update(weights={"unplaced": float("nan")}), "$.weights.unplaced"),
        (lambda d: d.update(weights={"unplaced": 10**400}), "$.weights.unplaced"),
    ],
)
def test_a_fault_is_named_with_its_path(change: Any, path: str) -> None:
    data = valid()
    change(data)
    assert path in [fault.split(": ")[0] for fault in faults(data)]


def test_every_fault_is_named_not_only_the_first() -> None:
    data = valid() | {"day": 3, "colour": 1}
    assert len(faults(data)) == 2


@pytest.mark.parametrize(
    "text", [b"\xff\xfe{}", b"{", b'{"a":1,"a":2}', b"[" * 100_000, b"{} x", b"[]", b"3", b""]
)
def test_what_is_no_problem_is_refused_in_a_sentence(text: bytes) -> None:
    with pytest.raises(ProblemRefused) as refused:
        Problem.from_json(text)
    assert str(refused.value).startswith("$")


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 50), st.data())
def test_a_damaged_file_is_read_or_refused_never_a_crash(seed: int, data: st.DataObject) -> None:
    problem = small_problem(seed)
    target: Any = problem
    for _ in range(data.draw(st.integers(1, 4))):
        keys = list(target) if isinstance(target, dict) else list(range(len(target)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if not isinstance(target[key], dict | list) or data.draw(st.booleans()):
            target[key] = data.draw(JUNK)
            break
        target = target[key]
    assert all(line.startswith("$") and ": " in line for line in sentences(problem))


def sentences(data: object) -> list[str]:
    """What is said about the data: nothing when it is a problem."""
    try:
        Problem.from_dict(data)
    except ProblemRefused as refused:
        return [str(fault) for fault in refused.faults]
    return []


def test_a_path_is_read(tmp_path: Any) -> None:
    path = tmp_path / "problem.json"
    path.write_text(json.dumps(valid()), encoding="utf-8")
    assert Problem.from_json(path) == Problem.from_dict(valid())
