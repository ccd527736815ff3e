"""Rating sessions as they are said on the wire: what is to be done, and whose voice is shown how."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor

from ... import policy
from ...actions.ratings.standing import may_go_on, standing_advice
from ...bridge import scores as scoring
from ...models import Ballot, Rater, RatingReason, RatingRound, RatingSession
from ...queries.ratings import (
    Sitting,
    items_of,
    own_ballots,
    reasons_of,
    revealed_ballots,
    sittings,
)
from ...rules.ratings import SCORED, Naming, State, commitment, labels
from ...rules.scores import Settings
from ...texts import ratings as texts
from ...texts.scores import METHODS as METHOD_NAMES

Voice = Callable[[int], dict[str, Any]]


def way_label(actor: Actor, way: str) -> str:
    return (texts.WAYS.get(way) or METHOD_NAMES[way]).say(actor.language)


def row_out(actor: Actor, sitting: Sitting) -> dict[str, Any]:
    session = sitting.session
    revealed = [round_ for round_ in sitting.rounds if round_.result is not None]
    is_mine = actor.user_id in sitting.seats
    return {
        "key": session.record.key,
        "title": session.record.title,
        "leader": _person(session.record.owner),
        "way": session.way,
        "way_label": way_label(actor, session.way),
        "state": session.state,
        "round": sitting.round.number,
        "round_limit": session.round_limit,
        "count": sitting.count,
        "raters": len(sitting.raters),
        "handed_in": len(sitting.raters) - len(sitting.awaited),
        "is_mine": is_mine,
        "awaits_me": is_mine and session.state == State.OPEN and actor.user_id not in sitting.handed_in,
        "step": _step(actor, sitting, lacking=[]),
        "w": revealed[-1].result["agreement"]["w"] if revealed else None,
    }


def detail(actor: Actor, session: RatingSession) -> dict[str, Any]:
    """The whole session for this reader. Ballots of an open round are not even read, but for one's own."""
    sitting = sittings([session])[0]
    own = own_ballots(actor, session.pk)
    ballots = revealed_ballots(session.pk)
    reasons = reasons_of(session.pk)
    lacking = _lacking(sitting, reasons.get(sitting.round.pk, []))
    is_revealed = session.state == State.REVEALED
    leads = policy.can_lead_rating(actor, session.record.owner_id)
    earlier = [own[round_.pk] for round_ in sitting.rounds[:-1] if round_.pk in own]
    step = _step(actor, sitting, lacking=lacking)
    return {
        "key": session.record.key,
        "title": session.record.title,
        "purpose": session.purpose,
        "leader": _person(session.record.owner),
        "way": session.way,
        "way_label": way_label(actor, session.way),
        "inputs": _inputs(actor, session),
        "state": session.state,
        "naming": session.naming,
        "round": sitting.round.number,
        "round_limit": session.round_limit,
        "agreed_from": session.agreed_from,
        "least_gain": session.least_gain,
        "because": session.because,
        "version": session.record.version,
        "raters": [
            {
                "person": _person(rater.user),
                "weight": rater.weight,
                "has_handed_in": rater.user_id in sitting.handed_in,
            }
            for rater in sitting.raters
        ],
        "items": [
            {
                "id": item.requirement_id,
                "key": item.requirement.record.key,
                "title": item.requirement.record.title,
                "product": item.requirement.record.product_id,
                "state": item.requirement.state,
            }
            for item in items_of(session.pk)
        ],
        "step": step,
        "my_ballot": _own_out(sitting.round, own.get(sitting.round.pk)),
        "my_last": _own_out(None, earlier[-1] if earlier else None),
        "rounds": [
            _round_out(actor, sitting, round_, ballots.get(round_.pk, []), reasons.get(round_.pk, []))
            for round_ in sitting.rounds
        ],
        "can": {
            "lead": leads,
            "rate": session.state == State.OPEN and policy.can_rate(actor, sitting.seats),
            "reveal": _is_revealable(sitting)
            and policy.can_reveal(actor, session.record.owner_id, sitting.seats),
            "next_round": is_revealed and leads and may_go_on(standing_advice(sitting)),
            "take_over": is_revealed and leads and policy.can_score(actor),
            "give_reason": is_revealed and policy.can_rate(actor, sitting.seats),
        },
    }


def _step(actor: Actor, sitting: Sitting, *, lacking: list[tuple[int, int]]) -> dict[str, Any]:
    """What is to be done now, by whom, until when. `lacking`: (person, requirement) without a reason yet."""
    code, who, count = _what_next(actor, sitting, lacking)
    is_open = sitting.session.state == State.OPEN
    return {
        "code": code,
        "says": texts.STEPS[code].say(actor.language, count=count),
        "who": who,
        "until": sitting.round.due_at if is_open else None,
    }


