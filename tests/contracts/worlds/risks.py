"""A risk with a response, one that occurred, two sessions and a rule, for the contracts."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    made = _risk(w, f"Risk {w.canary}")
    w.risk, w.risk_key = made["id"], made["key"]
    w.issue_key = _risk(w, f"Issue {w.canary}")["key"]
    _occurred(w, w.issue_key)
    w.risk_session, w.candidates = _session(w, f"Session {w.canary}")
    w.risk_voting, w.voted = _session(w, f"Voting {w.canary}")
    w.asked("POST", f"/risk-sessions/{w.risk_voting}/reveal", None)
    w.risk_rule = _rule(w, f"Rule {w.canary}")


def grow(w: "World", name: str) -> None:
    """One more of each; on what is there already too."""
    _risk(w, name)
    _occurred(w, _risk(w, f"{name} occurred")["key"])
    w.made(f"/risks/{w.risk_key}/responses", {"words": name})
    _occurred(w, w.issue_key)
    _session(w, name)
    w.made(f"/risk-sessions/{w.risk_voting}/candidates", {"event": name})
    _rule(w, name)


def _risk(w: "World", event: str) -> Any:
    body = {
        "event": event,
        "cause": w.canary,
        "about": [w.requirement_key, f"release:{w.release}"],
        "owner": w.users["owner"],
        "inherent_probability": 0.3,
        "inherent_cost": {"kind": "fixed", "mode": 100},
    }
    made = w.made("/risks", body)
    w.made(f"/risks/{made['key']}/responses", {"words": w.canary, "owner": w.users["owner"]})
    return made


def _occurred(w: "World", key: str) -> None:
    w.made(f"/risks/{key}/occurrences", {"occurred_on": "2026-01-05", "happened": w.canary})


def _session(w: "World", title: str) -> tuple[str, list[int]]:
    key = w.made("/risk-sessions", {"title": title, "topic": w.canary})["key"]
    for number in range(2):
        shown = w.made(f"/risk-sessions/{key}/candidates", {"event": f"{title} {number}"})
    return key, sorted(one["id"] for one in shown["candidates"])


def _rule(w: "World", title: str) -> str:
    body = {
        "title": title,
        "measure": "late_tasks",
        "scope": "release",
        "scope_id": w.release,
        "threshold": 0,
    }
    return str(w.made("/risk-warnings", body)["key"])
