"""A paper that the product writes itself (minutes, a report): headings, paragraphs, tables.

Markdown and HTML are written here. Whoever can write another format declares it with `@writes` in a module that its
apps.py imports in `ready()` (Word and PDF are the craft of documents, which stands above most who have papers), as
`kernel.measures` lets figures travel.
"""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Table:
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with paragraphs, then a table where there is one."""

    title: str
    paragraphs: tuple[str, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, kw_only=True)
class Paper:
    """`key`, `edition`, `made_on` (an ISO date), `workspace`, `owner` and `scope` are for formats with a cover."""

    language: str
    title: str
    sections: tuple[Section, ...]
    key: str = ""
    edition: str = ""
    made_on: str = ""
    workspace: str = ""
    owner: str = ""
    scope: str = ""
    is_draft: bool = False


Write = Callable[[Paper], bytes]

WRITERS: dict[str, Write] = {}
"""{format: who writes it}; `write` says which are there."""
CONTENT_TYPES: dict[str, str] = {
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def writes(format: str) -> Callable[[Write], Write]:
    """Declare how a paper is written as a file of this format."""

    def declare(write: Write) -> Write:
        WRITERS[format] = write
        return write

    return declare


STYLE = (
    "body{font:15px/1.7 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif;max-width:900px;"
    "margin:40px auto;padding:0 24px;color:#1f1e1b}h1{font-size:26px}h2{font-size:18px;margin-top:32px;"
    "border-bottom:1px solid #e4e1da;padding-bottom:4px}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #e4e1da;padding:6px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "th{background:#f7f6f3;font-weight:600}"
)


@writes("html")
def html_file(paper: Paper) -> bytes:
    return as_html(paper).encode()


@writes("md")
def markdown_file(paper: Paper) -> bytes:
    return as_markdown(paper).encode()


def as_html(paper: Paper) -> str:
    """A page of its own that needs nothing else; every word that people wrote is escaped."""
    parts = [
        "<!doctype html>",
        f'<html lang="{"zh-CN" if paper.language == "zh" else "en"}"><head><meta charset="utf-8">',
        f"<title>{html.escape(paper.title)}</title><style>{STYLE}</style></head><body>",
        f"<h1>{html.escape(paper.title)}</h1>",
    ]
    for section in paper.sections:
        parts.append(f"<h2>{html.escape(section.title)}</h2>")
        parts += [f"<p>{_lines(text)}</p>" for text in section.paragraphs]
        if section.table:
            parts.append(_html_table(section.table))
    return "\n".join([*parts, "</body></html>", ""])


def as_markdown(paper: Paper) -> str:
    """CommonMark with pipe tables; marks in what people wrote are escaped, so that they stay words."""
    parts = [f"# {_plain(paper.title)}", ""]
    for section in paper.sections:
        parts += [f"## {_plain(section.title)}", ""]
        for text in section.paragraphs:
            parts += ["  \n".join(_plain(line) for line in text.splitlines()), ""]
        if section.table:
            parts += [*_markdown_table(section.table), ""]
    return "\n".join(parts)


def _html_table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{html.escape(head)}</th>' for head in table.heads)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_lines(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _lines(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def _markdown_table(table: Table) -> Sequence[str]:
    return [
        "| " + " | ".join(_cell(head) for head in table.heads) + " |",
        "|" + " --- |" * len(table.heads),
        *("| " + " | ".join(_cell(cell) for cell in row) + " |" for row in table.rows),
    ]


def _cell(text: str) -> str:
    return "<br>".join(_plain(line) for line in text.splitlines())


def _plain(text: str) -> str:
    escaped = html.escape(text, quote=False)
    for mark in "\\`*_[]#|~":
        escaped = escaped.replace(mark, f"\\{mark}")
    return escaped
