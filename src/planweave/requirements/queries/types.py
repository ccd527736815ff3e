"""Reads of a workspace's own types and fields, and what own fields add to lists: filters and orders."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, FloatField, IntegerField, Q, QuerySet, TextField, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid

from .. import texts
from ..models import CustomField, Requirement, RequirementType
from ..rules import Type
from ..rules.custom import PREFIX, SORTABLE, STORED, Definition, FieldKind


def definitions_of(actor: Actor) -> dict[str, Definition]:
    """The workspace's own fields by key, retired ones too, in their order."""
    rows = CustomField.objects.filter(workspace_id=actor.here).order_by("position", "pk")
    return {row.key: definition_of(row) for row in rows}


def definition_of(row: CustomField) -> Definition:
    return Definition(
        key=row.key,
        kind=row.kind,
        name_en=row.name_en,
        name_zh=row.name_zh,
        options=row.options,
        is_required=row.is_required,
        is_retired=row.is_retired,
        types=row.types,
    )


def custom_fields_of(actor: Actor) -> QuerySet[CustomField]:
    return CustomField.objects.filter(workspace_id=actor.here).order_by("is_retired", "position", "pk")


def types_of(actor: Actor) -> list[RequirementType]:
    """The three bases (as the workspace set them, or as they are), then its own types; with how many use each."""
    rows = list(
        RequirementType.objects.filter(workspace_id=actor.here).order_by("is_retired", "position", "pk")
    )
    counts: dict[Any, int] = {}
    found = Requirement.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
    for row in found.values("type", "own_type_id").annotate(count=Count("pk")).order_by():
        counts[row["own_type_id"] or row["type"]] = row["count"]
    standard = {row.base: row for row in rows if row.is_standard}
    bases = [
        standard.get(base)
        or RequirementType(base=base, is_standard=True, icon=ICONS[base], colour=TONES[base])
        for base in Type.values
    ]
    listed = [*bases, *(row for row in rows if not row.is_standard)]
    for kind in listed:
        kind.used = counts.get(kind.base if kind.is_standard else kind.pk, 0)
    return listed


ICONS = {"functional": "list", "non_functional": "gauge", "business": "process"}
TONES = {"functional": "blue", "non_functional": "violet", "business": "teal"}


def values_given(actor: Actor, key: str) -> int:
    """How many requirements, trashed ones too, have a value in an own field."""
    found = Requirement.objects.filter(record__workspace_id=actor.here)
    return found.filter(**{f"custom__{STORED}{key}__isnull": False}).count()


def options_in_use(actor: Actor, definition: Definition, options: Collection[str]) -> set[str]:
    """Those of `options` that some requirement has chosen."""
    path = f"custom__{STORED}{definition.key}"
    found = Requirement.objects.filter(record__workspace_id=actor.here, **{f"{path}__isnull": False})
    used: set[str] = set()
    for value in found.values_list(path, flat=True):
        used |= set(value if isinstance(value, list) else [value]) & set(options)
    return used


@dataclass(frozen=True)
class CustomFilter:
    """Wanted values of an own field.

    "none" and "any" ask whether it is filled; "low..high" bounds figures and dates.
    """

    definition: Definition
    wanted: list[str]

    def applied(self, found: QuerySet[Requirement]) -> QuerySet[Requirement]:
        path = f"custom__{STORED}{self.definition.key}"
        kind = self.definition.kind
        condition = Q(pk__in=[])
        typed = f"filter_{self.definition.key}"
        if kind in (FieldKind.NUMBER, FieldKind.DATE):
            found = found.annotate(**{typed: _typed(self.definition)})
        for value in self.wanted:
            if value in ("none", "any"):
                condition |= Q(**{f"{path}__isnull": value == "none"})
            elif kind in (FieldKind.NUMBER, FieldKind.DATE):
                condition |= self._between(typed, value)
            elif kind == FieldKind.MULTI_CHOICE:
                condition |= Q(**{f"{path}__icontains": f'"{value}"'})
            elif kind == FieldKind.YES_NO:
                condition |= Q(**{path: value == "yes"})
            elif kind == FieldKind.PERSON:
                condition |= Q(**{path: int(value)}) if value.isdigit() else Q(pk__in=[])
            elif kind == FieldKind.CHOICE:
                condition |= Q(**{path: value})
            else:
                condition |= Q(**{f"{path}__icontains": value})
        return found.filter(condition)

    def _between(self, typed: str, value: str) -> Q:
        low, dots, high = value.partition("..")
        if not dots:
            high = low
        bounds: dict[str, Any] = {}
        for name, end in (("gte", low), ("lte", high)):
            if end:
                try:
                    bounds[f"{typed}__{name}"] = (
                        float(end) if self.definition.kind == FieldKind.NUMBER else end
                    )
                except ValueError as error:
                    raise Invalid(texts.CUSTOM_FILTER, given=value[:40]) from error
        return Q(**bounds)


def custom_filters(actor: Actor, text: str) -> list[CustomFilter]:
    """ "risk_class:high,low;owner2:none" as filters. Invalid where it is not that, or names no field."""
    if not text:
        return []
    definitions = definitions_of(actor)
    found = []
    for part in filter(None, text.split(";")):
        key, colon, values = part.partition(":")
        if not colon or key not in definitions:
            raise Invalid(texts.CUSTOM_FILTER, given=part[:40])
        found.append(CustomFilter(definitions[key], [value for value in values.split(",") if value]))
    return found


def sortable_fields(actor: Actor) -> dict[str, Definition]:
    """{"custom.key": definition} of the own fields that lists can be sorted by."""
    return {
        f"{PREFIX}{key}": definition
        for key, definition in definitions_of(actor).items()
        if definition.kind in SORTABLE
    }


def sort_name(name: str) -> str:
    return f"own_order_{name.removeprefix(PREFIX)}"


def with_own_orders(
    found: QuerySet[Requirement], own: dict[str, Definition], paths: set[str]
) -> QuerySet[Requirement]:
    for name, definition in own.items():
        if sort_name(name) in paths:
            found = found.annotate(**{sort_name(name): _typed(definition)})
    return found


def _typed(definition: Definition) -> Any:
    """An own field as the database compares it: figures as figures, choices by their place, all else as text."""
    path = f"custom__{STORED}{definition.key}"
    if definition.kind == FieldKind.CHOICE:
        places = [When(**{path: option["value"]}, then=at) for at, option in enumerate(definition.options)]
        return Case(*places, default=None, output_field=IntegerField())
    if definition.kind == FieldKind.YES_NO:
        return Case(When(**{path: True}, then=1), When(**{path: False}, then=0), output_field=IntegerField())
    return Cast(KT(path), FloatField() if definition.kind == FieldKind.NUMBER else TextField())
