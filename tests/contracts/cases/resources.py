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
    "list_departments": lambda w: Case(),
    "create_department": lambda w: of(name="New", head=w.users["lead"]),
    "change_department": lambda w: Case({"department_id": w.department}, body={"head": w.users["lead"]}),
    "delete_department": lambda w: Case({"department_id": w.empty_department}),
    "list_skill_levels": lambda w: Case(),
    "set_skill_levels": lambda w: of(
        levels=[{"level": level, "en": f"Level {level}", "zh": f"{level} 级"} for level in range(1, 6)]
    ),
    "get_skill_needs": lambda w: Case({"key": w.task_key}),
    "set_skill_needs": lambda w: Case(
        {"key": w.task_key}, body={"needs": [{"skill": f"Skill {w.canary}", "level": 4}]}
    ),
    "list_borrowings": lambda w: Case(),
    "ask_to_borrow": lambda w: of(
        department=w.department,
        person=w.lent_person,
        product=w.product,
        share=0.2,
        start_on="2198-01-05",
        finish_on="2198-01-30",
        reason="x",
    ),
    "get_borrowing": lambda w: Case({"key": w.borrowing}),
    "approve_borrowing": lambda w: Case({"key": w.borrowing}, body={"version": 1}),
    "refuse_borrowing": lambda w: Case({"key": w.borrowing}, body={"answer": "x"}),
    "withdraw_borrowing": lambda w: Case({"key": w.borrowing}, body={}),
    "return_borrowing": lambda w: Case({"key": w.lent}, body={}),
}
