import datetime
from typing import Any

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class RoadmapFields(WireIn):
    """`lane`: manager, product, goal, quarter. `span`: horizons, dates. No products or levels: all of them."""

    lane: str | None = None
    span: str | None = None
    products: list[int] | None = Field(default=None, max_length=1_000)
    levels: list[str] | None = Field(default=None, max_length=20)
    shows_done: bool | None = None

    def given(self) -> dict[str, Any]:
        return self.model_dump(exclude_none=True, exclude={"version"})


class RoadmapIn(RoadmapFields):
    name: str


class RoadmapChangeIn(RoadmapFields):
    """`version` is the one that the person saw; without it the change is made on whatever is there."""

    name: str | None = None
    version: int | None = None


class RoadmapCan(Wire):
    edit: bool
    share: bool


class RoadmapOut(Wire):
    id: int
    name: str
    lane: str
    span: str
    products: list[int]
    levels: list[str]
    shows_done: bool
    version: int
    links: int
    """Public links that work today."""
    can: RoadmapCan


class RoadmapList(Wire):
    items: list[RoadmapOut]
    can_create: bool


class LaneOut(Wire):
    """`id` "none" is the lane of what stands in no other."""

    id: str
    name: str


class GoalRef(Wire):
    id: int
    key: str
    title: str


class RoadmapItemOut(Wire):
    """One requirement. `dated_by`: tasks, release or "". `progress` is a share, 0 to 1."""

    id: int
    key: str
    title: str
    lanes: list[str]
    product: int | None
    product_name: str
    owner: int | None
    owner_name: str
    goals: list[GoalRef]
    state: str
    level: str
    release: str
    horizon: str
    start_on: datetime.date | None
    finish_on: datetime.date | None
    dated_by: str
    progress: float | None
    is_late: bool


class DependencyOut(Wire):
    """`dependent` needs `needed`. `is_across` products; `is_broken` where the plan has it the wrong way round."""

    dependent: int
    needed: int
    is_across: bool
    is_broken: bool


class PictureOut(Wire):
    today: datetime.date
    roadmap: RoadmapOut
    lanes: list[LaneOut]
    items: list[RoadmapItemOut]
    dependencies: list[DependencyOut]
    left_out: int


class ShareIn(WireIn):
    """`fields`: what is shown beside the titles. `expires_on`: the last day on which the link works."""

    fields: list[str] = Field(max_length=20)
    expires_on: datetime.date | None = None


class SharedLinkOut(Wire):
    id: int
    hint: str
    fields: list[str]
    expires_on: datetime.date | None
    created_at: datetime.datetime
    created_by: PersonRef
    revoked_at: datetime.datetime | None
    revoked_by: PersonRef | None
    is_living: bool
    can_revoke: bool


class NewLinkOut(SharedLinkOut):
    """`secret` is told this once; the page at `/shared/roadmap#SECRET` shows the roadmap."""

    secret: str


class PublicItemOut(Wire):
    """An item as the public sees it: a number in this answer instead of an id; what was not chosen is absent."""

    id: int
    title: str
    lanes: list[str]
    horizon: str
    key: str | None = None
    product_name: str | None = None
    owner_name: str | None = None
    goals: list[str] | None = None
    state: str | None = None
    release: str | None = None
    start_on: datetime.date | None = None
    finish_on: datetime.date | None = None
    is_late: bool | None = None
    progress: float | None = None


class PublicRoadmapOut(Wire):
    name: str
    workspace: str
    language: str
    lane: str
    span: str
    today: datetime.date
    fields: list[str]
    lanes: list[LaneOut]
    items: list[PublicItemOut]
    dependencies: list[DependencyOut]
    left_out: int
