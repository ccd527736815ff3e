import uuid
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.similarity.schemas import SimilarRequirement


class SheetOut(Wire):
    name: str
    rows: int
    is_hidden: bool


class ColumnMappingOut(Wire):
    """What a column is used for. `member` is the skill or stakeholder of a family; `unit` of an effort or cost."""

    field: str
    member: str
    unit: str
    factor: float
    values: dict[str, str]


class ColumnOut(Wire):
    """A column as found, what it was proposed to be and why, and what it is used for now."""

    column: int
    heading: str
    samples: list[str]
    proposed: ColumnMappingOut | None
    confidence: float
    reasons: list[str]
    others: list[str]
    used: ColumnMappingOut | None


class ImportCounts(Wire):
    create: int
    change: int
    skip: int
    error: int
    left_out: int = 0


ImportAbout = Literal["table", "tasks"]
"""What the rows of a spreadsheet are: requirements (table) or tasks of a plan."""


class ImportOut(Wire):
    """`project`: where new tasks go: an id, "new" for one that the import makes, or null for where each row says."""

    id: uuid.UUID
    about: ImportAbout
    file_name: str
    state: str
    format: str
    encoding: str
    sheets: list[SheetOut]
    sheet: str
    header_row: int
    rows: int
    columns: list[ColumnOut]
    notices: list[str]
    product: int | None
    project: int | Literal["new"] | None
    counts: ImportCounts | None
    new_areas: list[str]
    left_out: list[int]
    operation_id: uuid.UUID | None


class ColumnMappingIn(WireIn):
    column: int
    field: str
    member: str = ""
    unit: str = ""
    factor: float = 1.0
    values: dict[str, str] = {}


class ImportCheckIn(WireIn):
    """`columns` null takes the proposals as they are. `project` is for tasks only, see ImportOut."""

    product: int
    project: int | Literal["new"] | None = None
    sheet: str | None = None
    columns: list[ColumnMappingIn] | None = None


class ImportAboutIn(WireIn):
    about: ImportAbout


class ImportIssueOut(Wire):
    cell: str
    row: int
    severity: str
    message: str


class ImportRowOut(Wire):
    """One row of the dry run. `changes` maps field → [before, after]; an error row names its cells.

    `labels` names the fields of `changes` that hold a requirement's parts or the workspace's own fields; their
    values are said in words. `action` left_out: the row would be written, and a person decided against it.
    """

    row: int
    action: str
    key: str
    outside_key: str
    title: str
    changes: dict[str, list[Any]]
    labels: dict[str, str]
    links: list[list[str]]
    parent: str | None
    area: str | None
    issues: list[ImportIssueOut]


class ImportRowPage(Wire):
    items: list[ImportRowOut]
    total: int
    next_offset: int | None


class ImportFieldOut(Wire):
    """A field that a column can be mapped to."""

    name: str
    label: str
    note: str
    kind: str
    is_required: bool
    is_family: bool
    group: Literal["plain", "parts", "own"]
    choices: dict[str, str]


class ImportStartedOut(Wire):
    job: uuid.UUID


class ImportLeftOutIn(WireIn):
    """The rows that stay out, by their numbers in the file: all of them, each time."""

    rows: list[int] = Field(max_length=100_000)


class ImportLikeness(Wire):
    """What is here already and resembles a row that would be new, best first."""

    row: int
    similar: list[SimilarRequirement]


class ImportLikenesses(Wire):
    """`is_ready` false: the index of a large backlog is being built; ask again in a moment."""

    is_ready: bool
    rows: list[ImportLikeness]
