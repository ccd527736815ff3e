import datetime
from typing import Any

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class EvaluationCriterionIn(WireIn):
    """`kind` computed: `measure`, the figures for no points and for all points, and the least number of cases.

    `kind` judged: `anchors`, five in words from 1 to 5, and `voices` among self, peer, lead. `id` of one that was
    there before.
    """

    id: str = ""
    kind: str
    name: str
    weight: float = Field(allow_inf_nan=False)
    words: str = ""
    measure: str = ""
    at_zero: float = Field(0, allow_inf_nan=False)
    at_full: float = Field(1, allow_inf_nan=False)
    least: int = 3
    anchors: list[str] = Field(default_factory=list, max_length=5)
    voices: list[str] = Field(default_factory=list, max_length=3)

    def said(self) -> dict[str, Any]:
        said = self.model_dump()
        return said | {
            "name": " ".join(self.name.split()),
            "words": self.words.strip(),
            "anchors": [one.strip() for one in self.anchors],
        }


class EvaluationCriterionOut(Wire):
    """`formula`: how a computed one is computed, in the reader's language; `unit`: share or days."""

    id: str
    kind: str
    name: str
    weight: float
    words: str
    measure: str
    at_zero: float
    at_full: float
    least: int
    anchors: list[str]
    voices: list[str]
    formula: str
    unit: str


class EvaluatedPersonIn(WireIn):
    subject: int
    peers: list[int] = Field(default_factory=list, max_length=50)


class EvaluationCycleIn(WireIn):
    """A cycle as a whole: what is not sent is its default. `peers_shown`: aggregate or named."""

    title: str
    note: str = ""
    appeals_to: int
    start_on: datetime.date
    finish_on: datetime.date
    judge_until: datetime.date
    appeal_days: int = 10
    answer_days: int = 7
    peers_shown: str = "aggregate"
    criteria: list[EvaluationCriterionIn] = Field(max_length=50)
    people: list[EvaluatedPersonIn] = Field(max_length=200)

    def values(self) -> dict[str, Any]:
        return self.model_dump(exclude={"criteria", "people", "version", "reason"})

    def sets(self) -> list[dict[str, Any]]:
        return [one.said() for one in self.criteria]

    def seats(self) -> dict[int, list[int]]:
        return {one.subject: one.peers for one in self.people}


class EvaluationCycleChangeIn(EvaluationCycleIn):
    """`version` is the one that the person saw; `reason` is needed where known criteria change."""

    version: int
    reason: str = ""


class EvaluationStageIn(WireIn):
    """published, judging, review or closed: the stage after the present one."""

    to: str


class EvaluationEditionOut(Wire):
    """The criteria as they were announced."""

    number: int
    at: datetime.datetime
    by: PersonRef
    reason: str
    criteria: list[EvaluationCriterionOut]


class EvaluationJudgementOut(Wire):
    """One's own judgement of somebody. `asked` are the criteria that one is asked about; `can_write` until the results
    are shown; `takes_words` not from peers who are shown as a mean."""

    subject: PersonRef
    voice: str
    asked: list[str]
    scores: dict[str, int]
    words: dict[str, str]
    submitted_at: datetime.datetime | None
    takes_words: bool
    can_write: bool
    version: int


class EvaluationJudgementIn(WireIn):
    """`scores`: {criterion: 1 to 5}. Kept as a draft unless submitted."""

    version: int
    scores: dict[str, int]
    words: dict[str, str] = Field(default_factory=dict)
    is_submitted: bool = False


class EvaluationSeatOut(Wire):
    judge: PersonRef
    voice: str
    is_submitted: bool


class EvaluatedPersonOut(Wire):
    """One evaluated person, for the cycle's lead, themselves, or whom they appealed to.

    `seats`: who judges and whether they have, for the lead alone. `appeal`: "", waiting, kept or changed.
    """

    subject: PersonRef
    seats: list[EvaluationSeatOut]
    talk_on: datetime.date | None
    is_accepted: bool
    appeal: str
    can_read: bool


class EvaluationCycleCan(Wire):
    """`move_to`: the stage that the reader can move it to; empty for none."""

    change: bool
    delete: bool
    move_to: str
    remind: bool


class EvaluationCycleRow(Wire):
    """`to_judge`: how many judgements are waited for from the reader. `own`: whether there is a result of theirs."""

    id: int
    title: str
    stage: str
    start_on: datetime.date
    finish_on: datetime.date
    judge_until: datetime.date
    lead: PersonRef
    to_judge: int
    own: bool
    appeals: int


class EvaluationCycleList(Wire):
    """Newest period first. `appeals` count those that wait for the reader's answer."""

    items: list[EvaluationCycleRow]
    can_make: bool


class EvaluationCycleOut(Wire):
    """`progress`: submitted judgements and all, for the lead alone. `judgements`: what the reader is asked to judge."""

    id: int
    title: str
    note: str
    stage: str
    start_on: datetime.date
    finish_on: datetime.date
    judge_until: datetime.date
    appeal_days: int
    answer_days: int
    appeals_until: datetime.date | None
    peers_shown: str
    least_peers: int
    lead: PersonRef
    appeals_to: PersonRef
    published_at: datetime.datetime | None
    judging_at: datetime.datetime | None
    review_at: datetime.datetime | None
    closed_at: datetime.datetime | None
    criteria: list[EvaluationCriterionOut]
    editions: list[EvaluationEditionOut]
    judgements: list[EvaluationJudgementOut]
    people: list[EvaluatedPersonOut]
    progress: list[int] | None
    version: int
    can: EvaluationCycleCan


class EvaluationMeasureOut(Wire):
    """A figure that can be computed, with the values that a criterion begins with."""

    name: str
    formula: str
    unit: str
    at_zero: float
    at_full: float
    least: int


class EvaluationPeerProposal(Wire):
    """`shared`: requirements that both worked on in the last 90 days."""

    person: PersonRef
    shared: int


class EvaluationPeersOut(Wire):
    person: PersonRef
    peers: list[EvaluationPeerProposal]


class EvaluationChoicesOut(Wire):
    """What a cycle can be made of."""

    measures: list[EvaluationMeasureOut]
    subjects: list[EvaluationPeersOut]
    judges: list[PersonRef]
    appeals: list[PersonRef]


class PeopleRemindedOut(Wire):
    reminded: int
