"""Borrowing somebody from another department: asked, decided by its head, lent until a day, back."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.clock import clock_actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import check_version, lock_record, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Skill, Workspace
from planweave.workspaces.policy import require
from planweave.workspaces.queries import product_readable_by, readable_record

from .. import events, texts
from ..models import Borrowing, Department, Person
from ..policy import can_ask_to_borrow, can_give_back, can_lend, can_read, can_withdraw
from ..queries.borrowings import borrowings_of, deciders_of
from ..rules.borrowing import (
    REMIND_DAYS_BEFORE,
    BorrowingState,
    borrowing_faults,
    can_move,
    is_reminder_due,
    most_lent,
)

PREFIX = "BOR"


def ask_to_borrow(actor: Actor, values: dict[str, Any]) -> str:
    """A request with its key; its department's head hears of it. `values` as in `schemas.BorrowIn`."""
    require(can_ask_to_borrow(actor), actor)
    wrong = borrowing_faults(values, today=timezone.localdate())
    if wrong:
        raise Invalid.of(wrong)
    with transaction.atomic():
        department = _department(actor, values["department"], "department")
        to_department = _department(actor, values["to_department"], "to_department")
        if department is None:
            raise Invalid.of({"department": texts.DEPARTMENT_UNKNOWN})
        if to_department == department:
            raise Invalid.of({"to_department": texts.BORROW_SAME})
        person = _person_of(actor, department, values["person"])
        skill = _skill(actor, values["skill"])
        target = _target(actor, values)
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="borrowing",
            number=number,
            key=f"{PREFIX}-{number}",
            title=_title(actor, person=person, skill=skill, level=values["level"], target=target.title),
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        Borrowing.objects.create(
            record=record,
            department=department,
            to_department=to_department,
            person=person,
            skill=skill,
            level=values["level"],
            project_id=target.project,
            product_id=target.product,
            share=values["share"],
            start_on=values["start_on"],
            finish_on=values["finish_on"],
            reason=values["reason"].strip(),
        )
        tell(actor, record, "borrowing_asked", deciders_of(actor.here, department.head_id))
        told = events.BorrowingAsked(
            department=department.pk,
            share=values["share"],
            start_on=values["start_on"].isoformat(),
            finish_on=values["finish_on"].isoformat(),
        )
        record_event(actor, told, record)
    return record.key


def approve_borrowing(
    actor: Actor, key: str, *, version: int | None, person_id: int | None, answer: str
) -> None:
    """Lend: from then on the person's share counts for the other side. For a skill, say who goes."""
    with transaction.atomic():
        record, row = _locked(actor, key)
        require(can_lend(actor, row.department.head_id), actor)
        _check_move(actor, record, row, BorrowingState.APPROVED, version)
        chosen = row.person_id or person_id
        person = (
            Person.objects.select_for_update().filter(department=row.department, pk=chosen).first()
            if chosen is not None
            else None
        )
        if person is None or not _can_do(person, row):
            raise Invalid.of({"person": texts.BORROW_NAME_SOMEBODY}, level=row.level)
        lent = most_lent([*_loans_beside(row, person), (row.share, row.start_on, row.finish_on)])
        if lent > 1 + 1e-9:
            raise Invalid.of({"person": texts.BORROW_TOO_MUCH}, name=person.name, percent=round(lent * 100))
        row.person = person
        _decide(actor, record, row, BorrowingState.APPROVED, answer)
        concerned = [record.owner_id, person.user_id]
        tell(actor, record, "borrowing_approved", [pk for pk in concerned if pk is not None])
        record_event(actor, events.BorrowingApproved(person=person.pk), record, _state_change("asked", row))


