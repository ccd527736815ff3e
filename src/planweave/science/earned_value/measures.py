"""The formulas of earned value management; a quotient with nothing below the line is None, not a guess."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Forecast:
    """Estimates at completion under three assumptions: the rest at the efficiency so far (`typical`,
    BAC/CPI), as planned (`atypical`, AC + BAC − EV), or burdened by the schedule too (`combined`,
    AC + (BAC − EV)/(CPI·SPI))."""

    typical: float | None
    atypical: float
    combined: float | None


@dataclass(frozen=True, slots=True)
class EarnedValue:
    """Everything S18 defines, from PV, EV, AC and BAC in one currency."""

    pv: float
    ev: float
    ac: float
    bac: float

    def __post_init__(self) -> None:
        if not all(math.isfinite(v) and v >= 0 for v in (self.pv, self.ev, self.ac, self.bac)):
            raise ValueError("PV, EV, AC and BAC must be numbers of at least 0.")

    @property
    def sv(self) -> float:
        """Schedule variance EV − PV."""
        return self.ev - self.pv

    @property
    def cv(self) -> float:
        """Cost variance EV − AC."""
        return self.ev - self.ac

    @property
    def spi(self) -> float | None:
        """Schedule performance index EV/PV."""
        return _over(self.ev, self.pv)

    @property
    def cpi(self) -> float | None:
        """Cost performance index EV/AC."""
        return _over(self.ev, self.ac)

    @property
    def eac(self) -> Forecast:
        """Estimates at completion."""
        rest = self.bac - self.ev
        typical = None if self.cpi is None or self.cpi == 0 else self.bac / self.cpi
        both = None if self.cpi is None or self.spi is None else self.cpi * self.spi
        combined = None if both is None or both == 0 else self.ac + rest / both
        return Forecast(typical, self.ac + rest, combined)

    @property
    def etc(self) -> float | None:
        """Estimate to complete EAC − AC, at the efficiency so far."""
        typical = self.eac.typical
        return None if typical is None else typical - self.ac

    @property
    def vac(self) -> float | None:
        """Variance at completion BAC − EAC, at the efficiency so far."""
        typical = self.eac.typical
        return None if typical is None else self.bac - typical

    @property
    def tcpi(self) -> float | None:
        """Efficiency that the rest needs to keep the budget: (BAC − EV)/(BAC − AC); None once it is spent."""
        left = self.bac - self.ac
        return (self.bac - self.ev) / left if left > 0 else None


def earned_value(
    tasks: Sequence[tuple[float, float, float, float]],
) -> EarnedValue:
    """The sum over tasks of (budget, planned share done, actual share done, actual cost); shares 0 to 1."""
    for budget, planned, done, spent in tasks:
        if not (0 <= planned <= 1 and 0 <= done <= 1 and budget >= 0 and spent >= 0):
            raise ValueError("Shares lie between 0 and 1, budgets and costs are at least 0.")
    return EarnedValue(
        pv=math.fsum(b * p for b, p, _, _ in tasks),
        ev=math.fsum(b * d for b, _, d, _ in tasks),
        ac=math.fsum(s for _, _, _, s in tasks),
        bac=math.fsum(b for b, _, _, _ in tasks),
    )


@dataclass(frozen=True, slots=True)
class EarnedSchedule:
    """`es`: the time at which the plan would have earned what has been earned, in periods.

    `sv_t` = ES − AT, `spi_t` = ES/AT, `forecast` = PD/SPI(t) (None where nothing is earned), `tspi`: the
    pace the rest needs to end on the planned day, (PD − ES)/(PD − AT), None once that day is past.
    """

    es: float
    at: float
    planned_duration: float

    @property
    def sv_t(self) -> float:
        """Schedule variance in periods."""
        return self.es - self.at

    @property
    def spi_t(self) -> float | None:
        """Schedule performance index in time; unlike EV/PV it does not return to 1 when a late plan ends."""
        return _over(self.es, self.at)

    @property
    def forecast(self) -> float | None:
        """Independent estimate of the whole duration."""
        return None if not self.spi_t else self.planned_duration / self.spi_t

    @property
    def tspi(self) -> float | None:
        """To-complete schedule performance index."""
        left = self.planned_duration - self.at
        return (self.planned_duration - self.es) / left if left > 0 else None


def earned_schedule(planned: Sequence[float], ev: float, at: float) -> EarnedSchedule:
    """ES = N + (EV − PV_N)/(PV_{N+1} − PV_N), N the last period with PV_N ≤ EV (Lipke 2003).

    `planned` is the cumulative PV at the end of period 1, 2, …; it does not fall, and its last value is
    BAC. The planned duration is the first period that reaches BAC.
    """
    curve = [0.0, *planned]
    falls = any(not math.isfinite(v) or v < before for before, v in pairwise(curve))
    if len(curve) < 2 or falls:
        raise ValueError("The planned value is cumulative: it needs a period and must not fall.")
    if not (math.isfinite(ev) and ev >= 0) or not (math.isfinite(at) and at >= 0):
        raise ValueError("The earned value and the time must be numbers of at least 0.")
    duration = next(t for t, v in enumerate(curve) if v >= curve[-1])
    if ev >= curve[-1]:
        return EarnedSchedule(float(duration), at, float(duration))
    n = max(t for t, v in enumerate(curve) if v <= ev)
    es = n + (ev - curve[n]) / (curve[n + 1] - curve[n])
    return EarnedSchedule(es, at, float(duration))


def planned_value_at(planned: Sequence[float], time: float) -> float:
    """PV at a moment between the ends of periods, on the straight line between them."""
    curve = [0.0, *planned]
    if time <= 0:
        return 0.0
    if time >= len(curve) - 1:
        return curve[-1]
    n = math.floor(time)
    return curve[n] + (time - n) * (curve[n + 1] - curve[n])


def _over(above: float, below: float) -> float | None:
    return above / below if below > 0 else None
