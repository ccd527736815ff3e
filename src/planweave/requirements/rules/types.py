"""A workspace's own types of requirement: what they may hold, and what must be filled before work goes on."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from planweave.kernel.language import Language, Text

from .. import texts
from .fields import State
from .substance import is_given

MOST_TYPES, MOST_FIELDS = 50, 100
COLOURS = ("grey", "blue", "teal", "green", "amber", "red", "violet", "rose")
ICONS = ("list", "gauge", "process", "shield", "bolt", "user", "api", "data", "law", "bug", "star", "flag")
WORKED_ON = frozenset({State.ANALYSED, State.PLANNED, State.IN_PROGRESS, State.DONE})
"""From the analysis on, what a type asks for must be there."""
KEY = re.compile(r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")
Name = Annotated[str, Field(max_length=60)]


class Template(BaseModel):
    """What a new requirement of a type begins with; rich text and rows as in the requirement itself."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    description: Annotated[str, Field(max_length=50_000)] = ""
    rationale: Annotated[str, Field(max_length=50_000)] = ""
    implementation: Annotated[str, Field(max_length=50_000)] = ""
    steps: Annotated[list[dict[str, Any]], Field(max_length=50)] = []
    acceptance: Annotated[list[dict[str, Any]], Field(max_length=50)] = []
    fit_criteria: Annotated[list[dict[str, Any]], Field(max_length=50)] = []


BASE_NAMES: dict[str, Text] = {
    "functional": texts.BASE_FUNCTIONAL,
    "non_functional": texts.BASE_NON_FUNCTIONAL,
    "business": texts.BASE_BUSINESS,
}
CAN_BE_MANDATORY: dict[str, Text] = {
    "description": texts.FIELD_DESCRIPTION,
    "rationale": texts.FIELD_RATIONALE,
    "steps": texts.FIELD_STEPS,
    "implementation": texts.FIELD_IMPLEMENTATION,
    "acceptance": texts.FIELD_ACCEPTANCE,
    "fit_criteria": texts.FIELD_FIT_CRITERIA,
    "process_diagram": texts.FIELD_PROCESS_DIAGRAM,
    "rule_table": texts.FIELD_RULE_TABLE,
    "deliverables": texts.FIELD_DELIVERABLES,
    "priority": texts.FIELD_PRIORITY,
    "owner": texts.FIELD_OWNER,
    "area": texts.FIELD_AREA,
    "parent": texts.FIELD_PARENT,
    "source": texts.FIELD_SOURCE,
    "source_detail": texts.FIELD_SOURCE_DETAIL,
    "demands": texts.FIELD_DEMANDS,
    "effort_likely_days": texts.FIELD_EFFORT,
    "value": texts.FIELD_VALUE,
    "cost": texts.FIELD_COST,
    "verification_method": texts.FIELD_VERIFICATION,
    "criticality": texts.FIELD_CRITICALITY,
    "risk": texts.FIELD_RISK,
    "stability": texts.FIELD_STABILITY,
    "difficulty": texts.FIELD_DIFFICULTY,
}
"""Fields that a type can ask for, with their names; own fields are asked for in their own definition."""


def type_fault(*, names: tuple[str, str], colour: str, icon: str, mandatory: list[str]) -> dict[str, Text]:
    """What is wrong with a type's definition, by field."""
    wrong: dict[str, Text] = {}
    if not any(name.strip() for name in names):
        wrong["name_en"] = texts.TYPE_NAME
    if colour not in COLOURS:
        wrong["colour"] = texts.NOT_A_CHOICE
    if icon not in ICONS:
        wrong["icon"] = texts.NOT_A_CHOICE
    if set(mandatory) - CAN_BE_MANDATORY.keys():
        wrong["mandatory"] = texts.NOT_A_CHOICE
    return wrong


def said(name_en: str, name_zh: str, language: Language) -> str:
    """A name in the reader's language, else in the other one."""
    first, second = (name_zh, name_en) if language == "zh" else (name_en, name_zh)
    return first or second


def lacks(values: dict[str, Any], name: str) -> bool:
    """Whether a field that is asked for is still empty; deliverables are there when each of them is done."""
    value = values.get(name)
    if name == "deliverables":
        return not value or any(not one["is_done"] for one in value)
    return not is_given(value)


def is_worked_on(state: str) -> bool:
    return state in WORKED_ON


def settle_type(values: dict[str, Any], *, changed: set[str], bases: dict[int, str]) -> None:
    """Keep a type and its base in step: who chooses an own type gets its base, who changes the base leaves the own."""
    base = bases.get(values["own_type"])
    if base is None or base == values["type"]:
        return
    if "own_type" in changed:
        values["type"] = base
    else:
        values["own_type"] = None
