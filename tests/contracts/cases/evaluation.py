import json
from collections.abc import Callable
from typing import Any

from ..case import Case, of
from ..world import World
from ..worlds.evaluation import cycle_of, feedback_cycle_of


def _result(w: World, cycle: int, **more: Any) -> Case:
    return Case({"cycle_id": cycle, "subject_id": w.users["product_manager"]}, **more)


def _plain(w: World, body: Any) -> Any:
    """The same words in both workspaces, so that what differs is what names somebody or something."""
    return json.loads(json.dumps(body).replace(w.canary, "said"))


CASES: dict[str, Callable[[World], Case]] = {
    # feedback: between the owner and the lead, shown to those who lead
    "list_feedback": lambda w: Case(),
    "list_feedback/shared": lambda w: Case(query="box=shared"),
    "give_feedback": lambda w: of(
        recipient=w.users["viewer"], kind="praise", circle="recipient", went_well="Well done"
    ),
    "get_feedback": lambda w: Case({"feedback_id": w.feedback}),
    "thank_for_feedback": lambda w: Case({"feedback_id": w.feedback}),
    "answer_feedback": lambda w: Case({"feedback_id": w.feedback}, body={"version": 1, "answer": "Thanks"}),
    "take_back_feedback": lambda w: Case({"feedback_id": w.feedback}),
    "list_feedback_requests": lambda w: Case(),
    "ask_for_feedback": lambda w: of(people=[w.users["viewer"]], question="How was it?"),
    "end_feedback_request": lambda w: Case({"request_id": w.feedback_request}),
    # evaluations: the owner leads, the product manager is evaluated, the contributor judges, the lead hears appeals
    "list_evaluation_cycles": lambda w: Case(),
    "create_evaluation_cycle": lambda w: Case(body=_plain(w, cycle_of(w, "New", appeals_to=w.second_lead))),
    "prepare_evaluation_cycle": lambda w: Case(),
    "get_evaluation_cycle": lambda w: Case({"cycle_id": w.evaluation}),
    "get_evaluation_cycle/draft": lambda w: Case({"cycle_id": w.evaluation_draft}),
    "change_evaluation_cycle": lambda w: Case(
        {"cycle_id": w.evaluation_draft}, body=_plain(w, cycle_of(w, "Other")) | {"version": 1}
    ),
    "change_evaluation_cycle/published": lambda w: Case(
        {"cycle_id": w.evaluation_published},
        body=_plain(w, cycle_of(w, "Other")) | {"version": 2, "reason": "why"},
    ),
    "delete_evaluation_cycle": lambda w: Case({"cycle_id": w.evaluation_draft}),
    "move_evaluation_cycle": lambda w: Case({"cycle_id": w.evaluation_published}, body={"to": "judging"}),
    "remind_evaluation_judges": lambda w: Case({"cycle_id": w.evaluation_judging}),
    "save_evaluation_judgement": lambda w: _result(
        w, w.evaluation_judging, body={"version": 2, "scores": {"c2": 3}, "is_submitted": True}
    ),
    "get_evaluation_result": lambda w: _result(w, w.evaluation),
    "get_evaluation_result/appealed": lambda w: _result(w, w.evaluation_appealed),
    "plan_evaluation_talk": lambda w: _result(w, w.evaluation, body={"on": "2199-01-01"}),
    "comment_evaluation_result": lambda w: _result(w, w.evaluation, body={"words": "Thanks"}),
    "accept_evaluation_result": lambda w: _result(w, w.evaluation),
    "appeal_evaluation_result": lambda w: _result(w, w.evaluation, body={"words": "No"}),
    "answer_evaluation_appeal": lambda w: _result(
        w, w.evaluation_appealed, body={"outcome": "kept", "grounds": "why"}
    ),
    # feedback cycles: the owner leads, the contributor and the owner give
    "list_feedback_cycles": lambda w: Case(),
    "open_feedback_cycle": lambda w: Case(body=_plain(w, feedback_cycle_of(w, "New"))),
    "propose_feedback_pairs": lambda w: Case(),
    "get_feedback_cycle": lambda w: Case({"cycle_id": w.feedback_cycle}),
    "change_feedback_cycle": lambda w: Case(
        {"cycle_id": w.feedback_cycle}, body=_plain(w, feedback_cycle_of(w, "Other")) | {"version": 1}
    ),
    "remind_feedback_givers": lambda w: Case({"cycle_id": w.feedback_cycle}),
    "close_feedback_cycle": lambda w: Case({"cycle_id": w.feedback_cycle}),
}
