from collections.abc import Callable

from ..case import Case, of
from ..world import World

ZONES = [[0, 0, 1], [0, 1, 2], [1, 2, 3]]
SCHEME = {
    "version": 0,
    "likelihood": [{"to": 0.2}, {"to": 0.5}, {"to": 1}],
    "impact": [{"days_to": 5, "cost_to": 1}, {"days_to": 9, "cost_to": 2}, {}],
    "zones": ZONES,
    "contingency_level": 2,
    "review_days": [60, 30, 14, 7],
}

CASES: dict[str, Callable[[World], Case]] = {
    "list_risks": lambda w: Case(),
    "export_risks": lambda w: Case(query="format=csv"),
    "create_risk": lambda w: of(event="Fails", about=[w.requirement_key]),
    "change_risks": lambda w: of(edits=[{"id": w.risk, "title": "Changed"}]),
    "delete_risks": lambda w: of(ids=[w.risk]),
    "get_risk_matrix": lambda w: Case(),
    "get_risk_figures": lambda w: Case(),
    "suggest_risks": lambda w: Case(query=f"about={w.requirement_key}"),
    "list_record_risks": lambda w: Case({"key": w.requirement_key}),
    "get_risk": lambda w: Case({"key": w.risk_key}),
    "change_risk": lambda w: Case({"key": w.risk_key}, body={"title": "Changed"}),
    "review_risk": lambda w: Case({"key": w.risk_key}, body={}),
    "add_risk_response": lambda w: Case({"key": w.risk_key}, body={"words": "Do"}),
    "change_risk_response": lambda w: Case({"key": w.risk_key, "number": 1}, body={"words": "Do"}),
    "remove_risk_response": lambda w: Case({"key": w.risk_key, "number": 1}),
    "make_risk_response_task": lambda w: Case({"key": w.risk_key, "number": 1}, body={}),
    "tell_risk_occurrence": lambda w: Case({"key": w.risk_key}, body={"occurred_on": "2026-01-05"}),
    "change_risk_occurrence": lambda w: Case({"key": w.issue_key, "number": 1}, body={"cost": 5}),
    "get_risk_scheme": lambda w: Case(),
    "change_risk_scheme": lambda w: Case(body=SCHEME),
    "list_risk_sessions": lambda w: Case(),
    "open_risk_session": lambda w: of(title="Session"),
    "get_risk_session": lambda w: Case({"key": w.risk_session}),
    "add_risk_candidate": lambda w: Case({"key": w.risk_session}, body={"event": "Fails"}),
    "change_risk_candidate": lambda w: Case(
        {"key": w.risk_session, "candidate": w.candidates[0]}, body={"event": "Fails"}
    ),
    "merge_risk_candidates": lambda w: Case({"key": w.risk_voting}, body={"candidates": w.voted}),
    "vote_on_risk_candidates": lambda w: Case({"key": w.risk_voting}, body={"candidates": w.voted[:1]}),
    "reveal_risk_session": lambda w: Case({"key": w.risk_session}),
    "take_risk_candidates": lambda w: Case(
        {"key": w.risk_voting}, body={"candidates": w.voted[:1], "product": w.product}
    ),
    "finish_risk_session": lambda w: Case({"key": w.risk_voting}),
    "list_risk_warnings": lambda w: Case(),
    "create_risk_warning": lambda w: of(title="Rule", measure="late_tasks"),
    "look_at_risk_warnings": lambda w: Case(),
    "change_risk_warning": lambda w: Case({"key": w.risk_rule}, body={"title": "Changed"}),
    "delete_risk_warning": lambda w: Case({"key": w.risk_rule}),
}
