"""What happens to forecasts. Making one moves nothing in the plan; no event holds money."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class ForecastMade(Event):
    """The plan was simulated, and the answer kept."""

    forecast: int
    scope: str


@dataclass(frozen=True, kw_only=True)
class ForecastNamed(Event):
    forecast: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ForecastDeleted(Event):
    forecast: int
    name: str
