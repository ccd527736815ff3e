import datetime
from typing import Any

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class DocumentCan(Wire):
    edit: bool
    issue: bool
    comment: bool


class DocumentScopeOut(Wire):
    """`choices`: wanted values per field; "none" is an empty field."""

    text: str
    choices: dict[str, list[str]]


class DocumentBrief(Wire):
    id: int
    key: str
    title: str
    kind: str
    language: str
    edition: str
    scope: DocumentScopeOut
    product: int
    owner: int | None
    version: int
    updated_at: datetime.datetime


class DocumentRow(DocumentBrief):
    sections: int
    issues: int
    issued_edition: str | None
    issued_at: datetime.datetime | None


class DocumentSectionOut(Wire):
    """`hint` says what belongs here while nothing is written; it is never printed."""

    id: int
    level: int
    kind: str
    heading: str
    body: str
    selection: dict[str, Any]
    hint: str


class DocumentIssueOut(Wire):
    id: int
    edition: str
    note: str
    content_hash: str
    items: int
    issued_at: datetime.datetime
    issued_by: PersonRef


class DocumentFileOut(Wire):
    id: int
    format: str
    file_name: str
    size: int
    content_hash: str
    issue: int | None
    created_at: datetime.datetime
    created_by: PersonRef


class DocumentOut(DocumentBrief):
    sections: list[DocumentSectionOut]
    issues: list[DocumentIssueOut]
    can: DocumentCan


class DocumentPartOut(Wire):
    """A section as it prints. `shown` of its `found` requirements are in `html`, which is safe to show as it is."""

    section: int
    number: str
    html: str
    found: int
    shown: int


class DocumentPreviewOut(Wire):
    """`missing`: keys of the scope that no section prints. `empty`: sections with neither text nor requirements."""

    version: int
    parts: list[DocumentPartOut]
    in_scope: int
    printed: int
    missing: list[str]
    empty: list[int]


class DocumentTemplateSectionOut(Wire):
    level: int
    heading: str
    kind: str


class DocumentTemplateOut(Wire):
    kind: str
    name: str
    standard: str
    sections: list[DocumentTemplateSectionOut]


class DocumentFieldChoiceOut(Wire):
    """A field that a section can print, and whether one does without asking."""

    name: str
    label: str
    is_standard: bool


class DocumentTemplatesOut(Wire):
    templates: list[DocumentTemplateOut]
    fields: list[DocumentFieldChoiceOut]
    filters: list[str]
    sorts: list[str]


class DocumentScopeIn(WireIn):
    text: str = Field(default="", max_length=200)
    choices: dict[str, list[str]] = {}


class DocumentSelectionIn(DocumentScopeIn):
    sort: str = "position,key"
    look: str = "paragraphs"
    arrangement: str = "flat"
    group: str = ""
    fields: list[str] = Field(default=[], max_length=60)


class DocumentIn(WireIn):
    """Without a scope the document holds the product's requirements."""

    product: int
    kind: str
    title: str
    language: str = "en"
    scope: DocumentScopeIn | None = None


class DocumentChangeIn(WireIn):
    """Fields to set; what is absent stays. `version` is the one that the person saw."""

    version: int | None = None
    title: str | None = None
    owner: int | None = None
    language: str | None = None
    edition: str | None = None
    scope: DocumentScopeIn | None = None

    def given(self) -> dict[str, Any]:
        values = self.model_dump(include=self.model_fields_set - {"version"})
        return {name: value for name, value in values.items() if value is not None or name == "owner"}


class DocumentSectionFields(WireIn):
    heading: str | None = None
    level: int | None = None
    kind: str | None = None
    body: str | None = None
    selection: DocumentSelectionIn | None = None

    def given(self) -> dict[str, Any]:
        values = self.model_dump(include=self.model_fields_set & set(DocumentSectionFields.model_fields))
        return {name: value for name, value in values.items() if value is not None}


class DocumentSectionIn(DocumentSectionFields):
    """`after` is the section that it follows; null puts it first."""

    after: int | None = None


class DocumentSectionChangeIn(DocumentSectionFields):
    version: int | None = None


class DocumentSectionMoveIn(WireIn):
    after: int | None


class DocumentExportIn(WireIn):
    """`issue` names what was issued; without it the document is written as it stands."""

    format: str
    issue: int | None = None


class DocumentExportStartedOut(Wire):
    job: str


class DocumentIssueIn(WireIn):
    edition: str
    note: str = Field(default="", max_length=500)
