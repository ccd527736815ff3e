from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    # roadmaps; without its secret a public link is nobody's
    "list_roadmaps": lambda w: Case(),
    "create_roadmap": lambda w: of(name="New", products=[w.product]),
    "get_roadmap": lambda w: Case({"roadmap_id": w.roadmap}),
    "change_roadmap": lambda w: Case({"roadmap_id": w.roadmap}, body={"products": [w.product]}),
    "delete_roadmap": lambda w: Case({"roadmap_id": w.roadmap}),
    "list_roadmap_links": lambda w: Case({"roadmap_id": w.roadmap}),
    "share_roadmap": lambda w: Case({"roadmap_id": w.roadmap}, body={"fields": ["product"]}),
    "revoke_roadmap_link": lambda w: Case({"roadmap_id": w.roadmap, "link_id": w.roadmap_link}),
    "get_shared_roadmap": lambda w: Case(),
}
