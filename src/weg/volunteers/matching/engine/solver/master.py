"""The linear program over some of the pairs, its prices, and the same with whole decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .scene import NONE, Ints, Scene

Floats = NDArray[np.float64]
INFINITY = float("inf")


@dataclass(frozen=True)
class Prices:
    """seat: by task; step: by volunteer, what an engagement costs them; clique: by clique and
    volunteer; hour: by volunteer, for a minute of their time."""

    seat: Floats
    step: Floats
    clique: dict[tuple[int, int], float]
    hour: Floats


@dataclass(frozen=True)
class Answer:
    """x: by pair of the program, None when nothing was found in time."""

    x: Floats | None
    cost: float
    bound: float
    prices: Prices | None = None


class Master:
    """min pairs + steps of load + free seats, for the pairs given (tasks, volunteers).

    A free seat is always allowed, so that there is always a solution.
    """

    def __init__(self, scene: Scene, tasks: Ints, volunteers: Ints) -> None:
        self.scene, self.tasks, self.volunteers = scene, tasks, volunteers
        self.width = len(scene.volunteers)
        self.cost: list[Floats] = []
        self.high: list[Floats] = []
        self.entries: list[tuple[Ints, Ints, Floats]] = []
        self.row_low: list[float] = []
        self.row_high: list[float] = []
        self._pairs()
        self._seats()
        self._steps()
        self._overlaps()
        self._hours()

    def _rows(self, number: int, low: float, high: float) -> int:
        first = len(self.row_low)
        self.row_low += [low] * number
        self.row_high += [high] * number
        return first

    def _columns(self, cost: Ints, high: Ints) -> int:
        first = sum(map(len, self.cost))
        self.cost.append(cost.astype(np.float64))
        self.high.append(high.astype(np.float64))
        return first

    def _enter(self, rows: Ints, columns: Ints, values: Any) -> None:
        filled = np.broadcast_to(np.asarray(values, dtype=np.float64), rows.shape)
        self.entries.append((rows, columns, filled))

    def _pairs(self) -> None:
        scene = self.scene
        number = len(self.tasks)
        cost = scene.cost[self.tasks, self.volunteers] + scene.steps[self.volunteers, 0]
        self._columns(cost, np.ones(number, dtype=np.int64))
        self._rows(len(scene.tasks), 0, 0)
        self.row_low = self.row_high = scene.people.astype(float).tolist()
        self.row_high = list(self.row_low)
        self._enter(self.tasks, np.arange(number), 1)

    def _seats(self) -> None:
        """Free seats: the last of a request costs more, since then nobody comes at all."""
        scene, (seat, last) = self.scene, self.scene.seats
        rows = np.flatnonzero(scene.people)
        one = np.ones(len(rows), dtype=np.int64)
        for cost, high in ((seat, scene.people[rows] - 1), (last, one)):
            first = self._columns(cost * one, high)
            self._enter(rows, np.arange(len(rows)) + first, 1)

    def _steps(self) -> None:
        """The first engagement is in the price of the pair; a row where there could be more."""
        scene, most = self.scene, self.scene.problem.weights.most
        count = np.bincount(self.volunteers, minlength=len(scene.volunteers))
        self.several = np.flatnonzero(count > 1)
        self.step_row = self._rows(len(self.several), -INFINITY, 1)
        place = np.full(len(scene.volunteers), NONE)
        place[self.several] = np.arange(len(self.several)) + self.step_row
        inside = np.flatnonzero(count[self.volunteers] > 1)
        self._enter(place[self.volunteers[inside]], inside, 1)
        for step in range(1, most):
            able = self.several[count[self.several] > step]
            first = self._columns(
                scene.steps[able, step] - scene.steps[able, 0], np.ones_like(able)
            )
            self._enter(place[able], np.arange(len(able)) + first, -1)

    def _overlaps(self) -> None:
        """One row for each clique and volunteer with two pairs or more in it."""
        cliques = self.scene.cliques
        self.clique_rows: list[tuple[int, int]] = []
        self.clique_row = len(self.row_low)
        if not len(cliques):
            return
        keys, columns = [], []
        for number in range(len(cliques)):
            inside = np.flatnonzero(cliques[number, self.tasks])
            keys.append(number * self.width + self.volunteers[inside])
            columns.append(inside)
        self._enter_overlaps(np.concatenate(keys), np.concatenate(columns))

    def _enter_overlaps(self, key: Ints, column: Ints) -> None:
        """Rows by key, those with one pair left out, and of equal ones all but one."""
        names, place, count = np.unique(key, return_inverse=True, return_counts=True)
        marks = np.random.default_rng(0).random(len(self.tasks))
        mark = np.bincount(place, weights=marks[column])
        kept = np.zeros(len(names), dtype=np.bool_)
        kept[np.unique(mark, return_index=True)[1]] = True
        kept &= count > 1
        renamed = np.cumsum(kept) - 1
        inside = kept[place]
        self._rows(int(kept.sum()), -INFINITY, 1)
        self._enter(renamed[place[inside]] + self.clique_row, column[inside], 1)
        self.clique_rows = [divmod(name, self.width) for name in names[kept].tolist()]

    def _hours(self) -> None:
        scene = self.scene
        total = np.zeros(len(scene.volunteers), dtype=np.int64)
        np.add.at(total, self.volunteers, scene.minutes[self.tasks])
        self.tight = np.flatnonzero((scene.budget != NONE) & (total > scene.budget))
        self.hour_row = len(self.row_low)
        place = np.full(len(scene.volunteers), NONE)
        place[self.tight] = np.arange(len(self.tight))
        for one in self.tight.tolist():
            self._rows(1, -INFINITY, float(scene.budget[one]))
        inside = np.flatnonzero(place[self.volunteers] != NONE)
        rows = place[self.volunteers[inside]] + self.hour_row
        self._enter(rows, inside, scene.minutes[self.tasks[inside]])

    def relaxed(self) -> Answer:
        """The linear program, with its prices. HiGHS needs half of GLOP's time for it."""
        from ortools.math_opt import parameters_pb2

        parameters = parameters_pb2.SolveParametersProto(presolve=parameters_pb2.EMPHASIS_OFF)
        result = _run(self._model(whole=False), parameters_pb2.SOLVER_TYPE_HIGHS, parameters)
        answer = _answer(result, len(self.tasks))
        duals = result.solutions[0].dual_solution.dual_values
        prices = np.zeros(len(self.row_low))
        prices[np.asarray(duals.ids, dtype=np.int64)] = duals.values
        return Answer(answer.x, answer.cost, answer.bound, self._prices(prices))

    def _prices(self, prices: Floats) -> Prices:
        scene = self.scene
        # Who has no pair yet pays the first step: exactly what one engagement would cost.
        step = scene.steps[:, 0].astype(np.float64)
        step[self.several] -= prices[self.step_row : self.step_row + len(self.several)]
        rows = prices[self.clique_row : self.clique_row + len(self.clique_rows)].tolist()
        clique = {
            key: -price for key, price in zip(self.clique_rows, rows, strict=True) if price < 0
        }
        hour = np.zeros(len(scene.volunteers))
        hour[self.tight] = -prices[self.hour_row : self.hour_row + len(self.tight)]
        return Prices(prices[: len(scene.tasks)], step, clique, hour)

    def decided(self, seconds: float, nodes: int, hint: Floats | None = None) -> Answer:
        """Whole decisions by HiGHS (through OR-Tools), within seconds and nodes of its tree."""
        from ortools.math_opt import model_parameters_pb2, parameters_pb2

        parameters = parameters_pb2.SolveParametersProto()
        parameters.time_limit.FromNanoseconds(int(max(0.05, seconds) * 1e9))
        parameters.relative_gap_tolerance = 0.0
        parameters.absolute_gap_tolerance = 0.5
        parameters.node_limit = nodes
        more = model_parameters_pb2.ModelSolveParametersProto()
        if hint is not None:
            values = more.solution_hints.add().variable_values
            values.ids.extend(range(len(hint)))
            values.values.extend(hint.tolist())
        kind = parameters_pb2.SOLVER_TYPE_HIGHS
        return _answer(_run(self._model(whole=True), kind, parameters, more), len(self.tasks))

    def _model(self, whole: bool) -> Any:
        from ortools.math_opt import model_pb2

        model = model_pb2.ModelProto()
        cost, high = np.concatenate(self.cost), np.concatenate(self.high)
        width, height, pairs = len(cost), len(self.row_low), len(self.tasks)
        model.variables.ids.extend(range(width))
        model.variables.lower_bounds.extend([0.0] * width)
        model.variables.upper_bounds.extend(high.tolist())
        model.variables.integers.extend([whole] * pairs + [False] * (width - pairs))
        model.objective.linear_coefficients.ids.extend(range(width))
        model.objective.linear_coefficients.values.extend(cost.tolist())
        model.linear_constraints.ids.extend(range(height))
        model.linear_constraints.lower_bounds.extend(self.row_low)
        model.linear_constraints.upper_bounds.extend(self.row_high)
        rows, columns, values = (np.concatenate(part) for part in zip(*self.entries, strict=True))
        order = np.lexsort((columns, rows))
        model.linear_constraint_matrix.row_ids.extend(rows[order].tolist())
        model.linear_constraint_matrix.column_ids.extend(columns[order].tolist())
        model.linear_constraint_matrix.coefficients.extend(values[order].tolist())
        return model


def _run(model: Any, kind: int, parameters: Any, more: Any = None) -> Any:
    from ortools.math_opt import callback_pb2, model_parameters_pb2, parameters_pb2
    from ortools.math_opt.core.python import solver

    return solver.solve(
        model,
        kind,
        parameters_pb2.SolverInitializerProto(),
        parameters,
        more or model_parameters_pb2.ModelSolveParametersProto(),
        None,
        callback_pb2.CallbackRegistrationProto(),
        None,
        None,
    )


def _answer(result: Any, pairs: int) -> Answer:
    from ortools.math_opt import solution_pb2

    bound = result.termination.objective_bounds.dual_bound
    if not result.solutions:
        return Answer(None, INFINITY, bound)
    primal = result.solutions[0].primal_solution
    if primal.feasibility_status != solution_pb2.SOLUTION_STATUS_FEASIBLE:
        return Answer(None, INFINITY, bound)
    ids = np.asarray(primal.variable_values.ids, dtype=np.int64)
    values = np.asarray(primal.variable_values.values)
    x = np.zeros(pairs)
    x[ids[ids < pairs]] = values[ids < pairs]
    return Answer(x, primal.objective_value, bound)
