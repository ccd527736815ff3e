"""What the demo's managers tell each other, and two evaluations: a closed one and one that is being judged.

Evaluations are led by whoever loads the demo: their results are theirs and the evaluated people's alone, so that
nobody else would see anything of them.
"""

import datetime
import tomllib
from typing import Any

from django.utils import timezone

from planweave.accounts.models import User
from planweave.accounts.queries import actor_for
from planweave.evaluation.actions import cycles, feedback, feedback_cycles, judging, results
from planweave.kernel.actor import Actor
from planweave.workspaces.queries import enter

from ..content import HERE
from .cast import Cast

DAY = datetime.timedelta(days=1)
PEERS = {"ux": ("tech", "mkt", "be1"), "mkt": ("ux", "tech", "fe1"), "tech": ("ux", "mkt", "be2")}
SCORES = {"ux": (4, 5, 4), "mkt": (3, 4, 3), "tech": (5, 4, 4)}
"""What the peers of each say about teamwork; the second criterion gets one less."""
LEAD = {"ux": (4, 4), "mkt": (3, 4), "tech": (5, 4)}
OWN = {"ux": (4, 3), "mkt": (4, 4), "tech": (3, 4)}
MEASURES = (
    ("kept_release", 3.0, 0.5, 1.0, 3),
    ("settling_days", 1.0, 30.0, 3.0, 1),
    ("goal_score", 2.0, 0.0, 0.7, 1),
    ("overlaps_settled", 1.0, 0.0, 1.0, 1),
    ("reversed", 1.0, 0.5, 0.0, 3),
)
"""Measure, weight, figure for no points and for all, least cases."""


def talk(cast: Cast) -> None:
    """Feedback of every kind, a request that waits, and a running cycle."""
    told = _told(cast)
    made = {}
    for name, row in told["feedback"].items():
        made[name] = feedback.give_feedback(
            cast.actor(row["from"]),
            recipient=cast.users[row["to"]].pk,
            values={
                "kind": row["kind"],
                "circle": row["circle"],
                "went_well": row.get("well", ""),
                "to_change": row.get("change", ""),
                "start_on": None,
                "finish_on": None,
            },
            about=[cast.records[slug].key for slug in row["about"] if slug in cast.records],
        )
    praised, taken_up = made["praise"], made["suggestion"]
    feedback.thank_for_feedback(cast.actor(told["feedback"]["praise"]["to"]), praised.pk)
    feedback.answer_feedback(
        cast.actor(told["feedback"]["suggestion"]["to"]),
        taken_up.pk,
        version=1,
        values={"answer": told["answer"], "follow": "taken_up"},
    )
    feedback.ask_for_feedback(
        cast.actor("ux"),
        people=[cast.users["tech"].pk],
        values={"question": told["question"], "start_on": None, "finish_on": None},
        about=[],
    )


def evaluate(cast: Cast, lead: User) -> None:
    """Two cycles led by `lead`, and a feedback cycle in which they are asked as well."""
    told = _told(cast)
    closed = _cycle(cast, lead, told, title=told["closed"], ends=timezone.localdate() - 91 * DAY)
    for code in PEERS:
        _judge(cast, lead, closed, code, told)
    cycles.move_cycle(_lead(cast, lead), closed, to="review")
    for code in PEERS:
        subject = cast.users[code].pk
        if code == "mkt":
            results.comment_result(cast.actor(code), closed, subject, words=told["comment"])
            results.appeal_against_result(cast.actor(code), closed, subject, words=told["appeal"])
            results.answer_appeal(
                cast.actor("lead"), closed, subject, outcome="kept", grounds=told["grounds"]
            )
        else:
            results.accept_result(cast.actor(code), closed, subject)
    cycles.move_cycle(_lead(cast, lead), closed, to="closed")
    running = _cycle(cast, lead, told, title=told["running"], ends=timezone.localdate())
    for code in ("tech", "mkt"):
        _save(cast.actor(code), running, cast.users["ux"].pk, SCORES["ux"][0], {})
    today = timezone.localdate()
    pairs = [(giver, other) for giver, others in PEERS.items() for other in others if other in PEERS]
    feedback_cycles.open_feedback_cycle(
        _lead(cast, lead),
        values={"title": told["cycle"], "question": told["cycle_question"], "due_on": today + 9 * DAY},
        pairs=[
            *((cast.users[giver].pk, cast.users[other].pk) for giver, other in pairs),
            (lead.pk, cast.users["ux"].pk),
        ],
    )


def _cycle(cast: Cast, lead: User, told: dict[str, Any], *, title: str, ends: datetime.date) -> int:
    """Published and ready to be judged."""
    cycle = cycles.create_cycle(
        _lead(cast, lead),
        values={
            "title": title,
            "note": told["note"],
            "appeals_to": cast.users["lead"].pk,
            "start_on": ends - 90 * DAY,
            "finish_on": ends,
            "judge_until": timezone.localdate() + 10 * DAY,
            "appeal_days": 10,
            "answer_days": 7,
            "peers_shown": "aggregate",
        },
        criteria=_criteria(told),
        people={
            cast.users[code].pk: [cast.users[peer].pk for peer in peers] for code, peers in PEERS.items()
        },
    )
    for stage in ("published", "judging"):
        cycles.move_cycle(_lead(cast, lead), cycle.pk, to=stage)
    return cycle.pk


def _criteria(told: dict[str, Any]) -> list[dict[str, Any]]:
    computed = [
        {
            "kind": "computed",
            "name": told["measures"][name],
            "weight": weight,
            "words": "",
            "measure": name,
            "at_zero": at_zero,
            "at_full": at_full,
            "least": least,
            "anchors": [],
            "voices": [],
        }
        for name, weight, at_zero, at_full, least in MEASURES
    ]
    judged = [
        {
            "kind": "judged",
            "name": row["name"],
            "weight": 2.0,
            "words": row["words"],
            "measure": "",
            "at_zero": 0.0,
            "at_full": 1.0,
            "least": 3,
            "anchors": row["anchors"],
            "voices": ["self", "peer", "lead"],
        }
        for row in told["judged"]
    ]
    return computed + judged


def _judge(cast: Cast, lead: User, cycle: int, code: str, told: dict[str, Any]) -> None:
    """`c6` and `c7` are the two judged criteria."""
    subject = cast.users[code].pk
    for peer, score in zip(PEERS[code], SCORES[code], strict=True):
        _save(cast.actor(peer), cycle, subject, score, {})
    said = told["said"][code]
    for actor, (first, second), words in (
        (cast.actor(code), OWN[code], said["own"]),
        (_lead(cast, lead), LEAD[code], said["lead"]),
    ):
        _save(actor, cycle, subject, first, {"c6": words}, second=second)


def _save(
    actor: Actor, cycle: int, subject: int, score: int, words: dict[str, str], *, second: int | None = None
) -> None:
    judging.save_judgement(
        actor,
        cycle,
        subject,
        version=1,
        scores={"c6": score, "c7": second or score - 1},
        words=words,
        is_submitted=True,
    )


def _lead(cast: Cast, lead: User) -> Actor:
    return enter(actor_for(lead, via="command"), cast.slug)[0]


def _told(cast: Cast) -> dict[str, Any]:
    return tomllib.loads((HERE / cast.story.language / "evaluating.toml").read_text("utf-8"))
