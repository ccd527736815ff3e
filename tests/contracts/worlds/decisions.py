"""Disagreements at every step, decisions, and conflicts, for the contracts: the owner and the lead disagree, the
product manager decides in the end."""

from typing import TYPE_CHECKING, Any

from planweave.decisions.actions import look_for_conflicts
from planweave.decisions.models import Conflict

if TYPE_CHECKING:
    from ..world import World

PARTIES = ("owner", "lead")


def make(w: "World") -> None:
    w.disagreement = _opened(w, f"Question {w.canary}")
    at_ground = w.at_ground = _opened(w, f"Ground {w.canary}")
    _state(w, at_ground)
    w.at_options = _agreed(w, f"Options {w.canary}", whats=("criteria",))
    w.at_scoring = _agreed(w, f"Scoring {w.canary}")
    _score(w, w.at_scoring)
    w.at_authority = _agreed(w, f"Authority {w.canary}", round_limit=1)
    _score(w, w.at_authority)
    effect = {"key": w.requirement_key, "field": "priority", "value": "must"}
    w.decision = _decided(w, f"Decided {w.canary}", choice=w.canary, effects=[effect])
    _decided(w, f"Decided {w.canary}", choice=f"otherwise {w.canary}")
    w.conflict, w.dismissed = _conflicts(w, w.canary)
    at = f"{w.house.path}/conflicts/{w.dismissed}/dismiss"
    assert w.house.api("owner").post(at, {"reason": w.canary}).status_code == 200


def grow(w: "World", name: str) -> None:
    """One more of each, also about the things that the others are about."""
    effect = {"key": w.requirement_key, "field": "value", "value": 5}
    _state(w, _opened(w, name))
    _score(w, _agreed(w, f"{name} scored"))
    _decided(w, f"{name} decided", choice=name, effects=[effect])
    _conflicts(w, name)
    w.made(f"/disagreements/{w.at_options}/options", {"title": name})


def _opened(w: "World", question: str, **more: Any) -> str:
    body = {
        "question": question,
        "background": w.canary,
        "about": [w.requirement_key, w.task_key, f"release:{w.release}", f"area:{w.area}"],
        "parties": [w.users[role] for role in PARTIES],
        "authority": w.users["product_manager"],
    }
    return str(w.made("/disagreements", body | more)["key"])


def _put(w: "World", role: str, key: str, what: str, body: dict[str, Any]) -> Any:
    answer = w.house.api(role).put(f"{w.house.path}/disagreements/{key}/{what}", body)
    assert answer.status_code == 200, answer.content
    return answer.json()


def _state(w: "World", key: str) -> None:
    for role in PARTIES:
        said = {"position": f"{role} {w.canary}", "reasons": w.canary, "evidence": w.canary}
        _put(w, role, key, "position", said | {"criteria": ["Value"]})


def _agreed(
    w: "World", question: str, *, whats: tuple[str, ...] = ("criteria", "options"), **more: Any
) -> str:
    key = _opened(w, question, **more)
    _state(w, key)
    for what in whats:
        for role in PARTIES:
            _put(w, role, key, "agreement", {"what": what, "revision": 1})
    return key


def _score(w: "World", key: str) -> None:
    """Opposite to each other: both stand apart."""
    for role, points in (("owner", (9, 1)), ("lead", (1, 9))):
        scores = {str(number): {"c1": given} for number, given in enumerate(points, start=1)}
        _put(w, role, key, "scores", {"round": 1, "scores": scores})


def _decided(w: "World", question: str, **more: Any) -> str:
    body = {"question": question, "about": [w.requirement_key], "grounds": w.canary} | more
    return str(w.made("/decisions", body)["key"])


def _conflicts(w: "World", name: str) -> list[str]:
    """Two conflicts of the product manager's requirements with the owner's."""
    for number in range(2):
        mine = w._requirement(f"{name} mine {number}", owner=w.users["owner"])
        theirs = w._requirement(f"{name} theirs {number}", owner=w.users["product_manager"])
        w.made(f"/requirements/{mine['key']}/links", {"kind": "conflicts_with", "target": theirs["key"]})
    look_for_conflicts(w.house.actor("owner"))
    rows = Conflict.objects.filter(workspace=w.house.workspace, kind="linked").order_by("-pk")
    return [row.record.key for row in rows[:2]]
