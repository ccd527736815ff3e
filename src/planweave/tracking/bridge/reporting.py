"""What a progress report says, from the plan as it stands and the history since the last one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import report_texts as texts
from ..rules.progress import Figures
from ..rules.reporting import marked, rag_of
from ..rules.words import MONEY_SECTIONS
from ..rules.words import SECTIONS as EVERY_SECTION
from .picture import picture_of
from .telling import Teller
from .telling_work import Asked

__all__ = ["Asked", "Content", "content_of"]


@dataclass(frozen=True, kw_only=True)
class Content:
    """`open` is for every reader of the plan, `money` for who may see it. Sections are {"code", "title", "lines",
    "heads", "rows": [{"id", "cells", "mark", "was"}], "gone"}."""

    open: dict[str, Any]
    money: list[dict[str, Any]]


def content_of(asked: Asked, before: Mapping[str, Any] | None, money_before: Sequence[Any] | None) -> Content:
    """The report, marked against the one before. About forty queries, whatever the size of the plan."""
    teller = Teller(asked, picture_of(asked.workspace))
    colour, reasons = rag_of(teller.health())
    wanted = [code for code in EVERY_SECTION if code in asked.sections]
    sections = [teller.section(code) for code in wanted]
    open_ones = [one for one in sections if one["code"] not in MONEY_SECTIONS]
    figures: Figures = teller.figures
    return Content(
        open={
            "rag": colour.value,
            "rag_before": before.get("rag", "") if before else "",
            "reasons": [_reason(teller, code, figure) for _, code, figure in reasons]
            or [teller.say(texts.NO_REASON)],
            "scope": asked.project.record.title if asked.project else teller.say(texts.WHOLE),
            "progress": figures.progress,
            "planned": figures.planned,
            "sections": marked(open_ones, before["sections"] if before else None),
        },
        money=marked([one for one in sections if one["code"] in MONEY_SECTIONS], money_before),
    )


def _reason(teller: Teller, code: str, figure: float) -> str:
    value = round(100 * figure) if code == "behind" else int(figure)
    return teller.say(texts.REASON[code], value=value)