def refuse_borrowing(actor: Actor, key: str, *, version: int | None, answer: str) -> None:
    """With a reason: the other side has to plan without."""
    with transaction.atomic():
        record, row = _locked(actor, key)
        require(can_lend(actor, row.department.head_id), actor)
        _check_move(actor, record, row, BorrowingState.REFUSED, version)
        if not answer.strip():
            raise Invalid.of({"answer": texts.BORROW_REFUSAL_REASON})
        _decide(actor, record, row, BorrowingState.REFUSED, answer)
        tell(actor, record, "borrowing_refused", [record.owner_id or record.created_by_id])
        record_event(actor, events.BorrowingRefused(reason=row.answer), record, _state_change("asked", row))


def withdraw_borrowing(actor: Actor, key: str, *, version: int | None) -> None:
    """Not needed any more; what was approved, only before its first day."""
    with transaction.atomic():
        record, row = _locked(actor, key)
        require(can_withdraw(actor, record.owner_id), actor)
        _check_move(actor, record, row, BorrowingState.WITHDRAWN, version)
        before = row.state
        if before == BorrowingState.APPROVED and row.start_on <= timezone.localdate():
            raise _moved_on(actor, row)
        row.state = BorrowingState.WITHDRAWN
        row.save(update_fields=["state"])
        touch(record, actor)
        tell(actor, record, "borrowing_withdrawn", deciders_of(actor.here, row.department.head_id))
        record_event(actor, events.BorrowingWithdrawn(), record, _state_change(before, row))


def return_borrowing(actor: Actor, key: str, *, version: int | None, on: datetime.date | None) -> None:
    """Give the person back before the day agreed; `on` is the last day that still counts (default today)."""
    with transaction.atomic():
        record, row = _locked(actor, key)
        head = row.department.head_id
        require(can_give_back(actor, asker_id=record.owner_id, head_id=head), actor)
        _check_move(actor, record, row, BorrowingState.RETURNED, version)
        last = on or timezone.localdate()
        if not row.start_on <= last <= row.finish_on:
            raise Invalid.of({"on": texts.BORROW_RETURN_DATE})
        _give_back(actor, record, row, last)


def do_what_is_due(today: datetime.date | None = None) -> None:
    """Remind once before a return, and end the loans whose day has passed. Looking twice does it once."""
    day = today or timezone.localdate()
    soon = day + datetime.timedelta(days=REMIND_DAYS_BEFORE)
    running = Borrowing.objects.filter(state=BorrowingState.APPROVED, finish_on__lte=soon)
    for pk in list(running.values_list("pk", flat=True)):
        with transaction.atomic():
            row = Borrowing.objects.select_for_update().get(pk=pk)
            record = Record.objects.select_related("owner", "created_by").get(pk=pk)
            clock = clock_actor(record)
            if row.state == BorrowingState.APPROVED and row.finish_on < day:
                _give_back(clock, record, row, row.finish_on)
            elif is_reminder_due(
                row.state, finish_on=row.finish_on, today=day, is_reminded=row.reminded_at is not None
            ):
                row.reminded_at = timezone.now()
                row.save(update_fields=["reminded_at"])
                tell(clock, record, "borrowing_due", _both_sides(record, row))


def _give_back(actor: Actor, record: Record, row: Borrowing, last: datetime.date) -> None:
    row.state, row.returned_on = BorrowingState.RETURNED, last
    row.save(update_fields=["state", "returned_on"])
    touch(record, actor)
    tell(actor, record, "borrowing_returned", _both_sides(record, row))
    told = events.BorrowingReturned(on=last.isoformat(), is_early=last < row.finish_on)
    record_event(actor, told, record, _state_change("approved", row))


def _both_sides(record: Record, row: Borrowing) -> list[int]:
    person = row.person.user_id if row.person else None
    concerned = [record.owner_id, person, *deciders_of(record.workspace_id, row.department.head_id)]
    return [pk for pk in concerned if pk is not None]


def _state_change(before: str, row: Borrowing) -> dict[str, list[Any]]:
    return {"state": [before, str(row.state)]}


