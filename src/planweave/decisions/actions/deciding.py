"""Decisions made: by consensus, by the named authority, or elsewhere and recorded here."""

import datetime
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.baselines.actions import keep_snapshots
from planweave.baselines.queries.contents import contents_now
from planweave.baselines.rules.content import hash_of
from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid
from planweave.kernel.events import Entry, canonical, record_event, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.models import Record
from planweave.requirements.models import Requirement
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import About, Contradiction, Decision, DecisionItem, Disagreement, Option
from ..policy import can_decide, can_record
from ..queries.about import Target, keep_about, of_record, targets_of
from ..queries.decisions import Draft, contradictions_of, facts_of
from ..queries.disagreements import Standing
from ..rules.words import Cause, How, Step, TargetKind
from .effects import checked_effects
from .locked import hold, require_step
from .moving import end
from .taking_part import option_in

PREFIX = "DEC"
REVIEWED_AFTER = datetime.timedelta(days=90)


@dataclass(frozen=True, kw_only=True)
class Made:
    """Everything that a decision is."""

    draft: Draft
    how: How
    deciders: Sequence[tuple[int, str]]
    owner: int
    raised_at: datetime.datetime
    decided_at: datetime.datetime
    grounds: str = ""
    options: Sequence[dict[str, Any]] = ()
    criteria: Sequence[dict[str, Any]] = ()
    agreement: Sequence[float | None] = ()
    review_on: datetime.date | None = None
    reverses: Decision | None = None
    disagreement: Disagreement | None = None


def decide_by_consensus(actor: Actor, held: Standing, *, option: Option, at: datetime.datetime) -> Decision:
    """The parties agreed: the option becomes the decision, and the disagreement is settled."""
    made = _made_of(
        held,
        choice=option.title,
        effects=option.effects,
        how=How.CONSENSUS,
        deciders=[(user.pk, user.name) for user in held.parties],
        owner=held.row.record.owner_id or actor.user_id,
        at=at,
    )
    return _settle(actor, held, made, because=Cause.AGREED)


def decide_disagreement(
    actor: Actor,
    key: str,
    *,
    option: int | None = None,
    choice: str = "",
    effects: Sequence[dict[str, Any]] = (),
    grounds: str,
    review_on: datetime.date | None = None,
) -> Decision:
    """The named authority decides with grounds: one of the options, or an answer of their own."""
    with transaction.atomic():
        held = hold(actor, key)
        row = held.row
        is_escalated = row.escalated_at is not None
        if not can_decide(actor, row.authority_id, is_escalated=is_escalated):
            raise Forbidden(texts.NOT_AUTHORITY, name=row.authority.name)
        require_step(actor, held, Step.AUTHORITY)
        if not grounds.strip():
            raise Invalid.of({"grounds": texts.GROUNDS_NEEDED})
        _check_words(grounds=grounds, choice=choice)
        if option is not None:
            chosen = option_in(held, option)
            choice, kept = chosen.title, chosen.effects
        elif choice.strip():
            choice, kept = choice.strip(), checked_effects(actor, effects)
        else:
            raise Invalid.of({"choice": texts.CHOICE_NEEDED})
        made = _made_of(
            held,
            choice=choice,
            effects=kept,
            how=How.AUTHORITY,
            deciders=[(actor.user_id, actor.name)],
            owner=actor.user_id,
            at=timezone.now(),
            grounds=grounds.strip(),
            review_on=review_on,
        )
        return _settle(actor, held, made, because=Cause.DECIDED)


