"""Lines: made, changed, deleted; what is promised on them."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.models import Record
from planweave.planning.models import Release
from planweave.projects.queries.projects import projects_in
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person, product_readable_by

from .. import events, texts
from ..models import Actual, BudgetLine
from ..policy import can_create, can_delete, can_see_money, led_projects
from ..queries.lines import is_approved
from ..rules.fields import (
    FIELDS,
    NEW_COMMITMENT,
    NEW_LINE,
    commitment_faults,
    line_faults,
    months_settled,
    total_of,
)
from ..rules.fields import (
    amount_of as amount_text,
)
from .keeping import (
    check_about,
    check_currency,
    check_seen,
    keep_change,
    lock_line,
    next_commitment,
    put,
    rates_here,
    store,
    tell_states,
    values_of,
    write_months,
)

PREFIX = "BUD"


def create_line(actor: Actor, values: dict[str, Any]) -> Record:
    """A new line with its months. Without a currency it has the base currency, without an owner who made it.

    `amount` is spread by `profile`; or `months` says each. Raises Invalid with a sentence per field.
    """
    require(can_see_money(actor), actor)
    require(can_create(actor, values.get("project"), led_projects(actor)), actor)
    with transaction.atomic():
        rates = rates_here(actor)
        start = NEW_LINE | {"owner": actor.user_id, "currency": rates.base}
        final = _settled(actor, start, values)
        check_currency(rates, final["currency"], "currency")
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            product_id=final["product"],
            kind="budget_line",
            number=number,
            key=f"{PREFIX}-{number}",
            title=final["title"],
            owner_id=final["owner"],
            created_by_id=actor.user_id,
        )
        line = BudgetLine(record=record)
        put(line, final)
        line.save(force_insert=True)
        write_months(line, final["months"])
        keep_change(actor, record, {name: [NEW_LINE[name], final[name]] for name in FIELDS if final[name]})
        record_event(actor, events.BudgetLineCreated(), record)
        tell_states(actor, [line])
    return record


def change_line(actor: Actor, key: str, values: dict[str, Any], *, version: int | None) -> None:
    """Change fields of a line. The total of a line in an approved budget changes only by an adjustment (409)."""
    with transaction.atomic():
        line = lock_line(actor, key)
        before = values_of(line)
        final = _settled(actor, before, values)
        if final["project"] != before["project"]:
            require(can_create(actor, final["project"], led_projects(actor)), actor)
        check_seen(line, seen=version, mine={name: final[name] for name in values if name in FIELDS})
        is_other_money = (
            total_of(final["months"]) != total_of(before["months"]) or final["currency"] != before["currency"]
        )
        if is_other_money and is_approved(line):
            raise Conflict(texts.APPROVED_AMOUNT)
        if final["currency"] != before["currency"]:
            check_currency(rates_here(actor), final["currency"], "currency")
        store(actor, line, before=before, values=final)


def delete_line(actor: Actor, key: str) -> None:
    """Into the trash; undo brings it back. Refused (409) once money was booked on it."""
    with transaction.atomic():
        line = lock_line(actor, key)
        require(can_delete(actor), actor)
        if Actual.objects.filter(line=line).exists():
            raise Conflict(texts.HAS_ACTUALS, key=key)
        into_trash(actor, line.record)


def into_trash(actor: Actor, record: Record) -> None:
    _moved(actor, record, events.BudgetLineDeleted())


def out_of_trash(actor: Actor, record: Record) -> None:
    _moved(actor, record, events.BudgetLineRestored())


def _moved(actor: Actor, record: Record, event: events.BudgetLineDeleted | events.BudgetLineRestored) -> None:
    record.deleted_at = timezone.now() if isinstance(event, events.BudgetLineDeleted) else None
    record.version += 1
    record.save(update_fields=["deleted_at", "version"])
    record_event(actor, event, record)


def add_commitment(actor: Actor, key: str, values: dict[str, Any]) -> int:
    """An order or contract with its number within the line."""
    with transaction.atomic():
        line = lock_line(actor, key)
        before = values_of(line)
        number = next_commitment(line)
        wanted = NEW_COMMITMENT | {"currency": line.currency} | values
        store(
            actor,
            line,
            before=before,
            values=before | {f"commitment:{number}": _commitment(actor, wanted)},
        )
    return number


def change_commitment(actor: Actor, key: str, number: int, values: dict[str, Any]) -> None:
    with transaction.atomic():
        line = lock_line(actor, key)
        before = values_of(line)
        name = f"commitment:{number}"
        if before.get(name) is None:
            raise Invalid(texts.COMMITMENT_UNKNOWN, number=number)
        store(actor, line, before=before, values=before | {name: _commitment(actor, before[name] | values)})


def remove_commitment(actor: Actor, key: str, number: int) -> None:
    """Refused (409) where actuals name it: what happened stays."""
    with transaction.atomic():
        line = lock_line(actor, key)
        before = values_of(line)
        name = f"commitment:{number}"
        if before.get(name) is None:
            raise Invalid(texts.COMMITMENT_UNKNOWN, number=number)
        if Actual.objects.filter(line=line, commitment__number=number).exists():
            raise Conflict(texts.COMMITMENT_PAID)
        store(actor, line, before=before, values=before | {name: None})


def _commitment(actor: Actor, values: dict[str, Any]) -> dict[str, Any]:
    found = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    if wrong := commitment_faults(found):
        raise Invalid.of(wrong)
    check_currency(rates_here(actor), found["currency"], "currency")
    check_about(actor, found["about"])
    return found | {"amount": str(amount_text(found["amount"]))}


def _settled(actor: Actor, before: dict[str, Any], named: dict[str, Any]) -> dict[str, Any]:
    """All values after the change, checked."""
    plain = {name: value for name, value in named.items() if name in FIELDS and name != "months"}
    for name in ("title", "category"):
        if name in plain:
            plain[name] = " ".join(str(plain[name]).split())
    if "note" in plain:
        plain["note"] = plain["note"].strip()
    values = before | plain
    values["currency"] = values["currency"] or rates_here(actor).base
    if wrong := line_faults(values):
        raise Invalid.of(wrong)
    for name in ("remaining_low", "remaining_high"):
        if values[name] is not None:
            values[name] = str(amount_text(values[name]))
    months, profile, wrong = months_settled(values, before=before, named=named)
    if wrong:
        raise Invalid.of(wrong, month=_first_outside(named, months))
    values["months"], values["profile"] = months, profile
    _check_references(actor, before, values)
    return values


def _first_outside(named: dict[str, Any], months: dict[str, str]) -> str:
    return next((one for one in named.get("months") or {} if one not in months), "")


def _check_references(actor: Actor, before: dict[str, Any], values: dict[str, Any]) -> None:
    for name in ("owner", "approver"):
        if values[name] != before[name]:
            check_person(actor, values[name], name)
    if values["product"] is not None and values["product"] != before["product"]:
        product_readable_by(actor, values["product"])
    project, release = values["project"], values["release"]
    if project is not None and not projects_in(actor.here).filter(pk=project).exists():
        raise Invalid.of({"project": texts.PROJECT_UNKNOWN})
    if release is not None and not Release.objects.filter(workspace_id=actor.here, pk=release).exists():
        raise Invalid.of({"release": texts.RELEASE_UNKNOWN})
