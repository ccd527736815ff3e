"""Things and changes in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from planweave.accounts.models import User
from planweave.baselines.rules.saying import sayer
from planweave.kernel.language import Language
from planweave.planning.models import Release
from planweave.workspaces.schemas import PersonRef

from ... import texts
from ...schemas.disagreements import AboutOut, EffectOut


def person(user: User) -> PersonRef:
    return PersonRef(id=user.pk, name=user.name)


def about_out(rows: Sequence[Mapping[str, Any]]) -> list[AboutOut]:
    return [AboutOut(**row) for row in rows]


def release_names(workspace_id: int, effects: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """Names of the releases that changes speak of; no query where none does."""
    wanted = {
        one[name]
        for one in effects
        if one["field"] == "release"
        for name in ("value", "before")
        if isinstance(one.get(name), int)
    }
    if not wanted:
        return {}
    rows = Release.objects.filter(workspace_id=workspace_id, pk__in=wanted)
    return dict(rows.values_list("pk", "name"))


def value_said(field: str, value: Any, language: Language, releases: Mapping[int, str]) -> str:
    """A value as people say it; empty for none."""
    if value is None or value == "":
        return ""
    names = {"release": releases.get(value, f"#{value}")} if field == "release" else {}
    return sayer(language)(field, float(value) if field == "value" else value, names)


def effects_out(
    effects: Sequence[Mapping[str, Any]], language: Language, releases: Mapping[int, str]
) -> list[EffectOut]:
    return [
        EffectOut(
            record=one["record"],
            key=one["key"],
            field=one["field"],
            value=one["value"],
            label=texts.FIELDS[one["field"]].say(language),
            said=value_said(one["field"], one["value"], language, releases),
            before=value_said(one["field"], one.get("before"), language, releases),
        )
        for one in effects
    ]
