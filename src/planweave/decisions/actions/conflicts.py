"""Looking for conflicts between managers' work; dismissing what is none."""

import datetime
from collections.abc import Callable, Sequence

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell_all
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict as Refused
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.events import Entry, record_event, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import lock_record, touch
from planweave.kernel.models import ChainHead, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.models import Release
from planweave.resources.queries import workers_of, working_time_of
from planweave.workspaces.policy import require

from .. import events, texts
from ..bridge import contradicting_pairs
from ..models import About, Conflict, ConflictParty, ConflictScan
from ..policy import can_read, can_settle
from ..queries import clashes as facts
from ..queries.about import Target, of_record, of_release
from ..rules.clashes import (
    Clash,
    Place,
    date_clashes,
    edit_clashes,
    link_clashes,
    people_clashes,
    target_clashes,
    word_clashes,
)
from ..rules.words import ConflictState

PREFIX = "CON"


def never() -> bool:
    return False


def clashes_in(
    workspace_id: int, *, now: datetime.datetime, is_over: Callable[[], bool] = never
) -> list[Clash]:
    """Everything that collides in a workspace just now, each once."""
    today = timezone.localdate(now)
    workers = {worker.id: worker for worker in workers_of(workspace_id)}
    wishes = facts.wishes_in(workspace_id)
    links = facts.links_in(workspace_id)
    linked = frozenset((min(one, other), max(one, other)) for one, other, _ in links)
    owners = {pk: wish.owner for pk, wish in wishes.items()}
    found = [
        *people_clashes(facts.claims_in(workspace_id), workers, working_time_of(workspace_id), today=today),
        *date_clashes(wishes.values(), facts.capacities_ahead(workspace_id, today=today)),
        *link_clashes(wishes, links),
        *target_clashes(wishes.values(), linked),
        *edit_clashes(facts.edits_since(workspace_id, now - facts.EDITS_OF)),
        *word_clashes(owners, contradicting_pairs(workspace_id, wishes.keys(), is_over=is_over)),
    ]
    return list({clash.signature[:200]: clash for clash in found}.values())


def look_for_conflicts(actor: Actor, *, is_over: Callable[[], bool] = never) -> tuple[int, int]:
    """Look through the workspace and keep what is found; (newly found, gone).

    Whose work collides gets a notice that names the things, once: a conflict that somebody dismissed stays so, one
    that went away and came back is told again. A constant number of queries whatever is found.
    """
    found = {
        clash.signature[:200]: clash for clash in clashes_in(actor.here, now=timezone.now(), is_over=is_over)
    }
    with transaction.atomic():
        ChainHead.objects.select_for_update().filter(workspace_id=actor.here).first()
        known = {
            row.signature: row
            for row in Conflict.objects.filter(workspace_id=actor.here).select_related("record")
        }
        fresh = [clash for signature, clash in found.items() if signature not in known]
        back = [
            row for signature, row in known.items() if row.state == ConflictState.GONE and signature in found
        ]
        gone = [
            row
            for signature, row in known.items()
            if row.state == ConflictState.OPEN and signature not in found
        ]
        made = _keep(actor, fresh)
        for row in back:
            row.state, row.found_at, row.gone_at = ConflictState.OPEN, timezone.now(), None
            row.facts = dict(found[row.signature].facts)
        for row in gone:
            row.state, row.gone_at = ConflictState.GONE, timezone.now()
        Conflict.objects.bulk_update(
            [*back, *gone], ["state", "found_at", "gone_at", "facts"], batch_size=500
        )
        _tell(actor, [*made, *back], gone)
        head = ChainHead.objects.filter(workspace_id=actor.here).values_list("seq", flat=True).first() or 0
        ConflictScan.objects.update_or_create(
            workspace_id=actor.here, defaults={"seq": head, "at": timezone.now()}
        )
    return len(made) + len(back), len(gone)


def dismiss_conflict(actor: Actor, key: str, *, reason: str) -> Conflict:
    """Say why a finding is no conflict, or may stay so; looking again does not bring it back."""
    with transaction.atomic():
        row = _locked(actor, key)
        if row.state != ConflictState.OPEN:
            raise Refused(texts.DISMISSED_ALREADY, key=key)
        if not reason.strip():
            raise Invalid.of({"reason": texts.REASON_NEEDED})
        if len(reason) > 500:
            raise Invalid.of({"reason": texts.REASON_TOO_LONG})
        row.state, row.dismissed_by_id = ConflictState.DISMISSED, actor.user_id
        row.dismissed_because = reason.strip()
        row.save(update_fields=["state", "dismissed_by", "dismissed_because"])
        touch(row.record, actor)
        record_event(actor, events.ConflictDismissed(reason=reason.strip()), row.record)
    return row


