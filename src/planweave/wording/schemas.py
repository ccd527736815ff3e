from pydantic import Field

from planweave.kernel.wire import Wire, WireIn

from .rules import LONGEST


class WordingIn(WireIn):
    """Plain texts as they are being written. `requirement` is the key of the one they belong to, if any."""

    title: str = Field(default="", max_length=LONGEST)
    description: str = Field(default="", max_length=LONGEST)
    requirement: str | None = None


class RewritingOut(Wire):
    """`start`:`end` of the field's text replaced by `text`. One with a blank "[…]" waits for the facts."""

    start: int
    end: int
    text: str
    has_blank: bool


class HitOut(Wire):
    """Words that break a rule. Offsets count UTF-16 units of the field's plain text."""

    field: str
    rule: str
    name: str
    incose: str | None
    start: int
    end: int
    words: str
    why: str
    how: str
    rewriting: RewritingOut | None


class LossOut(Wire):
    """What a rule takes from the score. An empty rule: no sentence says what shall be done."""

    rule: str
    name: str
    count: int
    points: float


class WordingOut(Wire):
    """`score` is 100 minus the points of the `losses`, never below 0."""

    score: float
    losses: list[LossOut]
    hits: list[HitOut]
    ignored_hits: list[HitOut]
