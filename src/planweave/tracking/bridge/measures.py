"""Tracking's live figures that early-warning rules can watch."""

from planweave.kernel.language import Text
from planweave.kernel.measures import measure

from ..models import Alarm
from .picture import picture_of

BEHIND = Text("measure.progress_behind", "Progress behind the plan", "进度落后幅度")
ALARMS = Text("measure.open_alarms", "Open slip alarms", "未关闭的延期预警")


@measure("progress_behind", BEHIND, unit="share", scopes=("", "release", "project"))
def progress_behind(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    figures = picture_of(workspace_id).figures(scope, scope_id)
    return figures.behind if figures.tasks else None


@measure("open_alarms", ALARMS, unit="count", scopes=("", "release", "project"))
def open_alarms(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    found = Alarm.objects.filter(workspace_id=workspace_id, closed_at=None)
    return float((found.filter(**{f"{scope}_id": scope_id}) if scope else found).count())
