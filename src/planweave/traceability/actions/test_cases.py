"""Tests that show that requirements hold: every write of them."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, field_changes, record_event, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.links import add_links
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND, UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.workspaces.policy import require
from planweave.workspaces.queries import product_readable_by, readable_record, records_readable_by

from .. import events, policy, texts
from ..models import TestCase
from ..rules import TestResult, TestState

FIELDS = ("title", "description", "state", "url", "last_result", "last_run_on")
EMPTY: dict[str, Any] = {
    "title": "", "description": "", "state": "draft", "url": "", "last_result": "", "last_run_on": None
}  # fmt: skip
MAX_VERIFIED = 200


def create_test_case(
    actor: Actor, *, product_id: int, values: dict[str, Any], verifies: Sequence[str] = ()
) -> Record:
    """A new test with the next key of its product, verifying the requirements of these keys; all or none."""
    require(policy.can_create_test(actor), actor)
    if len(verifies) > MAX_VERIFIED:
        raise Invalid(texts.TOO_MANY_TESTS, limit=MAX_VERIFIED)
    with transaction.atomic():
        product = product_readable_by(actor, product_id)
        final = _checked(EMPTY | values)
        (number,) = take_numbers(actor.here, product.key_prefix)
        record = Record.objects.create(
            workspace_id=actor.here,
            product=product,
            kind="test_case",
            number=number,
            key=f"{product.key_prefix}-{number}",
            title=final["title"],
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        TestCase.objects.create(record=record, **{name: final[name] for name in FIELDS[1:]})
        record_event(
            actor,
            events.TestCaseCreated(product=product.pk),
            record,
            field_changes(_wire(EMPTY), _wire(final)),
        )
        targets = [readable_record(actor, key) for key in dict.fromkeys(verifies)]
        for target in targets:
            if target.kind != "requirement":
                raise Invalid.of({"verifies": texts.TEST_VERIFIES_REQUIREMENT}, key=target.key)
        add_links(actor, [(record, target, "verifies") for target in targets])
    return record


def change_test_case(actor: Actor, record_id: int, *, version: int | None, values: dict[str, Any]) -> Record:
    """Change fields; 409 with both values where somebody changed the same one since `version`."""
    with transaction.atomic():
        record, test = _locked(actor, record_id)
        require(policy.can_edit_test(actor, record), actor)
        if version is not None:
            check_version(record, seen_version=version, mine=_wire(values))
        before = values_of(record, test)
        final = _checked(before | values)
        changes = field_changes(_wire(before), _wire(final))
        if changes:
            record.title = final["title"]
            for name in FIELDS[1:]:
                setattr(test, name, final[name])
            test.save(update_fields=list(FIELDS[1:]))
            touch(record, actor, "title")
            record_event(actor, events.TestCaseChanged(), record, changes)
    return record


def delete_test_case(actor: Actor, record_id: int) -> None:
    """Into the trash; its links stay and count again when undo brings it back."""
    with transaction.atomic():
        record, _ = _locked(actor, record_id)
        require(policy.can_edit_test(actor, record), actor)
        record.deleted_at = timezone.now()
        touch(record, actor, "deleted_at")
        record_event(actor, events.TestCaseDeleted(), record)


def values_of(record: Record, test: TestCase) -> dict[str, Any]:
    return {"title": record.title} | {name: getattr(test, name) for name in FIELDS[1:]}


@reverts("test_case")
def revert(actor: Actor, steps: Sequence[Activity]) -> None:
    """Made ones go to the trash, changed ones back to their values. Conflict where one is changed since."""
    records = Record.objects.select_for_update().filter(workspace_id=actor.here)
    found = records.in_bulk(list({step.record_id for step in steps}))
    tests = TestCase.objects.in_bulk(list(found))
    told = []
    for step in steps:
        record, test = found[step.record_id], tests[step.record_id]
        require(policy.can_edit_test(actor, record), actor)
        now = _wire(values_of(record, test))
        if step.kind in ("TestCaseCreated", "TestCaseDeleted", "TestCaseRestored"):
            is_trash = step.kind != "TestCaseDeleted"
            if step.kind == "TestCaseCreated" and record.version != step.version:
                raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
            record.deleted_at = timezone.now() if is_trash else None
            touch(record, actor, "deleted_at")
            event = events.TestCaseDeleted() if is_trash else events.TestCaseRestored()
            told.append(Entry(event=event, record=record))
            continue
        back = {name: before for name, (before, _) in step.changes.items()}
        for name, (_, after) in step.changes.items():
            if now[name] != after:
                raise Conflict(UNDO_CHANGED_SINCE, count=1, first=f"{record.key} ({name})")
        if day := back.get("last_run_on"):
            back["last_run_on"] = datetime.date.fromisoformat(day)
        record.title = back.pop("title", record.title)
        for name, value in back.items():
            setattr(test, name, value)
        test.save(update_fields=list(FIELDS[1:]))
        touch(record, actor, "title")
        changes = field_changes(now, _wire(values_of(record, test)))
        told.append(Entry(event=events.TestCaseChanged(), record=record, changes=changes))
    record_events(actor, told)


def _locked(actor: Actor, record_id: int) -> tuple[Record, TestCase]:
    records = records_readable_by(actor).select_for_update(of=("self",))
    record = records.filter(pk=record_id, kind="test_case").first()
    if record is None:
        raise NotFound(NOT_FOUND)
    return record, TestCase.objects.get(pk=record.pk)


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    """Clean values, or Invalid with a sentence per field."""
    final = values | {
        "title": " ".join(values["title"].split()),
        "description": richtext.clean(values["description"]),
        "url": values["url"].strip(),
    }
    wrong: dict[str, Text] = {}
    if not final["title"]:
        wrong["title"] = texts.TEST_TITLE_NEEDED
    elif len(final["title"]) > 500:
        wrong["title"] = texts.TEST_TITLE_TOO_LONG
    if final["state"] not in TestState.values:
        wrong["state"] = texts.TEST_CHOICE
    if final["last_result"] not in (*TestResult.values, ""):
        wrong["last_result"] = texts.TEST_CHOICE
    elif final["last_result"] and final["last_run_on"] is None:
        wrong["last_run_on"] = texts.TEST_DAY_NEEDED
    if final["url"] and (len(final["url"]) > 500 or not final["url"].startswith(("http://", "https://"))):
        wrong["url"] = texts.TEST_URL
    if wrong:
        raise Invalid.of(wrong)
    return final


def _wire(values: dict[str, Any]) -> dict[str, Any]:
    """Days as the history keeps them."""
    day = values.get("last_run_on")
    return values | {"last_run_on": day.isoformat()} if isinstance(day, datetime.date) else dict(values)
