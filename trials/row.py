"""A row of the table: what is tried, how often, and what counts as a failure.

    @row("F5", "Concurrent edits of one field", promise="No stale write is silent", fast=500, release=20_000)
    def concurrent_edits(trial: Trial) -> None:
        for number in range(trial.times):
            ...
            trial.check(is_right, f"race {number}: {found}")

Put it into a file of its own in `rows/`: it is found by itself, runs in a process of its own, and a crash is a
failure. `trial.random` is seeded by the row and the seed; whatever is random has to come from it.
"""

import importlib
import pkgutil
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

SQLITE, POSTGRES = "sqlite", "postgres"
BOTH = (SQLITE, POSTGRES)
SHOWN = 20


class NotPossible(Exception):
    """This machine cannot do the trial; the sentence says what it lacks."""


@dataclass
class Trial:
    """One run of one row: how often to try, by what chance, and what was found."""

    name: str
    size: str
    seed: int
    database: str
    times: int
    tried: int = 0
    failed: int = 0
    failures: list[str] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.random = random.Random(f"{self.name}/{self.seed}")

    def check(self, is_right: object, sentence: str) -> bool:
        """Count one try; where it is not right, the sentence says what was seen instead."""
        self.tried += 1
        if not is_right:
            self.fail(sentence)
        return bool(is_right)

    def fail(self, sentence: str) -> None:
        """A failure beside the counted tries, such as a state that is wrong at the end."""
        self.failed += 1
        if len(self.failures) < SHOWN:
            self.failures.append(sentence[:1000])

    def note(self, **figures: Any) -> None:
        """Figures that belong into the report: `note(acknowledged=812)`."""
        self.figures |= figures

    @contextmanager
    def server(self, *words: str, **environment: str) -> Iterator[Any]:
        """A running server with nobody but its administrator in it, on this trial's database."""
        with self.stopped_server(**environment) as server:
            server.start("--empty", *words)
            yield server

    @contextmanager
    def stopped_server(self, **environment: str) -> Iterator[Any]:
        """The same, not started yet."""
        from harness.databases import Databases
        from harness.server import Server

        with TemporaryDirectory(prefix="planweave-trial-") as folder, Databases() as databases:
            server = Server(Path(folder), database_url=databases.new(Path(folder)))
            server.environment |= environment
            try:
                yield server
            except BaseException:
                self.fail(f"the server's log ends with: {server.log[-900:]}")
                raise
            finally:
                server.kill()

    def result(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Row:
    name: str
    title: str
    promise: str
    fast: int
    release: int
    databases: tuple[str, ...]
    together: str
    run: Callable[[Trial], None]

    def times(self, size: str) -> int:
        return self.fast if size == "fast" else self.release


_ROWS: dict[str, Row] = {}


def row(
    name: str,
    title: str,
    *,
    promise: str,
    fast: int,
    release: int,
    databases: tuple[str, ...] = BOTH,
    together: str = "",
) -> Callable[[Callable[[Trial], None]], Callable[[Trial], None]]:
    """Declare a trial. `name` is its row in the table, with a letter after the number where a row has parts.

    Rows with the same word in `together` share a process, one after the other: what is dear to prepare is made once.
    """

    def declare(run: Callable[[Trial], None]) -> Callable[[Trial], None]:
        if name in _ROWS:
            raise ValueError(f"two trials are called {name}")
        _ROWS[name] = Row(name, title, promise, fast, release, databases, together, run)
        return run

    return declare


def rows() -> list[Row]:
    """All of them, in the order of their numbers."""
    from . import rows as folder

    for module in pkgutil.iter_modules(folder.__path__):
        importlib.import_module(f"{folder.__name__}.{module.name}")
    return sorted(_ROWS.values(), key=lambda one: (int("".join(filter(str.isdigit, one.name))), one.name))
