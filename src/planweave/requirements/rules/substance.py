"""What a requirement is made of beyond its sentence: steps, acceptance criteria, fit criteria, a process, a rule table.

Each is a list or a document in one field of the requirement, so that history, undo, conflicts, versions and exchange
treat it like any other field. This module says which forms there are and brings what comes in into them; values that
mean something (an operator, a unit, a rule's cell) are judged in the modules beside it.
"""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from planweave.kernel import richtext
from planweave.kernel.language import Text

from .. import texts
from .bpmn import BpmnFault, clean_bpmn
from .decision_table import RuleTable, table_fault
from .fit import FitCriterion, fit_fault

MAX_ROWS = 100
Words = Annotated[str, Field(max_length=2000)]
RowId = Annotated[str, Field(max_length=12, pattern=r"^([A-Z]{1,3}[1-9]\d{0,6})?$")]


class Part(BaseModel):
    """A row of a field. Its id is given once and never again, so that a test can refer to it (SHOP-7/AC2)."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class Step(Part):
    """One step of an interaction or a process: who does what, and what follows."""

    id: RowId = ""
    actor: Annotated[str, Field(max_length=100)] = ""
    action: Words = ""
    expected: Words = ""


class Criterion(Part):
    """An acceptance criterion: given a situation, when something happens, then this is seen."""

    id: RowId = ""
    given: Words = ""
    when: Words = ""
    then: Words = ""


class Deliverable(Part):
    """What must be handed over with the requirement: whether it is there, and where."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    is_done: bool = False
    where: Annotated[str, Field(max_length=500)] = ""


ROW_PREFIXES = {"steps": "S", "acceptance": "AC", "fit_criteria": "FC"}
"""How the ids of a field's rows begin."""
SUBSTANCE_FIELDS = (
    "rationale",
    "steps",
    "implementation",
    "acceptance",
    "fit_criteria",
    "process_diagram",
    "rule_table",
    "deliverables",
)
OF_BASE: dict[str, tuple[str, ...]] = {
    "functional": ("steps", "implementation", "acceptance"),
    "non_functional": ("fit_criteria", "implementation", "acceptance"),
    "business": ("steps", "process_diagram", "rule_table", "acceptance"),
}
"""What belongs to each kind of requirement, in the order in which it is shown; the rest is kept, not shown."""
EMPTY_SUBSTANCE: dict[str, Any] = {
    "rationale": "",
    "steps": [],
    "implementation": "",
    "acceptance": [],
    "fit_criteria": [],
    "process_diagram": "",
    "rule_table": None,
    "deliverables": [],
}

_ROWS: dict[str, TypeAdapter[Any]] = {
    "steps": TypeAdapter(list[Step]),
    "acceptance": TypeAdapter(list[Criterion]),
    "fit_criteria": TypeAdapter(list[FitCriterion]),
    "deliverables": TypeAdapter(list[Deliverable]),
    "rule_table": TypeAdapter(RuleTable | None),
}
_BLANK: dict[str, Callable[[Any], bool]] = {
    "steps": lambda row: not (row.action or row.expected),
    "acceptance": lambda row: not (row.given or row.when or row.then),
    "fit_criteria": lambda row: not row.metric and row.target is None,
}


class SubstanceFault(ValueError):
    """A value that a field cannot take, with the sentence that says why."""

    def __init__(self, text: Text, **params: object) -> None:
        super().__init__(text.code)
        self.text = text
        self.params = params


def clean_substance(name: str, value: Any) -> Any:
    """The value as it is kept: plain JSON in one form, rich text and diagrams without anything active.

    Rows in which nothing is written fall away. Raises SubstanceFault with the sentence of the first thing wrong.
    """
    if name in ("rationale", "implementation"):
        return richtext.clean(value) if value else ""
    if name == "process_diagram":
        try:
            return clean_bpmn(value) if value else ""
        except BpmnFault as fault:
            raise SubstanceFault(fault.text, **fault.params) from fault
    try:
        found = _ROWS[name].validate_python([] if value is None and name != "rule_table" else value)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise SubstanceFault(texts.SUBSTANCE_SHAPE, place=place or name, why=first["msg"]) from error
    if name == "rule_table":
        if found is None or not (found.inputs or found.outputs or found.rules):
            return None
        if fault := table_fault(found):
            raise SubstanceFault(fault[0], **fault[1])
        return found.model_dump(mode="json")
    rows = [row for row in found if name not in _BLANK or not _BLANK[name](row)]
    if len(rows) > MAX_ROWS:
        raise SubstanceFault(texts.SUBSTANCE_TOO_MANY, limit=MAX_ROWS)
    if name == "fit_criteria":
        for row in rows:
            if text := fit_fault(row):
                raise SubstanceFault(text, metric=row.metric)
    return [row.model_dump(mode="json") for row in rows]


def number_rows(name: str, rows: list[dict[str, Any]], *, last: int) -> tuple[list[dict[str, Any]], int]:
    """Rows with an id each, and the last number given out. An id that came along is kept, a second time it is not."""
    prefix, seen, numbered = ROW_PREFIXES[name], set[str](), []
    for row in rows:
        kept = row["id"] if row["id"].startswith(prefix) and row["id"][len(prefix) :].isdigit() else ""
        if kept and kept not in seen:
            last = max(last, int(kept[len(prefix) :]))
            seen.add(kept)
    seen.clear()
    for row in rows:
        if not row["id"] or row["id"] in seen or not row["id"][len(prefix) :].isdigit():
            last += 1
            row = row | {"id": f"{prefix}{last}"}
        seen.add(row["id"])
        numbered.append(row)
    return numbered, last


def parts_of(base: str, values: dict[str, Any]) -> list[str]:
    """The parts that a requirement of this kind shows, in order; what it has beyond them comes behind."""
    own = OF_BASE[base]
    others = {name for parts in OF_BASE.values() for name in parts} - set(own)
    return [*own, *(name for name in SUBSTANCE_FIELDS if name in others and is_given(values[name]))]


def is_given(value: Any) -> bool:
    """Whether a field holds something: no empty text, list, mapping or paragraph; 0 and "no" are values."""
    if isinstance(value, str):
        return bool(richtext.plain(value).strip())
    return value is not None and value != [] and value != {}
