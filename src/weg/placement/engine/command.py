"""`weg place`: the engine from the shell."""

import argparse
import sys

from .checker import check
from .errors import EngineError
from .plan import Plan
from .problem import Problem
from .solve import solve
from .stop import Stop

WRITTEN, CHECKED, BROKEN, REFUSED = 0, 0, 1, 2


def main(argv: list[str] | None = None) -> int:
    """Exit status: 0 plan written (or check passed), 1 check failed, 2 refused or unreadable."""
    options = _parser().parse_args(argv)
    try:
        if options.check:
            return _check(options)
        return _place(options)
    except EngineError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or ''}: {error.strerror or error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("stopped before there was a plan", file=sys.stderr)
    return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="weg place", description="Who lives where: the best plan, with its proven distance."
    )
    parser.add_argument("problem", help="problem file (weg-placement/1)")
    parser.add_argument("plan", nargs="?", help="plan file (weg-plan/1), with --check")
    parser.add_argument("--seconds", type=_positive, default=10.0, help="stop after (10)")
    parser.add_argument("--gap", type=_positive, default=1e-4, help="stop at this gap (0.0001)")
    parser.add_argument("--seed", type=int, default=0, help="same seed, same plan (0)")
    parser.add_argument("--threads", type=int, default=2, help="threads of the solver (2)")
    parser.add_argument("--out", help="where to write the plan (standard output)")
    parser.add_argument("--check", action="store_true", help="only check a plan")
    return parser


def _positive(text: str) -> float:
    value = float(text)
    if not 0 <= value < 1e9:
        raise argparse.ArgumentTypeError("must be a number from 0")
    return value


def _place(options: argparse.Namespace) -> int:
    if options.plan:
        _parser().error("a plan file is only read with --check")
    problem = Problem.from_json(options.problem)
    stop = Stop(options.seconds, options.gap)
    plan = solve(problem, stop, options.seed, options.threads)
    text = plan.to_json(options.out)
    if not options.out:
        print(text)
    summary = f"cost {plan.cost:.2f}, bound {plan.bound:.2f}, gap {plan.gap:.4%}"
    print(f"{summary}, {len(plan.open)} without a place, {plan.seconds:.1f} s", file=sys.stderr)
    return WRITTEN


def _check(options: argparse.Namespace) -> int:
    if not options.plan:
        _parser().error("--check needs a problem file and a plan file")
    problem = Problem.from_json(options.problem)
    report = check(problem, Plan.from_json(problem, options.plan))
    for breach in report.breaches:
        print(breach)
    if report.ok:
        print(f"every rule is kept; the cost is {report.cost:.2f}")
    return CHECKED if report.ok else BROKEN


if __name__ == "__main__":
    sys.exit(main())
