"""Charters: made, filled cell by cell, deleted, taken back."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.locking import check_version, lock_record, touch
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND, UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Charter
from ..policy import can_edit_charter, can_make_charter
from ..queries.charters import charters_readable_by
from ..queries.facts import members_here
from ..rules.charters import MOST_PEOPLE, MOST_ROWS, settled_letters
from ..rules.words import LETTERS, RowKind, Scheme

KIND, PREFIX = "charter", "RACI"
PLAIN = ("title", "scheme", "purpose", "most_duties", "rows", "people")
CELL = "cell "
"""A cell is a field of its own, "cell 3/17", so that two people can fill in one chart at once."""


def create_charter(actor: Actor, values: dict[str, Any]) -> Charter:
    """A new chart: title, scheme, rows by name and kind, people; its cells come later or with it."""
    require(can_make_charter(actor), actor)
    with transaction.atomic():
        record = Record(
            workspace_id=actor.here,
            kind=KIND,
            title=str(values.get("title", "")).strip()[:500],
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        charter = Charter(record=record)
        before = _values(charter)
        after = _settled(charter, before, values)
        _check(actor, before, after)
        [record.number] = take_numbers(actor.here, PREFIX)
        record.key = f"{PREFIX}-{record.number}"
        record.save()
        charter.record = record
        _put(charter, after)
        charter.save(force_insert=True)
        record_event(actor, events.CharterCreated(scheme=charter.scheme), record)
    return charter


def change_charter(actor: Actor, key: str, values: dict[str, Any], *, version: int | None = None) -> Charter:
    """Change fields, rows, people and cells. Conflict where somebody changed the same field or cell since `version`.

    `values["cells"]` maps "row/person" → letters; an empty text clears the cell. A row that goes takes its cells with
    it, and so does a person. Letters that a new scheme does not know go, too.
    """
    with transaction.atomic():
        charter = _held(actor, key)
        require(can_edit_charter(actor, charter.record.owner_id), actor)
        before = _values(charter)
        after = _settled(charter, before, values)
        changes = _changes(before, after)
        if version is not None:
            mine = {name: pair[1] for name, pair in changes.items()}
            check_version(charter.record, seen_version=version, mine=mine)
        if changes:
            _check(actor, before, after)
            _put(charter, after)
            charter.save()
            touch(charter.record, actor, "title")
            record_event(actor, events.CharterChanged(), charter.record, changes)
    return charter


def delete_charter(actor: Actor, key: str) -> None:
    """To the trash; undo brings it back."""
    with transaction.atomic():
        charter = _held(actor, key)
        require(can_edit_charter(actor, charter.record.owner_id), actor)
        charter.record.deleted_at = timezone.now()
        touch(charter.record, actor, "deleted_at")
        record_event(actor, events.CharterDeleted(), charter.record)


@reverts(KIND)
def revert(actor: Actor, steps: Sequence[Activity]) -> None:
    """Back to what was before, where nobody has changed the same fields since."""
    for pk in dict.fromkeys(step.record_id for step in steps):
        record = Record.objects.select_for_update().get(pk=pk)
        require(can_edit_charter(actor, record.owner_id), actor)
        charter = Charter.objects.get(pk=pk)
        charter.record = record
        values = _flat(_values(charter))
        back: dict[str, Any] = {}
        for step in (one for one in steps if one.record_id == pk):
            if step.kind in ("CharterDeleted", "CharterRestored"):
                record.deleted_at = timezone.now() if step.kind == "CharterRestored" else None
                touch(record, actor, "deleted_at")
                kind = events.CharterDeleted if record.deleted_at else events.CharterRestored
                record_event(actor, kind(), record)
            for name, (before, after) in step.changes.items():
                if back.get(name, values.get(name, "")) != after:
                    raise Conflict(UNDO_CHANGED_SINCE, count=1, first=f"{record.key} ({name})")
                back[name] = before
        if back:
            _take_back(actor, charter, values, back)


def _take_back(actor: Actor, charter: Charter, values: dict[str, Any], back: dict[str, Any]) -> None:
    flat = values | back
    after = {name: flat[name] for name in PLAIN}
    after["cells"] = {
        name.removeprefix(CELL): letters
        for name, letters in flat.items()
        if name.startswith(CELL) and letters
    }
    changes = _changes(_values(charter), after)
    _put(charter, after)
    charter.save()
    touch(charter.record, actor, "title")
    record_event(actor, events.CharterChanged(), charter.record, changes)


def _held(actor: Actor, key: str) -> Charter:
    charter = charters_readable_by(actor).filter(record__key=key).first()
    record = lock_record(charter.pk, actor.here) if charter else None
    if charter is None or record is None:
        raise NotFound(NOT_FOUND)
    charter = Charter.objects.get(pk=record.pk)
    charter.record = record
    return charter


def _values(charter: Charter) -> dict[str, Any]:
    return {
        "title": charter.record.title,
        "scheme": charter.scheme,
        "purpose": charter.purpose,
        "most_duties": charter.most_duties,
        "rows": list(charter.rows),
        "people": list(charter.people),
        "cells": dict(charter.duties),
    }


def _settled(charter: Charter, before: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """The values after the change: words trimmed, rows numbered, cells in the scheme's letters, orphans gone."""
    after = before | {name: value for name, value in values.items() if name in PLAIN}
    after["title"], after["purpose"] = str(after["title"]).strip(), str(after["purpose"]).strip()
    if after["scheme"] not in Scheme.values:
        raise Invalid.of({"scheme": texts.SCHEME_UNKNOWN})
    if "rows" in values:
        after["rows"] = _numbered(charter, values["rows"])
    cells = before["cells"] | (values.get("cells") or {})
    known = {f"{row['id']}/{person}" for row in after["rows"] for person in after["people"]}
    if set(values.get("cells") or {}) - known:
        raise Invalid.of({"cells": texts.CELL_UNKNOWN})
    given = set(values.get("cells") or {})
    letters = LETTERS[Scheme(after["scheme"])]
    after["cells"] = {}
    for cell, said in cells.items():
        if cell not in known:
            continue
        settled = settled_letters(after["scheme"], said)
        if settled is None and cell in given:
            raise Invalid.of({"cells": texts.LETTERS_WRONG}, letters=", ".join(letters))
        if settled is None:
            settled = "".join(letter for letter in letters if letter in said)
        if settled:
            after["cells"][cell] = settled
    return after


