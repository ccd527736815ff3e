from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_comments": lambda w: Case({"key": w.requirement_key}),
    "add_comment": lambda w: Case({"key": w.requirement_key}, body={"body": "<p>Well</p>"}),
    "change_comment": lambda w: Case(
        {"key": w.requirement_key, "comment_id": w.comment}, body={"body": "<p>Better</p>"}
    ),
    "delete_comment": lambda w: Case({"key": w.requirement_key, "comment_id": w.comment}),
    "list_notices": lambda w: Case(),
    "mark_notices_read": lambda w: of(ids=[w.notice]),
}
