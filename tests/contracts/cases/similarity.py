from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "find_similar": lambda w: of(title="Another wish"),
    "list_similar": lambda w: Case({"key": w.requirement_key}),
    "set_similar_aside": lambda w: Case({"key": w.requirement_key}, body={"other": w.other_key}),
    "take_similar_up": lambda w: Case({"key": w.requirement_key}, body={"other": w.other_key}),
    "find_similar_pairs": lambda w: of(),
    "list_similar_pairs": lambda w: Case(),
}
