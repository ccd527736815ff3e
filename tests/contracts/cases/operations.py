from collections.abc import Callable

from ..case import Case
from ..world import World

# Nobody in the contracts' world is an administrator of the server; tests/operations asks as one.
CASES: dict[str, Callable[[World], Case]] = {
    "get_server_checks": lambda w: Case(),
    "get_server_work": lambda w: Case(),
    "list_backups": lambda w: Case(),
    "list_server_jobs": lambda w: Case(),
    "retry_server_job": lambda w: Case({"job_id": w.job}),
    "start_backup": lambda w: Case(),
    "stop_server_job": lambda w: Case({"job_id": w.job}),
}
