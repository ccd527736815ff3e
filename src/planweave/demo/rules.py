"""How the story becomes values: dates from today, three-point estimates, rich text. No database."""

import datetime
import html
import re
from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise

SPREADS = {"narrow": (0.8, 1.3), "medium": (0.7, 1.6), "wide": (0.6, 2.2)}
"""Optimistic and pessimistic effort as shares of the likely one."""
SIZES = ((4, 1), (7, 2), (10, 3), (14, 5), (18, 8), (24, 13))
LARGEST_SIZE = 20

_MARKS = (
    ("ul", re.compile(r"- (.*)")),
    ("ol", re.compile(r"\d+\. (.*)")),
    ("table", re.compile(r"\|(.*)\|")),
)
_MENTION = re.compile(r"@([a-z]+\d?)\b")


def quarters_after(today: datetime.date, count: int) -> list[tuple[int, int, datetime.date, datetime.date]]:
    """(year, quarter, first day, last day) of the next `count` quarters; the first begins after `today`."""
    first = (today.year * 4 + (today.month - 1) // 3) + 1
    starts = [datetime.date(number // 4, number % 4 * 3 + 1, 1) for number in range(first, first + count + 1)]
    return [
        (start.year, (start.month + 2) // 3, start, following - datetime.timedelta(days=1))
        for start, following in pairwise(starts)
    ]


def three_points(likely_days: float, spread: str) -> tuple[float, float]:
    """Optimistic and pessimistic person-days, to the half day, around `likely_days`."""
    low, high = SPREADS[spread]
    return min(likely_days, round(likely_days * low * 2) / 2), max(
        likely_days, round(likely_days * high * 2) / 2
    )


def job_size(likely_days: float) -> float:
    """An effort on WSJF's relative scale."""
    return float(next((size for most, size in SIZES if likely_days <= most), LARGEST_SIZE))


def rich_text(text: str) -> str:
    """The story's plain marks as rich text: "- " and "1. " make lists, "| a | b |" a table with a head."""
    parts = []
    for kind, lines in groupby(text.strip().splitlines(), key=_kind):
        if kind == "table":
            parts.append(_table(list(lines)))
        elif kind == "p":
            parts += [f"<p>{html.escape(line, quote=False)}</p>" for line in lines]
        else:
            items = [f"<li><p>{html.escape(_inner(line), quote=False)}</p></li>" for line in lines]
            parts.append(f"<{kind}>{''.join(items)}</{kind}>")
    return "".join(parts)


def with_mentions(text: str, people: Mapping[str, tuple[int, str]]) -> str:
    """A comment as rich text; "@ux" becomes a mention of {code: (user id, name)}."""

    def mention(found: re.Match[str]) -> str:
        if found[1] not in people:
            return found[0]
        user_id, name = people[found[1]]
        shown = html.escape(name)
        return f'<span data-type="mention" data-id="{user_id}" data-label="{shown}">@{shown}</span>'

    return f"<p>{_MENTION.sub(mention, html.escape(text.strip(), quote=False))}</p>"


def _kind(line: str) -> str:
    return next((kind for kind, mark in _MARKS if mark.fullmatch(line)), "p")


def _inner(line: str) -> str:
    return next(found[1] for _, mark in _MARKS if (found := mark.fullmatch(line)))


def _table(lines: list[str]) -> str:
    def cells(line: str, tag: str) -> Iterator[str]:
        for cell in _inner(line).split("|"):
            yield f"<{tag}><p>{html.escape(cell.strip(), quote=False)}</p></{tag}>"

    head = f"<tr>{''.join(cells(lines[0], 'th'))}</tr>"
    body = "".join(f"<tr>{''.join(cells(line, 'td'))}</tr>" for line in lines[1:])
    return f"<table><tbody>{head}{body}</tbody></table>"
