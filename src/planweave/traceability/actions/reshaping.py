"""Requirements moved to another product, split and merged: what hangs on them goes along, old keys lead to the new."""

from collections.abc import Sequence
from typing import Any, Literal

from django.db import transaction
from django.db.models import Q

from planweave.discussion.models import Comment, Notice, Watch
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import Entry, record_event, record_events
from planweave.kernel.keys import forget_key, lead_key, take_numbers
from planweave.kernel.links import add_links, remove_link
from planweave.kernel.locking import touch
from planweave.kernel.models import Activity, KeyAlias, Link, Record
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts_events
from planweave.planning.actions import tasks as planning
from planweave.planning.models import Task
from planweave.requirements import actions as requirements
from planweave.requirements.models import Requirement
from planweave.requirements.queries import demands_of
from planweave.requirements.rules import Level
from planweave.workspaces.models import Product
from planweave.workspaces.policy import require
from planweave.workspaces.queries import product_readable_by, records_readable_by

from .. import events, policy, texts

MAX_PARTS = 50
Mode = Literal["beside", "below"]
HANDED_ON = ("type", "level", "owner", "area", "source", "source_detail", "priority", "parent", "release")
"""What a part has from the requirement that it was split from, unless it says otherwise."""


def move_requirement(actor: Actor, record: Record, *, product_id: int) -> Record:
    """Into another product, with everything below it that is of the same product.

    Each gets the next key there (or its own former key, if it comes back); the key it had leads to it. An
    area that belongs to the old product is emptied.
    """
    require(policy.can_reshape(actor), actor)
    with transaction.atomic():
        target = product_readable_by(actor, product_id)
        if record.product_id == target.pk:
            raise Invalid.of({"product": texts.MOVE_SAME}, key=record.key)
        ids = _tree_of(actor, record)
        moved = list(
            records_readable_by(actor)
            .filter(pk__in=ids, product_id=record.product_id)
            .select_for_update(of=("self",))
            .order_by("number")
        )
        for one in moved:
            _rehouse(actor, one, target, key=_former_key(one, target) or _next_key(actor, target))
        homeless = Requirement.objects.filter(pk__in=[one.pk for one in moved], area__product__isnull=False)
        edits = [
            requirements.Edit(id=pk, version=None, values={"area": None})
            for pk in homeless.exclude(area__product=target).values_list("pk", flat=True)
        ]
        if edits:
            requirements.change_requirements(actor, edits)
    record.refresh_from_db()
    return record


def split_requirement(
    actor: Actor, record: Record, *, parts: Sequence[dict[str, Any]], mode: Mode
) -> list[Record]:
    """Several requirements out of one; the one keeps key, history and comments, and comes first in the answer.

    `beside`: the first part's values become its own, the others are new beside it with the same links and
    demands. `below`: it stays as it is, and all parts are new below it, one level down.
    """
    require(policy.can_reshape(actor), actor)
    if not 2 <= len(parts) <= MAX_PARTS or not all(str(part.get("title") or "").strip() for part in parts):
        raise Invalid.of({"parts": texts.SPLIT_PARTS}, limit=MAX_PARTS)
    with transaction.atomic():
        whole = Requirement.objects.select_related("record").get(pk=record.pk)
        handed = {
            name: whole.record.owner_id if name == "owner" else getattr(whole, _column(name))
            for name in HANDED_ON
        }
        if mode == "below":
            handed |= {"parent": record.pk, "level": _level_below(whole.level)}
        else:
            handed["demands"] = demands_of([record.pk]).get(record.pk, {})
            requirements.change_requirement(actor, record.pk, version=None, values=dict(parts[0]))
        drafts = [
            requirements.Draft(product_id=record.product_id, values=handed | dict(part))
            for part in (parts if mode == "below" else parts[1:])
        ]
        made = requirements.create_requirements(actor, drafts)
        if mode == "beside":
            links = list(_links_at([record.pk]).select_related("source", "target"))
            add_links(
                actor,
                [
                    (one, link.target, link.kind)
                    if link.source_id == record.pk
                    else (link.source, one, link.kind)
                    for one in made
                    for link in links
                ],
            )
        record_event(actor, events.RequirementSplit(into=[one.key for one in made]), record)
    record.refresh_from_db()
    return [record, *made]


