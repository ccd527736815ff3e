"""What is uncertain: durations, costs, events, and how they hang together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import Literal

LinkKind = Literal["FS", "SS", "FF", "SF"]
CorrelationMethod = Literal["gaussian_copula", "iman_conover"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """Always `value`."""

    value: float


@dataclass(frozen=True, slots=True)
class Uniform:
    """Anything from `low` to `high` alike."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Triangular:
    """Between `low` and `high`, most likely `mode`."""

    low: float
    mode: float
    high: float


@dataclass(frozen=True, slots=True)
class Pert:
    """Beta-PERT (Clark 1962): mean (low + shape·mode + high)/(shape + 2), α = 1 + shape·(mode−low)/(high−low)."""

    low: float
    mode: float
    high: float
    shape: float = 4.0


@dataclass(frozen=True, slots=True)
class LogNormal:
    """exp(ln median + sigma·Z): never negative, long to the right."""

    median: float
    sigma: float


@dataclass(frozen=True, slots=True)
class Discrete:
    """One of `values`, with `probabilities` that sum to 1."""

    values: tuple[float, ...]
    probabilities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Empirical:
    """One of the past values, each as likely as the other (bootstrap)."""

    samples: tuple[float, ...]


Distribution = Fixed | Uniform | Triangular | Pert | LogNormal | Discrete | Empirical


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """`cost` is paid once, `cost_per_day` for every day it takes. `needs` is what it holds of each resource
    while it runs. It does not start before `not_before` (time 0 is the start of the plan). It rests in the pauses
    that `Model.away` has for `doer`. `is_end`: the plan is not finished before it; a marker (a date that is set, and
    no work) is reached like all others and ends nothing."""

    id: str
    duration: Distribution
    cost: Distribution = field(default_factory=lambda: Fixed(0.0))
    cost_per_day: float = 0.0
    needs: Mapping[str, float] = field(default_factory=dict)
    not_before: float = 0.0
    doer: str = ""
    is_end: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """A dependency with lag in days (negative: lead), named as in any planning tool."""

    predecessor: str
    successor: str
    kind: LinkKind = "FS"
    lag: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskEvent:
    """Happens with `probability`; then `delay` is added to the duration of each of `activities` (to the
    finish of the plan where none is named) and `cost` to the cost."""

    id: str
    probability: float
    activities: tuple[str, ...] = ()
    delay: Distribution = field(default_factory=lambda: Fixed(0.0))
    cost: Distribution = field(default_factory=lambda: Fixed(0.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class CostItem:
    """Money that is spent whatever the durations: a purchase, a licence, the price of a response; below zero where it
    is `Fixed` and comes back."""

    id: str
    cost: Distribution


@dataclass(frozen=True, slots=True)
class Correlation:
    """Rank (Spearman) correlation of two activities' durations, from -1 to 1."""

    one: str
    other: str
    rank_correlation: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Reached when all of `activities` are finished; without any named, when the whole plan is, risk events
    that name no activity included. `deadline` in days from the start: how probable it is gets told."""

    id: str
    activities: tuple[str, ...] = ()
    deadline: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """The plan as it is uncertain. `capacity` is needed for a resource-aware simulation; activities start in
    the order of `priority` there (default: the order given), as soon as links and resources let them. `away` are the
    (from, to) in which somebody is not there, each list rising and without overlap; a `doer` without any is always."""

    activities: tuple[Activity, ...]
    links: tuple[Link, ...] = ()
    risks: tuple[RiskEvent, ...] = ()
    costs: tuple[CostItem, ...] = ()
    correlations: tuple[Correlation, ...] = ()
    correlation_method: CorrelationMethod = "gaussian_copula"
    milestones: tuple[Milestone, ...] = ()
    capacity: Mapping[str, float] = field(default_factory=dict)
    priority: tuple[str, ...] = ()
    away: Mapping[str, tuple[tuple[float, float], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ModelIssue:
    """Codes: `no_activity`, `duplicate_id`, `unknown_id`, `bad_distribution`, `negative`, `not_finite`,
    `out_of_range`, `no_end` (markers alone make no plan), `duplicate_pair` (two wishes for one correlation), `cycle`
    (ids in order of the loop), `capacity_too_small`, `bad_priority`; for a matrix `not_square`, `bad_diagonal`,
    `not_symmetric`."""

    code: str
    ids: tuple[str, ...]
    field: str = ""


class SimulationError(ValueError):
    """The model cannot be simulated; `issues` says why."""

    def __init__(self, issues: Iterable[ModelIssue]) -> None:
        self.issues = tuple(issues)
        super().__init__("; ".join(f"{i.code} {i.field}: {', '.join(i.ids[:20])}" for i in self.issues))


def check_distribution(d: Distribution) -> bool:
    """Whether the parameters make a distribution of numbers that are not negative."""
    if isinstance(d, Fixed):
        return _ordered(d.value)
    if isinstance(d, Uniform):
        return _ordered(d.low, d.high)
    if isinstance(d, Triangular):
        return _ordered(d.low, d.mode, d.high)
    if isinstance(d, Pert):
        return _ordered(d.low, d.mode, d.high) and math.isfinite(d.shape) and d.shape > 0
    if isinstance(d, LogNormal):
        return math.isfinite(d.median) and d.median > 0 and math.isfinite(d.sigma) and d.sigma >= 0
    if isinstance(d, Discrete):
        return (
            len(d.values) == len(d.probabilities) > 0
            and all(_ordered(v) for v in d.values)
            and all(_ordered(p) for p in d.probabilities)
            and abs(math.fsum(d.probabilities) - 1) < 1e-9
        )
    return bool(d.samples) and all(_ordered(v) for v in d.samples)


def mean_of(d: Distribution) -> float:
    """The expected value, exactly."""
    if isinstance(d, Fixed):
        return d.value
    if isinstance(d, Uniform):
        return (d.low + d.high) / 2
    if isinstance(d, Triangular):
        return (d.low + d.mode + d.high) / 3
    if isinstance(d, Pert):
        return (d.low + d.shape * d.mode + d.high) / (d.shape + 2)
    if isinstance(d, LogNormal):
        return d.median * math.exp(d.sigma**2 / 2)
    if isinstance(d, Discrete):
        return math.fsum(v * p for v, p in zip(d.values, d.probabilities, strict=True))
    return math.fsum(d.samples) / len(d.samples)


def check_model(model: Model, *, with_resources: str = "no") -> None:
    """Raise `SimulationError` with every issue; quiet for a model that can be simulated."""
    ids = [a.id for a in model.activities]
    known = set(ids)
    issues: list[ModelIssue] = []

    def note(code: str, found: Iterable[str], where: str = "") -> None:
        if bad := tuple(dict.fromkeys(found)):
            issues.append(ModelIssue(code, bad, where))

    if not ids:
        issues.append(ModelIssue("no_activity", ()))
    note(
        "duplicate_id",
        (i for n, i in enumerate(ids) if i in ids[:n]) if len(known) < len(ids) else (),
        "activities",
    )
    for where, named in (
        ("links", [e for link in model.links for e in (link.predecessor, link.successor)]),
        ("risks", [a for r in model.risks for a in r.activities]),
        ("correlations", [e for c in model.correlations for e in (c.one, c.other)]),
        ("milestones", [a for m in model.milestones for a in m.activities]),
    ):
        note("unknown_id", (i for i in named if i not in known), where)
    note(
        "bad_distribution", (a.id for a in model.activities if not check_distribution(a.duration)), "duration"
    )
    note("bad_distribution", (a.id for a in model.activities if not check_distribution(a.cost)), "cost")
    risky = (r.id for r in model.risks if not (check_distribution(r.delay) and check_distribution(r.cost)))
    note("bad_distribution", risky, "risks")
    note("bad_distribution", (c.id for c in model.costs if not _is_cost(c.cost)), "costs")
    note("out_of_range", (r.id for r in model.risks if not 0 <= r.probability <= 1), "probability")
    wild = (c.one for c in model.correlations if not -1 <= c.rank_correlation <= 1 or c.one == c.other)
    note("out_of_range", wild, "rank_correlation")
    for pair, times in Counter(tuple(sorted((c.one, c.other))) for c in model.correlations).items():
        note("duplicate_pair", pair if times > 1 else (), "correlations")
    for where, own in (
        ("risks", [r.id for r in model.risks]),
        ("milestones", [m.id for m in model.milestones]),
        ("costs", [c.id for c in model.costs]),
    ):
        note("duplicate_id", (i for i, times in Counter(own).items() if times > 1), where)
    late = (m.id for m in model.milestones if m.deadline is not None and not _ordered(m.deadline))
    note("out_of_range", late, "deadline")
    note("negative", (a.id for a in model.activities if not _ordered(a.cost_per_day)), "cost_per_day")
    note("negative", (a.id for a in model.activities if not _ordered(a.not_before)), "not_before")
    torn = (
        who
        for who, pauses in model.away.items()
        if not _ordered(*(moment for pause in pauses for moment in pause))
        or any(begin >= end for begin, end in pauses)
    )
    note("out_of_range", torn, "away")
    if ids and not any(a.is_end for a in model.activities):
        issues.append(ModelIssue("no_end", tuple(ids)))
    note("not_finite", (k.predecessor for k in model.links if not math.isfinite(k.lag)), "lag")
    if with_resources == "yes":
        note("negative", (r for r, c in model.capacity.items() if not _ordered(c)), "capacity")
        over = (
            a.id
            for a in model.activities
            if any(not 0 <= n <= model.capacity.get(r, 0.0) + 1e-9 for r, n in a.needs.items())
        )
        note("capacity_too_small", over, "needs")
        if model.priority and sorted(model.priority) != sorted(ids):
            issues.append(ModelIssue("bad_priority", (), "priority"))
    if not any(i.code in ("unknown_id", "duplicate_id") for i in issues):
        issues += _cycle(model)
    if issues:
        raise SimulationError(issues)


def _is_cost(d: Distribution) -> bool:
    return math.isfinite(d.value) if isinstance(d, Fixed) else check_distribution(d)


def _cycle(model: Model) -> list[ModelIssue]:
    graph: dict[str, list[str]] = {}
    for link in model.links:
        graph.setdefault(link.successor, []).append(link.predecessor)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [ModelIssue("cycle", tuple(error.args[1]), "links")]
    return []


def _ordered(*numbers: float) -> bool:
    """All finite, none negative, each at least the one before."""
    return all(math.isfinite(n) for n in numbers) and all(
        a <= b for a, b in zip((0.0, *numbers), numbers, strict=False)
    )