def _what_next(
    actor: Actor, sitting: Sitting, lacking: list[tuple[int, int]]
) -> tuple[str, list[dict[str, Any]], int]:
    session = sitting.session
    leader = [one for one in [_person(session.record.owner)] if one]
    if session.state in (State.TAKEN_OVER, State.ENDED):
        return str(session.state), [], 0
    if session.state == State.OPEN:
        awaited = [_said(rater) for rater in sitting.awaited]
        if _is_revealable(sitting):
            return "reveal", leader, 0
        if _is_overdue(sitting.round):
            return "extend", leader, 0
        if actor.user_id in {rater.user_id for rater in sitting.awaited}:
            return "rate", awaited, len(awaited)
        return ("wait" if actor.user_id in sitting.seats else "watch"), awaited, len(awaited)
    mine = [one for one in lacking if one[0] == actor.user_id]
    if mine:
        return (
            "reason",
            [_said(rater) for rater in sitting.raters if rater.user_id == actor.user_id],
            len(mine),
        )
    if may_go_on(standing_advice(sitting)):
        people = {user for user, _ in lacking}
        if people and session.naming == Naming.NAMED:
            return "reasons", [_said(one) for one in sitting.raters if one.user_id in people], len(people)
        return "reasons", leader, 0
    return "settle", leader, 0


def _is_overdue(round_: RatingRound) -> bool:
    return round_.due_at is not None and round_.due_at <= timezone.now()


def _is_revealable(sitting: Sitting) -> bool:
    if sitting.session.state != State.OPEN:
        return False
    given = len(sitting.raters) - len(sitting.awaited)
    is_due = not sitting.awaited or _is_overdue(sitting.round)
    return is_due and given >= min(2, len(sitting.raters))


def _lacking(sitting: Sitting, reasons: list[RatingReason]) -> list[tuple[int, int]]:
    result = sitting.round.result
    if result is None:
        return []
    given = {(reason.user_id, reason.requirement_id) for reason in reasons}
    apart = [(one["user"], row["item"]) for row in result["items"] for one in row["apart"]]
    return [one for one in apart if one not in given]


def _inputs(actor: Actor, session: RatingSession) -> list[dict[str, Any]]:
    if session.way not in SCORED:
        return []
    settings = Settings(method="weighted", criteria=tuple(session.criteria), version=0)
    return scoring.declared_inputs(settings, session.way, actor.language)


def _round_out(
    actor: Actor,
    sitting: Sitting,
    round_: RatingRound,
    ballots: list[Ballot],
    reasons: list[RatingReason],
) -> dict[str, Any]:
    said: dict[str, Any] = {"advice": None, "gain": None, "says": "", "result": None}
    if round_.result is not None:
        advice = standing_advice(sitting, round_.number)
        voice = _voices(actor, sitting.session, ballots)
        said = {
            "advice": advice.code,
            "gain": advice.gain,
            "says": advice.sentence.say(actor.language),
            "result": _result_out(round_.result, voice, reasons),
        }
    return {
        "number": round_.number,
        "started_at": round_.started_at,
        "due_at": round_.due_at,
        "revealed_at": round_.revealed_at,
        **said,
    }


def _voices(actor: Actor, session: RatingSession, ballots: list[Ballot]) -> Voice:
    """How a person of this round is called for this reader."""
    numbers = labels({ballot.user_id: ballot.salt for ballot in ballots})
    names = {ballot.user_id: ballot.user.name for ballot in ballots}

    def voice(user: int) -> dict[str, Any]:
        label = names.get(user, "")
        if session.naming == Naming.UNNAMED:
            label = texts.UNNAMED.say(actor.language, number=numbers.get(user, 0))
        return {"label": label, "is_me": user == actor.user_id}

    return voice


def _result_out(result: Mapping[str, Any], voice: Voice, reasons: list[RatingReason]) -> dict[str, Any]:
    of_item: dict[int, list[dict[str, Any]]] = {}
    for reason in reasons:
        row = {"voice": voice(reason.user_id), "body": reason.body}
        of_item.setdefault(reason.requirement_id, []).append(row)

    def voiced(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return sorted(
            ({"voice": voice(row["user"])} | row for row in rows), key=lambda row: row["voice"]["label"]
        )

    ahp = result.get("ahp")
    return {
        "agreement": result["agreement"],
        "items": [
            row
            | {
                "values": voiced(row["values"]),
                "apart": voiced(row["apart"]),
                "reasons": of_item.get(row["item"], []),
            }
            for row in result["items"]
        ],
        "orders": result["orders"],
        "kemeny": result["kemeny"],
        "people": voiced(result["people"]),
        "camps": [sorted(map(voice, camp), key=lambda one: one["label"]) for camp in result["camps"]],
        "kano": result.get("kano"),
        "ahp": ahp and ahp | {"people": voiced(ahp["people"])},
    }


def _own_out(round_: RatingRound | None, ballot: Ballot | None) -> dict[str, Any] | None:
    if ballot is None:
        return None
    return {
        "round": round_.number if round_ else 0,
        "answers": ballot.answers,
        "salt": ballot.salt,
        "commitment": commitment(ballot.answers, ballot.salt),
        "handed_in_at": ballot.handed_in_at,
    }


def _said(rater: Rater) -> dict[str, Any]:
    return {"id": rater.user_id, "name": rater.user.name}


def _person(user: Any) -> dict[str, Any] | None:
    return {"id": user.pk, "name": user.name} if user else None
