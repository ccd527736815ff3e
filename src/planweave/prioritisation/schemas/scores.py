import datetime

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class RankingCriterionOut(Wire):
    """`source` "themes": computed from the goals, rated by nobody; else empty."""

    id: str
    name: str
    weight: float
    source: str = ""


class RankingCriterionIn(WireIn):
    """Without an id it is a new criterion. `source` is said of a new one: empty, or "themes"."""

    id: str | None = None
    name: str
    weight: float
    source: str = ""


class ScoreInputOut(Wire):
    """What may be given: the only `choices`, or from `low` to `high`, or anything `above` a bound."""

    name: str
    label: str
    unit: str
    low: float | None
    high: float | None
    above: float | None
    choices: list[float] | None
    is_computed: bool = False


class RankingMethodOut(Wire):
    """`is_rated`: its figures come from rating sessions only."""

    id: str
    label: str
    about: str
    formula: str
    is_rated: bool
    inputs: list[ScoreInputOut]


class RankingCan(Wire):
    change: bool
    score: bool


class RankingOut(Wire):
    """`method` orders the backlog; the others stand beside it."""

    method: str
    criteria: list[RankingCriterionOut]
    version: int
    methods: list[RankingMethodOut]
    can: RankingCan


class RankingIn(WireIn):
    version: int
    method: str | None = None
    criteria: list[RankingCriterionIn] | None = Field(default=None, max_length=100)


class ComputedInputOut(Wire):
    """`says` where it comes from."""

    value: float
    says: str


class ScoreOut(Wire):
    """`formula` has the numbers put in. `proposed` inputs follow from the estimate and count only once given."""

    figure: float | None
    inputs: dict[str, float]
    computed: dict[str, ComputedInputOut] = {}
    proposed: dict[str, float]
    missing: list[str]
    formula: str
    author: PersonRef | None
    at: datetime.datetime | None
    version: int


class ClassOut(Wire):
    """MoSCoW's answer: `moscow` is the requirement's priority, "" where it has none."""

    moscow: str
    figure: float | None


class ScoresOut(Wire):
    """Several methods side by side."""

    weighted: ScoreOut
    rice: ScoreOut
    ice: ScoreOut
    wsjf: ScoreOut
    cd3: ScoreOut
    value_effort: ScoreOut
    moscow: ClassOut
    ranking: ScoreOut
    points: ScoreOut
    duels: ScoreOut
    ahp: ScoreOut
    kano: ScoreOut


class RankedRequirement(Wire):
    """`position` is null for what is closed and for what the method cannot figure."""

    id: int
    key: str
    title: str
    product: int
    state: str
    priority: str
    value: float | None
    effort_likely_days: float | None
    position: int | None
    scores: ScoresOut


class RankedPage(Wire):
    method: str
    items: list[RankedRequirement]
    next_cursor: str | None


class ScoreEditIn(WireIn):
    """`version` is the score's that the person saw. A null input is taken away, an unnamed one stays."""

    id: int
    method: str
    inputs: dict[str, float | None] = Field(max_length=50)
    version: int | None = None


class ScoreEditsIn(WireIn):
    edits: list[ScoreEditIn] = Field(max_length=10_000)


class ScoreRef(Wire):
    """A score after the change. `formula` has the numbers put in."""

    id: int
    method: str
    figure: float | None
    inputs: dict[str, float]
    formula: str
    version: int


class QuadrantPointOut(Wire):
    """`quadrant` quick_win, big_bet, fill_in or money_pit."""

    id: int
    key: str
    title: str
    value: float
    effort: float
    quadrant: str


class QuadrantsOut(Wire):
    """The lines are the medians; on the line counts as much value, and as little effort."""

    value_line: float
    effort_line: float
    points: list[QuadrantPointOut]


class MoscowSharesOut(Wire):
    """Shares of the effort, 0 to 1. `must_excess_days`: how far Must exceeds `must_limit` of the whole."""

    must: float
    should: float
    could: float
    total_days: float
    must_limit: float
    must_excess_days: float
    without_estimate: list[str]
