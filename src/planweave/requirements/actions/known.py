"""What edits may name: people, areas, releases, skills, stakeholders."""

from collections.abc import Collection, Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.language import Text
from planweave.kernel.models import Record
from planweave.workspaces.models import Area, Membership, Skill

from .. import texts
from ..models import Requirement, RequirementType, Stakeholder
from ..queries.types import definitions_of
from ..rules import faults
from ..rules.custom import PREFIX, clean_custom
from ..rules.stages import scope_fault, stages_fault
from ..rules.types import BASE_NAMES, CAN_BE_MANDATORY, is_worked_on, lacks, said


class Known:
    """What edits may name: people, areas, releases, skills, stakeholders; few queries for many edits."""

    def __init__(self, actor: Actor, all_values: Sequence[dict[str, Any]]) -> None:
        self.actor = actor
        named = {name for values in all_values for name, value in values.items() if value not in (None, {})}
        here = {"workspace_id": actor.here}
        self.people = _ids(
            Membership.objects.filter(**here).exclude(role="guest"), "user_id", "owner" in named
        )
        self.areas = _ids(Area.objects.filter(**here), "pk", "area" in named)
        self.releases: set[int] = set()
        if "release" in named:
            field = Requirement._meta.get_field("release").related_model
            self.releases = set(field.objects.filter(**here).values_list("pk", flat=True))
        self.parents: dict[int, int | None] = {}
        if "parent" in named:
            rows = Requirement.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
            self.parents = dict(rows.values_list("record_id", "parent_id"))
        self.skills: dict[str, int] = {}
        self.has_efforts = "efforts" in named
        if self.has_efforts:
            self.skills = dict(Skill.objects.filter(**here).values_list("name", "pk"))
        self.types = {kind.pk: kind for kind in RequirementType.objects.filter(**here)}
        self.bases = {pk: kind.base for pk, kind in self.types.items()}
        self.own_types = {pk for pk, kind in self.types.items() if not (kind.is_retired or kind.is_standard)}
        self.fields = definitions_of(actor)
        self.has_stages, self.has_scope = "stages" in named, "scope" in named
        if named & {"stages", *(f"{PREFIX}{key}" for key in self.fields)} and not self.people:
            members = Membership.objects.filter(**here).exclude(role="guest")
            self.people = set(members.values_list("user_id", flat=True))
        if "scope" in named and not self.releases:
            field = Requirement._meta.get_field("release").related_model
            self.releases = set(field.objects.filter(**here).values_list("pk", flat=True))
        self.stakeholders: dict[str, int] = {}
        if "demands" in named:
            self.stakeholders = dict(Stakeholder.objects.filter(**here).values_list("name", "pk"))

    def clean_customs(self, values: dict[str, Any]) -> None:
        """Bring own fields into the form in which they are kept. Invalid with a sentence for each that cannot be."""
        wrong: dict[str, Text] = {}
        for name in [name for name in values if name.startswith(PREFIX)]:
            definition = self.fields.get(name.removeprefix(PREFIX))
            if definition is None:
                wrong[name] = texts.CUSTOM_UNKNOWN
                continue
            try:
                values[name] = clean_custom(definition, values[name], people=self.people)
            except (ValueError, TypeError):
                wrong[name] = texts.CUSTOM_VALUE
        if wrong:
            raise Invalid.of(wrong)

    def check_mandatory(
        self, values: dict[str, Any], *, changes: Collection[str], was_worked_on: bool
    ) -> None:
        """From the analysis on, what the type and the own fields ask for is there, and stays there.

        Looked at when work on a requirement begins or its type changes, and when somebody empties such a field:
        what was begun under other rules is left in peace.
        """
        if self.actor.undoes is not None or not is_worked_on(values["state"]):
            return
        asked = self._asked(values)
        lacking = [name for name in asked if lacks(values, name)]
        if was_worked_on and not {"type", "own_type"} & set(changes):
            lacking = [name for name in lacking if name in changes]
        if not lacking:
            return
        language = self.actor.language
        separator = "、" if language == "zh" else ", "
        params = {
            "type": self._type_name(values),
            "missing": separator.join(asked[name] for name in lacking),
        }
        if was_worked_on and not {"type", "own_type"} & set(changes):
            raise Invalid.of(dict.fromkeys(lacking, texts.MANDATORY_HERE), **params)
        place = "type" if was_worked_on else "state"
        raise Invalid.of({place: texts.MANDATORY_MISSING}, **params)

    def _asked(self, values: dict[str, Any]) -> dict[str, str]:
        """{field: its name in the actor's language} for all that must be filled."""
        kind = self._kind(values)
        language = self.actor.language
        asked = {name: CAN_BE_MANDATORY[name].say(language) for name in (kind.mandatory if kind else ())}
        for key, field in self.fields.items():
            is_asked = field.is_required and not field.is_retired
            if is_asked and field.is_of(values["type"], values["own_type"]):
                asked[f"{PREFIX}{key}"] = said(field.name_en, field.name_zh, language)
        return asked

    def _kind(self, values: dict[str, Any]) -> RequirementType | None:
        if values["own_type"] is not None:
            return self.types.get(values["own_type"])
        standard = (kind for kind in self.types.values() if kind.is_standard)
        return next((kind for kind in standard if kind.base == values["type"]), None)

    def _type_name(self, values: dict[str, Any]) -> str:
        kind = self.types.get(values["own_type"])
        if kind is not None:
            return said(kind.name_en, kind.name_zh, self.actor.language)
        return BASE_NAMES[values["type"]].say(self.actor.language)

    def check(self, values: dict[str, Any], *, record: Record | None = None) -> None:
        """Raise Invalid with a sentence per field that is wrong."""
        wrong = faults(values)
        changes_reference = {
            "owner": (self.people, texts.NOT_A_CHOICE),
            "area": (self.areas, texts.NOT_A_CHOICE),
            "release": (self.releases, texts.RELEASE_UNKNOWN),
            "parent": (self.parents, texts.PARENT_UNKNOWN),
            "own_type": (self.own_types, texts.TYPE_UNKNOWN),
        }
        present = _references(record) if record else {}
        for name, (allowed, text) in changes_reference.items():
            if values[name] is not None and values[name] != present.get(name) and values[name] not in allowed:
                wrong[name] = text
        if (
            record
            and values["parent"]
            and "parent" not in wrong
            and self._is_below(values["parent"], record.pk)
        ):
            wrong["parent"] = texts.PARENT_CYCLE
        if self.has_efforts and not values["efforts"].keys() <= self.skills.keys():
            wrong["efforts"] = texts.SKILL_UNKNOWN
        if self.has_stages and (text := stages_fault(values["stages"], self.people)):
            wrong["stages"] = text
        if self.has_scope and (text := scope_fault(values["scope"], self.releases)):
            wrong["scope"] = text
        if wrong:
            raise Invalid.of(wrong)

    def _is_below(self, candidate: int | None, ancestor: int) -> bool:
        seen: set[int] = set()
        while candidate is not None and candidate not in seen:
            if candidate == ancestor:
                return True
            seen.add(candidate)
            candidate = self.parents.get(candidate)
        return False


def _references(record: Record) -> dict[str, int | None]:
    requirement = record.requirement
    return {
        "owner": record.owner_id,
        "area": requirement.area_id,
        "release": requirement.release_id,
        "parent": requirement.parent_id,
        "own_type": requirement.own_type_id,
    }


def _ids(rows: Any, column: str, is_wanted: bool) -> set[int]:
    return set(rows.values_list(column, flat=True)) if is_wanted else set()