def merge_requirements(
    actor: Actor, record: Record, others: Sequence[Record], *, values: dict[str, Any], version: int | None
) -> Record:
    """One requirement out of several: `record` remains, with `values` for what it shall say from now on.

    The others' links, parts, tasks, comments, watchers and demands (the stronger wish of each stakeholder) come
    to it; they go to the trash and their keys lead to it. Raises Conflict where a link would close a circle.
    """
    require(policy.can_reshape(actor), actor)
    ids = [one.pk for one in others if one.pk != record.pk]
    if not 1 <= len(set(ids)) == len(others) <= MAX_PARTS:
        raise Invalid.of({"others": texts.MERGE_OTHERS}, key=record.key, limit=MAX_PARTS)
    with transaction.atomic():
        for above in _above(record):
            if above.pk in ids:
                raise Conflict(texts.MERGE_ABOVE, key=record.key, other=above.key)
        _bring_links(actor, record, ids)
        parts = Requirement.objects.filter(parent_id__in=ids).exclude(pk__in=ids)
        edits = [
            requirements.Edit(id=pk, version=None, values={"parent": record.pk})
            for pk in parts.filter(record__deleted_at=None).values_list("pk", flat=True)
        ]
        wishes: dict[str, float] = {}
        for demands in demands_of([record.pk, *ids]).values():
            for name, wish in demands.items():
                wishes[name] = max(wish, wishes.get(name, 0))
        own = {"demands": wishes} | values
        edits.append(requirements.Edit(id=record.pk, version=version, values=own))
        requirements.change_requirements(actor, edits)
        tasks = Task.objects.filter(requirement_id__in=ids, record__deleted_at=None).values_list(
            "pk", flat=True
        )
        if tasks:
            planning.change_tasks(
                actor, [planning.Edit(id=pk, version=None, values={"requirement": record.pk}) for pk in tasks]
            )
        comments = dict(Comment.objects.filter(record_id__in=ids).values_list("pk", "record_id"))
        here = set(Watch.objects.filter(record=record).values_list("user_id", flat=True))
        watchers = set(Watch.objects.filter(record_id__in=ids).values_list("user_id", flat=True)) - here
        record.refresh_from_db()
        event = events.RequirementsMerged(
            merged=ids,
            merged_keys=[one.key for one in others],
            comments={str(pk): of for pk, of in comments.items()},
            watchers=sorted(watchers),
        )
        _join(actor, record, event)
        requirements.delete_requirements(actor, ids)
    return record


@reverts_events(events.RequirementMoved)
def revert_moves(actor: Actor, steps: Sequence[Activity]) -> None:
    """Back into the product and under the key that they had. Conflict where one was moved again since."""
    require(policy.can_reshape(actor), actor)
    products = Product.objects.filter(workspace_id=actor.here).in_bulk()
    for step in steps:
        record = Record.objects.select_for_update().get(pk=step.record_id)
        if record.key != step.data["new_key"]:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
        _rehouse(actor, record, products[step.data["old_product"]], key=step.data["old_key"])


@reverts_events(events.RequirementSplit)
def leave_split(actor: Actor, steps: Sequence[Activity]) -> None:
    """Nothing of its own: what was made goes, what was changed comes back, by their own events."""


@reverts_events(events.RequirementsMerged, events.RequirementsParted)
def revert_merges(actor: Actor, steps: Sequence[Activity]) -> None:
    """Comments, watchers and keys go back where they came from, or come again where a parting is undone."""
    require(policy.can_reshape(actor), actor)
    for step in steps:
        record = Record.objects.select_for_update().get(pk=step.record_id)
        if step.kind == "RequirementsMerged":
            _part(actor, record, events.RequirementsParted(**step.data))
        else:
            _join(actor, record, events.RequirementsMerged(**step.data))


def _join(actor: Actor, record: Record, event: events.RequirementsMerged) -> None:
    ids = [int(pk) for pk in event.comments]
    Comment.objects.filter(pk__in=ids).update(record=record)
    Notice.objects.filter(comment_id__in=ids).update(record=record)
    Watch.objects.bulk_create(
        [Watch(record=record, user_id=pk) for pk in event.watchers], ignore_conflicts=True
    )
    for key in event.merged_keys:
        lead_key(actor.here, key, record)
    record_event(actor, event, record)


