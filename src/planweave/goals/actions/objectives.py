"""Objectives: written, changed, activated once they are SMART, closed with what they came to."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import Event, field_changes, record_event
from planweave.kernel.language import Text
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.workspaces.models import Membership, Product
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Objective, Theme
from ..policy import can_create_objective, can_hand_over, can_own
from ..rules.faults import objective_faults
from ..rules.scores import Measure, score_of
from ..rules.smart import smart_faults
from ..rules.words import LARGEST, OBJECTIVE_FIELDS, State
from .editions import settle_edition
from .locked import Held, hold_to_edit, new_record, wired

PREFIX = "OBJ"
EMPTY: dict[str, Any] = {
    "title": "",
    "owner": None,
    "description": "",
    "theme": None,
    "products": [],
    "ambition": "committed",
    "metric": "",
    "unit": "",
    "baseline": None,
    "target": None,
    "period": "",
    "due_on": None,
    "effort_days": None,
    "cost": None,
}
PLAIN = tuple(name for name in OBJECTIVE_FIELDS if name not in ("title", "owner", "products", "theme"))


def create_objective(actor: Actor, *, values: dict[str, Any]) -> Record:
    """A draft, owned by who writes it unless said otherwise. Invalid with a sentence per wrong field."""
    require(can_create_objective(actor), actor)
    with transaction.atomic():
        final = _checked(actor, EMPTY | {"owner": actor.user_id} | values)
        require(can_hand_over(actor, final["owner"]), actor)
        record = new_record(
            actor, kind="objective", prefix=PREFIX, title=final["title"], owner_id=final["owner"]
        )
        objective = Objective(record=record)
        put_objective(record, objective, final, is_new=True)
        record_event(actor, events.ObjectiveCreated(), record, field_changes(wired(EMPTY), wired(final)))
    return record


def change_objective(actor: Actor, key: str, *, version: int | None, values: dict[str, Any]) -> Record:
    """Change fields; 409 with both values where somebody changed the same one since `version`.

    An active objective stays SMART: a change that would take a letter away is refused. Where its substance changes,
    it becomes another edition and everybody is asked again.
    """
    with transaction.atomic():
        held = hold_to_edit(actor, key)
        if version is not None:
            check_version(held.record, seen_version=version, mine=wired(values))
        before = held.values
        final = _checked(actor, before | values)
        if final["owner"] != before["owner"]:
            require(can_hand_over(actor, final["owner"]), actor)
        if held.objective.state == State.ACTIVE:
            require_smart(key, final, was_active=True)
        if changes := field_changes(wired(before), wired(final)):
            put_objective(held.record, held.objective, final)
            touch(held.record, actor, "title", "owner")
            record_event(actor, events.ObjectiveChanged(), held.record, changes)
            settle_edition(actor, held.record, held.objective)
    return held.record


def activate_objective(actor: Actor, key: str) -> Record:
    """From draft to active, once it is SMART; every product manager is asked to understand and agree."""
    with transaction.atomic():
        held = hold_to_edit(actor, key)
        if held.objective.state != State.DRAFT:
            raise Conflict(texts.NOT_DRAFT, key=key)
        require_smart(key, held.values, was_active=False)
        _change_state(actor, held, {"state": State.ACTIVE}, events.ObjectiveActivated())
        settle_edition(actor, held.record, held.objective)
    return held.record


def close_objective(actor: Actor, key: str, *, actual: float, conclusion: str) -> Record:
    """End an active objective with what its metric came to, and what was learned; that makes its score."""
    with transaction.atomic():
        held = hold_to_edit(actor, key)
        if held.objective.state != State.ACTIVE:
            raise Conflict(texts.NOT_ACTIVE, key=key)
        wrong: dict[str, Text] = {}
        if not -LARGEST <= actual <= LARGEST:  # also refuses what is not a number
            wrong["actual"] = texts.NUMBER_WRONG
        if not conclusion.strip():
            wrong["conclusion"] = texts.CONCLUSION_NEEDED
        elif len(conclusion) > 5000:
            wrong["conclusion"] = texts.TOO_LONG
        if wrong:
            raise Invalid.of(wrong)
        one = held.objective
        score = score_of(Measure(baseline=one.baseline, target=one.target, value=actual)) or 0.0
        after = {
            "state": State.CLOSED,
            "actual": actual,
            "conclusion": conclusion.strip(),
            "closed_on": timezone.localdate(),
        }
        _change_state(actor, held, after, events.ObjectiveClosed(score=score))
    return held.record


def delete_objective(actor: Actor, key: str) -> None:
    """Into the trash, with everything that hangs on it; undo brings it back."""
    with transaction.atomic():
        held = hold_to_edit(actor, key)
        held.record.deleted_at = timezone.now()
        touch(held.record, actor, "deleted_at")
        record_event(actor, events.ObjectiveDeleted(), held.record)


def require_smart(key: str, values: dict[str, Any], *, was_active: bool) -> None:
    """Conflict that names the missing letters, and for each field what to write."""
    missing = smart_faults(values, today=None if was_active else timezone.localdate())
    if missing:
        letters = ", ".join(dict.fromkeys(one.letter for one in missing))
        fields = {one.field: one.text for one in missing}
        raise Conflict(texts.NOT_SMART, key=key, letters=letters, fields=fields)


def put_objective(
    record: Record, objective: Objective, values: dict[str, Any], *, is_new: bool = False
) -> None:
    """The values into the rows; the record is saved by whoever counts its version."""
    record.title, record.owner_id = values["title"], values["owner"]
    objective.theme_id = values["theme"]
    for name in PLAIN:
        setattr(objective, name, values[name])
    if is_new:
        objective.save(force_insert=True)
    else:
        objective.save(update_fields=["theme", *PLAIN])
    objective.products.set(values["products"])


def _change_state(actor: Actor, held: Held, after: dict[str, Any], event: Event) -> None:
    before = {name: getattr(held.objective, name) for name in after}
    for name, value in after.items():
        setattr(held.objective, name, value)
    held.objective.save(update_fields=list(after))
    touch(held.record, actor)
    record_event(actor, event, held.record, field_changes(wired(before), wired(after)))


def _checked(actor: Actor, values: dict[str, Any]) -> dict[str, Any]:
    """Clean values, or Invalid with a sentence per field."""
    final = values | {
        "title": " ".join(values["title"].split()),
        "description": values["description"].strip(),
        "metric": " ".join(values["metric"].split()),
        "unit": values["unit"].strip(),
        "period": values["period"].strip().upper(),
        "products": sorted(set(values["products"])),
    }
    wrong = objective_faults(final)
    theme, owner = final["theme"], final["owner"]
    here = Theme.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
    if theme is not None and not here.filter(pk=theme).exists():
        wrong["theme"] = texts.UNKNOWN_THEME
    if not _are_products(actor, final["products"]):
        wrong["products"] = texts.UNKNOWN_PRODUCT
    if owner is not None and not _can_own(actor, owner):
        wrong["owner"] = texts.OWNER_MUST_PLAN
    if wrong:
        raise Invalid.of(wrong)
    return final


def _are_products(actor: Actor, ids: Sequence[int]) -> bool:
    return Product.objects.filter(workspace_id=actor.here, pk__in=ids).count() == len(ids)


def _can_own(actor: Actor, user_id: int) -> bool:
    roles = Membership.objects.filter(workspace_id=actor.here, user_id=user_id).values_list("role", flat=True)
    return any(can_own(role) for role in roles)
