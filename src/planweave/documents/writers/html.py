"""A document as one HTML file that needs nothing beside it and runs nothing: no script, no address is loaded."""

from html import escape

from ..composing import words
from ..composing.blocks import (
    Block,
    Cell,
    Composed,
    Heading,
    Item,
    ListBlock,
    Paragraph,
    Picture,
    Rule,
    Run,
    Runs,
    Table,
)
from . import cover

_TAGS = {"b": "strong", "i": "em", "u": "u", "s": "s", "c": "code"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light; --ink: #1f2937; --quiet: #5b6472; --line: #d9dde3; --shade: #f4f5f7; --accent: #1f3a6e; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 48px 32px 96px; max-width: 900px; color: var(--ink); background: #fff;
  font: 15px/1.7 Calibri, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
h1, h2, h3, h4, h5, h6 { color: var(--accent); line-height: 1.35; margin: 1.8em 0 .6em; break-after: avoid; }
h1 { font-size: 1.6em; } h2 { font-size: 1.35em; } h3 { font-size: 1.18em; } h4, h5, h6 { font-size: 1.05em; }
header h1 { font-size: 2.3em; margin: .2em 0; } header p { margin: 0; color: var(--quiet); }
.number { margin-right: .7em; font-weight: 500; }
table { width: 100%; margin: 10px 0 18px; border-collapse: collapse; font-size: .93em; }
th, td { padding: 5px 9px; border: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { background: var(--shade); color: var(--accent); }
th[scope=row] { width: 9.5em; background: var(--shade); color: var(--quiet); font-weight: 500; }
td p, td ul, td ol { margin: 0 0 4px; } td > :last-child { margin-bottom: 0; }
nav ul { list-style: none; margin: 0; padding-left: 1.4em; } nav > ul { padding: 0; } nav a { text-decoration: none; }
a { color: #2447a8; } pre { padding: 10px 14px; background: var(--shade); overflow-x: auto; white-space: pre-wrap; }
blockquote { margin: 0 0 1em; padding-left: 14px; border-left: 3px solid var(--line); color: var(--quiet); }
.item { margin: 22px 0; } .item > h6 { margin: 0 0 8px; padding-bottom: 4px; border-bottom: 1px solid var(--line);
  color: var(--ink); font-size: 1.03em; } .key { margin-right: .9em; color: var(--accent); }
.label { margin: 10px 0 2px; color: var(--quiet); font-weight: 600; font-size: .92em; }
.quiet { color: var(--quiet); font-style: italic; } hr { border: 0; border-top: 1px solid var(--line); }
svg { max-width: 100%; height: auto; } footer { margin-top: 64px; color: var(--quiet); font-size: .85em; }
[data-depth="1"] { padding-left: 1.4em; } [data-depth="2"] { padding-left: 2.8em; }
[data-depth="3"] { padding-left: 4.2em; }
[data-depth="4"] { padding-left: 5.6em; } [data-depth="5"] { padding-left: 7em; }
[data-depth="6"] { padding-left: 8.4em; }
@media print { body { padding: 0; max-width: none; } tr, .item > h6 { break-inside: avoid; } }
"""


def write(composed: Composed) -> bytes:
    """The file, UTF-8. Every text of people is escaped; its own policy forbids scripts and loading."""
    language = "zh-CN" if composed.language == "zh" else "en"
    title = f"{composed.title} {composed.edition}"
    body = html_of(composed.blocks)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{_header(composed)}{_contents(composed)}<main>{body}</main>\n"
        f"<footer>{escape(cover.footer(composed, longest=400))} · "
        f"{escape(words.MADE_WITH.say(cover.language_of(composed)))}</footer>\n</body>\n</html>\n"
    ).encode()


def html_of(blocks: tuple[Block, ...], *, prefix: str = "") -> str:
    """Blocks as HTML, everything in them escaped; `prefix` keeps anchors apart where several documents share a page."""
    return "".join(_block(block, prefix) for block in blocks)


def _header(composed: Composed) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(label)}</th><td>{escape(value)}</td></tr>'
        for label, value in cover.facts(composed)
    )
    history = ""
    if composed.editions:
        heads = "".join(f"<th>{escape(head)}</th>" for head in cover.history_heads(composed))
        lines = "".join(
            "<tr>"
            + "".join(f"<td>{escape(value)}</td>" for value in (one.edition, one.issued_on, one.by, one.note))
            + "</tr>"
            for one in composed.editions
        )
        title = words.HISTORY.say(cover.language_of(composed))
        history = (
            f"<h2>{escape(title)}</h2><table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"
        )
    return (
        f"<header><p>{escape(composed.workspace)}</p><h1>{escape(composed.title)}</h1>"
        f"<p>{escape(cover.kind_name(composed))}</p><table>{rows}</table>{history}</header>"
    )


def _contents(composed: Composed) -> str:
    lines = [
        f'<li{_depth(one.level - 1)}><a href="#{escape(one.anchor)}">'
        f"{escape(f'{one.number} {one.text}'.strip())}</a></li>"
        for one in composed.blocks
        if isinstance(one, Heading) and one.level <= 3
    ]
    title = words.CONTENTS.say(cover.language_of(composed))
    return f"<nav><h2>{escape(title)}</h2><ul>{''.join(lines)}</ul></nav>" if lines else ""


def _block(block: Block, prefix: str) -> str:
    match block:
        case Heading():
            level = min(6, block.level)
            number = f'<span class="number">{escape(block.number)}</span>' if block.number else ""
            return f'<h{level} id="{prefix}{escape(block.anchor)}">{number}{escape(block.text)}</h{level}>'
        case Paragraph():
            return _paragraph(block, prefix)
        case ListBlock():
            items = "".join(f"<li>{html_of(item, prefix=prefix)}</li>" for item in block.items)
            start = f' start="{block.start}"' if block.start > 1 else ""
            return f"<ol{start}>{items}</ol>" if block.start else f"<ul>{items}</ul>"
        case Table():
            return _table(block, prefix)
        case Rule():
            return "<hr>"
        case Picture():
            return _picture(block)
        case Item():
            return _item(block, prefix)


def _picture(picture: Picture) -> str:
    """The drawing itself: we drew it from numbers and escaped names, and a page may forbid pictures as data."""
    return f"<p>{picture.svg}</p>"


def _paragraph(block: Paragraph, prefix: str) -> str:
    inside = _runs(block.runs, prefix)
    match block.look:
        case "quote":
            return f"<blockquote><p>{inside}</p></blockquote>"
        case "code":
            return f"<pre>{inside}</pre>"
        case "label" | "quiet":
            return f'<p class="{block.look}">{inside}</p>'
        case _:
            return f"<p>{inside}</p>"


def _item(item: Item, prefix: str) -> str:
    anchor = f' id="{prefix}{escape(item.key)}"' if item.is_anchor else ""
    indent = _depth(item.depth)
    key = f'<span class="key">{escape(item.key)}</span>'
    if not item.is_anchor:
        key = f'<a class="key" href="#{prefix}{escape(item.key)}">{escape(item.key)}</a>'
    facts = "".join(
        f'<tr><th scope="row">{escape(label)}</th><td>{_runs(runs, prefix)}</td></tr>'
        for label, runs in item.facts
    )
    table = f"<table>{facts}</table>" if facts else ""
    return (
        f'<section class="item"{anchor}{indent}><h6>{key}{escape(item.title)}</h6>{table}'
        f"{html_of(item.blocks, prefix=prefix)}</section>"
    )


def _table(table: Table, prefix: str) -> str:
    columns = "".join(f'<col width="{share * 100:.1f}%">' for share in table.widths)
    heads = "".join(f"<th>{escape(head)}</th>" for head in table.heads)
    head = f"<thead><tr>{heads}</tr></thead>" if heads else ""
    rows = "".join(f"<tr>{''.join(_cell(cell, prefix) for cell in row)}</tr>" for row in table.rows)
    return f"<table><colgroup>{columns}</colgroup>{head}<tbody>{rows}</tbody></table>"


def _cell(cell: Cell, prefix: str) -> str:
    span = f' colspan="{cell.span}"' if cell.span > 1 else ""
    anchor = f' id="{prefix}{escape(cell.anchor)}"' if cell.anchor else ""
    return f"<td{span}{anchor}{_depth(cell.indent)}>{html_of(cell.blocks, prefix=prefix)}</td>"


def _depth(depth: int) -> str:
    """An attribute and no style: the product's own page, which shows the same blocks, lets no style in."""
    return f' data-depth="{min(depth, 6)}"' if depth else ""


def _runs(runs: Runs, prefix: str) -> str:
    return "".join(_run(run, prefix) for run in runs)


def _run(run: Run, prefix: str) -> str:
    inside = escape(run.text).replace("\n", "<br>")
    for mark in run.marks:
        inside = f"<{_TAGS[mark]}>{inside}</{_TAGS[mark]}>"
    if run.key:
        return f'<a href="#{prefix}{escape(run.key)}">{inside}</a>'
    if run.href:
        return f'<a href="{escape(run.href)}" rel="noopener noreferrer nofollow">{inside}</a>'
    return inside
