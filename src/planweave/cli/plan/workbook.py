"""The plan as a workbook: the user's own columns with the plan beside them, a summary, and who does what."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from planweave.interchange.tabular.like_source import PlanEntry, plan_columns, write_like_source
from planweave.interchange.tabular.writer import Column, SheetOut
from planweave.kernel.language import Language, Text

from . import texts
from .deciding import Decision
from .effort import WHOLE
from .question import Question
from .reading import Files
from .reasons import Reasons

SUMMARY = Text("cli.plan.sheet_summary", "Plan", "规划结果")
TASKS = Text("cli.plan.sheet_tasks", "Schedule", "排期")
_TITLES = {
    "en": (
        "Requirement",
        "Title",
        "Skill",
        "Person",
        "Start",
        "Finish",
        "Person-days",
        "Working days",
        "Release",
    ),
    "zh": ("需求", "标题", "技能", "人员", "开始", "完成", "人天", "工作日", "版本"),
}
_LOADS = {
    "en": (
        "Release",
        "Skill",
        "From",
        "To",
        "Capacity (person-days)",
        "Planned (person-days)",
        "Load",
        "Requirements",
    ),
    "zh": ("版本", "技能", "从", "到", "产能（人天）", "已排（人天）", "负荷", "需求数"),
}


def day_of(question: Question, slot: int) -> date:
    """The day in which a slot lies."""
    return question.axis[slot // question.slots_per_day]


def dates_of(question: Question, decision: Decision, id_: str) -> tuple[date, date]:
    """First and last day of a chosen requirement."""
    start, finish = decision.starts[id_], decision.finishes[id_]
    last = max(start, finish - 1)
    top = len(question.axis) * question.slots_per_day - 1
    return day_of(question, min(start, top)), day_of(question, min(last, top))


def loads(question: Question, decision: Decision) -> list[tuple[str, str, float, float]]:
    """(release, skill of the problem, capacity, planned) in person-days, release by release."""
    found = []
    for release in question.problem.releases:
        inside = [r for r in question.problem.requirements if decision.assignment.get(r.id) == release.id]
        for skill, capacity in (release.capacity or {}).items():
            planned = sum((r.effort or {}).get(skill, 0.0) for r in inside)
            found.append((release.id, skill, capacity, round(planned, 4)))
    return found


def write_plan(
    target: Path,
    files: Files,
    question: Question,
    decision: Decision,
    reasons: Reasons,
    *,
    language: Language,
) -> None:
    """Raises `FileRefused` or `OSError`; nothing is left behind then."""
    entries = {}
    for id_, item in question.items.items():
        release = decision.assignment.get(id_)
        first, last = dates_of(question, decision, id_) if release is not None else (None, None)
        entries[item.row] = PlanEntry(
            release=release,
            start=first,
            finish=last,
            score=None if id_ not in question.scores else round(question.scores[id_], 4),
            reason=reasons[id_].say(language),
        )
    write_like_source(
        target,
        files.backlog,
        plan_columns(entries, language),
        extra_sheets=[
            _summary(question, decision, language),
            _loads(question, decision, language),
            _tasks(question, decision, language),
        ],
    )


def headline(question: Question, decision: Decision, language: Language) -> str:
    chosen = [id_ for id_, release in decision.assignment.items() if release is not None]
    return texts.progress.PLANNED.say(
        language,
        chosen=len(chosen),
        count=len(question.items),
        score=texts.saying.figure(sum(question.scores.get(id_, 0.0) for id_ in chosen)),
        total=texts.saying.figure(sum(question.scores.get(id_, 0.0) for id_ in question.problem_ids)),
        proof=decision.proof.say(language),
    )


def _summary(question: Question, decision: Decision, language: Language) -> SheetOut:
    zh = language == "zh"
    lines = [headline(question, decision, language)]
    lines += [each.say(language) for each in (*question.basis, *question.notes)]
    return SheetOut(
        name=SUMMARY.say(language),
        columns=[Column(title="规划结果" if zh else "Result", width=110, style="wrapped", tone="added")],
        rows=[[line] for line in lines],
    )


def _loads(question: Question, decision: Decision, language: Language) -> SheetOut:
    spans = {window.release.name: window for window in question.windows}
    rows = []
    for release, skill, capacity, planned in loads(question, decision):
        name = texts.reasons.WHOLE_TEAM.say(language) if skill == WHOLE else skill
        days = spans[release].days
        count = sum(at == release for at in decision.assignment.values())
        share = planned / capacity if capacity else None
        rows.append([release, name, days[0], days[-1], capacity, planned, share, count])
    styles = ("text", "text", "date", "date", "number", "number", "percent", "number")
    return SheetOut(
        name="负荷" if language == "zh" else "Load",
        columns=_columns(_LOADS[language], styles, (16, 16, 12, 12, 22, 22, 10, 14)),
        rows=rows,
    )


def _tasks(question: Question, decision: Decision, language: Language) -> SheetOut:
    rows = []
    for placed in decision.placed:
        item = question.items[placed.task.requirement]
        rows.append(
            [
                question.names[placed.task.requirement],
                item.title,
                placed.task.skill or None,
                placed.person,
                day_of(question, placed.start),
                day_of(question, placed.finish - 1),
                placed.task.days,
                question.duration(placed.task, placed.person) / question.slots_per_day,
                decision.assignment[placed.task.requirement],
            ]
        )
    styles = ("text", "wrapped", "text", "text", "date", "date", "number", "number", "text")
    return SheetOut(
        name=TASKS.say(language),
        columns=_columns(_TITLES[language], styles, (14, 44, 14, 14, 12, 12, 12, 14, 14)),
        rows=rows,
    )


def _columns(titles: Iterable[str], styles: Iterable[str], widths: Iterable[float]) -> list[Column]:
    return [
        Column(title=title, style=style, width=width, tone="added")
        for title, style, width in zip(titles, styles, widths, strict=True)
    ]
