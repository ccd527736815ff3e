from collections.abc import Callable

from ..case import Case, of
from ..world import World

PERIOD = "start_on=2026-01-05&finish_on=2026-03-27"

CASES: dict[str, Callable[[World], Case]] = {
    "get_calendar": lambda w: Case(query="year=2026"),
    "change_calendar": lambda w: of(hours_per_day=7.5),
    "seed_calendar": lambda w: of(region="CN", years=[2026]),
    "set_calendar_days": lambda w: of(days=[{"date": "2026-01-07", "is_working": False, "name": "x"}]),
    "list_calendar_regions": lambda w: Case(),
    "list_non_working_days": lambda w: Case(query=PERIOD),
    "list_people": lambda w: Case(),
    "create_person": lambda w: of(name="New", user=w.users["lead"], skills=["backend"]),
    "change_person": lambda w: Case({"person_id": w.person}, body={"user": w.users["lead"]}),
    "delete_person": lambda w: Case({"person_id": w.person}),
    "get_capacity": lambda w: Case(query=PERIOD),
}
