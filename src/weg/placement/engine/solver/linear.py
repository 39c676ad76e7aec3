"""Linear and integer programs, solved by OR-Tools: GLOP for prices, HiGHS or CP-SAT for counts."""

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


@dataclass(frozen=True)
class Answer:
    """What a solver found: `x` is None without a solution; `bound` holds for the program."""

    x: Floats | None
    cost: float
    bound: float
    prices: Floats | None = None
    proven: bool = False


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
) -> Answer:
    """The program with whole numbers by HiGHS, within `seconds`; a hint is a first solution."""
    # Imported here: 0.4 s that only those pay who compute a plan.
    from ortools.math_opt import callback_pb2, model_parameters_pb2, parameters_pb2
    from ortools.math_opt.core.python import solver

    parameters = parameters_pb2.SolveParametersProto()
    parameters.time_limit.FromNanoseconds(int(max(0.05, seconds) * 1e9))
    parameters.relative_gap_tolerance = gap
    parameters.absolute_gap_tolerance = 1e-7
    if nodes is not None:
        parameters.node_limit = nodes
    model_parameters = model_parameters_pb2.ModelSolveParametersProto()
    if hint is not None:
        values = model_parameters.solution_hints.add().variable_values
        values.ids.extend(range(len(hint)))
        values.values.extend(hint.tolist())
    result = solver.solve(
        _proto(program, False),
        parameters_pb2.SOLVER_TYPE_HIGHS,
        parameters_pb2.SolverInitializerProto(),
        parameters,
        model_parameters,
        None,
        callback_pb2.CallbackRegistrationProto(),
        None,
        None,
    )
    return _answer(program, result)


class Relaxation:
    """The program without whole numbers, solved by GLOP again and again from where it was.

    The program may grow by columns and rows between two solutions, but not change otherwise.
    """

    def __init__(self, program: Program) -> None:
        from ortools.math_opt import parameters_pb2
        from ortools.math_opt.core.python import solver

        self.program = program
        self.width, self.height = len(program.cost), len(program.row_low)
        self.entries = len(program.rows)
        self.basis: Any = None
        self.bounded = False
        self._solver = solver.new(
            parameters_pb2.SOLVER_TYPE_GLOP,
            _proto(program, True),
            parameters_pb2.SolverInitializerProto(),
        )

    def solve(self, seconds: float) -> Answer:
        """The cost of the relaxation and the price of every row."""
        from ortools.math_opt import callback_pb2, parameters_pb2

        grown = len(self.program.row_low) > self.height
        self._grow()
        parameters = parameters_pb2.SolveParametersProto()
        parameters.time_limit.FromNanoseconds(int(max(0.05, seconds) * 1e9))
        # From nothing, the dual simplex is several times faster.
        parameters.lp_algorithm = parameters_pb2.LP_ALGORITHM_DUAL_SIMPLEX
        if self.basis is not None:
            parameters.presolve = parameters_pb2.EMPHASIS_OFF
            # New rows leave the prices feasible, new columns the solution.
            parameters.lp_algorithm = (
                parameters_pb2.LP_ALGORITHM_DUAL_SIMPLEX
                if grown or self.bounded
                else parameters_pb2.LP_ALGORITHM_PRIMAL_SIMPLEX
            )
        result = self._solver.solve(
            parameters,
            self._start(),
            None,
            callback_pb2.CallbackRegistrationProto(),
            None,
            None,
        )
        if result.solutions and result.solutions[0].HasField("basis"):
            self.basis = result.solutions[0].basis
        self.bounded = False
        return _answer(self.program, result)

    def bound(self, low: dict[int, float], high: dict[int, float]) -> None:
        """Change the limits of columns that are in the solver already (not in the program)."""
        from ortools.math_opt import model_update_pb2

        self._grow()
        update = model_update_pb2.ModelUpdateProto()
        for limits, entries in (
            (low, update.variable_updates.lower_bounds),
            (high, update.variable_updates.upper_bounds),
        ):
            entries.ids.extend(sorted(limits))
            entries.values.extend(limits[column] for column in sorted(limits))
        if not self._solver.update(update):
            raise RuntimeError("GLOP refused new limits")
        self.bounded = True

    def _start(self) -> Any:
        from ortools.math_opt import model_parameters_pb2, solution_pb2

        found = model_parameters_pb2.ModelSolveParametersProto()
        if self.basis is not None:
            low, basic = (
                solution_pb2.BASIS_STATUS_AT_LOWER_BOUND,
                solution_pb2.BASIS_STATUS_BASIC,
            )
            for status, length, fresh in (
                (self.basis.variable_status, self.width, low),
                (self.basis.constraint_status, self.height, basic),
            ):
                known = len(status.ids)
                status.ids.extend(range(known, length))
                status.values.extend([fresh] * (length - known))
            found.initial_basis.CopyFrom(self.basis)
        return found

    def _grow(self) -> None:
        from ortools.math_opt import model_update_pb2

        program, width, height = self.program, self.width, self.height
        if len(program.cost) == width and len(program.row_low) == height:
            return
        update = model_update_pb2.ModelUpdateProto()
        columns = range(width, len(program.cost))
        update.new_variables.ids.extend(columns)
        update.new_variables.lower_bounds.extend(program.low[width:])
        update.new_variables.upper_bounds.extend(program.high[width:])
        update.new_variables.integers.extend([False] * len(columns))
        update.objective_updates.linear_coefficients.ids.extend(columns)
        update.objective_updates.linear_coefficients.values.extend(program.cost[width:])
        update.new_linear_constraints.ids.extend(range(height, len(program.row_low)))
        update.new_linear_constraints.lower_bounds.extend(program.row_low[height:])
        update.new_linear_constraints.upper_bounds.extend(program.row_high[height:])
        rows, columns_, values = arrays(program, self.entries)
        update.linear_constraint_matrix_updates.row_ids.extend(rows.tolist())
        update.linear_constraint_matrix_updates.column_ids.extend(columns_.tolist())
        update.linear_constraint_matrix_updates.coefficients.extend(values.tolist())
        if not self._solver.update(update):
            raise RuntimeError("GLOP refused to grow its program")
        self.width, self.height = len(program.cost), len(program.row_low)
        self.entries = len(program.rows)


def _proto(program: Program, relaxed: bool) -> Any:
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


def _answer(program: Program, result: Any) -> Answer:
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
    return Answer(x, cost, bound, prices, proven)


def _vector(entries: Any, length: int) -> Floats:
    found = np.zeros(length)
    found[np.asarray(entries.ids, dtype=np.int64)] = entries.values
    return found
