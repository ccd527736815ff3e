"""Why a file is not taken, or why a cell could not be understood."""

from dataclasses import dataclass, field
from typing import Any, Literal

from .texts import sentence

Language = Literal["en", "zh"]


class FileRefused(Exception):
    """The whole file is refused and nothing of it was used.

    `code` and `params` are stable for programs, `say` is for people. `detail` is for the log only: it may
    hold a traceback of the child.
    """

    def __init__(self, code: str, params: dict[str, Any] | None = None, *, detail: str = "") -> None:
        super().__init__(code, params or {})
        self.code = code
        self.params = params or {}
        self.detail = detail

    def say(self, language: Language) -> str:
        return sentence(self.code, language, self.params)

    def __str__(self) -> str:
        return self.say("en")


@dataclass(frozen=True)
class Issue:
    """One thing about one cell or row. An `error` keeps the row out; a `warning` lets it in.

    `cell` is an address such as `D14`, or empty where the whole row is meant.
    """

    code: str
    params: dict[str, Any] = field(default_factory=dict)
    cell: str = ""
    sheet: str = ""
    row: int = 0
    field_name: str = ""
    severity: Literal["error", "warning"] = "error"

    def reason(self, language: Language) -> str:
        """The reason alone: `“abc” is not a number of days`."""
        return sentence(self.code, language, self.params)

    def say(self, language: Language) -> str:
        """The whole sentence with its place: `Cell D14: “abc” is not a number of days.`"""
        place = {"cell": self.cell, "sheet": self.sheet, "row": self.row}
        if self.cell:
            prefix = sentence("place_cell", language, place)
        elif self.row:
            prefix = sentence("place_row", language, place)
        elif self.sheet:
            prefix = sentence("place_sheet", language, place)
        else:
            prefix = ""
        return prefix + self.reason(language)

    def say_with_sheet(self, language: Language) -> str:
        """As `say`, with the sheet in front, for workbooks where several sheets count."""
        if not self.sheet or not (self.cell or self.row):
            return self.say(language)
        return sentence("place_sheet", language, {"sheet": self.sheet}) + self.say(language)


def rows_refused(errors: list[Issue]) -> FileRefused:
    """The refusal of a file some of whose rows have errors, with the first of them."""
    first = errors[0]
    rows = {(error.sheet, error.row) for error in errors}
    return FileRefused(
        "rows_refused",
        {"count": len(rows), "first": (first.say_with_sheet("en"), first.say_with_sheet("zh"))},
    )
