"""Changes of requirements that an option or a decision brings with it, checked before they are kept."""

import math
from collections.abc import Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Record
from planweave.planning.models import Release
from planweave.requirements.rules import Priority, State
from planweave.workspaces.queries import records_readable_by

from .. import texts
from ..rules.words import EFFECT_FIELDS

MOST = 50


def checked_effects(actor: Actor, effects: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """[{"key", "field", "value"}] as they are kept, with the record's id; Invalid with a sentence for the first
    that cannot be. At most two queries."""
    if not effects:
        return []
    if len(effects) > MOST:
        raise Invalid.of({"effects": texts.ABOUT_TOO_MUCH}, limit=MOST)
    keys = {str(one["key"]) for one in effects}
    readable = records_readable_by(actor).filter(key__in=keys, kind="requirement")
    records: dict[str, Record] = {record.key: record for record in readable}
    releases = set(Release.objects.filter(workspace_id=actor.here).values_list("pk", flat=True))
    found: list[dict[str, Any]] = []
    seen: set[tuple[str, str]] = set()
    for one in effects:
        key, field, value = str(one["key"]), str(one["field"]), one["value"]
        if key not in records:
            raise Invalid.of({"effects": texts.ABOUT_UNKNOWN}, key=key)
        if field not in EFFECT_FIELDS:
            raise Invalid.of({"effects": texts.EFFECT_UNKNOWN}, field=field, known=", ".join(EFFECT_FIELDS))
        if (key, field) in seen:
            raise Invalid.of({"effects": texts.EFFECT_TWICE}, key=key)
        seen.add((key, field))
        if not _fits(field, value, releases=releases):
            said = texts.FIELDS[field].say(actor.language)
            raise Invalid.of({"effects": texts.EFFECT_VALUE}, key=key, field=said, value=value)
        found.append({"record": records[key].pk, "key": key, "field": field, "value": value})
    return found


def _fits(field: str, value: Any, *, releases: set[int]) -> bool:
    if field == "priority":
        return value in ("", *Priority.values)
    if field == "state":
        return value in State.values
    if field == "release":
        return value is None or (isinstance(value, int) and not isinstance(value, bool) and value in releases)
    if value is None:
        return True
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and math.isfinite(value) and 0 <= value <= 100
