"""A report as a paper: what every format of it is written from."""

from typing import Any

from planweave.kernel.language import Language
from planweave.kernel.paper import Paper, Section, Table

from .. import report_texts as texts
from ..models import Report
from ..rules.words import MONEY_SECTIONS
from ..rules.words import SECTIONS as EVERY_SECTION


def paper_of(report: Report, *, with_money: bool, workspace: str) -> Paper:
    """In the report's language. Without the right to see money its sections are named and empty."""
    plan = report.plan
    language: Language = "zh" if plan.language == "zh" else "en"
    content = report.content
    has_before = report.number > 1
    sections = [
        Section(
            title=texts.RAG[content["rag"]].say(language),
            paragraphs=(
                texts.PERIOD.say(language, first=report.from_on, last=report.to_on),
                *content["reasons"],
            ),
        )
    ]
    told = {one["code"]: one for one in [*content["sections"], *report.money]}
    for code in EVERY_SECTION:
        if code not in told:
            continue
        one = told[code]
        if code in MONEY_SECTIONS and not with_money:
            sections.append(Section(title=one["title"], paragraphs=(texts.NO_MONEY.say(language),)))
            continue
        note = report.words.get(code, "")
        paragraphs = [note] if note else []
        paragraphs += one["lines"]
        if not one["rows"] and not one["lines"]:
            paragraphs.append(texts.EMPTY.say(language))
        if one["gone"] and code in ("milestones", "risks", "alarms"):
            paragraphs.append(texts.GONE.say(language, count=one["gone"]))
        sections.append(
            Section(
                title=one["title"],
                paragraphs=tuple(paragraphs),
                table=_table(one, language, has_before=has_before),
            )
        )
    name = content["scope"]
    return Paper(
        language=language,
        title=texts.TITLE.say(language, number=report.number, name=name),
        sections=tuple(sections),
        key=plan.record.key,
        edition=str(report.number),
        made_on=report.to_on.isoformat(),
        workspace=workspace,
        owner=plan.record.owner.name if plan.record.owner else "",
        scope=texts.PERIOD.say(language, first=report.from_on, last=report.to_on),
        is_draft=not hasattr(report, "issued"),
    )


def _table(section: dict[str, Any], language: Language, *, has_before: bool) -> Table | None:
    if not section["rows"]:
        return None
    heads = tuple(section["heads"])
    rows = [tuple(row["cells"]) for row in section["rows"]]
    if has_before:
        heads = (*heads, texts.SINCE.say(language))
        rows = [(*cells, mark_of(row, language)) for cells, row in zip(rows, section["rows"], strict=True)]
    return Table(heads=heads, rows=tuple(rows))


def mark_of(row: dict[str, Any], language: Language) -> str:
    """What differs from the last report, in words: the old values of the cells that changed."""
    if row["mark"] == "new":
        return texts.NEW.say(language)
    if row["mark"] == "changed":
        was = [old for old, now in zip(row["was"], row["cells"], strict=False) if old != now]
        return texts.CHANGED.say(language, was=", ".join(was) if language == "en" else "、".join(was))
    return texts.SAME.say(language)
