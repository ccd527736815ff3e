"""Links that a change made doubtful, and the people who look at them."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, Event, hears, record_event, record_events
from planweave.kernel.links import LINK_KINDS
from planweave.kernel.models import Activity, Link
from planweave.kernel.texts import LINK_KIND_UNKNOWN, NOT_FOUND, UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts_events
from planweave.requirements.events import CustomFieldDeleted
from planweave.requirements.rules.custom import PREFIX
from planweave.workspaces.policy import require
from planweave.workspaces.queries import records_readable_by

from .. import events, policy, texts
from ..models import WatchedFields
from ..queries.own import watchable_fields
from ..queries.watching import changes_since, watched_fields
from ..rules import default_watched, is_watchable

MAX_NOTE = 2000
MAX_AT_ONCE = 5000


@hears(Event)
def suspect_links(actor: Actor, entries: Sequence[Entry]) -> None:
    """Make the links of changed records suspect, in the transaction of the change; four queries at most.

    Where a later change (or an undo) brings back what was confirmed, the suspicion goes by itself.
    """
    changed: dict[int, set[str]] = {}
    for entry in entries:
        # What has version 1 was just made: nothing was linked to it yet.
        if entry.record and entry.record.version > 1 and (names := set(filter(is_watchable, entry.changes))):
            changed.setdefault(entry.record.pk, set()).update(names)
    if not changed:
        return
    ids = list(changed)
    touched = Link.objects.filter(workspace_id=actor.here).filter(Q(source_id__in=ids) | Q(target_id__in=ids))
    links = list(touched.select_related("source", "target"))
    if not links:
        return
    watched = watched_fields(actor.here)
    moved = [
        (link, names)
        for link in links
        if (
            names := watched[link.kind]
            & (changed.get(link.source_id, set()) | changed.get(link.target_id, set()))
        )
    ]
    differing = changes_since([link for link, _ in moved if link.is_suspect])
    told, fresh, cleared = [], [], []
    for link, names in moved:
        if not link.is_suspect:
            fresh.append(link.pk)
            told.append(_suspected(link, names, changed))
        elif link.pk not in differing:
            cleared.append(link.pk)
            told.append(Entry(event=events.LinkCleared(**_facts(link)), record=link.source))
    Link.objects.filter(pk__in=fresh).update(is_suspect=True)
    Link.objects.filter(pk__in=cleared).update(is_suspect=False)
    record_events(actor, told)


def confirm_links(actor: Actor, link_ids: Sequence[int], *, note: str) -> int:
    """Say of links that they still hold after what changed; all or none, one step for undo.

    Raises NotFound for a link whose ends the actor may not see, Forbidden without the right at either end,
    Invalid for a note that is too long. A link that is not suspect is passed over; the number confirmed.
    """
    if len(note) > MAX_NOTE:
        raise Invalid.of({"note": texts.NOTE_TOO_LONG}, limit=MAX_NOTE)
    if len(link_ids) > MAX_AT_ONCE:
        raise Invalid(texts.TOO_MANY_LINKS, limit=MAX_AT_ONCE)
    with transaction.atomic():
        links = readable_links(actor, link_ids)
        for link in links:
            require(policy.can_confirm(actor, link), actor)
        doubtful = [link for link in links if link.is_suspect]
        told = [
            Entry(
                event=events.LinkConfirmed(
                    **_facts(link), note=note.strip(), before_seq=link.confirmed_seq, was_suspect=True
                ),
                record=end,
            )
            for link in doubtful
            for end in (link.source, link.target)
        ]
        rows = record_events(actor, told)
        if rows:
            confirmed = Link.objects.filter(pk__in=[link.pk for link in doubtful])
            confirmed.update(is_suspect=False, confirmed_seq=rows[-1].seq)
    return len(doubtful)


def readable_links(actor: Actor, link_ids: Sequence[int]) -> list[Link]:
    """The links, locked, in the order of their ids. NotFound unless the actor may see both ends of each."""
    links = list(
        Link.objects.select_for_update(of=("self",))
        .filter(workspace_id=actor.here, pk__in=list(link_ids))
        .select_related("source", "target")
        .order_by("pk")
    )
    ends = {end for link in links for end in (link.source_id, link.target_id)}
    readable = set(records_readable_by(actor).filter(pk__in=ends).values_list("pk", flat=True))
    if len(links) < len(set(link_ids)) or ends - readable:
        raise NotFound(NOT_FOUND)
    return links


def choose_watched_fields(actor: Actor, *, kind: str, fields: Sequence[str] | None) -> None:
    """Which attributes make links of a kind suspect from now on; None brings back the usual ones."""
    require(policy.can_choose_watched(actor), actor)
    if kind not in LINK_KINDS:
        raise Invalid(LINK_KIND_UNKNOWN, kind=kind, kinds=", ".join(LINK_KINDS))
    chosen = default_watched(kind) if fields is None else tuple(dict.fromkeys(fields))
    if unknown := set(chosen) - {one["name"] for one in watchable_fields(actor)}:
        raise Invalid.of({"fields": texts.FIELD_NOT_WATCHABLE}, field=", ".join(sorted(unknown)))
    with transaction.atomic():
        if set(chosen) == set(default_watched(kind)):
            WatchedFields.objects.filter(workspace_id=actor.here, link_kind=kind).delete()
        else:
            WatchedFields.objects.update_or_create(
                workspace_id=actor.here, link_kind=kind, defaults={"fields": list(chosen)}
            )
        record_event(actor, events.WatchedFieldsChanged(kind=kind, fields=list(chosen)))


@hears(CustomFieldDeleted)
def forget_fields(actor: Actor, entries: Sequence[Entry]) -> None:
    """A deleted own field is watched no more, so that a later one under its key does not take its place."""
    gone = {f"{PREFIX}{entry.event.key}" for entry in entries if isinstance(entry.event, CustomFieldDeleted)}
    told = []
    for choice in WatchedFields.objects.filter(workspace_id=actor.here):
        if gone & set(choice.fields):
            choice.fields = [name for name in choice.fields if name not in gone]
            choice.save(update_fields=["fields"])
            told.append(events.WatchedFieldsChanged(kind=choice.link_kind, fields=choice.fields))
    record_events(actor, [Entry(event=event) for event in told])


@reverts_events(events.LinkSuspected, events.LinkCleared)
def leave(actor: Actor, steps: Sequence[Activity]) -> None:
    """Nothing of its own to take back: with the change goes the suspicion, as `suspect_links` hears of it."""


@reverts_events(events.LinkConfirmed, events.LinkReopened)
def revert_confirmations(actor: Actor, steps: Sequence[Activity]) -> None:
    """The links become as suspect, or as confirmed, as they were. Conflict where one was confirmed since."""
    oldest = {step.data["link"]: step.data for step in steps}  # newest first: the last to come is the oldest
    newest = max(step.seq for step in steps)
    links = list(
        Link.objects.select_for_update(of=("self",))
        .filter(workspace_id=actor.here, pk__in=list(oldest))
        .select_related("source", "target")
    )
    spoiled = [
        f"{link.source.key} – {link.target.key}"
        for link in links
        if link.confirmed_seq > newest
        or ("after_seq" in oldest[link.pk] and oldest[link.pk]["after_seq"] != link.confirmed_seq)
    ]
    if spoiled:
        raise Conflict(UNDO_CHANGED_SINCE, count=len(spoiled), first=spoiled[0])
    told = []
    for link in links:
        require(policy.can_confirm(actor, link), actor)
        facts, before = oldest[link.pk], (link.confirmed_seq, link.is_suspect)
        link.is_suspect, link.confirmed_seq = facts["was_suspect"], facts["before_seq"]
        event = events.LinkReopened(
            **_facts(link), before_seq=before[0], after_seq=link.confirmed_seq, was_suspect=before[1]
        )
        told.append(Entry(event=event, record=link.target))
    Link.objects.bulk_update(links, ["is_suspect", "confirmed_seq"], batch_size=500)
    record_events(actor, told)


def _suspected(link: Link, names: frozenset[str] | set[str], changed: dict[int, set[str]]) -> Entry:
    is_source = link.source_id in changed
    event = events.LinkSuspected(
        **_facts(link), changed_key=link.source.key if is_source else link.target.key, fields=sorted(names)
    )
    return Entry(event=event, record=link.target if is_source else link.source)


def _facts(link: Link) -> dict[str, Any]:
    return {
        "link": link.pk,
        "kind": link.kind,
        "source_key": link.source.key,
        "target_key": link.target.key,
    }
