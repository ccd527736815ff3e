import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

AreaKind = Literal["product_line", "module", "market", "speciality"]
FindingKind = Literal["two_owners", "overlap", "idle_owner", "undeclared", "unowned", "outside"]
WayName = Literal["assigned", "deputised", "agreed", "disputed"]
SchemeName = Literal["raci", "rasci", "daci"]


class AreaFieldsIn(WireIn):
    parent: int | None = None
    owners: list[int] = Field(default=[], max_length=20)
    deputies: list[int] = Field(default=[], max_length=40)
    review_on: datetime.date | None = None
    note: str = ""
    reason: str = ""


class MapAreaIn(AreaFieldsIn):
    """A new area with its place. `product` for what belongs to one product only."""

    name: str = Field(max_length=100)
    kind: AreaKind
    product: int | None = None


class MapAreaChangeIn(WireIn):
    """Only the fields given change. `version` is the map's that the person saw; `reason` goes into the history."""

    version: int | None = None
    reason: str = ""
    name: str | None = Field(default=None, max_length=100)
    kind: AreaKind | None = None
    parent: int | None = None
    owners: list[int] | None = Field(default=None, max_length=20)
    deputies: list[int] | None = Field(default=None, max_length=40)
    review_on: datetime.date | None = None
    note: str | None = None

    def given(self) -> dict[str, Any]:
        """The named fields; only `parent` and `review_on` may be taken away by null."""
        said = self.model_dump(exclude={"version", "reason"}, exclude_unset=True)
        return {
            name: value
            for name, value in said.items()
            if value is not None or name in ("parent", "review_on")
        }


class MapChangeIn(WireIn):
    version: int | None = None
    review_on: datetime.date | None = None
    gates_releases: bool | None = None

    def given(self) -> dict[str, Any]:
        said = self.model_dump(exclude={"version"}, exclude_unset=True)
        return {name: value for name, value in said.items() if value is not None or name == "review_on"}


class MapReviewIn(WireIn):
    areas: list[int] = Field(max_length=2000)
    next_on: datetime.date
    note: str = ""


class MapAreaOut(Wire):
    """`owners` and `deputies` as declared here; `owners_in_force` are these, or those of the nearest area above."""

    id: int
    name: str
    kind: AreaKind
    product: int | None
    parent: int | None
    owners: list[int]
    deputies: list[int]
    owners_in_force: list[int]
    deputies_in_force: list[int]
    requirements: int
    open: int
    acts: int
    review_on: datetime.date | None
    is_review_due: bool
    reviewed_on: datetime.date | None
    reviewed_by: PersonRef | None
    note: str


class MapCellOut(Wire):
    """How often somebody acted in an area in the period. Without area: on requirements outside every one."""

    area: int | None
    person: int
    acts: int


class MapManagerOut(Wire):
    """`areas` and `requirements`: what they own in force; `share` of all managers' acts in the period."""

    id: int
    name: str
    is_manager: bool
    areas: int
    requirements: int
    acts: int
    share: float


class MapCan(Wire):
    edit: bool
    dispute: bool
    make_charter: bool
    set_up_gate: bool


class MapOut(Wire):
    """`version` is 0 until the map was changed for the first time."""

    version: int
    days: int
    review_on: datetime.date | None
    is_review_due: bool
    gates_releases: bool
    outside: int
    areas: list[MapAreaOut]
    managers: list[MapManagerOut]
    cells: list[MapCellOut]
    can: MapCan


class AdjustmentOut(Wire):
    """`changes` maps field → [before, after] of one area; people and areas as ids, to be named by `names`."""

    seq: int
    at: datetime.datetime
    by: PersonRef
    kind: str
    area: int | None
    area_name: str
    reason: str
    changes: dict[str, list[Any]]
    data: dict[str, Any]


class AdjustmentPage(Wire):
    items: list[AdjustmentOut]
    names: dict[str, str]
    next_cursor: str | None


class EvidenceItem(Wire):
    key: str
    title: str


class EvidenceAct(Wire):
    person: PersonRef
    acts: int


class SettlementOut(Wire):
    """What was done about a finding; `evidence` is what it rested on then."""

    id: int
    mark: str
    kind: FindingKind
    way: WayName
    area: int | None
    area_name: str
    people: list[PersonRef]
    reason: str
    review_on: datetime.date | None
    is_review_due: bool
    evidence: dict[str, Any]
    at: datetime.datetime
    by: PersonRef


class FindingOut(Wire):
    """An overlap or a gap. `items` are the first of `count` requirements, most touched first.

    `address` leads to a new disagreement about it.
    """

    mark: str
    kind: FindingKind
    area: int | None
    area_name: str
    product: int | None
    people: list[PersonRef]
    strength: float
    acts: list[EvidenceAct]
    count: int
    items: list[EvidenceItem]
    first_on: datetime.date | None
    last_on: datetime.date | None
    ways: list[WayName]
    settled: SettlementOut | None
    address: str


