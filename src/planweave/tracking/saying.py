"""Progress in words, for files."""

import datetime

from planweave.kernel.actor import Actor
from planweave.kernel.language import Text
from planweave.kernel.sheets import Format, table_file

from .bridge.picture import Picture
from .rules.progress import Figures, is_late, working_days_between

SHEET = Text("tracking.sheet", "Progress", "进度")
PROJECT = Text("tracking.kind.project", "Project", "项目")
RELEASE = Text("tracking.kind.release", "Release", "版本")
TASK = Text("tracking.kind.task", "Task", "任务")
LATE = Text("tracking.is_late", "late", "逾期")
HEADS = (
    Text("tracking.head.kind", "Kind", "类型"),
    Text("tracking.head.key", "Key", "编号"),
    Text("tracking.head.title", "Title", "名称"),
    Text("tracking.head.person", "Person", "负责人"),
    Text("tracking.head.effort", "Effort (days)", "工作量（人天）"),
    Text("tracking.head.progress", "Progress", "实际进度"),
    Text("tracking.head.planned", "Planned progress", "计划进度"),
    Text("tracking.head.planned_finish", "Planned finish", "计划完成"),
    Text("tracking.head.finish", "Finish in the plan", "当前计划完成"),
    Text("tracking.head.expected", "Expected finish", "预计完成"),
    Text("tracking.head.late", "Days late", "延期（工作日）"),
    Text("tracking.head.state", "State", "状态"),
)


def progress_file(actor: Actor, picture: Picture, *, form: Format) -> bytes:
    """One row per project, release and open task."""
    language = actor.language
    rows = [[head.say(language) for head in HEADS]]
    for project in picture.projects:
        owner = project.record.owner.name if project.record.owner else ""
        figures = picture.figures("project", project.pk)
        rows.append(_whole(PROJECT.say(language), project.record.key, project.record.title, owner, figures))
    for release in picture.releases:
        figures = picture.figures("release", release.pk)
        rows.append(_whole(RELEASE.say(language), "", release.name, "", figures))
    for one in picture.pieces.values():
        if one.is_done or not one.is_work:
            continue
        doer = picture.people.get(one.person or 0)
        by = (
            working_days_between(one.planned_finish, one.expected_finish, picture.days)
            if one.planned_finish and one.expected_finish
            else None
        )
        rows.append(
            [
                TASK.say(language),
                one.key,
                one.title,
                doer.name if doer else "",
                f"{one.effort:g}",
                _share(one.progress),
                "",
                _day(one.planned_finish),
                _day(one.finish_on),
                _day(one.expected_finish),
                "" if by is None else str(by),
                LATE.say(language) if is_late(one, today=picture.today) else "",
            ]
        )
    widths = (8, 12, 40, 16, 12, 10, 10, 14, 14, 14, 12, 10)
    return table_file(rows, form=form, title=SHEET.say(language), widths=widths)


def _whole(kind: str, key: str, title: str, person: str, figures: Figures) -> list[str]:
    return [
        kind,
        key,
        title,
        person,
        f"{figures.effort:g}",
        _share(figures.progress),
        _share(figures.planned),
        _day(figures.planned_finish),
        _day(figures.current_finish),
        _day(figures.expected_finish),
        "" if figures.late_days is None else str(figures.late_days),
        "",
    ]


def _share(value: float) -> str:
    return f"{value:.0%}"


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""
