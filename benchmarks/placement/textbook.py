"""The textbook model: x[household, unit] in {0, 1}; balance and mix as rows; no counting."""

from collections import defaultdict

from weg.placement.engine.costs import fair_shares
from weg.placement.engine.problem import Household, Problem
from weg.placement.engine.solver.city import City
from weg.placement.engine.solver.linear import INFINITY, Program, to_proto
from weg.placement.engine.solver.scene import Scene, group_of


class Textbook:
    """Only for problems in which nobody who lives in the city may move."""

    def __init__(self, problem: Problem, scene: Scene) -> None:
        self.problem, self.scene = problem, scene
        self.city = City(scene)
        self.program = Program()
        self.column: dict[int, tuple[Household, str]] = {}
        self.by_site: dict[str, list[tuple[int, Household]]] = defaultdict(list)
        self._households()
        self._places()

    def _households(self) -> None:
        from .rivals import own_cost

        program, problem = self.program, self.problem
        families: dict[str, int] = {}
        groups: dict[tuple[str, object], int] = {}
        for one in self.scene.actors:
            row = program.row(1.0, 1.0)
            weight = problem.weights.unplaced * (1 + one.urgency) * one.size
            program.column(weight, 1.0, [(row, 1.0)])
            for unit in problem.units:
                if self.city.rooms_in(one, unit.id) is None:
                    continue
                cost = own_cost(problem, one, unit)
                if cost is None:
                    continue
                entries = [(row, 1.0), self._entry(one, unit.id, families, groups)]
                column = program.column(cost, 1.0, entries)
                self.column[column] = one, unit.id
                self.by_site[unit.site].append((column, one))

    def _entry(
        self,
        one: Household,
        unit: str,
        families: dict[str, int],
        groups: dict[tuple[str, object], int],
    ) -> tuple[int, float]:
        """One household, or people of one group up to the beds."""
        program = self.program
        if unit not in families:
            families[unit] = program.row(-INFINITY, 1.0)
        if not one.single:
            return families[unit], 1.0
        key = (unit, group_of(one))
        if key not in groups:
            free = sum(
                max(0, room.places - len(self.city.in_room[room.id]))
                for room in self.problem.rooms_of_unit[unit]
            )
            groups[key] = program.row(-INFINITY, 0.0)
            program.column(0.0, 1.0, [(families[unit], 1.0), (groups[key], -float(free))])
        return groups[key], 1.0

    def _places(self) -> None:
        program, problem, weights = self.program, self.problem, self.problem.weights
        fair = fair_shares(problem)
        for district in problem.districts:
            here = self.city.district[district.id]
            entries = [
                (column, float(one.size))
                for site in problem.sites
                if site.district == district.id
                for column, one in self.by_site[site.id]
            ]
            for band, weight in weights.balance:
                row = program.row(-INFINITY, (1 + band) * fair[district.id] - here)
                program.column(weight, INFINITY, [(row, -1.0)], False)
                for column, size in entries:
                    program.enter(row, column, size)
        for site in problem.sites:
            self._site(site.id)

    def _site(self, site: str) -> None:
        program, mix, here = self.program, self.problem.weights.mix, self.city.people[site]
        cap = self.city.caps[site]
        if cap is not None and self.by_site[site]:
            row = program.row(-INFINITY, float(max(0, cap - sum(here))))
            for column, one in self.by_site[site]:
                program.enter(row, column, float(one.size))
        if mix is None:
            return
        off = program.column(mix.weight, INFINITY, [], False)
        for sign in (1, -1):
            family, alone = (
                sign * (1 - mix.share) - mix.tolerance,
                -sign * mix.share - mix.tolerance,
            )
            row = program.row(-INFINITY, -family * here[0] - alone * here[1])
            program.enter(row, off, -1.0)
            for column, one in self.by_site[site]:
                program.enter(row, column, (alone if one.single else family) * one.size)

    def solve(self, seconds: float, solver: str) -> list[tuple[Household, str]]:
        """Who goes to which unit in the best solution found; nobody when there is none."""
        from ortools.math_opt import callback_pb2, model_parameters_pb2, parameters_pb2
        from ortools.math_opt.core.python import solver as mathopt

        parameters = parameters_pb2.SolveParametersProto()
        parameters.time_limit.FromNanoseconds(int(seconds * 1e9))
        result = mathopt.solve(
            to_proto(self.program, False),
            getattr(parameters_pb2, solver),
            parameters_pb2.SolverInitializerProto(),
            parameters,
            model_parameters_pb2.ModelSolveParametersProto(),
            None,
            callback_pb2.CallbackRegistrationProto(),
            None,
            None,
        )
        if not result.solutions:
            return []
        values = result.solutions[0].primal_solution.variable_values
        chosen = dict(zip(values.ids, values.values, strict=True))
        return [pair for column, pair in self.column.items() if chosen.get(column, 0) > 0.5]
