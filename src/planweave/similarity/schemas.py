"""Wire shapes of similar requirements."""

import uuid
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn


class SimilarIn(WireIn):
    """A text that is being written. `without` names requirements not to compare with: the one being edited."""

    title: str = Field(default="", max_length=500)
    description: str = Field(default="", max_length=200_000)
    without: list[str] = Field(default=[], max_length=20)
    limit: int = Field(default=5, ge=1, le=50)


class SimilarRequirement(Wire):
    """`score` from 0 to 1; `words` made them alike, rarest first; `against` holds what contradicts: here, there."""

    id: int
    key: str
    title: str
    product: str
    state: str
    score: float
    relation: Literal["duplicate", "overlap", "contradiction"]
    words: list[str]
    against: list[list[str]]


Method = Literal["words", "words_and_meaning"]


class SimilarOut(Wire):
    """`is_ready` false: the index of a large backlog is being built; ask again in a moment.

    `method`: by words alone, or also by what texts mean to the sentence model, where it is installed and can read
    the text (English). `unread`: how many requirements it has not read yet; they are compared by words.
    """

    is_ready: bool
    method: Method
    unread: int
    items: list[SimilarRequirement]


class OtherIn(WireIn):
    other: str = Field(min_length=1, max_length=32)


class FindPairsOut(Wire):
    """Watch it at `/jobs/{job}`; the pairs are at `/similar-pairs` when it is done."""

    job: uuid.UUID
    state: str


class Side(Wire):
    id: int
    key: str
    title: str
    product: str
    state: str


class SimilarPair(Wire):
    one: Side
    other: Side
    score: float
    relation: Literal["duplicate", "overlap", "contradiction"]
    words: list[str]
    against: list[list[str]]
    can_set_aside: bool


class SimilarPairs(Wire):
    """The pairs of the last search that are still there, best first. `searched_at` null: none was made yet."""

    searched_at: str | None
    method: Method
    total: int
    items: list[SimilarPair]
