"""The web of links as a whole: tree, graph, matrix, coverage, impact, roll-ups."""

from planweave.kernel.wire import Wire

from .links import TraceNode


class AroundNode(TraceNode):
    """`more_up`: how many it stands on that are not among the nodes; `more_down`: how many stand on it."""

    distance: int
    more_up: int
    more_down: int


class TraceEdge(Wire):
    """`kind` part_of has no id: it is the tree of parts, kept as the parent of a requirement."""

    id: int | None
    source: int
    kind: str
    target: int
    is_suspect: bool


class TraceGraphOut(Wire):
    """`is_cut`: there was more than `limit` nodes."""

    nodes: list[AroundNode]
    links: list[TraceEdge]
    is_cut: bool


class TraceRootsOut(TraceGraphOut):
    total: int
    next_cursor: str | None


class MatrixLink(Wire):
    """`is_forward`: the row is the link's source."""

    id: int
    kind: str
    is_forward: bool
    is_suspect: bool


class MatrixCell(Wire):
    row: int
    column: int
    links: list[MatrixLink]


class MatrixOut(Wire):
    rows: list[TraceNode]
    columns: list[TraceNode]
    rows_total: int
    columns_total: int
    cells: list[MatrixCell]
    can_link: bool


class GapOut(Wire):
    """Of `asked` requirements `lacking` lack what the question asks for."""

    gap: str
    asked: int
    lacking: int


class UnheardStakeholder(Wire):
    id: int
    name: str
    weight: float
    demands: int


class CoverageOut(Wire):
    requirements: int
    gaps: list[GapOut]
    stakeholders: list[UnheardStakeholder]


class GapPage(Wire):
    items: list[TraceNode]
    total: int
    next_cursor: str | None


class ImpactStep(Wire):
    """A link on the way, read as "from KIND to"."""

    from_key: str
    kind: str
    to_key: str


class ImpactItem(Wire):
    node: TraceNode
    distance: int
    way: list[ImpactStep]


class DistanceCount(Wire):
    distance: int
    count: int


class ReachOut(Wire):
    """`items` are the nearest ones, at most `limit`; `total` and `by_distance` count all."""

    total: int
    by_distance: list[DistanceCount]
    items: list[ImpactItem]


class ImpactOut(Wire):
    """What a change may reach, and what the record itself stands on."""

    reaches: ReachOut
    stands_on: ReachOut
    milliseconds: float


class RollupOut(Wire):
    """Figures of a requirement and everything below it. Efforts are person-days, `progress` goes from 0 to 1."""

    id: int
    parts: int
    depth: int
    leaves: int
    done: int
    effort_days: float | None
    own_effort_days: float | None
    cost: float | None
    own_cost: float | None
    progress: float
    verified: int
    verifiable: int
