"""Every write around wording: hits set aside, the workspace's words, and the kept scores."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.language import Text
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND, UNDO_CHANGED_SINCE
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.kernel.undo import reverts_events
from planweave.workspaces.policy import require
from planweave.workspaces.queries import records_readable_by

from . import bridge, events, queries, texts
from .models import Check, Dictionary, DictionaryWord, IgnoredHit
from .policy import can_change_dictionary, can_ignore, can_read_wording
from .rules import RULES_VERSION, folded

AT_ONCE = 500


def ignore_hit(actor: Actor, record: Record, *, rule: str, words: str, reason: str) -> IgnoredHit:
    """Let `words` of this requirement stay although they break `rule`. Doing it again changes the reason."""
    require(can_ignore(actor, record), actor)
    wrong: dict[str, Text] = {}
    if rule not in bridge.RULES:
        wrong["rule"] = texts.RULE_UNKNOWN
    if not folded(words) or len(words) > 200:
        wrong["words"] = texts.WORDS_NEEDED
    if not reason.strip():
        wrong["reason"] = texts.REASON_NEEDED
    if wrong:
        raise Invalid.of(wrong, rules=", ".join(bridge.RULES))
    with transaction.atomic():
        hit, _ = IgnoredHit.objects.update_or_create(
            requirement_id=record.pk,
            rule=rule,
            folded=folded(words),
            defaults={"words": words.strip(), "reason": reason.strip(), "author_id": actor.user_id},
        )
        record_event(actor, events.HitIgnored(rule=rule, words=hit.words, reason=hit.reason), record)
        _outdate(record)
    return hit


def heed_hit(actor: Actor, record: Record, ignored_id: int) -> None:
    """Let a hit that was set aside count again."""
    require(can_ignore(actor, record), actor)
    with transaction.atomic():
        hit = IgnoredHit.objects.filter(requirement_id=record.pk, pk=ignored_id).first()
        if hit is None:
            raise NotFound(NOT_FOUND)
        hit.delete()
        record_event(actor, events.HitHeeded(rule=hit.rule, words=hit.words, reason=hit.reason), record)
        _outdate(record)


@reverts_events(events.HitIgnored, events.HitHeeded)
def revert_hits(actor: Actor, steps: Sequence[Activity]) -> None:
    """Take back what was set aside or heeded, newest first."""
    records = records_readable_by(actor).in_bulk([step.record_id for step in steps])
    for step in steps:
        record = records.get(step.record_id)
        if record is None:
            raise NotFound(NOT_FOUND)
        rule, words, reason = (step.data[name] for name in ("rule", "words", "reason"))
        hit = IgnoredHit.objects.filter(requirement_id=record.pk, rule=rule, folded=folded(words)).first()
        was_ignored = step.kind == events.HitIgnored.__name__
        if (hit is None) == was_ignored:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=step.record_key)
        if hit is not None:
            heed_hit(actor, record, hit.pk)
        else:
            ignore_hit(actor, record, rule=rule, words=words, reason=reason)


def set_word(actor: Actor, *, words: str, rule: str, instead: str) -> DictionaryWord:
    """Teach the workspace a word: one that breaks `rule`, or with an empty rule one that breaks none."""
    require(can_change_dictionary(actor), actor)
    wrong: dict[str, Text] = {}
    if not folded(words):
        wrong["words"] = texts.WORDS_NEEDED
    elif len(words.strip()) > 100:
        wrong["words"] = texts.WORDS_TOO_LONG
    if rule and rule not in bridge.RULES:
        wrong["rule"] = texts.RULE_UNKNOWN
    if instead.strip() and not rule:
        wrong["instead"] = texts.INSTEAD_WITHOUT_RULE
    if wrong:
        raise Invalid.of(wrong, rules=", ".join(bridge.RULES))
    with transaction.atomic():
        _next_version(actor)
        word, _ = DictionaryWord.objects.update_or_create(
            workspace_id=actor.here,
            folded=folded(words),
            defaults={
                "words": words.strip(),
                "rule": rule,
                "instead": instead.strip(),
                "author_id": actor.user_id,
            },
        )
        record_event(actor, events.DictionaryWordSet(words=word.words, rule=word.rule, instead=word.instead))
    return word


keeps_in_trash("dictionary_word", can_change_dictionary)


def remove_word(actor: Actor, word_id: int) -> None:
    require(can_change_dictionary(actor), actor)
    with transaction.atomic():
        word = DictionaryWord.objects.filter(workspace_id=actor.here, pk=word_id).first()
        if word is None:
            raise NotFound(NOT_FOUND)
        _next_version(actor)
        discard(actor, word, kind="dictionary_word", name=word.words)
        record_event(actor, events.DictionaryWordRemoved(words=word.words))


def refresh_checks(actor: Actor) -> tuple[int, int]:
    """Check requirements of the workspace whose kept score is missing or out of date: at most 500 at once.

    How many were checked, and how many still wait. A kept score is no content: nothing is told of it. Two at
    once write the same figures.
    """
    require(can_read_wording(actor), actor)
    waiting = queries.unchecked(actor)
    found = queries.texts_of(waiting.order_by("pk")[:AT_ONCE])
    if not found:
        return 0, 0
    ignored = queries.ignored_of(row["record_id"] for row in found)
    version, words = queries.dictionary_version(actor), queries.own_words(actor)
    checks = []
    for row in found:
        kept = bridge.kept_check(row, words, ignored.get(row["record_id"], frozenset()))
        checks.append(
            Check(
                requirement_id=row["record_id"],
                record_version=row["version"],
                dictionary_version=version,
                rules_version=RULES_VERSION,
                **kept,
            )
        )
    Check.objects.bulk_create(
        checks,
        batch_size=200,
        update_conflicts=True,
        unique_fields=["requirement"],
        update_fields=[
            "record_version",
            "dictionary_version",
            "rules_version",
            "score",
            "hits",
            "has_pattern",
        ],
    )
    return len(found), waiting.count()


def _outdate(record: Record) -> None:
    Check.objects.filter(pk=record.pk).update(rules_version=0)


def _next_version(actor: Actor) -> None:
    Dictionary.objects.bulk_create([Dictionary(workspace_id=actor.here)], ignore_conflicts=True)
    Dictionary.objects.filter(workspace_id=actor.here).update(version=F("version") + 1)