class LimitsOut(Wire):
    least_acts: int
    least_common: int
    least_share: float
    least_lone_share: float
    grace_days: int
    bulk: int


class FindingsOut(Wire):
    days: int
    limits: LimitsOut
    findings: list[FindingOut]
    agreed: list[FindingOut]
    counts: dict[str, int]


class SettleIn(WireIn):
    """`owner` with "assigned" (for requirements outside every area: `area`); `reason` and `review_on` with "agreed"."""

    mark: str = Field(max_length=120)
    way: str
    days: int = 90
    owner: int | None = None
    area: int | None = None
    reason: str = ""
    review_on: datetime.date | None = None


class PairMonth(Wire):
    """Null where one of the two did nothing in that month."""

    month: datetime.date
    ruzicka: float | None
    cosine: float | None
    acts: int


class PairOut(Wire):
    people: list[PersonRef]
    latest: float | None
    months: list[PairMonth]


class PairsOut(Wire):
    """The index of overlap of each pair of managers per month, the greatest of the latest month first."""

    months: list[datetime.date]
    pairs: list[PairOut]


class CharterRowIn(WireIn):
    id: int | None = None
    kind: Literal["deliverable", "step"]
    name: str


class CharterIn(WireIn):
    title: str
    scheme: str = "raci"
    purpose: str = ""
    most_duties: int = 6
    rows: list[CharterRowIn] = Field(default=[], max_length=500)
    people: list[int] = Field(default=[], max_length=200)
    cells: dict[str, str] = Field(default={}, max_length=10_000)

    def given(self) -> dict[str, Any]:
        return self.model_dump()


class CharterChangeIn(WireIn):
    """Only the fields given change; `cells` maps "row/person" → letters, an empty text clears one."""

    version: int | None = None
    title: str | None = None
    scheme: str | None = None
    purpose: str | None = None
    most_duties: int | None = None
    rows: list[CharterRowIn] | None = Field(default=None, max_length=500)
    people: list[int] | None = Field(default=None, max_length=200)
    cells: dict[str, str] | None = Field(default=None, max_length=10_000)

    def given(self) -> dict[str, Any]:
        said = self.model_dump(exclude={"version"}, exclude_unset=True)
        return {name: value for name, value in said.items() if value is not None}


class CharterRowOut(Wire):
    id: int
    kind: Literal["deliverable", "step"]
    name: str


class CharterFaultOut(Wire):
    """A sentence about a row or a person. `is_error`: the scheme is broken; otherwise worth a look."""

    code: str
    message: str
    row: int | None
    person: int | None
    is_error: bool


class CharterLoadOut(Wire):
    person: PersonRef
    letters: dict[str, int]
    duties: int
    is_over: bool


class CharterSummary(Wire):
    key: str
    title: str
    scheme: SchemeName
    owner: PersonRef | None
    rows: int
    people: int
    errors: int
    warnings: int
    updated_at: datetime.datetime


class CharterList(Wire):
    items: list[CharterSummary]
    can_make: bool


class CharterOut(Wire):
    key: str
    version: int
    title: str
    scheme: SchemeName
    purpose: str
    owner: PersonRef | None
    letters: list[str]
    most_duties: int
    rows: list[CharterRowOut]
    people: list[PersonRef]
    cells: dict[str, str]
    faults: list[CharterFaultOut]
    loads: list[CharterLoadOut]
    can_edit: bool


class GateIn(WireIn):
    release: int


class GateConfirmIn(WireIn):
    """What the person saw of their part; 409 where it is another one by now."""

    areas: list[int] = Field(max_length=2000)
    requirements: list[int] = Field(max_length=20_000)
    note: str = ""


class GateStartIn(WireIn):
    override_reason: str = ""


class GatePartOut(Wire):
    """One manager's part. `added` and `removed`: requirements that came and went since they confirmed."""

    person: PersonRef
    state: Literal["missing", "changed", "confirmed"]
    areas: list[int]
    area_names: list[str]
    requirements: list[int]
    items: list[EvidenceItem]
    tasks: int
    added: int
    removed: int
    asked_at: datetime.datetime | None
    confirmed_at: datetime.datetime | None
    note: str
    is_mine: bool


class GateCan(Wire):
    confirm: bool
    start: bool
    override: bool
    remove: bool


class GateSummary(Wire):
    key: str
    release: int
    release_name: str
    start_on: datetime.date
    state: Literal["waiting", "started"]
    confirmed: int
    people: int
    nobodys: int
    is_mine_open: bool
    started_at: datetime.datetime | None
    is_overridden: bool


class GateOut(GateSummary):
    """`nobodys` requirements fell to nobody; `nobodys_items` are the first of them."""

    version: int
    title: str
    parts: list[GatePartOut]
    nobodys_items: list[EvidenceItem]
    started_by: PersonRef | None
    override_reason: str
    missing_then: list[PersonRef]
    can: GateCan


class GateList(Wire):
    items: list[GateSummary]
    without: list["GateRelease"]
    can_set_up: bool


class GateRelease(Wire):
    """A release that has no gate."""

    id: int
    name: str