def _decide(actor: Actor, record: Record, row: Borrowing, state: BorrowingState, answer: str) -> None:
    row.state, row.answer = state, answer.strip()[:1000]
    row.decided_by_id, row.decided_at = actor.user_id, timezone.now()
    row.save(update_fields=["state", "answer", "decided_by", "decided_at", "person"])
    touch(record, actor)


def _check_move(
    actor: Actor, record: Record, row: Borrowing, after: BorrowingState, version: int | None
) -> None:
    if not can_move(row.state, after):
        raise _moved_on(actor, row)
    if version is not None:
        check_version(record, seen_version=version, mine={"state": str(after)})


def _moved_on(actor: Actor, row: Borrowing) -> Conflict:
    return Conflict(texts.BORROW_MOVED_ON, state=texts.STATE_NAMES[row.state].say(actor.language))


def _locked(actor: Actor, key: str) -> tuple[Record, Borrowing]:
    require(can_read(actor), actor)
    pk = borrowings_of(actor).filter(record__key=key).values_list("pk", flat=True).first()
    record = lock_record(pk, actor.here) if pk is not None else None
    if record is None:
        raise NotFound(NOT_FOUND)
    return record, Borrowing.objects.select_related("department").get(pk=record.pk)


def _loans_beside(row: Borrowing, person: Person) -> list[tuple[float, datetime.date, datetime.date]]:
    """The person's other loans in the days of this one, cut to them."""
    others = Borrowing.objects.filter(
        person=person,
        state=BorrowingState.APPROVED,
        start_on__lte=row.finish_on,
        finish_on__gte=row.start_on,
    ).exclude(pk=row.pk)
    return [
        (share, max(first, row.start_on), min(last, row.finish_on))
        for share, first, last in others.values_list("share", "start_on", "finish_on")
    ]


def _can_do(person: Person, row: Borrowing) -> bool:
    if row.skill_id is None:
        return True
    return person.skills.filter(skill_id=row.skill_id, level__gte=row.level).exists()


def _department(actor: Actor, pk: int | None, field: str) -> Department | None:
    if pk is None:
        return None
    found = Department.objects.filter(workspace_id=actor.here, pk=pk).first()
    if found is None:
        raise Invalid.of({field: texts.DEPARTMENT_UNKNOWN})
    return found


def _person_of(actor: Actor, department: Department, pk: int | None) -> Person | None:
    if pk is None:
        return None
    person = Person.objects.filter(workspace_id=actor.here, pk=pk).first()
    if person is None:
        raise Invalid.of({"person": texts.BORROW_WHO})
    if person.department_id != department.pk:
        raise Invalid.of({"person": texts.BORROW_OWN}, name=person.name)
    return person


def _skill(actor: Actor, name: str | None) -> Skill | None:
    if name is None:
        return None
    found = Skill.objects.filter(workspace_id=actor.here, name=name).first()
    if found is None:
        raise Invalid.of({"skill": texts.SKILL_UNKNOWN})
    return found


@dataclass(frozen=True, kw_only=True)
class _Target:
    """What the time is for, with the name that people call it."""

    project: int | None
    product: int | None
    title: str


def _target(actor: Actor, values: dict[str, Any]) -> _Target:
    if values["product"] is not None:
        product = product_readable_by(actor, values["product"])
        return _Target(project=None, product=product.pk, title=product.name)
    try:
        record = readable_record(actor, values["project"], kind="project")
    except NotFound:
        raise Invalid.of({"project": texts.BORROW_WHAT_FOR}) from None
    return _Target(project=record.pk, product=None, title=record.title)


def _title(actor: Actor, *, person: Person | None, skill: Skill | None, level: int, target: str) -> str:
    language = "zh" if Workspace.objects.get(pk=actor.here).language.startswith("zh") else "en"
    if person is not None:
        return texts.BORROW_TITLE_PERSON.say(language, name=person.name, target=target)[:500]
    name = skill.name if skill else ""
    return texts.BORROW_TITLE_SKILL.say(language, skill=name, level=level, target=target)[:500]
