"""When to stop."""

import time
from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[float, float, float, float], None]
"""Called with cost, bound, gap and seconds whenever one of the first two got better."""


@dataclass(frozen=True)
class Stop:
    """Stop after so many seconds, or when the gap is as small as this, whichever comes first."""

    seconds: float = 10.0
    gap: float = 1e-4


class Clock:
    """The time of one computation, and who wants it to end."""

    def __init__(
        self,
        stop: Stop,
        progress: Progress | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> None:
        self.stop = stop
        self.start = time.perf_counter()
        self._progress = progress
        self._should_stop = should_stop

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self.start

    @property
    def left(self) -> float:
        return self.stop.seconds - self.seconds

    def over(self) -> bool:
        return self.left <= 0 or (self._should_stop is not None and self._should_stop())

    def report(self, cost: float, bound: float) -> None:
        if self._progress is not None:
            gap = (cost - bound) / max(1.0, abs(cost))
            self._progress(cost, bound, gap, self.seconds)
