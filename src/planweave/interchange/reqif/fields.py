"""What attributes of a file can become: fields of a requirement, and which kinds of attribute fit each. No database."""

from collections.abc import Mapping, Sequence
from typing import Any

from planweave.requirements.rules import ATTRIBUTES, CHOICES
from planweave.requirements.rules.custom import PREFIX, Definition, FieldKind

TEXT_KINDS = frozenset({"string", "xhtml", "date", "integer", "real", "boolean", "enumeration"})
FIELD_KINDS: dict[str, str] = {
    "title": "text",
    "description": "rich",
    "priority": "choice",
    "state": "choice",
    "source": "choice",
    "level": "choice",
    "source_detail": "text",
    "effort_optimistic_days": "number",
    "effort_likely_days": "number",
    "effort_pessimistic_days": "number",
    "cost": "number",
    "value": "number",
    "rationale": "rich",
    **dict.fromkeys(ATTRIBUTES, "choice"),
    "steps": "rows",
    "implementation": "rich",
    "acceptance": "rows",
    "fit_criteria": "rows",
    "process_diagram": "diagram",
    "rule_table": "table",
    "deliverables": "rows",
}
"""Fields of a requirement that an attribute may become."""
RICH = tuple(name for name, kind in FIELD_KINDS.items() if kind == "rich")
FITS = {
    "text": TEXT_KINDS,
    "rich": frozenset({"string", "xhtml"}),
    "choice": frozenset({"enumeration", "string"}),
    "number": frozenset({"integer", "real", "string"}),
    "rows": frozenset({"xhtml"}),
    "diagram": frozenset({"string"}),
    "table": frozenset({"string"}),
}
CUSTOM_FITS = {
    FieldKind.TEXT: TEXT_KINDS,
    FieldKind.LONG_TEXT: TEXT_KINDS,
    FieldKind.NUMBER: frozenset({"integer", "real", "string"}),
    FieldKind.DATE: frozenset({"date", "string"}),
    FieldKind.CHOICE: frozenset({"enumeration", "string"}),
    FieldKind.MULTI_CHOICE: frozenset({"enumeration", "string"}),
    FieldKind.YES_NO: frozenset({"boolean", "string"}),
    FieldKind.LINK: frozenset({"string", "xhtml"}),
}
"""Which attributes fit a workspace's own field; people are not matched by name."""
CUSTOM_CHOICES = frozenset({FieldKind.CHOICE, FieldKind.MULTI_CHOICE})
Customs = Mapping[str, Definition]
OWN_TYPE = "own:"
"""What a type of the file becomes is a base, or this and the number of an own type."""


def custom_of(field: str, customs: Customs) -> Definition | None:
    """The own field that a field's name means."""
    return customs.get(field.removeprefix(PREFIX)) if field.startswith(PREFIX) else None


def fits(target: str, kind: str, customs: Customs) -> bool:
    """Whether an attribute of this kind can become the field."""
    if target in FIELD_KINDS:
        return kind in FITS[FIELD_KINDS[target]]
    definition = custom_of(target, customs)
    return definition is not None and kind in CUSTOM_FITS.get(FieldKind(definition.kind), ())


def choices_of(target: str, customs: Customs) -> Sequence[str]:
    """The values that a field can choose from, retired ones too; none where it is no choice."""
    if FIELD_KINDS.get(target) == "choice":
        return sorted(value for value in CHOICES[target] if value)
    definition = custom_of(target, customs)
    if definition is None or definition.kind not in CUSTOM_CHOICES:
        return ()
    return [str(option["value"]) for option in definition.options]


def is_empty(value: Any) -> bool:
    return value is None or value == "" or value == []
