"""Themes and objectives on the wire."""

import datetime
from typing import Literal

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

Letter = Literal["S", "M", "A", "R", "T"]
BandName = Literal["green", "amber", "red", "none"]
StateName = Literal["draft", "active", "closed"]


class GoalThemeIn(WireIn):
    title: str
    description: str = ""
    weight: float = 1
    owner: int | None = None


class GoalThemeChangeIn(WireIn):
    version: int | None = None
    title: str | None = None
    description: str | None = None
    weight: float | None = None
    owner: int | None = None


class DeliveryOut(Wire):
    """Work that serves a goal, in person-days. `progress` (0 to 1) is the share that is done."""

    effort_days: float
    done_days: float
    under_way_days: float
    requirements: int
    done: int
    unestimated: int
    progress: float | None


class GoalThemeOut(Wire):
    """`weight_share` is its weight among all weights, `effort_share` its effort among all that serves a theme."""

    id: int
    key: str
    version: int
    title: str
    description: str
    owner: PersonRef | None
    weight: float
    weight_share: float
    effort_share: float | None
    delivery: DeliveryOut
    score: float | None
    band: BandName
    objectives: int


class ObjectiveIn(WireIn):
    title: str
    owner: int | None = None
    description: str = ""
    theme: int | None = None
    products: list[int] = []
    ambition: str = "committed"
    metric: str = ""
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    period: str = ""
    due_on: datetime.date | None = None
    effort_days: float | None = None
    cost: float | None = None


class ObjectiveChangeIn(WireIn):
    """Only what is sent is changed; null empties a field."""

    version: int | None = None
    title: str | None = None
    owner: int | None = None
    description: str | None = None
    theme: int | None = None
    products: list[int] | None = None
    ambition: str | None = None
    metric: str | None = None
    unit: str | None = None
    baseline: float | None = None
    target: float | None = None
    period: str | None = None
    due_on: datetime.date | None = None
    effort_days: float | None = None
    cost: float | None = None


class ObjectiveRow(Wire):
    """`my_voice`: whether the reader has agreed to today's words ("agreed", "missing"), or is not asked ("")."""

    id: int
    key: str
    version: int
    title: str
    state: StateName
    ambition: str
    owner: PersonRef | None
    theme: str | None
    products: list[int]
    period: str
    due_on: datetime.date | None
    is_overdue: bool
    metric: str
    unit: str
    baseline: float | None
    target: float | None
    actual: float | None
    direction: str
    score: float | None
    band: BandName
    confidence: float | None
    last_check_in_on: datetime.date | None
    effort_days: float | None
    cost: float | None
    key_results: int
    missing_letters: list[Letter]
    edition: int
    agreed: int
    awaited: int
    my_voice: str
    delivery: DeliveryOut
    effort_share: float | None


class GoalsCan(Wire):
    manage_themes: bool
    create: bool
    confirm: bool
    contribute: bool


class GoalsOut(Wire):
    """The tree from theme to objective. `unaligned_days` is effort that serves no objective, of `total_days` in all."""

    themes: list[GoalThemeOut]
    objectives: list[ObjectiveRow]
    orphan_requirements: int
    lone_objectives: list[str]
    total_days: float
    unaligned_days: float
    periods: list[str]
    can: GoalsCan


class MissingOut(Wire):
    field: str
    label: str
    say: str


class LetterOut(Wire):
    """One letter of SMART: what it means, whether it is met, and else what to write where."""

    letter: Letter
    name: str
    meaning: str
    is_met: bool
    missing: list[MissingOut]


class CheckInOut(Wire):
    id: int
    on: datetime.date
    value: float
    confidence: float | None
    comment: str
    score: float | None
    by: PersonRef
    at: datetime.datetime
    can_remove: bool


class KeyResultOut(Wire):
    """`formula` is the score in figures, as it was computed. Check-ins are oldest first."""

    id: int
    title: str
    owner: PersonRef | None
    metric: str
    unit: str
    baseline: float
    target: float
    weight: float
    direction: str
    value: float | None
    confidence: float | None
    score: float | None
    band: BandName
    formula: str
    check_ins: list[CheckInOut]
    can_check_in: bool


class VoiceOut(Wire):
    person: PersonRef
    is_awaited: bool
    is_current: bool
    edition: int
    at: datetime.datetime | None


class EditionChangeOut(Wire):
    field: str
    label: str
    before: str
    after: str


class ContributorOut(Wire):
    """A requirement that serves an objective. `served_days` is its effort times the share."""

    id: int
    key: str
    title: str
    state: str
    owner: PersonRef | None
    share: float
    effort_days: float | None
    served_days: float | None


class ObjectiveCan(Wire):
    edit: bool
    activate: bool
    close: bool
    delete: bool
    confirm: bool
    check_in: bool
    declare: bool
    discuss: bool


class ObjectiveOut(ObjectiveRow):
    """`changed_since` is what differs from the edition that the reader agreed to last."""

    description: str
    theme_id: int | None
    theme_title: str
    conclusion: str
    closed_on: datetime.date | None
    formula: str
    smart: list[LetterOut]
    results: list[KeyResultOut]
    check_ins: list[CheckInOut]
    voices: list[VoiceOut]
    changed_since: list[EditionChangeOut]
    contributors: list[ContributorOut]
    can: ObjectiveCan


class KeyResultIn(WireIn):
    title: str
    owner: int | None = None
    metric: str = ""
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    weight: float = 1


class KeyResultChangeIn(WireIn):
    version: int | None = None
    title: str | None = None
    owner: int | None = None
    metric: str | None = None
    unit: str | None = None
    baseline: float | None = None
    target: float | None = None
    weight: float | None = None


class CheckInIn(WireIn):
    """Without `key_result` it is of the objective's own metric; without `on` of today."""

    key_result: int | None = None
    value: float
    confidence: float | None = None
    comment: str = ""
    on: datetime.date | None = None


class ObjectiveCloseIn(WireIn):
    actual: float
    conclusion: str
