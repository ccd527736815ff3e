"""Every write of comments and notices."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils import timezone

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Forbidden, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard_values, keeps_in_trash
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import can_discuss, can_manage, require
from planweave.workspaces.queries import as_member, records_readable_by

from . import events, texts
from .models import Comment, Notice, Watch


def add_comment(actor: Actor, record: Record, *, body: str) -> Comment:
    """Say something about a record; people mentioned who may read it, and its watchers, get a notice."""
    require(can_discuss(actor), actor)
    cleaned = _worded(body)
    with transaction.atomic():
        comment = Comment.objects.create(record=record, author_id=actor.user_id, body=cleaned)
        mentioned = _set_mentions(actor, comment)
        _watch(record, [actor.user_id, *mentioned, *filter(None, [record.owner_id])])
        watching = set(Watch.objects.filter(record=record).values_list("user_id", flat=True))
        may_read = _who_may_read(actor, record, watching)
        _notify(actor, record, comment, Notice.Kind.MENTIONED, set(mentioned))
        _notify(actor, record, comment, Notice.Kind.COMMENTED, may_read - set(mentioned))
        record_event(actor, events.CommentAdded(comment=comment.pk), record)
    return comment


def change_comment(actor: Actor, record: Record, comment_id: int, *, body: str) -> Comment:
    """The author's own; people newly mentioned get a notice."""
    with transaction.atomic():
        comment = _comment(record, comment_id)
        if comment.author_id != actor.user_id:
            raise Forbidden(texts.COMMENT_NOT_YOURS)
        require(can_discuss(actor), actor)
        before = set(comment.mentions.values_list("pk", flat=True))
        comment.body = _worded(body)
        comment.edited_at = timezone.now()
        comment.save(update_fields=["body", "edited_at"])
        mentioned = set(_set_mentions(actor, comment))
        _notify(actor, record, comment, Notice.Kind.MENTIONED, mentioned - before)
        record_event(actor, events.CommentChanged(comment=comment.pk), record)
    return comment


keeps_in_trash("comment", can_manage)


def delete_comment(actor: Actor, record: Record, comment_id: int) -> None:
    """The author's own, or any by a manager. Its place stays, its words go; the trash keeps them for a while."""
    with transaction.atomic():
        comment = _comment(record, comment_id)
        if comment.author_id != actor.user_id and not can_manage(actor):
            raise Forbidden(texts.COMMENT_NOT_YOURS)
        said = richtext.plain(comment.body)[:200]
        discard_values(actor, comment, "body", "deleted_at", kind="comment", name=said, record=record)
        comment.body = ""
        comment.deleted_at = timezone.now()
        comment.save(update_fields=["body", "deleted_at"])
        Notice.objects.filter(comment=comment).delete()
        record_event(actor, events.CommentDeleted(comment=comment.pk), record)


def mark_read(actor: Actor, notice_ids: list[int] | None) -> int:
    """One's own notices as read; None means all in this workspace."""
    notices = Notice.objects.filter(user_id=actor.user_id, workspace_id=actor.here, read_at=None)
    if notice_ids is not None:
        notices = notices.filter(pk__in=notice_ids)
    return notices.update(read_at=timezone.now())


def tell(actor: Actor, record: Record, kind: str, user_ids: Iterable[int]) -> None:
    """A line of `kind` in the inbox of each of these people who is a member and no guest; two queries.

    Not of who did it; what a clock did (`via` is "job") is told to everybody. Needs the caller's transaction.
    """
    tell_all(actor, [(record, kind, user_ids)])


def tell_all(actor: Actor, lines: Sequence[tuple[Record, str, Iterable[int]]]) -> None:
    """The same for many records; two queries whatever their number."""
    _tell_of(actor, [(record.pk, kind, set(user_ids)) for record, kind, user_ids in lines])


def tell_privately(actor: Actor, kind: str, user_ids: Iterable[int]) -> None:
    """A line that names no record, for what is between people: its reader learns only who and what kind."""
    _tell_of(actor, [(None, kind, set(user_ids))])


def _tell_of(actor: Actor, wanted: Sequence[tuple[int | None, str, set[int]]]) -> None:
    named = {pk for _, _, people in wanted for pk in people}
    members = Membership.objects.filter(workspace_id=actor.here, user_id__in=named, user__is_active=True)
    known = set(members.exclude(role=Role.GUEST).values_list("user_id", flat=True))
    if actor.via != "job":
        known.discard(actor.user_id)
    Notice.objects.bulk_create(
        [
            Notice(workspace_id=actor.here, user_id=pk, kind=kind, record_id=record_id, by_id=actor.user_id)
            for record_id, kind, people in wanted
            for pk in sorted(people & known)
        ],
        batch_size=500,
    )


def _worded(body: str) -> str:
    cleaned = richtext.clean(body)
    if not richtext.plain(cleaned):
        raise Invalid.of({"body": texts.COMMENT_EMPTY})
    return cleaned


def _comment(record: Record, comment_id: int) -> Comment:
    comment = (
        Comment.objects.select_for_update().filter(record=record, pk=comment_id, deleted_at=None).first()
    )
    if comment is None:
        raise NotFound(NOT_FOUND)
    return comment


def _set_mentions(actor: Actor, comment: Comment) -> list[int]:
    """Keep only the mentions of people who may read the record: a mention must not leak its existence."""
    wanted = set(richtext.mentioned_ids(comment.body))
    found = sorted(_who_may_read(actor, comment.record, wanted))
    comment.mentions.set(found)
    return [pk for pk in found if pk != actor.user_id]


def _who_may_read(actor: Actor, record: Record, user_ids: set[int]) -> set[int]:
    found = set()
    members = Membership.objects.filter(workspace_id=actor.here, user_id__in=user_ids, user__is_active=True)
    for member in members:
        if (
            member.role != Role.GUEST
            or records_readable_by(as_member(actor, member)).filter(pk=record.pk).exists()
        ):
            found.add(member.user_id)
    return found


def _watch(record: Record, user_ids: list[int]) -> None:
    Watch.objects.bulk_create(
        [Watch(record=record, user_id=pk) for pk in dict.fromkeys(user_ids)], ignore_conflicts=True
    )


def _notify(actor: Actor, record: Record, comment: Comment, kind: str, user_ids: set[int]) -> None:
    Notice.objects.bulk_create(
        [
            Notice(
                workspace_id=actor.here,
                user_id=pk,
                kind=kind,
                record=record,
                comment=comment,
                by_id=actor.user_id,
            )
            for pk in sorted(user_ids - {actor.user_id})
        ]
    )
