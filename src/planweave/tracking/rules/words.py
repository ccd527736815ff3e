"""The words of tracking."""

from django.db.models import TextChoices

from planweave.kernel.language import Text


class Scope(TextChoices):
    """What is looked at; the whole workspace is none of them."""

    TASK = "task"
    MILESTONE = "milestone"
    PROJECT = "project"
    RELEASE = "release"


class AlarmKind(TextChoices):
    LATE_START = "late_start"
    LATE_FINISH = "late_finish"
    MISSES = "misses"
    BEHIND = "behind"
    SILENT = "silent"


class Every(TextChoices):
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    NEVER = "never"


class Rag(TextChoices):
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


SECTIONS = (
    "summary",
    "done",
    "started",
    "slipped",
    "next",
    "milestones",
    "risks",
    "changes",
    "resources",
    "equipment",
    "budget",
    "forecasts",
    "alarms",
    "decisions",
)
"""The sections of a progress report, in their order."""
MONEY_SECTIONS = frozenset({"budget"})
"""Kept apart: only who may see money reads them."""

KIND_NAMES = {
    AlarmKind.LATE_START: Text("alarm.late_start", "Late start", "延迟开始"),
    AlarmKind.LATE_FINISH: Text("alarm.late_finish", "Late finish", "逾期未完成"),
    AlarmKind.MISSES: Text("alarm.misses", "Will miss its date", "预计延期"),
    AlarmKind.BEHIND: Text("alarm.behind", "Progress behind", "进度落后"),
    AlarmKind.SILENT: Text("alarm.silent", "No report", "未汇报"),
}