def record_decision(
    actor: Actor,
    *,
    question: str,
    choice: str,
    about: Sequence[str],
    grounds: str = "",
    options: Sequence[str] = (),
    criteria: Sequence[str] = (),
    effects: Sequence[dict[str, Any]] = (),
    raised_at: datetime.datetime | None = None,
    decided_at: datetime.datetime | None = None,
    review_on: datetime.date | None = None,
    reverses: str = "",
) -> Decision:
    """A decision made elsewhere, into the log, on the data as they are now. Invalid with a sentence per field."""
    require(can_record(actor), actor)
    with transaction.atomic():
        now = timezone.now()
        decided_at = decided_at or now
        raised_at = raised_at or decided_at
        wrong: dict[str, Text] = {}
        if not question.strip():
            wrong["question"] = texts.QUESTION_NEEDED
        elif len(question.strip()) > 300:
            wrong["question"] = texts.QUESTION_TOO_LONG
        if not choice.strip():
            wrong["choice"] = texts.CHOICE_NEEDED
        if decided_at > now + datetime.timedelta(minutes=1):
            wrong["decided_at"] = texts.DECIDED_LATER
        elif raised_at > decided_at:
            wrong["raised_at"] = texts.RAISED_LATER
        if wrong:
            raise Invalid.of(wrong)
        _check_words(grounds=grounds, choice=choice)
        draft = Draft(
            question=" ".join(question.split()),
            choice=choice.strip(),
            about=targets_of(actor, about),
            effects=checked_effects(actor, effects),
        )
        made = Made(
            draft=draft,
            how=How.RECORDED,
            deciders=[(actor.user_id, actor.name)],
            owner=actor.user_id,
            raised_at=raised_at,
            decided_at=decided_at,
            grounds=grounds.strip(),
            options=[{"title": title.strip()} for title in options if title.strip()],
            criteria=[{"name": name.strip()} for name in criteria if name.strip()],
            review_on=review_on,
            reverses=_reversible(actor, reverses) if reverses else None,
        )
        return _make(actor, made)


def _check_words(**words: str) -> None:
    wrong = {name: texts.WORDS_TOO_LONG for name, given in words.items() if len(given) > 10_000}
    if wrong:
        raise Invalid.of(wrong)


def _reversible(actor: Actor, key: str) -> Decision:
    found = Decision.objects.filter(record__workspace_id=actor.here, record__key=key).first()
    if found is None:
        raise Invalid.of({"reverses": texts.REVERSES_UNKNOWN}, key=key)
    by = Decision.objects.filter(reverses=found).select_related("record").first()
    if by is not None:
        raise Conflict(texts.REVERSED_ALREADY, key=key, by=by.record.key)
    return found


def _made_of(
    held: Standing,
    *,
    choice: str,
    effects: Sequence[dict[str, Any]],
    how: How,
    deciders: Sequence[tuple[int, str]],
    owner: int,
    at: datetime.datetime,
    grounds: str = "",
    review_on: datetime.date | None = None,
) -> Made:
    """A disagreement's outcome with everything that led to it."""
    row = held.row
    closed = [one for one in held.rounds if one.closed_at is not None]
    figures = closed[-1].result["options"] if closed else {}
    return Made(
        draft=Draft(question=row.record.title, choice=choice, about=_targets(row), effects=list(effects)),
        how=how,
        deciders=deciders,
        owner=owner,
        raised_at=row.record.created_at,
        decided_at=at,
        grounds=grounds,
        options=[
            {
                "number": one.number,
                "title": one.title,
                "text": one.text,
                "mean": figures.get(str(one.pk), {}).get("mean"),
            }
            for one in held.live_options
        ],
        criteria=row.criteria,
        agreement=[one.result["w"] for one in closed],
        review_on=review_on or (at + REVIEWED_AFTER).date(),
        disagreement=row,
    )


def _targets(row: Disagreement) -> list[Target]:
    """What the disagreement is about, by the names of that day; what is gone meanwhile is about it all the same."""
    return [
        Target(
            kind=TargetKind(one.kind),
            id=one.target_id,
            key=one.key,
            name=one.name,
            record_kind="",
            owner=None,
        )
        for one in About.objects.filter(holder=row.record).order_by("pk")
    ]


def _settle(actor: Actor, held: Standing, made: Made, *, because: Cause) -> Decision:
    decision = _make(actor, made)
    end(actor, held.row, Step.SETTLED, because=because, at=made.decided_at)
    tell(
        actor,
        decision.record,
        "decision_made",
        {*held.party_ids, held.row.authority_id, held.row.record.owner_id or 0} - {0},
    )
    return decision


