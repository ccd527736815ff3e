from collections.abc import Callable

from ..case import Case, of
from ..world import World

PERIOD = "start_on=2026-01-05&finish_on=2026-03-27"

CASES: dict[str, Callable[[World], Case]] = {
    "get_load": lambda w: Case(query=f"start_on=2026-01-05&weeks=4&department={w.department}"),
    "get_daily_load": lambda w: Case(query="start_on=2026-01-05&days=7"),
    "get_load_cell": lambda w: Case(query=f"person={w.person}&week=2026-01-05"),
    "list_load_alerts": lambda w: Case(),
    "set_load_thresholds": lambda w: of(idle_percent=30),
    "level_load": lambda w: of(seconds=1),
    "find_candidates": lambda w: Case(query=f"task={w.task_key}"),
    "get_supply": lambda w: Case(query=PERIOD),
    "get_utilisation": lambda w: Case(query=f"{PERIOD}&by=department"),
    "export_utilisation": lambda w: Case(query=f"{PERIOD}&format=csv"),
}
