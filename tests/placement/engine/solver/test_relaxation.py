"""A program that grows and loses columns between two solutions."""

import numpy as np

from weg.placement.engine.solver.linear import Program, solve_whole
from weg.placement.engine.solver.relaxation import Relaxation


def test_the_last_column_is_dropped_and_others_come_after_it() -> None:
    program = Program()
    row = program.row(2.0, 2.0)
    for cost in (3.0, 1.0):
        program.column(cost, 2.0, [(row, 1.0)])
    relaxation = Relaxation(program)
    assert relaxation.solve(5).cost == 2.0
    gone = np.array([1], dtype=np.int64)
    program.drop(np.array([False, True]))
    relaxation.drop(gone)
    assert relaxation.solve(5).cost == 6.0, "only the dear column is left"
    program.column(2.0, 2.0, [(row, 1.0)])
    answer = relaxation.solve(5)
    assert answer.x is not None
    assert answer.x.tolist() == [0.0, 0.0, 2.0]


def test_what_the_solver_gives_up_on_has_no_answer_and_proves_nothing() -> None:
    program = Program()
    row = program.row(2.0, 2.0)
    program.column(float("nan"), 2.0, [(row, 1.0)])
    answer = solve_whole(program, 5)
    assert answer.x is None
    assert answer.bound == float("-inf")
    assert not answer.proven