def _make(actor: Actor, made: Made) -> Decision:
    """The decision with its frozen data, the warnings it raises, and its events."""
    here, draft = actor.here, made.draft
    changed = Record.objects.filter(pk__in={one["record"] for one in draft.effects})
    about = {one.place: one for one in [*draft.about, *map(of_record, changed)]}
    ids = [one.id for one in about.values() if one.kind == TargetKind.RECORD]
    contents = contents_now(here, ids)
    written = {pk: content.canonical() for pk, content in contents.items()}
    hashes = {pk: hash_of(text) for pk, text in written.items()}
    snapshots = keep_snapshots(here, {hashes[pk]: text for pk, text in written.items()})
    records = Record.objects.in_bulk(list(contents))
    present = Requirement.objects.in_bulk([one["record"] for one in draft.effects])
    consequences = [
        one | {"before": _value(present[one["record"]], one["field"])}
        for one in draft.effects
        if one["record"] in present
    ]
    [number] = take_numbers(here, PREFIX)
    record = Record.objects.create(
        workspace_id=here,
        kind="decision",
        number=number,
        key=f"{PREFIX}-{number}",
        title=draft.question,
        owner_id=made.owner,
        created_by_id=actor.user_id,
    )
    decision = Decision(
        record=record,
        disagreement=made.disagreement,
        choice=draft.choice,
        grounds=made.grounds,
        how=made.how,
        deciders=[{"id": pk, "name": name} for pk, name in made.deciders],
        options=list(made.options),
        criteria=list(made.criteria),
        agreement=list(made.agreement),
        consequences=consequences,
        facts=facts_of(
            here, [one for one in about.values() if one.id not in contents or one.kind != "record"]
        ),
        raised_at=made.raised_at,
        decided_at=made.decided_at,
        review_on=made.review_on,
        reverses=made.reverses,
    )
    frozen = [[pk, records[pk].version, hashes[pk]] for pk in sorted(contents)]
    decision.hash = hash_of_decision(decision, frozen)
    decision.save(force_insert=True)
    DecisionItem.objects.bulk_create(
        [
            DecisionItem(
                decision=decision,
                record_id=pk,
                key=records[pk].key,
                title=records[pk].title,
                version=records[pk].version,
                snapshot_id=snapshots[hashes[pk]],
            )
            for pk in contents
        ]
    )
    keep_about(record, about.values())
    told = events.DecisionMade(
        how=made.how,
        choice=draft.choice,
        about=[one.key for one in about.values()],
        hash=decision.hash,
    )
    record_event(actor, told, record)
    if made.reverses is not None:
        record_event(actor, events.DecisionReversed(by=record.key), made.reverses.record)
    _warn(actor, decision, draft)
    return decision


def hash_of_decision(decision: Decision, frozen: list[list[Any]]) -> str:
    """SHA-256 over what was decided, by whom, when, and on which contents ([record, version, hash])."""
    said = [
        decision.record.title,
        decision.choice,
        decision.grounds,
        str(decision.how),
        decision.deciders,
        decision.options,
        decision.criteria,
        decision.consequences,
        decision.facts,
        decision.decided_at.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
        frozen,
    ]
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def _value(requirement: Requirement, field: str) -> Any:
    return requirement.release_id if field == "release" else getattr(requirement, field)


def _warn(actor: Actor, decision: Decision, draft: Draft) -> None:
    """Keep and tell what the new decision speaks against: at both decisions, to the people of both."""
    found = contradictions_of(actor.here, draft, but={decision.pk, decision.reverses_id})
    entries: list[Entry] = []
    for older, ways in found:
        Contradiction.objects.bulk_create(
            [
                Contradiction(
                    newer=decision,
                    older=older,
                    kind=way.kind,
                    detail={"record": way.record, "field": way.field, "older": way.older, "newer": way.newer}
                    if way.record
                    else {},
                )
                for way in ways
            ]
        )
        told = events.DecisionContradicted(
            newer=decision.record.key, older=older.record.key, kind=ways[0].kind
        )
        entries += [Entry(event=told, record=decision.record), Entry(event=told, record=older.record)]
        people = {one["id"] for one in (*older.deciders, *decision.deciders)}
        people |= {older.record.owner_id or 0, decision.record.owner_id or 0} - {0}
        tell(actor, decision.record, "decision_contradicts", people)
    record_events(actor, entries)
