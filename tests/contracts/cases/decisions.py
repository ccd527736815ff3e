from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_disagreements": lambda w: Case(),
    "prepare_disagreement": lambda w: Case(query=f"about={w.requirement_key}"),
    "open_disagreement": lambda w: of(
        question="Which?", about=[w.requirement_key], parties=[w.users["owner"], w.users["viewer"]]
    ),
    "get_disagreement": lambda w: Case({"key": w.at_scoring}),
    "change_disagreement_deadlines": lambda w: Case(
        {"key": w.disagreement}, body={"deadlines": {"authority": "2199-01-01T00:00:00Z"}}
    ),
    "decide_disagreement": lambda w: Case({"key": w.at_authority}, body={"option": 1, "grounds": "why"}),
    "withdraw_disagreement": lambda w: Case({"key": w.disagreement}, body={"reason": "why"}),
    "state_position": lambda w: Case({"key": w.disagreement}, body={"position": "So", "reasons": "why"}),
    "propose_criteria": lambda w: Case(
        {"key": w.at_ground}, body={"criteria": [{"name": "Risk", "weight": 1}], "revision": 1}
    ),
    "agree_in_disagreement": lambda w: Case({"key": w.at_ground}, body={"what": "criteria", "revision": 1}),
    "add_option": lambda w: Case({"key": w.at_options}, body={"title": "Another"}),
    "change_option": lambda w: Case({"key": w.at_options, "number": 1}, body={"title": "Anew", "version": 1}),
    "merge_options": lambda w: Case({"key": w.at_options}, body={"title": "Both", "numbers": [1, 2]}),
    "score_options": lambda w: Case(
        {"key": w.at_scoring}, body={"round": 2, "scores": {"1": {"c1": 5}, "2": {"c1": 5}}}
    ),
    "give_apart_reason": lambda w: Case({"key": w.at_scoring, "number": 1}, body={"text": "why"}),
    "list_decisions": lambda w: Case(),
    "get_decision_figures": lambda w: Case(),
    "check_decision": lambda w: of(question="Which?", choice="This", about=[w.requirement_key]),
    "record_decision": lambda w: of(question="Which?", choice="This", about=[w.requirement_key]),
    "get_decision": lambda w: Case({"key": w.decision}),
    "apply_decision": lambda w: Case({"key": w.decision}, body={}),
    "plan_decision_review": lambda w: Case({"key": w.decision}, body={"review_on": "2199-01-01"}),
    "list_record_decisions": lambda w: Case({"key": w.requirement_key}),
    "list_conflicts": lambda w: Case(query="state=all"),
    "find_conflicts": lambda w: Case(),
    "get_conflict": lambda w: Case({"key": w.conflict}),
    "dismiss_conflict": lambda w: Case({"key": w.conflict}, body={"reason": "why"}),
    "take_up_conflict": lambda w: Case({"key": w.dismissed}),
}
