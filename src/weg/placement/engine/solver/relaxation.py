"""Programs without whole numbers, solved again and again: for prices, and for diving."""

from typing import Any

import numpy as np

from .linear import Answer, Program, arrays, run_highs, to_answer, to_proto

LARGE = 15_000
"""Columns of a program whose relaxation is first solved by an interior point method."""


class Relaxation:
    """The program without whole numbers, solved by GLOP again and again from where it was.

    The program may grow by columns and rows between two solutions, and lose columns by `drop`,
    but not change otherwise.
    """

    def __init__(self, program: Program) -> None:
        from ortools.math_opt import parameters_pb2
        from ortools.math_opt.core.python import solver

        self.program = program
        self.width, self.height = len(program.cost), len(program.row_low)
        self.entries = len(program.rows)
        self.basis: Any = None
        self.gone: set[int] = set()
        self.bounded = False
        self._solver = solver.new(
            parameters_pb2.SOLVER_TYPE_GLOP,
            to_proto(program, True),
            parameters_pb2.SolverInitializerProto(),
        )

    def solve(self, seconds: float) -> Answer:
        """The cost of the relaxation and the price of every row."""
        from ortools.math_opt import callback_pb2, parameters_pb2

        if self.basis is None and self.width > LARGE and (first := self._first(seconds)):
            return first
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
        return to_answer(self.program, result)

    def _first(self, seconds: float) -> Answer | None:
        """From nothing, an interior point and its nearest corner are several times faster.

        None when that method fails; the simplex method finds the same.
        """
        from ortools.math_opt import parameters_pb2

        parameters = parameters_pb2.SolveParametersProto()
        parameters.time_limit.FromNanoseconds(int(max(0.05, seconds) * 1e9))
        parameters.lp_algorithm = parameters_pb2.LP_ALGORITHM_BARRIER
        result = run_highs(to_proto(self.program, True), parameters)
        if result is None:
            return None
        if result.solutions and result.solutions[0].HasField("basis"):
            self.basis = result.solutions[0].basis
        return to_answer(self.program, result)

    def drop(self, columns: np.ndarray) -> None:
        """Columns that leave the solver for good. The program has lost their entries already."""
        from ortools.math_opt import model_update_pb2

        update = model_update_pb2.ModelUpdateProto()
        update.deleted_variable_ids.extend(columns.tolist())
        if not self._solver.update(update):
            raise RuntimeError("GLOP refused to drop columns")
        self.gone.update(columns.tolist())
        self.entries = len(self.program.rows)
        if self.basis is not None:
            status = self.basis.variable_status
            kept = [
                (i, v) for i, v in zip(status.ids, status.values, strict=True) if i not in self.gone
            ]
            del status.ids[:], status.values[:]
            status.ids.extend(i for i, _ in kept)
            status.values.extend(value for _, value in kept)

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
            for status, length, fresh, gone in (
                (self.basis.variable_status, self.width, low, self.gone),
                (self.basis.constraint_status, self.height, basic, set[int]()),
            ):
                known = status.ids[-1] + 1 if status.ids else 0
                new = [index for index in range(known, length) if index not in gone]
                status.ids.extend(new)
                status.values.extend([fresh] * len(new))
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
