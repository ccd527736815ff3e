"""Evaluations at every stage, and feedback cycles, for the contracts: the owner leads, the product manager is
evaluated by a contributor, and the lead hears appeals."""

import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..world import World

STAGES = ("published", "judging", "review")


def make(w: "World") -> None:
    w.evaluation_draft = _cycle(w, "Draft")
    w.evaluation_published = _cycle(w, "Published", to="published")
    w.evaluation_judging = _cycle(w, "Judging", to="judging")
    w.evaluation = _cycle(w, "Review", to="review")
    w.evaluation_appealed = _cycle(w, "Appealed", to="review")
    at = f"{w.house.path}/evaluation-cycles/{w.evaluation_appealed}/results/{w.users['product_manager']}/appeal"
    assert w.house.api("product_manager").post(at, {"words": w.canary}).status_code == 200
    second = {"email": f"second@{w.slug}.example", "name": "Second lead", "role": "lead"}
    w.second_lead = w.made("/members", second)["user"]
    w.feedback_cycle = w.made("/feedback-cycles", feedback_cycle_of(w, w.canary))["id"]


def grow(w: "World", name: str) -> None:
    for stage in ("draft", *STAGES):
        _cycle(w, f"{name} {stage}", to=stage)
    w.made("/feedback-cycles", feedback_cycle_of(w, name))


def cycle_of(w: "World", title: str, **more: Any) -> dict[str, Any]:
    """The body of a cycle; its period ends today, so that judging may begin."""
    today = datetime.date.today()
    criteria = [
        {"kind": "computed", "name": f"Kept {w.canary}", "weight": 1, "measure": "kept_release"},
        {
            "kind": "judged",
            "name": f"Teamwork {w.canary}",
            "weight": 1,
            "anchors": ["one", "two", "three", "four", "five"],
            "voices": ["self", "peer", "lead"],
        },
    ]
    return {
        "title": f"{title} {w.canary}",
        "note": w.canary,
        "appeals_to": w.users["lead"],
        "start_on": str(today - datetime.timedelta(days=30)),
        "finish_on": str(today),
        "judge_until": str(today + datetime.timedelta(days=5)),
        "criteria": criteria,
        "people": [{"subject": w.users["product_manager"], "peers": [w.users["contributor"]]}],
    } | more


def feedback_cycle_of(w: "World", title: str) -> dict[str, Any]:
    pairs = [
        {"giver": w.users["contributor"], "recipient": w.users["product_manager"]},
        {"giver": w.users["owner"], "recipient": w.users["lead"]},
    ]
    due = datetime.date.today() + datetime.timedelta(days=5)
    return {"title": title, "question": w.canary, "due_on": str(due), "pairs": pairs}


def _cycle(w: "World", title: str, *, to: str = "draft") -> int:
    pk = int(w.made("/evaluation-cycles", cycle_of(w, title))["id"])
    for stage in STAGES[: STAGES.index(to) + 1] if to in STAGES else ():
        at = f"{w.house.path}/evaluation-cycles/{pk}/stage"
        assert w.house.api("owner").post(at, {"to": stage}).status_code == 200
        if stage == "judging":
            said = {"version": 1, "scores": {"c2": 4}, "words": {"c2": w.canary}, "is_submitted": True}
            seat = f"{w.house.path}/evaluation-cycles/{pk}/judgements/{w.users['product_manager']}"
            assert w.house.api("owner").put(seat, said).status_code == 200
    return pk
