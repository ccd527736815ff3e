"""F13: generated and hostile requests to every operation. No answer is a fault, and all are as the document says."""

import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from trials.generated import Knock
from trials.inside import two_worlds
from trials.knocking import places, replaced, schema_of_body, value_at, with_value
from trials.row import Trial, row

PROMISE = (
    "No answer is 5xx, and none differs in status, content type, headers or body from the OpenAPI document"
)
SLOWEST_MILLISECONDS = 1000
STEPS = 20
HOSTILE: dict[str, tuple[Any, ...]] = {
    "string": (
        "", " ", "\x00", "a\x00b", "\ud800", "\ufffe", "x" * 300, "x" * 70_000, "\U0001f9f5" * 40, "0001-01-01",
        "9999-12-31", "99999-01-01", "2026-02-30", "2026-11-22T25:00:00Z", "9" * 400, "1e400", "NaN", "-0", "%s",
        "{0.__class__}", "../../etc/passwd", "' OR 1=1 --", "=1+1", "\u202e", "\r\nX-Header: 1", [], {}, None, 7, True,
    ),
    "integer": (0, -1, 2**31, -(2**31) - 1, 2**63, 10**30, 1.5, "7", "x", True, None, [], {}),
    "number": (0, -1, -0.0, 1e15, 1e308, -1e308, 1e-300, 10**400, "1e400", "NaN", "x", True, None, []),
    "boolean": (0, 2, "yes", "x", None, [], {}),
    "array": ([], [None], [[]], [{}], ["\x00"], [0] * 3000, {}, None, "x"),
    "object": ({}, {"\x00": "\x00"}, {"__proto__": {}}, {"x" * 300: 1}, [], None, "x"),
}  # fmt: skip
IN_QUERIES = ("", "\x00", "x" * 3000, "-1", "0", str(2**31), str(2**63), "1e400", "NaN", "9999-12-31", "0001-01-01",
              "%", "'", "eyJ4IjoxfQ", "W10")  # fmt: skip
IN_PATHS = ("\x00", "x" * 3000, "-1", str(2**63), "1e9", "%", "\u4e2d")


@contextmanager
def knocking(trial: Trial, part: int, parts: int) -> Iterator[tuple[Knock, list[str]]]:
    """Whoever knocks, as an administrator who owns the workspace, and this part of all operations."""
    with two_worlds() as (home, _):
        from contracts.cases import CASES
        from contracts.test_permissions import OPERATIONS
        from planweave.accounts.models import User
        from planweave.site.api import api

        User.objects.filter(pk=home.owner.pk).update(is_administrator=True)
        document = dict(api.get_openapi_schema(path_prefix="/api/v1/"))
        knock = Knock(home, document, OPERATIONS, CASES)
        names = sorted(CASES)[part::parts]
        yield knock, names
        for said, count in knock.classes.most_common():
            trial.fail(f"{count} times {said}")
        slowest = statistics.quantiles(knock.milliseconds, n=100)[98]
        trial.check(
            slowest < SLOWEST_MILLISECONDS,
            f"one answer in a hundred took {slowest:.0f} ms of processor or more",
        )
        trial.note(
            operations=len({name.partition("/")[0] for name in names}),
            answered_well=len(knock.answered_well),
            requests=len(knock.milliseconds),
            p99_processor_ms=round(slowest),
            answers=dict(sorted(knock.statuses.items())),
            classes_of_faults=len(knock.classes),
        )


