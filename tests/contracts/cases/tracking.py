from collections.abc import Callable

from ..case import Case, of
from ..world import World

LIMITS = {
    "start_days": 1,
    "finish_days": 0,
    "miss_days": 0,
    "behind_share": 0.2,
    "silent_days": 9,
    "version": 0,
}

CASES: dict[str, Callable[[World], Case]] = {
    "get_progress": lambda w: Case(),
    "get_progress_of": lambda w: Case(query=f"release={w.release}"),
    "export_progress": lambda w: Case(query="format=csv"),
    "list_my_tasks": lambda w: Case(query="whose=all"),
    "list_task_check_ins": lambda w: Case({"key": w.task_key}),
    "check_in_task": lambda w: Case(
        {"key": w.task_key}, body={"progress": 0.5, "finish_on": "2099-01-05", "reason": "Late"}
    ),
    "list_alarms": lambda w: Case(query="state=all"),
    "look_for_alarms": lambda w: Case(),
    "acknowledge_alarm": lambda w: Case({"alarm_id": w.alarm}, body={"reason": "Known"}),
    "get_alarm_thresholds": lambda w: Case(),
    "set_alarm_thresholds": lambda w: Case(body=LIMITS),
    "list_cockpits": lambda w: Case(),
    "get_cockpit": lambda w: Case({"key": w.project}),
    "list_progress_reports": lambda w: Case(),
    "create_progress_report": lambda w: of(title="Weekly", recipients=[w.users["viewer"]]),
    "get_progress_report_plan": lambda w: Case({"key": w.report_plan}),
    "change_progress_report": lambda w: Case({"key": w.report_plan}, body={"title": "Changed"}),
    "delete_progress_report": lambda w: Case({"key": w.report_plan}),
    "make_progress_report": lambda w: Case({"key": w.report_plan}),
    "get_progress_report": lambda w: Case({"key": w.report_plan, "number": 1}),
    "write_progress_report": lambda w: Case(
        {"key": w.report_plan, "number": 1}, body={"section": "summary", "words": "So", "version": 1}
    ),
    "issue_progress_report": lambda w: Case({"key": w.report_plan, "number": 1}, body={"version": 1}),
    "export_progress_report": lambda w: Case({"key": w.report_plan, "number": 1}, query="format=md"),
}
