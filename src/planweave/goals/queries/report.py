"""What closed goals came to: target against actual, and the work that was done for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.kernel.paper import Paper, Section, Table

from .. import report_texts as words
from ..rules.alignment import Delivery
from ..rules.scores import score_of
from ..rules.words import State
from .alignment import alignment_of
from .objectives import Standing
from .portfolio import objectives_of_period


@dataclass(frozen=True, kw_only=True)
class Closed:
    """A closed objective with the work that served it."""

    standing: Standing
    delivery: Delivery

    @property
    def days_late(self) -> int:
        """Days from the deadline to the closing; negative where it was closed before."""
        one = self.standing.objective
        return (one.closed_on - one.due_on).days if one.closed_on and one.due_on else 0


@dataclass(frozen=True, kw_only=True)
class Report:
    closed: tuple[Closed, ...]
    still_open: tuple[Standing, ...]

    @property
    def score(self) -> float | None:
        scores = [one.standing.score for one in self.closed if one.standing.score is not None]
        return sum(scores) / len(scores) if scores else None

    @property
    def reached(self) -> int:
        return sum(one.standing.score == 1.0 for one in self.closed)

    @property
    def planned_days(self) -> float:
        return sum(one.standing.objective.effort_days or 0.0 for one in self.closed)

    @property
    def done_days(self) -> float:
        return sum(one.delivery.done_days for one in self.closed)


def closed_in(actor: Actor, period: str) -> Report:
    """The closed objectives whose period lies within `period` (or all), by deadline."""
    found = objectives_of_period(actor, period)
    deliveries = alignment_of(actor.here).deliveries
    return Report(
        closed=tuple(
            Closed(standing=one, delivery=deliveries[one.id])
            for one in found
            if one.objective.state == State.CLOSED
        ),
        still_open=tuple(one for one in found if one.objective.state == State.ACTIVE),
    )


def paper_of(report: Report, *, period: str, language: Language) -> Paper:
    """The report as a paper that reads by itself."""
    title = words.TITLE.say(language, period=period or words.ALL.say(language))
    return Paper(language=language, title=title, sections=tuple(_sections(report, language)))


def _sections(report: Report, language: Language) -> Iterator[Section]:
    facts = [
        words.CLOSED.say(language, count=len(report.closed), reached=report.reached),
        words.SCORE.say(language, score=_score(report.score)),
        words.EFFORT.say(language, planned=_figure(report.planned_days), done=_figure(report.done_days)),
        words.FORMULA.say(language),
    ]
    yield Section(title=words.SUMMARY.say(language), paragraphs=tuple(facts))
    heads = (
        words.KEY, words.OBJECTIVE, words.OWNER, words.METRIC, words.BASELINE, words.TARGET, words.ACTUAL,
        words.SCORE_HEAD, words.DAYS_LATE,
    )  # fmt: skip
    rows = tuple(_row(one) for one in report.closed)
    yield Section(
        title=words.OVERVIEW.say(language),
        paragraphs=() if rows else (words.NONE.say(language),),
        table=Table(heads=tuple(head.say(language) for head in heads), rows=rows) if rows else None,
    )
    for one in report.closed:
        yield _one(one, language)
    if report.still_open:
        yield Section(
            title=words.STILL_OPEN.say(language, count=len(report.still_open)),
            paragraphs=tuple(f"{one.key} {one.objective.record.title}" for one in report.still_open),
        )


def _row(closed: Closed) -> tuple[str, ...]:
    one = closed.standing.objective
    record = one.record
    return (
        record.key,
        record.title,
        record.owner.name if record.owner else "–",
        f"{one.metric} ({one.unit})",
        _figure(one.baseline),
        _figure(one.target),
        _figure(one.actual),
        _score(closed.standing.score),
        str(closed.days_late),
    )


def _one(closed: Closed, language: Language) -> Section:
    standing = closed.standing
    heads = (words.RESULT, words.BASELINE, words.TARGET, words.ACTUAL, words.SCORE_HEAD)
    rows = tuple(
        (
            result.row.title,
            _figure(result.row.baseline),
            _figure(result.row.target),
            _figure(result.measure.value),
            _score(score_of(result.measure)),
        )
        for result in standing.results
    )
    said = (
        words.EFFORT.say(
            language,
            planned=_figure(standing.objective.effort_days),
            done=_figure(closed.delivery.done_days),
        ),
        standing.objective.conclusion,
    )
    return Section(
        title=f"{standing.key} {standing.objective.record.title}",
        paragraphs=said,
        table=Table(heads=tuple(head.say(language) for head in heads), rows=rows) if rows else None,
    )


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def _score(score: float | None) -> str:
    return "–" if score is None else f"{score:.2f}"
