from collections.abc import Callable

from ..case import Case, of
from ..world import World

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
}
