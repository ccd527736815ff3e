"""A workspace's own fields and types: which can be watched, and their values in the reader's words."""

from collections.abc import Collection
from typing import Any

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.requirements.models import RequirementType
from planweave.requirements.queries.types import definitions_of
from planweave.requirements.rules.custom import PREFIX, Definition, FieldKind
from planweave.requirements.rules.types import said

from .. import texts
from ..rules import WATCHABLE

WHOLE = frozenset({FieldKind.CHOICE, FieldKind.MULTI_CHOICE, FieldKind.YES_NO, FieldKind.PERSON,
                   FieldKind.NUMBER, FieldKind.DATE})  # fmt: skip
"""Kinds whose values are told one after the other; of the others, word for word."""


def watchable_fields(actor: Actor) -> list[dict[str, Any]]:
    """What can be watched, in its order, own fields last; one query. Retired ones are told, to be left or let go."""
    language = actor.language
    own = [
        {
            "name": f"{PREFIX}{key}",
            "label": said(one.name_en, one.name_zh, language),
            "is_own": True,
            "is_retired": one.is_retired,
        }
        for key, one in definitions_of(actor).items()
    ]
    usual = [
        {"name": name, "label": texts.field_name(name).say(language), "is_own": False, "is_retired": False}
        for name in WATCHABLE
    ]
    return [*usual, *own]


class OwnWords:
    """Says values of own fields and of the own type; at most three queries, none where `names` has none of them."""

    def __init__(self, actor: Actor, names: Collection[str]) -> None:
        self._language = actor.language
        self._fields: dict[str, Definition] = {}
        self._types: dict[int, str] = {}
        self._people: dict[int, str] = {}
        if any(name.startswith(PREFIX) for name in names):
            self._fields = {f"{PREFIX}{key}": one for key, one in definitions_of(actor).items()}
        if "own_type" in names:
            kinds = RequirementType.objects.filter(workspace_id=actor.here)
            self._types = {kind.pk: said(kind.name_en, kind.name_zh, actor.language) for kind in kinds}
        if any(one.kind == FieldKind.PERSON for name, one in self._fields.items() if name in names):
            members = User.objects.filter(memberships__workspace_id=actor.here)
            self._people = dict(members.values_list("pk", "name"))

    def is_told_whole(self, name: str) -> bool:
        return name == "own_type" or (name in self._fields and self._fields[name].kind in WHOLE)

    def say(self, name: str, value: Any) -> str:
        """The value in words; empty for nothing, and as it is where nobody knows it any more."""
        if value is None:
            return ""
        if name == "own_type":
            return self._types.get(value, str(value))
        one = self._fields[name]
        if isinstance(value, bool):
            return (texts.YES if value else texts.NO).say(self._language)
        if one.kind == FieldKind.PERSON:
            return self._people.get(value, str(value))
        if isinstance(value, float):
            return f"{value:g}"
        labels = {
            option["value"]: said(option.get("name_en", ""), option.get("name_zh", ""), self._language)
            for option in one.options
        }
        between = "、" if self._language == "zh" else ", "
        values = value if isinstance(value, list) else [value]
        return between.join(labels.get(each) or str(each) for each in values)
