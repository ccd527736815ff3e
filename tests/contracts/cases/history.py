from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_activity": lambda w: Case(),
    "list_activity/of a record": lambda w: Case(query=f"record={w.requirement_key}"),
    "undo_operation": lambda w: of(operation_id=w.operation),
    "list_jobs": lambda w: Case(),
    "get_job": lambda w: Case({"job_id": w.job}),
    "stop_job": lambda w: Case({"job_id": w.job}),
}
