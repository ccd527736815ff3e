"""What happens around similar requirements."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class PairSetAside(Event):
    """Two requirements that look alike are not the same: they are not shown to each other again."""

    other: str


@dataclass(frozen=True, kw_only=True)
class PairTakenUp(Event):
    """A pair that was set aside is shown again."""

    other: str
