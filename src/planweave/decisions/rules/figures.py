"""How deciding goes: days to a decision, what rounds gain, how much is reversed. Pure functions."""

import datetime
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

REVERSAL_WINDOW = datetime.timedelta(days=90)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One decision: when its question was raised, decided, reversed; Kendall's W of its rounds."""

    raised_at: datetime.datetime
    decided_at: datetime.datetime
    reversed_at: datetime.datetime | None
    agreement: Sequence[float | None]


@dataclass(frozen=True, kw_only=True)
class Figures:
    """None where there is nothing to measure. `watched` are decisions whose 90 days are over or that were reversed
    within them: the denominator of the share."""

    decisions: int
    median_days: float | None
    rounds: int
    gain_per_round: float | None
    watched: int
    reversed_within: int

    @property
    def reversed_share(self) -> float | None:
        return self.reversed_within / self.watched if self.watched else None


def figures_of(told: Sequence[Told], *, now: datetime.datetime) -> Figures:
    """`gain_per_round` is the mean of the changes of W from one round to the next, over all decisions."""
    days = [(one.decided_at - one.raised_at) / datetime.timedelta(days=1) for one in told]
    gains = [
        after - before
        for one in told
        for before, after in zip(one.agreement, one.agreement[1:], strict=False)
        if before is not None and after is not None
    ]
    within = [
        one.reversed_at is not None and one.reversed_at - one.decided_at <= REVERSAL_WINDOW for one in told
    ]
    is_over = [now - one.decided_at > REVERSAL_WINDOW for one in told]
    return Figures(
        decisions=len(told),
        median_days=statistics.median(days) if days else None,
        rounds=sum(len(one.agreement) for one in told),
        gain_per_round=statistics.fmean(gains) if gains else None,
        watched=sum(a or b for a, b in zip(within, is_over, strict=True)),
        reversed_within=sum(within),
    )
