from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_requirements": lambda w: Case(),
    "count_requirements": lambda w: Case(query="by=state"),
    "create_requirement": lambda w: of(
        product=w.product, title="New", area=w.area, owner=w.users["lead"], parent=w.requirement
    ),
    "change_requirements": lambda w: of(edits=[{"id": w.requirement, "title": "Changed"}]),
    "change_requirements/own": lambda w: of(edits=[{"id": w.own_requirement, "title": "Changed"}]),
    "delete_requirements": lambda w: of(ids=[w.requirement]),
    "get_requirement": lambda w: Case({"key": w.requirement_key}),
    "change_requirement": lambda w: Case(
        {"key": w.requirement_key},
        body={"area": w.area, "owner": w.users["lead"], "parent": w.other_requirement},
    ),
    "change_requirement/own": lambda w: Case({"key": w.own_key}, body={"title": "Changed"}),
    "change_requirement/own into a release": lambda w: Case({"key": w.own_key}, body={"release": w.release}),
    "add_link": lambda w: Case(
        {"key": w.requirement_key}, body={"kind": "relates_to", "target": w.other_key}
    ),
    "remove_link": lambda w: Case({"key": w.requirement_key, "link_id": w.link}),
}
