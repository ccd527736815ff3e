"""What a piece of work costs."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Timed(Generic[Answer]):
    """What the work answered, the seconds that passed, and those that processors worked for it in this process."""

    answer: Answer
    seconds: float
    cpu_seconds: float


def timed(work: Callable[[], Answer]) -> Timed[Answer]:
    wall, cpu = time.perf_counter(), time.process_time()
    answer = work()
    return Timed(answer, time.perf_counter() - wall, time.process_time() - cpu)
