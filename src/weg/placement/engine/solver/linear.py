"""Linear and integer programs, and whole numbers by HiGHS (through OR-Tools)."""

from dataclasses import dataclass, field
from typing import Any

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

    def drop(self, gone: NDArray[np.bool_]) -> None:
        """Columns that are used no more: they lose their entries and are kept at 0."""
        kept = ~gone[np.asarray(self.columns, dtype=np.int64)]
        self.rows = np.asarray(self.rows)[kept].tolist()
        self.columns = np.asarray(self.columns)[kept].tolist()
        self.values = np.asarray(self.values)[kept].tolist()
        for column in np.flatnonzero(gone).tolist():
            self.cost[column] = self.low[column] = self.high[column] = 0.0
            self.whole[column] = False


@dataclass(frozen=True)
class Answer:
    """What a solver found: `x` is None without a solution; `bound` holds for the program."""

    x: Floats | None
    cost: float
    bound: float
    prices: Floats | None = None
    proven: bool = False
    effort: int = 0
    """Steps of the simplex method: the same on every machine, unlike seconds."""


def arrays(program: Program, start: int = 0) -> tuple[Ints, Ints, Floats]:
    """The matrix (its entries from `start`) as row-major sorted triplets, doubles summed."""
    rows = np.asarray(program.rows[start:], dtype=np.int64)
    columns = np.asarray(program.columns[start:], dtype=np.int64)
    values = np.asarray(program.values[start:], dtype=np.float64)
    order = np.lexsort((columns, rows))
    rows, columns, values = rows[order], columns[order], values[order]
    if len(rows):
        fresh = np.ones(len(rows), dtype=bool)
        fresh[1:] = (np.diff(rows) != 0) | (np.diff(columns) != 0)
        starts = np.flatnonzero(fresh)
        values = np.add.reduceat(values, starts)
        rows, columns = rows[starts], columns[starts]
    return rows, columns, values


def solve_whole(
    program: Program,
    seconds: float,
    hint: Floats | None = None,
    gap: float = 0.0,
    nodes: int | None = None,
    enough: float | None = None,
) -> Answer:
    """The program with whole numbers by HiGHS, within `seconds`; a hint is a first solution.

    It stops at a solution that costs no more than `enough`, or after so many `nodes`.
    """
    # Imported here: 0.4 s that only those pay who compute a plan.
    from ortools.math_opt import model_parameters_pb2, parameters_pb2

    parameters = parameters_pb2.SolveParametersProto()
    parameters.time_limit.FromNanoseconds(int(max(0.05, seconds) * 1e9))
    parameters.relative_gap_tolerance = gap
    parameters.absolute_gap_tolerance = 1e-7
    if nodes is not None:
        parameters.node_limit = nodes
    if enough is not None:
        parameters.highs.double_options["objective_target"] = enough
    model_parameters = model_parameters_pb2.ModelSolveParametersProto()
    if hint is not None:
        values = model_parameters.solution_hints.add().variable_values
        values.ids.extend(range(len(hint)))
        values.values.extend(hint.tolist())
    return to_answer(program, run_highs(to_proto(program, False), parameters, model_parameters))


def run_highs(model: Any, parameters: Any, model_parameters: Any = None) -> Any:
    """HiGHS' result; None when it gives up with an error of its own.

    It does so now and then on a program that is sound (once in some hundred parts of a city):
    one part less is improved then, and nothing proven is lost.
    """
    from ortools.math_opt import callback_pb2, model_parameters_pb2, parameters_pb2
    from ortools.math_opt.core.python import solver
    from pybind11_abseil.status import StatusNotOk

    try:
        return solver.solve(
            model,
            parameters_pb2.SOLVER_TYPE_HIGHS,
            parameters_pb2.SolverInitializerProto(),
            parameters,
            model_parameters or model_parameters_pb2.ModelSolveParametersProto(),
            None,
            callback_pb2.CallbackRegistrationProto(),
            None,
            None,
        )
    except StatusNotOk:
        return None


def to_proto(program: Program, relaxed: bool) -> Any:
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


def to_answer(program: Program, result: Any) -> Answer:
    """What the solver found; nothing, and nothing proven, without a result."""
    if result is None:
        return Answer(None, INFINITY, -INFINITY)
    from ortools.math_opt import result_pb2, solution_pb2

    proven = result.termination.reason == result_pb2.TERMINATION_REASON_OPTIMAL
    bound = result.termination.objective_bounds.dual_bound
    x = prices = None
    cost = INFINITY
    if result.solutions:
        first = result.solutions[0]
        primal = first.primal_solution
        if primal.feasibility_status == solution_pb2.SOLUTION_STATUS_FEASIBLE:
            x = _vector(primal.variable_values, len(program.cost))
            cost = primal.objective_value
        if first.HasField("dual_solution"):
            prices = _vector(first.dual_solution.dual_values, len(program.row_low))
    return Answer(x, cost, bound, prices, proven, result.solve_stats.simplex_iterations)


def _vector(entries: Any, length: int) -> Floats:
    found = np.zeros(length)
    found[np.asarray(entries.ids, dtype=np.int64)] = entries.values
    return found
