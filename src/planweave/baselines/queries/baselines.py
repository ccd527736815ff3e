"""Reads of baselines, and whether they are still what was frozen."""

import datetime
from typing import Any

import orjson
from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Activity
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import can_read_plan, require

from ..models import Baseline, BaselineItem
from ..rules.content import Content, FrozenItem, baseline_hash, hash_of


def baselines_readable_by(actor: Actor) -> QuerySet[Baseline]:
    """All of the workspace for its members; a guest, who sees parts of it only, is refused."""
    require(can_read_plan(actor), actor)
    return Baseline.objects.filter(workspace_id=actor.here).select_related("taken_by")


def readable_baseline(actor: Actor, baseline_id: int) -> Baseline:
    found = baselines_readable_by(actor).filter(pk=baseline_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def item_of(baseline: Baseline, key: str) -> tuple[BaselineItem, Content]:
    """A requirement of a baseline as it was. NotFound where the baseline does not hold it."""
    item = BaselineItem.objects.select_related("snapshot").filter(baseline=baseline, key=key).first()
    if item is None:
        raise NotFound(NOT_FOUND)
    return item, Content.read(item.snapshot.content)


def head_of(baseline: Baseline) -> dict[str, Any]:
    """What a baseline says of itself, as its hash covers it."""
    return {
        "workspace": baseline.workspace_id,
        "name": baseline.name,
        "reason": baseline.reason,
        "scope": baseline.scope,
        "count": baseline.count,
        "history_seq": baseline.history_seq,
        "taken_at": baseline.taken_at.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
        "taken_by": baseline.taken_by_id,
    }


def faults_of(baseline: Baseline) -> list[str]:
    """What of a baseline is not as it was frozen: "hash", "history", or the keys of its altered contents.

    Every content is hashed again, the whole again from them, and compared with what the hash-chained history
    said when it was taken.
    """
    items, faults = [], []
    rows = BaselineItem.objects.filter(baseline=baseline).select_related("snapshot").order_by("pk")
    for row in rows.iterator(500):
        items.append(
            FrozenItem(record=row.record_id, key=row.key, version=row.version, hash=row.snapshot.hash)
        )
        content = row.snapshot.content
        if hash_of(content) != row.snapshot.hash or not _is_of(row, content):
            faults.append(row.key)
    if baseline_hash(head=head_of(baseline), items=items) != baseline.hash or len(items) != baseline.count:
        faults.append("hash")
    if told_hashes(baseline.workspace_id).get(baseline.pk) != baseline.hash:
        faults.append("history")
    return faults


def _is_of(row: BaselineItem, content: str) -> bool:
    said = Content.read(content)
    return (said.key, said.product, said.values.get("title")) == (row.key, row.product_id, row.title)


def told_hashes(workspace_id: int) -> dict[int, str]:
    """{baseline: the hash that the history told when it was taken}."""
    rows = Activity.objects.filter(workspace_id=workspace_id, kind="BaselineTaken")
    said = [orjson.loads(data) for data in rows.values_list("data_json", flat=True)]
    return {one["baseline"]: one["hash"] for one in said}


def broken_baselines(workspace_id: int) -> list[tuple[str, list[str]]]:
    """(name, faults) of every baseline that is not what was frozen, those that are gone altogether included."""
    present = list(Baseline.objects.filter(workspace_id=workspace_id).order_by("pk"))
    found = [(baseline.name, faults) for baseline in present if (faults := faults_of(baseline))]
    gone = told_hashes(workspace_id).keys() - {baseline.pk for baseline in present}
    return found + [(f"#{pk}", ["gone"]) for pk in sorted(gone)]
