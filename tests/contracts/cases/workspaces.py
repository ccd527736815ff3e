from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "get_me": lambda w: Case(),
    "list_workspaces": lambda w: Case(),
    "create_workspace": lambda w: of(name="New", slug="brand-new"),
    "get_workspace": lambda w: Case(),
    "change_workspace": lambda w: of(name="Renamed"),
    "delete_workspace": lambda w: Case(),
    "delete_demo": lambda w: Case(),
    "list_members": lambda w: Case(),
    "add_member": lambda w: of(email="new@new.example", name="N", role="viewer", products=[w.product]),
    "change_member": lambda w: Case(
        {"member_id": w.members["viewer"]}, body={"role": "guest", "products": [w.product]}
    ),
    "change_member/owner": lambda w: Case({"member_id": w.members["viewer"]}, body={"role": "owner"}),
    "remove_member": lambda w: Case({"member_id": w.members["guest"]}),
    "create_product": lambda w: of(name="New", key_prefix="NEW"),
    "change_product": lambda w: Case({"product_id": w.product}, body={"description": "x"}),
    "create_area": lambda w: of(name="New", product=w.product, owner=w.users["lead"]),
    "change_area": lambda w: Case(
        {"area_id": w.area}, body={"name": "New", "kind": "market", "owner": w.users["lead"]}
    ),
    "list_saved_views": lambda w: Case(query="page=requirements"),
    "save_view": lambda w: of(page="requirements", name="Mine", query="q=x"),
    "save_view/shared": lambda w: of(page="requirements", name="Ours", query="q=x", is_shared=True),
    "delete_saved_view": lambda w: Case({"view_id": w.view}),
    "tell_presence": lambda w: of(tab="mine", place="board"),
    "leave_presence": lambda w: Case({"tab": "t"}),
}
