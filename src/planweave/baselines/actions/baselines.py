"""Baselines taken, withdrawn and reinstated. What is in one is never written again."""

from collections.abc import Mapping
from typing import Any

import orjson
from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.models import ChainHead, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Baseline, BaselineItem, Snapshot
from ..policy import can_take_baseline, can_withdraw_baseline
from ..queries.baselines import head_of
from ..queries.contents import contents_now
from ..queries.scope import requirements_in, settled_scope
from ..rules.content import Content, FrozenItem, baseline_hash, hash_of

MOST = 10_000


def take_baseline(actor: Actor, *, name: str, reason: str = "", scope: dict[str, Any]) -> Baseline:
    """Freeze what the scope holds now under a name that was never used here.

    Invalid for an unknown or empty scope or an unnamed baseline, Conflict for a taken name. The content hash is
    told to the history, so that a change behind the product's back shows in either place.
    """
    require(can_take_baseline(actor), actor)
    name, reason = " ".join(name.split()), reason.strip()
    _check_words(name, reason)
    with transaction.atomic():
        # Every write ends by locking the history's head: nobody changes anything while the set is read.
        head = ChainHead.objects.select_for_update().get(workspace_id=actor.here)
        settled = settled_scope(actor, scope)
        found = requirements_in(actor, settled).order_by("record__product_id", "record__number")
        ids = list(found.values_list("pk", flat=True)[: MOST + 1])
        if not ids:
            raise Invalid(texts.SCOPE_EMPTY)
        if len(ids) > MOST:
            raise Invalid(texts.SCOPE_TOO_LARGE, count=found.count(), limit=MOST)
        if Baseline.objects.filter(workspace_id=actor.here, name__iexact=name).exists():
            raise Conflict(texts.NAME_TAKEN, name=name)
        contents = contents_now(actor.here, ids)
        baseline = Baseline(
            workspace_id=actor.here,
            name=name,
            reason=reason,
            scope=orjson.dumps(settled, option=orjson.OPT_SORT_KEYS).decode(),
            count=len(contents),
            history_seq=head.seq,
            taken_at=timezone.now(),
            taken_by_id=actor.user_id,
        )
        versions = dict(Record.objects.filter(pk__in=contents).values_list("pk", "version"))
        written = {pk: content.canonical() for pk, content in contents.items()}
        items = [
            FrozenItem(record=pk, key=contents[pk].key, version=versions[pk], hash=hash_of(text))
            for pk, text in written.items()
        ]
        baseline.hash = baseline_hash(head=head_of(baseline), items=items)
        baseline.save(force_insert=True)
        _save_items(baseline, items, contents=contents, written=written, ids=ids)
        told = events.BaselineTaken(baseline=baseline.pk, name=name, count=baseline.count, hash=baseline.hash)
        record_event(actor, told)
    return baseline


def keep_snapshots(workspace_id: int, by_hash: Mapping[str, str]) -> dict[str, int]:
    """{hash: id of the stored content} for {hash: canonical content}; what is stored already is not stored again."""
    Snapshot.objects.bulk_create(
        [Snapshot(workspace_id=workspace_id, hash=hash_, content=text) for hash_, text in by_hash.items()],
        ignore_conflicts=True,
        batch_size=200,
    )
    rows = Snapshot.objects.filter(workspace_id=workspace_id, hash__in=by_hash)
    return dict(rows.values_list("hash", "pk"))


def withdraw_baseline(actor: Actor, baseline_id: int) -> Baseline:
    """Take a baseline out of use. It stays readable, its name stays taken: nothing frozen is ever destroyed."""
    return _put_withdrawn(actor, baseline_id, is_withdrawn=True)


def reinstate_baseline(actor: Actor, baseline_id: int) -> Baseline:
    """Put a withdrawn baseline back into use."""
    return _put_withdrawn(actor, baseline_id, is_withdrawn=False)


def _put_withdrawn(actor: Actor, baseline_id: int, *, is_withdrawn: bool) -> Baseline:
    require(can_take_baseline(actor), actor)
    with transaction.atomic():
        rows = Baseline.objects.select_for_update(of=("self",)).select_related("taken_by")
        baseline = rows.filter(workspace_id=actor.here, pk=baseline_id).first()
        if baseline is None:
            raise NotFound(NOT_FOUND)
        require(can_withdraw_baseline(actor, baseline.taken_by_id), actor)
        if (baseline.withdrawn_at is not None) != is_withdrawn:
            baseline.withdrawn_at = timezone.now() if is_withdrawn else None
            baseline.save(update_fields=["withdrawn_at"])
            kind = events.BaselineWithdrawn if is_withdrawn else events.BaselineReinstated
            record_event(actor, kind(baseline=baseline.pk, name=baseline.name))
    return baseline


def _check_words(name: str, reason: str) -> None:
    if not name:
        raise Invalid.of({"name": texts.NAME_NEEDED})
    if len(name) > 100:
        raise Invalid.of({"name": texts.NAME_TOO_LONG})
    if len(reason) > 500:
        raise Invalid.of({"reason": texts.REASON_TOO_LONG})


def _save_items(
    baseline: Baseline,
    items: list[FrozenItem],
    *,
    contents: dict[int, Content],
    written: dict[int, str],
    ids: list[int],
) -> None:
    """The items in the order of their keys; contents that are stored already are not stored again."""
    by_hash = {item.hash: written[item.record] for item in items}
    snapshots = keep_snapshots(baseline.workspace_id, by_hash)
    by_record = {item.record: item for item in items}
    BaselineItem.objects.bulk_create(
        [
            BaselineItem(
                baseline=baseline,
                record_id=pk,
                key=by_record[pk].key,
                title=contents[pk].values["title"],
                product_id=contents[pk].product,
                version=by_record[pk].version,
                snapshot_id=snapshots[by_record[pk].hash],
            )
            for pk in ids
        ],
        batch_size=500,
    )
