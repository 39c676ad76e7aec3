"""Linear and integer programs, solved by OR-Tools: GLOP for prices, HiGHS or CP-SAT for counts."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
INFINITY = float("inf")


@dataclass
class Program:
    """min cost·x, row_low ≤ A x ≤ row_high, low ≤ x ≤ high; grown piece by piece."""

    cost: list[float] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    row_low: list[float] = field(default_factory=list)
    row_high: list[float] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    constant: float = 0.0

    def row(self, low: float, high: float) -> int:
        self.row_low.append(low)
        self.row_high.append(high)
        return len(self.row_low) - 1

    def column(
        self,
        cost: float,
        high: float,
        entries: list[tuple[int, float]],
        whole: bool = True,
        low: float = 0.0,
    ) -> int:
        index = len(self.cost)
        self.cost.append(cost)
        self.low.append(low)
        self.high.append(high)
        self.whole.append(whole)
        for row, value in entries:
            self.enter(row, index, value)
        return index

    def enter(self, row: int, column: int, value: float) -> None:
        self.rows.append(row)
        self.columns.append(column)
        self.values.append(value)


@dataclass(frozen=True)
class Answer:
    """What a solver found: `x` is None without a solution; `bound` holds for the program."""

    x: Floats | None
    cost: float
    bound: float
    prices: Floats | None = None
    proven: bool = False


def arrays(program: Program) -> tuple[Ints, Ints, Floats]:
    """The matrix as row-major sorted triplets, doubles summed."""
    rows = np.asarray(program.rows, dtype=np.int64)
    columns = np.asarray(program.columns, dtype=np.int64)
    values = np.asarray(program.values, dtype=np.float64)
    order = np.lexsort((columns, rows))
    rows, columns, values = rows[order], columns[order], values[order]
    if len(rows):
        fresh = np.ones(len(rows), dtype=bool)
        fresh[1:] = (np.diff(rows) != 0) | (np.diff(columns) != 0)
        starts = np.flatnonzero(fresh)
        values = np.add.reduceat(values, starts)
        rows, columns = rows[starts], columns[starts]
    return rows, columns, values


def solve_prices(program: Program, seconds: float) -> Answer:
    """The relaxation (nothing whole) by GLOP, with the price of every row."""
    return _solve(program, seconds, "glop")


def solve_whole(
    program: Program, seconds: float, hint: Floats | None = None, gap: float = 0.0
) -> Answer:
    """The program with whole numbers by HiGHS, within `seconds`; a hint is a first solution."""
    return _solve(program, seconds, "highs", hint, gap)


def _solve(
    program: Program, seconds: float, method: str, hint: Floats | None = None, gap: float = 0.0
) -> Answer:
    # Imported here: 0.4 s that only those pay who compute a plan.
    from ortools.math_opt import (
        callback_pb2,
        model_parameters_pb2,
        parameters_pb2,
    )
    from ortools.math_opt.core.python import solver

    kinds = {
        "glop": parameters_pb2.SOLVER_TYPE_GLOP,
        "highs": parameters_pb2.SOLVER_TYPE_HIGHS,
    }
    parameters = parameters_pb2.SolveParametersProto()
    parameters.time_limit.FromNanoseconds(int(max(0.05, seconds) * 1e9))
    model_parameters = model_parameters_pb2.ModelSolveParametersProto()
    if method == "highs":
        parameters.relative_gap_tolerance = gap
        parameters.absolute_gap_tolerance = 1e-7
        if hint is not None:
            values = model_parameters.solution_hints.add().variable_values
            values.ids.extend(range(len(hint)))
            values.values.extend(hint.tolist())
    result = solver.solve(
        _proto(program, method == "glop"),
        kinds[method],
        parameters_pb2.SolverInitializerProto(),
        parameters,
        model_parameters,
        None,
        callback_pb2.CallbackRegistrationProto(),
        None,
        None,
    )
    return _answer(program, result)


def _proto(program: Program, relaxed: bool):  # type: ignore[no-untyped-def]
    from ortools.math_opt import model_pb2

    model = model_pb2.ModelProto()
    width, height = len(program.cost), len(program.row_low)
    model.variables.ids.extend(range(width))
    model.variables.lower_bounds.extend(program.low)
    model.variables.upper_bounds.extend(program.high)
    model.variables.integers.extend([False] * width if relaxed else program.whole)
    model.objective.offset = program.constant
    model.objective.linear_coefficients.ids.extend(range(width))
    model.objective.linear_coefficients.values.extend(program.cost)
    model.linear_constraints.ids.extend(range(height))
    model.linear_constraints.lower_bounds.extend(program.row_low)
    model.linear_constraints.upper_bounds.extend(program.row_high)
    rows, columns, values = arrays(program)
    model.linear_constraint_matrix.row_ids.extend(rows.tolist())
    model.linear_constraint_matrix.column_ids.extend(columns.tolist())
    model.linear_constraint_matrix.coefficients.extend(values.tolist())
    return model


def _answer(program: Program, result) -> Answer:  # type: ignore[no-untyped-def]
    from ortools.math_opt import result_pb2, solution_pb2

    proven = result.termination.reason == result_pb2.TERMINATION_REASON_OPTIMAL
    bound = result.termination.objective_bounds.dual_bound
    x = prices = None
    cost = INFINITY
    if result.solutions:
        first = result.solutions[0]
        primal = first.primal_solution
        if primal.feasibility_status == solution_pb2.SOLUTION_STATUS_FEASIBLE:
            x = np.zeros(len(program.cost))
            x[np.asarray(primal.variable_values.ids, dtype=np.int64)] = (
                primal.variable_values.values
            )
            cost = primal.objective_value
        if first.HasField("dual_solution"):
            prices = np.zeros(len(program.row_low))
            dual = first.dual_solution.dual_values
            prices[np.asarray(dual.ids, dtype=np.int64)] = dual.values
    return Answer(x, cost, bound, prices, proven)
