from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_trash": lambda w: Case(),
    "restore_from_trash": lambda w: of(id=w.deleted),
    "list_deleted_workspaces": lambda w: Case(),
    "restore_workspace": lambda w: Case(path={"deleted": w.slug}),
}
