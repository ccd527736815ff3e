from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_demos": lambda w: Case(),
    "load_demo": lambda w: of(language="en"),
}
