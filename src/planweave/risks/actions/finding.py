"""Sessions: candidates put in blind or open, merged, voted on, taken into the register."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from planweave.kernel.events import Event, record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.locking import lock_record, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Candidate, Session, Vote
from ..policy import can_identify, can_lead_session, can_open_session, can_read, can_take_part
from ..queries.scheme import scale_of
from ..rules.words import Category, SessionKind, SessionStep
from .risks import Draft, create_risks

PREFIX = "RS"
MOST_QUESTIONS = 60
CANDIDATE_FIELDS = ("cause", "event", "effect", "category")


@dataclass(frozen=True, kw_only=True)
class SessionDraft:
    """How a session is opened. `people` are ids; `questions` {"category", "question"} of an interview."""

    title: str
    kind: str = SessionKind.BRAINSTORM.value
    topic: str = ""
    is_blind: bool = True
    expert: str = ""
    people: Sequence[int] = ()
    questions: Sequence[dict[str, str]] = field(default_factory=list)
    votes: int = 3


def open_session(actor: Actor, draft: SessionDraft) -> Session:
    """A session that collects; everybody named gets a notice. Invalid with a sentence per field."""
    require(can_open_session(actor), actor)
    with transaction.atomic():
        _check(actor, draft)
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="risk_session",
            number=number,
            key=f"{PREFIX}-{number}",
            title=" ".join(draft.title.split()),
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        row = Session.objects.create(
            record=record,
            kind=draft.kind,
            topic=draft.topic.strip(),
            is_blind=draft.is_blind and draft.kind == SessionKind.BRAINSTORM,
            expert=draft.expert.strip(),
            people=list(dict.fromkeys(draft.people)),
            questions=[dict(one) for one in draft.questions],
            votes=draft.votes,
        )
        record_event(actor, events.RiskSessionOpened(kind=row.kind, people=row.people), record)
        tell(actor, record, "risk_session", row.people)
    return row


def add_candidate(
    actor: Actor, key: str, values: dict[str, Any], *, question: int | None = None
) -> Candidate:
    """Put something in. Until it is revealed, a blind session shows it to nobody but its author."""
    with transaction.atomic():
        session = _held(actor, key, SessionStep.COLLECTING, SessionStep.VOTING)
        wanted = {"cause": "", "effect": "", "category": Category.TECHNICAL.value} | values
        if question is not None:
            if not 1 <= question <= len(session.questions):
                raise Invalid.of({"question": texts.QUESTIONS_SHAPE})
            wanted["category"] = values.get("category") or session.questions[question - 1]["category"]
        _check_candidate(actor, wanted)
        row = Candidate.objects.create(
            session=session, author_id=actor.user_id, question=question, **_words(wanted)
        )
        _told(actor, session, events.RiskCandidateAdded(candidate=row.pk))
    return row


def change_candidate(actor: Actor, key: str, candidate: int, values: dict[str, Any]) -> Candidate:
    """The author's own; once revealed, also by who leads."""
    with transaction.atomic():
        session = _held(actor, key, SessionStep.COLLECTING, SessionStep.VOTING)
        row = Candidate.objects.filter(session=session, pk=candidate).first()
        is_mine = row is not None and row.author_id == actor.user_id
        if row is None or (_is_hidden(session) and not is_mine):
            raise NotFound(NOT_FOUND)
        if not is_mine and not can_lead_session(actor, session.record.owner_id):
            raise Forbidden(texts.CANDIDATE_NOT_YOURS)
        if row.merged_into_id or row.risk_id:
            raise Conflict(texts.CANDIDATE_TAKEN)
        wanted = {name: getattr(row, name) for name in CANDIDATE_FIELDS} | values
        _check_candidate(actor, wanted)
        for name, value in _words(wanted).items():
            setattr(row, name, value)
        row.save(update_fields=list(CANDIDATE_FIELDS))
        _told(actor, session, events.RiskCandidateChanged(candidate=row.pk))
    return row


def reveal_session(actor: Actor, key: str) -> Session:
    """All is shown; people merge and vote from now on."""
    return _step(actor, key, SessionStep.COLLECTING, SessionStep.VOTING)


def finish_session(actor: Actor, key: str) -> Session:
    """What was not taken stays to be read."""
    return _step(actor, key, SessionStep.VOTING, SessionStep.DONE)


def merge_candidates(actor: Actor, key: str, ids: Sequence[int], values: dict[str, Any]) -> Candidate:
    """Several that mean the same as one, in new words if wished: the first lives on with the votes of all."""
    with transaction.atomic():
        session = _held(actor, key, SessionStep.VOTING)
        rows = _open(session, ids)
        if len(rows) < 2:
            raise Invalid.of({"candidates": texts.MERGE_TWO})
        into, others = rows[0], rows[1:]
        wanted = {name: getattr(into, name) for name in CANDIDATE_FIELDS} | values
        _check_candidate(actor, wanted)
        for name, value in _words(wanted).items():
            setattr(into, name, value)
        into.save(update_fields=list(CANDIDATE_FIELDS))
        merged = [one.pk for one in others]
        Candidate.objects.filter(merged_into__in=merged).update(merged_into=into)
        Candidate.objects.filter(pk__in=merged).update(merged_into=into)
        voters = set(Vote.objects.filter(candidate__in=merged).values_list("user_id", flat=True))
        Vote.objects.filter(candidate__in=merged).delete()
        Vote.objects.bulk_create(
            [Vote(candidate=into, user_id=pk) for pk in sorted(voters)], ignore_conflicts=True
        )
        _told(actor, session, events.RiskCandidatesMerged(into=into.pk, candidates=merged))
    return into


