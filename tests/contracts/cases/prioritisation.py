from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "get_ranking": lambda w: Case(),
    "change_ranking": lambda w: of(version=w.ranking_version, method="rice"),
    "list_scores": lambda w: Case(),
    "get_quadrants": lambda w: Case(),
    # the shared list
    "get_priorities": lambda w: Case(),
    "change_priorities": lambda w: of(top_count=5),
    "move_priority": lambda w: of(item=w.requirement, place=1, reason="why", edition=9),
    "add_missing_priorities": lambda w: Case(),
    "start_priority_cycle": lambda w: of(due_on="2099-01-01"),
    "freeze_priorities": lambda w: Case(),
    "get_priority_cycle": lambda w: Case({"number": 1}),
    # rating sessions
    "list_ratings": lambda w: Case(),
    "prepare_rating_set": lambda w: Case(query="query=state%3Dcollected"),
    "start_rating": lambda w: of(
        title="New",
        way="ranking",
        items=[w.requirement, w.other_requirement],
        people=[{"user": w.users["lead"]}],
    ),
    "get_rating": lambda w: Case({"key": w.rating}),
    "change_rating": lambda w: Case(
        {"key": w.rating}, body={"title": "Changed", "people": [{"user": w.users["lead"]}]}
    ),
    "hand_in_ballot": lambda w: Case(
        {"key": w.rating}, body={"round": 1, "order": [[w.requirement], [w.other_requirement]]}
    ),
    "reveal_round": lambda w: Case({"key": w.ready_rating}),
    "give_rating_reason": lambda w: Case(
        {"key": w.revealed_rating, "requirement": w.requirement_key}, body={"body": "why"}
    ),
    "start_rating_round": lambda w: Case({"key": w.revealed_rating}, body={}),
    "take_over_rating": lambda w: Case({"key": w.revealed_rating}, body={"reason": "why"}),
    "end_rating": lambda w: Case({"key": w.rating}, body={"reason": "why"}),
    "set_scores": lambda w: of(edits=[{"id": w.requirement, "method": "rice", "inputs": {"reach": 100}}]),
    "get_moscow_shares": lambda w: Case(),
}
