from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_trash": lambda w: Case(),
    "restore_from_trash": lambda w: of(id=w.deleted),
    "list_deleted_workspaces": lambda w: Case(),
    "restore_workspace": lambda w: Case(path={"deleted": w.slug}),
    # Of the server: nobody in the contracts' world is its administrator; tests/privacy asks as one.
    "get_retention": lambda w: Case(),
    "set_retention": lambda w: Case(path={"code": "notices"}, body={"days": 30}),
    "list_server_people": lambda w: Case(),
    # Of the owner, by the owner.
    "list_data_exports": lambda w: Case(path={"person": w.users["owner"]}),
    "start_data_export": lambda w: Case(path={"person": w.users["owner"]}),
    "download_data_export": lambda w: Case(path={"export": w.data_export}),
    "preview_erasure": lambda w: Case(path={"person": w.users["viewer"]}, body={"texts": "report"}),
    "erase_person": lambda w: Case(
        path={"person": w.users["viewer"]}, body={"texts": "report", "confirm": f"viewer@{w.slug}.example"}
    ),
}
