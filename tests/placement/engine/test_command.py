"""`weg place`: what it writes, and its exit status."""

import json
from pathlib import Path

import pytest

from weg.placement.engine.command import main

from .small_problems import small_problem


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "problem.json"
    path.write_text(json.dumps(small_problem(3)), encoding="utf-8")
    return path


def test_a_plan_is_written_and_passes_the_check(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    assert main([str(file), "--seconds", "20", "--gap", "0.0001", "--out", str(out)]) == 0
    plan = json.loads(out.read_text(encoding="utf-8"))
    assert plan["format"] == "weg-plan/1"
    assert set(plan) == {
        "format", "assignments", "open", "terms", "cost", "bound", "seconds", "seed",
    }  # fmt: skip
    assert main(["--check", str(file), str(out)]) == 0


def test_a_plan_that_breaks_a_rule_fails_the_check(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "plan.json"
    main([str(file), "--out", str(out)])
    plan = json.loads(out.read_text(encoding="utf-8"))
    plan["cost"] += 1
    out.write_text(json.dumps(plan), encoding="utf-8")
    assert main(["--check", str(file), str(out)]) == 1
    assert "cost: plan: says" in capsys.readouterr().out


def test_a_refused_problem_is_one_line_for_each_fault(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(file.read_text(encoding="utf-8"))
    data |= {"colour": 1, "day": "soon"}
    file.write_text(json.dumps(data), encoding="utf-8")
    assert main([str(file)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in lines] == ["$.day", "$.colour"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[1]"])
def test_a_broken_file_is_refused_without_a_traceback(
    file: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(content)
    assert main([str(file)]) == 2
    assert capsys.readouterr().err.startswith("$: ")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert main([str(tmp_path / "none.json")]) == 2


def test_pins_that_break_a_rule_are_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = small_problem(3, orderly=True)
    size = max(room["places"] for room in data["rooms"]) + 1
    data["households"][0]["people"] = [{"age": 30, "sex": "f"}] * size
    data["pins"] = [["h0", [data["rooms"][0]["id"]]]]
    file.write_text(json.dumps(data), encoding="utf-8")
    assert main([str(file)]) == 2
    assert "pin of h0 breaks rule places" in capsys.readouterr().err
