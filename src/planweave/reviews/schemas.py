import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.baselines.schemas import DifferenceOut, FieldOut
from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

OutcomeName = Literal["open", "accept", "accept_with_changes", "reject"]


class ReviewScopeIn(WireIn):
    """What is reviewed: as for a baseline, or a baseline itself."""

    kind: Literal["workspace", "product", "release", "filter", "view", "chosen", "baseline"]
    product: int | None = None
    release: int | None = None
    query: str | None = Field(default=None, max_length=2000)
    view: int | None = None
    ids: list[int] | None = Field(default=None, max_length=10_000)
    keys: list[str] | None = Field(default=None, max_length=10_000)
    baseline: int | None = None

    def given(self) -> dict[str, Any]:
        return self.model_dump(exclude_none=True)


class SeatIn(WireIn):
    user: int
    role: str = "reviewer"


class ReviewPlanIn(WireIn):
    title: str
    purpose: str = ""
    due_on: datetime.date | None = None
    quorum: int = 1
    checklist: list[str] = Field(default=[], max_length=200)
    people: list[SeatIn] = Field(max_length=100)


class ReviewIn(ReviewPlanIn):
    scope: ReviewScopeIn


class ReviewChangeIn(ReviewPlanIn):
    """The whole plan anew. `version` is the one that the person saw."""

    version: int | None = None


class VerdictIn(WireIn):
    verdict: str
    reason: str = ""


class RemarkIn(WireIn):
    """A comment; with `field`, `start` and `quote` on a passage; with `answers` an answer to a remark."""

    body: str
    field: str = ""
    start: int | None = Field(default=None, ge=0)
    quote: str = Field(default="", max_length=5000)
    answers: int | None = None


class ResolvedIn(WireIn):
    is_resolved: bool


class TickedIn(WireIn):
    ticked: list[int] = Field(max_length=200)


class SignatureIn(WireIn):
    """`password` again, or, for an account without one, a fresh one-time sign-in link."""

    meaning: str
    password: str = ""
    secret: str = ""


class CancelIn(WireIn):
    reason: str


class ChecklistPoint(Wire):
    id: int
    text: str


class SignatureOut(Wire):
    """`said` is the meaning as a sentence; `content_hash` covers the frozen content and the signer's verdicts."""

    name: str
    role: str
    meaning: str
    said: str
    at: datetime.datetime
    content_hash: str
    proof: str


class SeatOut(Wire):
    person: PersonRef
    role: str
    judged: int
    ticked: list[int]
    signature: SignatureOut | None


class RoundOut(Wire):
    number: int
    baseline: int
    baseline_name: str
    baseline_hash: str
    started_at: datetime.datetime
    ended_at: datetime.datetime | None
    decision: str


class ReviewRow(Wire):
    """A review in a list. `outcomes` counts requirements of the newest round; `mine` is one's own part."""

    key: str
    title: str
    state: str
    round: int
    decision: str
    due_on: datetime.date | None
    is_overdue: bool
    leader: PersonRef | None
    count: int
    outcomes: dict[str, int]
    judged_share: float
    my_role: str
    my_open: int
    has_signed: bool
    touched: list[str]


class ReviewPage(Wire):
    items: list[ReviewRow]
    can_start: bool


class ReviewCan(Wire):
    lead: bool
    judge: bool
    remark: bool
    sign: bool
    sign_off: bool
    next_round: bool


class MilestoneRef(Wire):
    """The milestone that the review's meeting looks at, and its project."""

    key: str
    title: str
    project: str


class MeetingReview(Wire):
    """`said` is its state in words."""

    key: str
    title: str
    said: str


class MeetingOut(Wire):
    """`requirements` is how many the review would look at now."""

    on: datetime.date | None
    people: list[PersonRef]
    requirements: int
    review: MeetingReview | None
    can_change: bool


class MeetingIn(WireIn):
    on: datetime.date | None = None
    people: list[int] = Field(default=[], max_length=50)


class ReviewOut(ReviewRow):
    """`missing` says what keeps the round from being signed off; `meanings` what one may say by signing."""

    version: int
    purpose: str
    quorum: int
    checklist: list[ChecklistPoint]
    seats: list[SeatOut]
    rounds: list[RoundOut]
    missing: list[str]
    meanings: dict[str, str]
    cancelled_because: str
    milestone: MilestoneRef | None
    can: ReviewCan


class ReviewItemRow(Wire):
    record: int
    key: str
    title: str
    version: int
    outcome: OutcomeName
    my_verdict: str
    is_carried: bool
    judged: int
    open_remarks: int
    is_changed_since: bool
    is_changed_from_last_round: bool


class VerdictOut(Wire):
    person: PersonRef
    role: str
    verdict: str
    reason: str
    is_carried: bool
    at: datetime.datetime


class RemarkOut(Wire):
    """`round` is the one in which it was said; what is not resolved is carried over."""

    id: int
    round: int
    author: PersonRef
    field: str
    field_label: str
    quote: str
    start: int | None
    body: str
    created_at: datetime.datetime
    is_resolved: bool
    resolved_by: PersonRef | None
    answers: list["RemarkOut"]
    can_resolve: bool


class PassageOut(FieldOut):
    """A field under review; `text` is what passages are marked in."""

    text: str


class ReviewItemOut(Wire):
    """A requirement under review: its frozen content, the difference to the last round, verdicts and remarks.

    `since` tells what was changed after the sign-off, for who has to look again.
    """

    record: int
    key: str
    title: str
    version: int
    round: int
    outcome: OutcomeName
    fields: list[PassageOut]
    has_last_round: bool
    from_last_round: list[DifferenceOut]
    since: list[DifferenceOut]
    is_gone: bool
    verdicts: list[VerdictOut]
    remarks: list[RemarkOut]


class RequirementReviewRow(Wire):
    """A round in which a requirement was reviewed."""

    key: str
    title: str
    state: str
    round: int
    is_latest: bool
    version: int
    outcome: OutcomeName
    decision: str
    ended_at: datetime.datetime | None
    is_changed_since: bool
    signatures: list[SignatureOut]
    open_remarks: int