def take_up_conflict(actor: Actor, key: str) -> Conflict:
    """Open a dismissed conflict again."""
    with transaction.atomic():
        row = _locked(actor, key)
        if row.state != ConflictState.DISMISSED:
            raise Refused(texts.NOT_DISMISSED, key=key)
        row.state, row.dismissed_by, row.dismissed_because = ConflictState.OPEN, None, ""
        row.save(update_fields=["state", "dismissed_by", "dismissed_because"])
        touch(row.record, actor)
        record_event(actor, events.ConflictTakenUp(), row.record)
    return row


def _locked(actor: Actor, key: str) -> Conflict:
    require(can_read(actor), actor)
    records = Record.objects.filter(workspace_id=actor.here, kind="conflict", key=key)
    pk = records.values_list("pk", flat=True).first()
    record = lock_record(pk, actor.here) if pk else None
    if record is None:
        raise NotFound(NOT_FOUND)
    row = Conflict.objects.get(pk=record.pk)
    row.record = record
    parties = ConflictParty.objects.filter(conflict=row).values_list("user_id", flat=True)
    require(can_settle(actor, set(parties)), actor)
    return row


def _keep(actor: Actor, fresh: Sequence[Clash]) -> list[Conflict]:
    """Rows for new findings; nine queries however many."""
    if not fresh:
        return []
    targets = _targets(actor, {place for clash in fresh for place in clash.places})
    numbers = take_numbers(actor.here, PREFIX, len(fresh))
    records = [
        Record(
            workspace_id=actor.here,
            kind="conflict",
            number=number,
            key=f"{PREFIX}-{number}",
            title=" · ".join(_said(targets[place]) for place in clash.places if place in targets)[:500],
            created_by_id=actor.user_id,
        )
        for number, clash in zip(numbers, fresh, strict=True)
    ]
    Record.objects.bulk_create(records, batch_size=500)
    made = [
        Conflict(
            record=record,
            workspace_id=actor.here,
            kind=clash.kind,
            signature=clash.signature[:200],
            facts=dict(clash.facts),
        )
        for record, clash in zip(records, fresh, strict=True)
    ]
    Conflict.objects.bulk_create(made, batch_size=500)
    ConflictParty.objects.bulk_create(
        [
            ConflictParty(conflict=row, user_id=pk)
            for row, clash in zip(made, fresh, strict=True)
            for pk in sorted(set(clash.parties))
        ],
        batch_size=500,
    )
    About.objects.bulk_create(
        [
            About(
                holder=row.record,
                kind=targets[place].kind,
                target_id=targets[place].id,
                key=targets[place].key,
                name=targets[place].name,
            )
            for row, clash in zip(made, fresh, strict=True)
            for place in clash.places
            if place in targets
        ],
        batch_size=500,
    )
    return made


def _said(target: Target) -> str:
    return target.key if target.kind == "record" else target.name


def _targets(actor: Actor, places: set[Place]) -> dict[Place, Target]:
    ids = [pk for kind, pk in places if kind == "record"]
    releases = [pk for kind, pk in places if kind == "release"]
    found = [
        *map(of_record, Record.objects.filter(workspace_id=actor.here, pk__in=ids)),
        *map(of_release, Release.objects.filter(workspace_id=actor.here, pk__in=releases)),
    ]
    return {target.place: target for target in found}


def _tell(actor: Actor, found: Sequence[Conflict], gone: Sequence[Conflict]) -> None:
    ids = [row.pk for row in found]
    keys: dict[int, list[str]] = {pk: [] for pk in ids}
    for holder, key in About.objects.filter(holder__in=ids).order_by("pk").values_list("holder_id", "key"):
        keys[holder].append(key)
    people: dict[int, list[int]] = {pk: [] for pk in ids}
    for conflict, user in ConflictParty.objects.filter(conflict__in=ids).values_list(
        "conflict_id", "user_id"
    ):
        people[conflict].append(user)
    record_events(
        actor,
        [
            *(
                Entry(event=events.ConflictFound(kind=row.kind, about=keys[row.pk]), record=row.record)
                for row in found
            ),
            *(Entry(event=events.ConflictGone(), record=row.record) for row in gone),
        ],
    )
    # Whoever pressed the button hears of it too where it is about their own work.
    telling = Actor(
        user_id=actor.user_id, name=actor.name, via="job", workspace_id=actor.workspace_id, role=actor.role
    )
    tell_all(telling, [(row.record, "conflict_found", people[row.pk]) for row in found])