def vote(actor: Actor, key: str, ids: Sequence[int]) -> None:
    """One's votes are now exactly on these."""
    with transaction.atomic():
        session = _held(actor, key, SessionStep.VOTING)
        rows = _open(session, ids)
        if len(rows) != len(ids) or len(rows) > session.votes:
            raise Invalid.of({"candidates": texts.TOO_MANY_VOTES}, limit=session.votes)
        Vote.objects.filter(candidate__session=session, user_id=actor.user_id).delete()
        Vote.objects.bulk_create([Vote(candidate=row, user_id=actor.user_id) for row in rows])
        _told(actor, session, events.RiskCandidatesVoted(count=len(rows)))


def take_candidates(
    actor: Actor, key: str, ids: Sequence[int], *, product_id: int, about: Sequence[str] = ()
) -> list[Record]:
    """Candidates into the register, each as a risk of its own whose maker is who leads; all or none."""
    with transaction.atomic():
        session = _locked(actor, key)
        require(can_lead_session(actor, session.record.owner_id), actor)
        _require_step(actor, session, SessionStep.VOTING)
        rows = _open(session, ids)
        if not rows or len(rows) != len(ids):
            raise Invalid.of({"candidates": texts.NOTHING_TO_TAKE})
        drafts = [
            Draft(
                product_id=product_id,
                values={name: getattr(row, name) for name in CANDIDATE_FIELDS} | {"about": list(about)},
            )
            for row in rows
        ]
        records = create_risks(actor, drafts)
        for row, record in zip(rows, records, strict=True):
            row.risk_id = record.pk
            row.save(update_fields=["risk"])
        _told(actor, session, events.RiskCandidatesTaken(risks=[record.key for record in records]))
    return records


def _step(actor: Actor, key: str, before: SessionStep, after: SessionStep) -> Session:
    with transaction.atomic():
        session = _locked(actor, key)
        require(can_lead_session(actor, session.record.owner_id), actor)
        _require_step(actor, session, before)
        session.step = after
        session.save(update_fields=["step"])
        _told(actor, session, events.RiskSessionStepped(left=before.value, entered=after.value))
    return session


def _held(actor: Actor, key: str, *steps: SessionStep) -> Session:
    session = _locked(actor, key)
    require(can_identify(actor), actor)
    if not can_take_part(actor, session.people, session.record.owner_id):
        raise Forbidden(texts.NOT_IN_SESSION, key=key)
    _require_step(actor, session, *steps)
    return session


def _require_step(actor: Actor, session: Session, *steps: SessionStep) -> None:
    if session.step not in steps:
        step = texts.STEPS[session.step].say(actor.language)
        raise Conflict(texts.SESSION_OVER, key=session.record.key, step=step, extra={"step": session.step})


def _locked(actor: Actor, key: str) -> Session:
    require(can_read(actor), actor)
    records = Record.objects.filter(workspace_id=actor.here, kind="risk_session", key=key)
    pk = records.values_list("pk", flat=True).first()
    record = lock_record(pk, actor.here) if pk else None
    if record is None:
        raise NotFound(NOT_FOUND)
    session = Session.objects.get(pk=record.pk)
    session.record = record
    return session


def _is_hidden(session: Session) -> bool:
    return session.is_blind and session.step == SessionStep.COLLECTING


def _open(session: Session, ids: Sequence[int]) -> list[Candidate]:
    """In the order given, each once."""
    rows = Candidate.objects.filter(session=session, merged_into=None, risk=None).in_bulk(list(ids))
    return [rows[pk] for pk in dict.fromkeys(ids) if pk in rows]


def _words(values: dict[str, Any]) -> dict[str, str]:
    return {name: values[name].strip() for name in CANDIDATE_FIELDS}


def _check_candidate(actor: Actor, values: dict[str, Any]) -> None:
    wrong: dict[str, Text] = {}
    if not values["event"].strip():
        wrong["event"] = texts.EVENT_NEEDED
    for name in ("cause", "event", "effect"):
        if len(values[name]) > 5000:
            wrong[name] = texts.WORDS_TOO_LONG
    if values["category"] not in {*Category.values, *scale_of(actor.here).categories}:
        wrong["category"] = texts.CATEGORY_UNKNOWN
    if wrong:
        raise Invalid.of(wrong)


def _check(actor: Actor, draft: SessionDraft) -> None:
    wrong: dict[str, Text] = {}
    if not 1 <= len(draft.title.strip()) <= 200:
        wrong["title"] = texts.NAME_NEEDED
    if len(draft.topic) > 5000 or len(draft.expert) > 120:
        wrong["topic"] = texts.WORDS_TOO_LONG
    if not 1 <= draft.votes <= 20:
        wrong["votes"] = texts.VOTES_RANGE
    categories = {*Category.values, *scale_of(actor.here).categories}
    is_interview = draft.kind == SessionKind.INTERVIEW
    if (is_interview and not 1 <= len(draft.questions) <= MOST_QUESTIONS) or any(
        one["category"] not in categories or not 1 <= len(one["question"].strip()) <= 500
        for one in draft.questions
    ):
        wrong["questions"] = texts.QUESTIONS_SHAPE
    members = Membership.objects.filter(workspace_id=actor.here, user_id__in=draft.people)
    if members.exclude(role=Role.GUEST).count() != len(set(draft.people)):
        wrong["people"] = texts.PEOPLE_UNKNOWN
    if wrong:
        raise Invalid.of(wrong)


def _told(actor: Actor, session: Session, event: Event) -> None:
    touch(session.record, actor)
    record_event(actor, event, session.record)
