"""Text in a CSV file that a spreadsheet would run as a formula, and how it goes out and comes back.

A CSV cell has no type: a spreadsheet treats what begins with = + - @ (also full width), a tab or a carriage
return as a formula when the file is opened. The rule:

- out: one apostrophe is put before such text, and before text that already begins with apostrophes followed
  by such text. A plain number (-5, +86138…) is no formula and goes out as it is.
- in: one apostrophe is taken off text that begins with apostrophes followed by such text.

So `unguarded(guarded(text)) == text` for every text, and files of other programs that follow the same
custom come in clean. In a workbook cells have types, so text is written as text whatever it begins with; what
`is_risky` gets the mark that keeps it text when somebody edits the cell.
"""

import re

_RISKY = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")
_GUARDED = re.compile(r"'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?\Z")


def is_risky(text: str) -> bool:
    """Whether a spreadsheet might make something else of this text: a formula, a number, or text without its quote."""
    return bool(_RISKY.match(text))


def guarded(text: str) -> str:
    return "'" + text if is_risky(text) and not _PLAIN_NUMBER.match(text) else text


def unguarded(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text