def generated(trial: Trial, part: int, parts: int) -> None:
    """Data that fits the schema and data that does not, to real things and to made-up ones."""
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis.errors import Unsatisfiable
    from schemathesis import GenerationMode

    with knocking(trial, part, parts) as (knock, names):
        for name in names:
            operation = knock.known[name.partition("/")[0]]
            real = {"slug": knock.world.slug, **knock.cases[name](knock.world).path}
            kinds = [
                (GenerationMode.POSITIVE, {"path_parameters": real}),
                (GenerationMode.NEGATIVE, {"path_parameters": real}),
                (GenerationMode.POSITIVE, {}),
            ]
            for mode, fixed in trial.random.sample(kinds, min(len(kinds), trial.times)):
                few = settings(
                    max_examples=max(1, trial.times // len(kinds)),
                    database=None,
                    deadline=None,
                    phases=[Phase.generate],
                    suppress_health_check=list(HealthCheck),
                )
                run = given(operation.strategy(mode, **fixed))(asking(trial, knock, name))
                with suppress(Unsatisfiable):  # nothing of it can be wrong: no body, no query
                    few(seed(trial.random.getrandbits(32))(run))()


def asking(trial: Trial, knock: Knock, name: str) -> Callable[[Any], None]:
    def ask(case: Any) -> None:
        wrong = knock(name, case)
        trial.tried += 1
        trial.failed += bool(wrong)

    return ask


def hostile(trial: Trial, part: int, parts: int) -> None:
    """A request that is right, with one value in one place replaced."""
    with knocking(trial, part, parts) as (knock, names):
        for name in names:
            case = knock.cases[name](knock.world)
            if case.file is not None:
                continue  # what files can do is F16's matter
            for changed in trial_of(trial, list(changes(knock, name, case))):
                asking(trial, knock, name)(knock.case(name, changed))


def walked(trial: Trial) -> None:
    """From one operation to the next by what its answer holds."""
    from hypothesis import HealthCheck, Phase, settings

    with knocking(trial, 0, 1) as (knock, _):
        knock.walks().run(
            settings=settings(
                max_examples=trial.times,
                stateful_step_count=STEPS,
                database=None,
                deadline=None,
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
        )
        trial.tried += len(knock.milliseconds)
        trial.failed += sum(knock.classes.values())


def trial_of(trial: Trial, found: list[Any]) -> list[Any]:
    return trial.random.sample(found, min(trial.times, len(found)))


def changes(knock: Knock, name: str, case: Any) -> Iterator[Any]:
    method, path = knock.operations[name.partition("/")[0]]
    operation = knock.document["paths"][f"/api/v1{path}"][method.lower()]
    schema = schema_of_body(knock.document, operation)
    yield case
    for kind, values in HOSTILE.items():
        for way in places(knock.document, schema, kind):
            for value in values:
                if value_at(case.body, way) != value:
                    yield replaced(case, body=with_value(case.body, way, value))
    for parameter in operation["parameters"]:
        if parameter["in"] == "query":
            yield from (replaced(case, query=_query(parameter["name"], value)) for value in IN_QUERIES)
        elif parameter["in"] == "path":
            yield from (replaced(case, path={**case.path, parameter["name"]: value}) for value in IN_PATHS)


def _query(name: str, value: str) -> str:
    from urllib.parse import urlencode

    return urlencode({name: value}, errors="replace")


@row(
    "F13a",
    "Generated requests to every operation, first half",
    promise=PROMISE,
    fast=1,
    release=500,
    together="F13a",
)
def generated_requests(trial: Trial) -> None:
    generated(trial, 0, 2)


@row(
    "F13b",
    "Generated requests to every operation, second half",
    promise=PROMISE,
    fast=1,
    release=500,
    together="F13b",
)
def more_generated_requests(trial: Trial) -> None:
    generated(trial, 1, 2)


@row(
    "F13c",
    "One hostile value in each place, first half",
    promise=PROMISE,
    fast=3,
    release=2000,
    together="F13a",
)
def hostile_values(trial: Trial) -> None:
    hostile(trial, 0, 2)


@row(
    "F13d",
    "One hostile value in each place, second half",
    promise=PROMISE,
    fast=3,
    release=2000,
    together="F13b",
)
def more_hostile_values(trial: Trial) -> None:
    hostile(trial, 1, 2)


@row(
    "F13e",
    "Walks from operation to operation by their links",
    promise=PROMISE,
    fast=3,
    release=1000,
    together="F13b",
)
def walks(trial: Trial) -> None:
    walked(trial)
