"""Rows and their values in the reader's words."""

from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Language

from . import texts
from .rules.differences import Difference
from .rules.words import CopyRow, PlanRow, RowId, RowKind

NAMED = {
    "release": RowKind.RELEASE,
    "project": RowKind.PROJECT,
    "person": RowKind.PERSON,
    "requirement": RowKind.REQUIREMENT,
    "parent": RowKind.TASK,
}
PARTS = frozenset({"start_part", "finish_part"})
ARROW = " → "


class Sayer:
    """Says fields of rows; references by the names that the rows have."""

    def __init__(
        self, language: Language, rows: Mapping[RowId, CopyRow | PlanRow], skills: Mapping[int, str]
    ) -> None:
        self.language, self.rows, self.skills = language, rows, skills

    def name_of(self, id_: RowId) -> str:
        """What people call a row: its key and title, a link by its two ends."""
        row = self.rows.get(id_)
        if row is None:
            return ""
        if row.kind == RowKind.LINK:
            ends = (row.values["predecessor"], row.values["successor"])
            return ARROW.join(self._short((RowKind.TASK.value, end)) for end in ends)
        return row.name

    def fields(self, one: Difference) -> list[dict[str, str]]:
        """Each differing field with both values; parts of days only where nothing else says the move."""
        names = list(one.fields)
        if {"start_on", "finish_on"} & set(names):
            names = [name for name in names if name not in PARTS]
        return [
            {
                "field": name,
                "label": texts.FIELDS[name].say(self.language) if name in texts.FIELDS else name,
                "before": self.said(name, one.fields[name][0]),
                "after": self.said(name, one.fields[name][1]),
            }
            for name in names
        ]

    def said(self, name: str, value: Any) -> str:
        if value is None or value == "" or value == []:
            return ""
        if name in NAMED:
            return self._short((NAMED[name].value, value))
        if name == "skill":
            return self.skills.get(value, "")
        if name == "leaves":
            said = (
                texts.LEAVE.say(self.language, first=leave["start_on"], last=leave["finish_on"])
                for leave in value
            )
            return self._between().join(said)
        if isinstance(value, bool):
            return (texts.YES if value else texts.NO).say(self.language)
        if name in PARTS:
            return texts.PART_OF_DAY.say(self.language, percent=round(100 * value))
        if name == "availability":
            return f"{round(100 * value)} %" if self.language == "en" else f"{round(100 * value)}%"
        if isinstance(value, dict):
            return self._between().join(f"{key} {part}" for key, part in value.items())
        if isinstance(value, list):
            return self._between().join(str(part) for part in value)
        if isinstance(value, float):
            return f"{value:.4f}".rstrip("0").rstrip(".")
        return str(value)

    def _between(self) -> str:
        return "、" if self.language == "zh" else ", "

    def _short(self, id_: RowId) -> str:
        row = self.rows.get(id_)
        return (row.key or row.name) if row else "#" + str(id_[1])
