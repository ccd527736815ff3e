"""How long things are kept, and what of a text is a person's name. No database, no clock."""

import re
from dataclasses import dataclass

TRASH_DAYS = 30


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """Something that is kept for a time: `days` unless the administrator says otherwise; None is for ever."""

    code: str
    days: int | None
    least: int


KEEPINGS = (
    Keeping(code="trash", days=TRASH_DAYS, least=1),
    Keeping(code="workspaces", days=TRASH_DAYS, least=1),
    Keeping(code="sessions", days=30, least=1),
    Keeping(code="security", days=None, least=30),
    Keeping(code="notices", days=365, least=7),
    Keeping(code="jobs", days=365, least=7),
    Keeping(code="imports", days=365, least=7),
    Keeping(code="exports", days=7, least=1),
)
"""trash: what people deleted. workspaces: deleted ones. sessions: browsers not seen since. security: the history of
signing in. notices: read lines of the inbox. jobs: ended work with its result. imports: uploaded files of imports that
are over. exports: a person's data, made for download."""

LONGEST_DAYS = 3650


def keeping_of(code: str) -> Keeping | None:
    return next((one for one in KEEPINGS if one.code == code), None)


def is_in_range(keeping: Keeping, days: int | None) -> bool:
    """For ever is allowed only where it is the default."""
    if days is None:
        return keeping.days is None
    return keeping.least <= days <= LONGEST_DAYS


def pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the words, whatever their case. Latin letters and figures beside one make it a part of another word;
    Chinese has no spaces between words, so that there is nothing to stand apart from."""
    parts = []
    for word in sorted(words, key=len, reverse=True):
        head = r"(?<![0-9A-Za-z\u00c0-\u024f])" if word[0].isascii() else ""
        tail = r"(?![0-9A-Za-z\u00c0-\u024f])" if word[-1].isascii() else ""
        parts.append(f"{head}{re.escape(word)}{tail}")
    return re.compile("|".join(parts), re.IGNORECASE)


def excerpt(text: str, pattern: re.Pattern[str], *, around: int = 40) -> str:
    """The first place where the pattern is found, with what stands beside it."""
    found = pattern.search(text)
    if found is None:
        return ""
    begin, end = max(0, found.start() - around), min(len(text), found.end() + around)
    return ("…" if begin else "") + text[begin:end] + ("…" if end < len(text) else "")
