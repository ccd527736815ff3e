import datetime
import uuid
from typing import Any

from planweave.kernel.wire import Wire, WireIn


class ReqifChoiceOut(Wire):
    id: str
    name: str


class ReqifAttributeOut(Wire):
    """An attribute of a type in the file, with a few of its values in words. `meanings`: what its choices probably mean
    in each field that it can become: {field: {choice: our value}}."""

    id: str
    name: str
    kind: str
    is_multiple: bool
    choices: list[ReqifChoiceOut]
    meanings: dict[str, dict[str, str]]
    samples: list[str]


class ReqifTypeOut(Wire):
    id: str
    name: str
    count: int
    attributes: list[ReqifAttributeOut]


class ReqifRelationTypeOut(Wire):
    id: str
    name: str
    count: int


class ReqifMemberOut(Wire):
    """One .reqif of the upload."""

    name: str
    title: str
    tool: str
    created: str
    objects: int
    relations: int
    specifications: list[str]
    has_extensions: bool
    types: list[ReqifTypeOut]
    relation_types: list[ReqifRelationTypeOut]


class ReqifAttributeMapping(WireIn):
    """`field` empty: kept as it is, beside the requirement. `choices`: the file's choice → our value, empty to keep it
    in the file; a choice that is absent becomes what its words mean."""

    field: str = ""
    choices: dict[str, str] = {}


class ReqifTypeMapping(WireIn):
    """What objects of a type become: `becomes` is a base type or “own:NUMBER”, empty to keep them aside."""

    becomes: str = ""
    attributes: dict[str, ReqifAttributeMapping] = {}


class ReqifCounts(Wire):
    create: int
    change: int
    conflict: int
    gone: int
    skip: int
    error: int


class ReqifImportOut(Wire):
    """An import as it stands. `missing`: what a file of ours brings and this workspace does not have, in sentences.

    `own_types` and `own_fields` name what the workspace added; `own_choices` are the choices of its fields.
    """

    id: uuid.UUID
    file_name: str
    state: str
    members: list[ReqifMemberOut]
    files: int
    mended: list[str]
    mended_count: int
    product: int | None
    types: dict[str, ReqifTypeMapping]
    relations: dict[str, str]
    fields: dict[str, list[str]]
    own_types: dict[str, str]
    own_fields: dict[str, str]
    own_choices: dict[str, dict[str, str]]
    choices: dict[str, list[str]]
    missing: list[str]
    counts: ReqifCounts | None
    open_conflicts: int
    operation_id: uuid.UUID | None


class ReqifCheckIn(WireIn):
    """Null takes the mapping as it is."""

    product: int
    types: dict[str, ReqifTypeMapping] | None = None
    relations: dict[str, str] | None = None


class ReqifConflictOut(Wire):
    """A field that both sides changed. `chosen` is “mine”, “theirs” or empty."""

    field: str
    base: Any
    mine: Any
    theirs: Any
    chosen: str


class ReqifIssueOut(Wire):
    severity: str
    message: str


class ReqifRowOut(Wire):
    """One object of the dry run. `changes` and `kept` map field → [ours, the file's]."""

    line: int
    identifier: str
    action: str
    key: str
    title: str
    parent: str | None
    changes: dict[str, list[Any]]
    kept: dict[str, list[Any]]
    conflicts: list[ReqifConflictOut]
    links: list[list[str]]
    unlinks: list[list[str]]
    issues: list[ReqifIssueOut]


class ReqifRowPage(Wire):
    items: list[ReqifRowOut]
    total: int
    next_offset: int | None


class ReqifChoicesIn(WireIn):
    """{identifier: {field: "mine" | "theirs"}}; `everything` takes one side for all that is still open."""

    choices: dict[str, dict[str, str]] = {}
    everything: str | None = None


class ReqifStartedOut(Wire):
    job: uuid.UUID


class ReqifForeignValue(Wire):
    name: str
    value: str
    field: str


class ReqifPictureOut(Wire):
    name: str
    address: str
    is_shown: bool


class ReqifForeignOut(Wire):
    """What a requirement brought along from its ReqIF file. `is_foreign` false: it came from none."""

    is_foreign: bool
    identifier: str = ""
    type: str = ""
    file_name: str = ""
    tool: str = ""
    imported_at: datetime.datetime | None = None
    values: list[ReqifForeignValue] = []
    own_fields: dict[str, str] = {}
    pictures: list[ReqifPictureOut] = []
