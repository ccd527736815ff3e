"""What edits may name: people, areas, releases, skills, stakeholders."""

from collections.abc import Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Record
from planweave.workspaces.models import Area, Membership, Skill

from .. import texts
from ..models import Requirement, Stakeholder
from ..rules import faults


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
            self.releases = set(field.objects.filter(**here).values_list("pk", flat=True))  # type: ignore[union-attr]
        self.parents: dict[int, int | None] = {}
        if "parent" in named:
            rows = Requirement.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
            self.parents = dict(rows.values_list("record_id", "parent_id"))
        self.skills: dict[str, int] = {}
        self.has_efforts = "efforts" in named
        if self.has_efforts:
            self.skills = dict(Skill.objects.filter(**here).values_list("name", "pk"))
        self.stakeholders: dict[str, int] = {}
        if "demands" in named:
            self.stakeholders = dict(Stakeholder.objects.filter(**here).values_list("name", "pk"))

    def check(self, values: dict[str, Any], *, record: Record | None = None) -> None:
        """Raise Invalid with a sentence per field that is wrong."""
        wrong = faults(values)
        changes_reference = {
            "owner": (self.people, texts.NOT_A_CHOICE),
            "area": (self.areas, texts.NOT_A_CHOICE),
            "release": (self.releases, texts.RELEASE_UNKNOWN),
            "parent": (self.parents, texts.PARENT_UNKNOWN),
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
    }


def _ids(rows: Any, column: str, is_wanted: bool) -> set[int]:
    return set(rows.values_list(column, flat=True)) if is_wanted else set()