def _numbered(charter: Charter, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows keep their id; a new one (without, or with one that never was) gets the next."""
    known = {row["id"] for row in charter.rows}
    found = []
    for row in rows:
        pk = row.get("id")
        if pk not in known:
            charter.last_row += 1
            pk = charter.last_row
        found.append({"id": pk, "kind": row.get("kind"), "name": " ".join(str(row.get("name", "")).split())})
    return found


def _check(actor: Actor, before: dict[str, Any], after: dict[str, Any]) -> None:
    wrong: dict[str, Text] = {}
    if not after["title"]:
        wrong["title"] = texts.TITLE_NEEDED
    if len(after["title"]) > 200:
        wrong["title"] = texts.TITLE_TOO_LONG
    if len(after["purpose"]) > 5000:
        wrong["purpose"] = texts.PURPOSE_TOO_LONG
    if not 1 <= after["most_duties"] <= 50:
        wrong["most_duties"] = texts.MOST_RANGE
    names = [row["name"] for row in after["rows"]]
    if len(names) > MOST_ROWS or any(
        row["kind"] not in RowKind.values or not row["name"] or len(row["name"]) > 200
        for row in after["rows"]
    ):
        wrong["rows"] = texts.ROWS_WRONG
    elif len(names) != len(set(names)):
        wrong["rows"] = texts.ROW_TWICE
    people = after["people"]
    if len(people) > MOST_PEOPLE:
        wrong["people"] = texts.PEOPLE_TOO_MANY
    elif len(people) != len(set(people)):
        wrong["people"] = texts.NAMED_TWICE
    elif set(people) - set(before["people"]) - members_here(actor.here).keys():
        wrong["people"] = texts.PERSON_UNKNOWN
    if wrong:
        raise Invalid.of(wrong)


def _put(charter: Charter, after: dict[str, Any]) -> None:
    charter.record.title = after["title"]
    charter.scheme, charter.purpose = after["scheme"], after["purpose"]
    charter.most_duties = after["most_duties"]
    charter.rows, charter.people, charter.duties = after["rows"], after["people"], after["cells"]


def _flat(values: dict[str, Any]) -> dict[str, Any]:
    cells = {f"{CELL}{cell}": letters for cell, letters in values["cells"].items()}
    return {name: values[name] for name in PLAIN} | cells


def _changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    one, other = _flat(before), _flat(after)
    return {
        name: [one.get(name, ""), other.get(name, "")]
        for name in dict.fromkeys([*one, *other])
        if one.get(name, "") != other.get(name, "")
    }