def _part(actor: Actor, record: Record, event: events.RequirementsParted) -> None:
    for comment, of in event.comments.items():
        Comment.objects.filter(pk=int(comment), record=record).update(record_id=of)
        Notice.objects.filter(comment_id=int(comment), record=record).update(record_id=of)
    Watch.objects.filter(record=record, user_id__in=event.watchers).delete()
    for key in event.merged_keys:
        forget_key(actor.here, key)
    record_event(actor, event, record)


def _rehouse(actor: Actor, record: Record, product: Product, *, key: str) -> None:
    old_key, old_product = record.key, record.product_id
    record.key, record.product, record.number = key, product, int(key.rpartition("-")[2])
    forget_key(actor.here, key)
    touch(record, actor, "key", "product", "number")
    lead_key(actor.here, old_key, record)
    event = events.RequirementMoved(
        old_key=old_key, new_key=key, old_product=old_product or 0, new_product=product.pk
    )
    changes = {"key": [old_key, key], "product": [old_product, product.pk]}
    record_events(actor, [Entry(event=event, record=record, changes=changes)])


def _former_key(record: Record, product: Product) -> str | None:
    aliases = KeyAlias.objects.filter(record=record, key__startswith=f"{product.key_prefix}-")
    keys = [
        key for key in aliases.values_list("key", flat=True) if key.rpartition("-")[0] == product.key_prefix
    ]
    mine = [
        key for key in keys if not Record.objects.filter(workspace_id=record.workspace_id, key=key).exists()
    ]
    return mine[0] if mine else None


def _next_key(actor: Actor, product: Product) -> str:
    (number,) = take_numbers(actor.here, product.key_prefix)
    return f"{product.key_prefix}-{number}"


def _bring_links(actor: Actor, record: Record, ids: list[int]) -> None:
    """The others' links as the remaining one's; what it has already, or would link it to itself, falls away."""
    links = list(_links_at(ids).select_related("source", "target"))
    suspect: dict[tuple[int, int, str], Link] = {}
    wanted = []
    for link in links:
        source = record if link.source_id in ids else link.source
        target = record if link.target_id in ids else link.target
        if source.pk != target.pk:
            wanted.append((source, target, link.kind))
            if link.is_suspect:
                suspect[source.pk, target.pk, link.kind] = link
        remove_link(actor, link)
    present = set(_links_at([record.pk]).values_list("pk", flat=True))
    add_links(actor, wanted)
    for link in _links_at([record.pk]).exclude(pk__in=present):
        if old := suspect.get((link.source_id, link.target_id, link.kind)):
            link.is_suspect, link.confirmed_seq = True, old.confirmed_seq
            link.save(update_fields=["is_suspect", "confirmed_seq"])


def _links_at(ids: Sequence[int]) -> Any:
    return Link.objects.filter(Q(source_id__in=ids) | Q(target_id__in=ids)).order_by("pk")


def _above(record: Record) -> list[Record]:
    found: list[Record] = []
    at = Requirement.objects.select_related("parent").get(pk=record.pk).parent
    while at is not None and at not in found:
        found.append(at)
        at = Requirement.objects.select_related("parent").get(pk=at.pk).parent
    return found


def _tree_of(actor: Actor, record: Record) -> list[int]:
    pairs = Requirement.objects.filter(record__workspace_id=actor.here, parent__isnull=False)
    below: dict[int, list[int]] = {}
    for child, parent in pairs.values_list("record_id", "parent_id"):
        below.setdefault(parent, []).append(child)
    found, waiting = [], [record.pk]
    while waiting:
        at = waiting.pop()
        found.append(at)
        waiting += [one for one in below.get(at, ()) if one not in found]
    return found


def _level_below(level: str) -> str:
    levels = list(Level.values)
    return levels[levels.index(level) + 1] if level in levels[:-1] else level


def _column(name: str) -> str:
    return f"{name}_id" if name in ("area", "parent", "release") else name
