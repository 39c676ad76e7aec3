"""The demo city's part: families at every stage, counts that can be shown."""

from __future__ import annotations

from weg.demo import returns
from weg.foundation.access.actors import System
from weg.foundation.periods import today
from weg.returns.models import Case, FollowUp
from weg.returns.queries.cases import counts


def test_the_demo_has_families_at_every_stage_and_counts_to_show(world):
    returns.load(System("demo"), today())
    assert Case.objects.count() == len(returns.AGO)
    assert {"first_talk", "decision", "journey", "after"} <= set(
        Case.objects.values_list("stage", flat=True)
    )
    assert {"returned", "stays", ""} == set(Case.objects.values_list("outcome", flat=True))
    assert FollowUp.objects.exists()
    assert any(row["advised"].isdecimal() and int(row["advised"]) > 5 for row in counts())


def test_without_the_key_the_demo_says_that_it_has_no_return_counselling(world, settings, capsys):
    settings.WEG_SEALING_KEYS = []
    returns.load(System("demo"), today())
    assert "no return counselling" in capsys.readouterr().err
    assert not Case.objects.exists()
