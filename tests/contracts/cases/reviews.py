from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_reviews": lambda w: Case(),
    "start_review": lambda w: of(
        title="Review",
        people=[{"user": w.users["lead"], "role": "approver"}],
        scope={"kind": "baseline", "baseline": w.baseline},
    ),
    "get_review": lambda w: Case({"key": w.review}),
    "change_review": lambda w: Case(
        {"key": w.review}, body={"title": "R", "people": [{"user": w.users["lead"], "role": "approver"}]}
    ),
    "start_next_round": lambda w: Case({"key": w.review}),
    "cancel_review": lambda w: Case({"key": w.review}, body={"reason": "why"}),
    "list_review_items": lambda w: Case({"key": w.review}),
    "get_review_item": lambda w: Case({"key": w.review, "requirement": w.requirement_key}),
    "give_verdict": lambda w: Case(
        {"key": w.review, "requirement": w.requirement_key}, body={"verdict": "accept"}
    ),
    "add_remark": lambda w: Case({"key": w.review, "requirement": w.requirement_key}, body={"body": "x"}),
    "resolve_remark": lambda w: Case({"key": w.review, "remark_id": w.remark}, body={"is_resolved": True}),
    "tick_checklist": lambda w: Case({"key": w.review}, body={"ticked": [1]}),
    "sign_round": lambda w: Case({"key": w.review}, body={"meaning": "approved"}),
    "sign_off_round": lambda w: Case({"key": w.review}),
    "get_minutes": lambda w: Case({"key": w.review}, query="format=md"),
    "list_requirement_reviews": lambda w: Case({"key": w.requirement_key}),
}
