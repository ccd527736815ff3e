"""A document as Markdown (GitHub's tables). Whatever people wrote stays text: marks and tags in it are escaped."""

import re

from ..composing import words
from ..composing.blocks import (
    Block,
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

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~-])")
_MARKS = {"b": "**", "i": "*", "s": "~~"}


def write(composed: Composed) -> bytes:
    """The file, UTF-8 with a line end at its end."""
    language = cover.language_of(composed)
    parts = [
        f"# {escaped(composed.title)}",
        f"{escaped(cover.kind_name(composed))} · {escaped(composed.workspace)}",
        _grid(["", ""], [[escaped(label), escaped(value)] for label, value in cover.facts(composed)]),
    ]
    if composed.editions:
        parts.append(f"**{escaped(words.HISTORY.say(language))}**")
        lines = [
            [escaped(one.edition), one.issued_on, escaped(one.by), escaped(one.note)]
            for one in composed.editions
        ]
        parts.append(_grid(list(cover.history_heads(composed)), lines))
    parts += [_block(block) for block in composed.blocks]
    parts.append("---")
    parts.append(f"{escaped(cover.footer(composed, longest=400))} · {words.MADE_WITH.say(language)}")
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def escaped(text: str) -> str:
    """`text` as Markdown that shows just that; line ends become spaces."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", " ".join(safe.split())) if safe.strip() else safe.strip()


def _block(block: Block, indent: str = "") -> str:
    match block:
        case Heading():
            title = f"{escaped(block.number)} {escaped(block.text)}".strip()
            return f"{'#' * min(6, block.level + 1)} {title}"
        case Paragraph():
            return _paragraph(block, indent)
        case ListBlock():
            return _list(block, indent)
        case Table():
            return _table(block, indent)
        case Rule():
            return f"{indent}---"
        case Picture():
            return f"{indent}*[{escaped(block.alt)}]*"
        case Item():
            return _item(block)


def _paragraph(block: Paragraph, indent: str) -> str:
    if block.look == "code":
        code = "".join(run.text for run in block.runs)
        fence = "`" * max(3, 1 + max((len(found) for found in re.findall(r"`+", code)), default=0))
        return "\n".join(indent + line for line in (fence, *code.splitlines(), fence))
    said = _runs(block.runs)
    match block.look:
        case "quote":
            return f"{indent}> {said}"
        case "label":
            return f"{indent}**{said}**"
        case "quiet":
            return f"{indent}*{said}*"
        case _:
            return indent + said


def _list(block: ListBlock, indent: str) -> str:
    lines = []
    for place, item in enumerate(block.items):
        mark = f"{block.start + place}." if block.start else "-"
        inner = indent + " " * (len(mark) + 1)
        parts = [_block(part, inner) for part in item]
        first = parts[0][len(inner) :] if parts else ""
        lines.append("\n\n".join([f"{indent}{mark} {first}", *parts[1:]]))
    return "\n".join(lines)


def _table(table: Table, indent: str) -> str:
    width = len(table.widths)
    heads = [escaped(head) for head in table.heads] or [""] * width
    rows = []
    for row in table.rows:
        cells: list[str] = []
        for cell in row:
            said = "<br>".join(_inline(block) for block in cell.blocks)
            if cell.anchor:
                said = f'<a id="{cell.anchor}"></a>{said}'
            cells += ["&emsp;" * cell.indent + said, *([""] * (cell.span - 1))]
        rows.append(cells[:width])
    return "\n".join(indent + line for line in _grid(heads, rows).splitlines())


def _grid(heads: list[str], rows: list[list[str]]) -> str:
    def line(cells: list[str]) -> str:
        return f"| {' | '.join(cells)} |"

    return "\n".join([line(heads), line(["---"] * len(heads)), *(line(row) for row in rows)])


def _inline(block: Block) -> str:
    """A block where only a line may stand."""
    match block:
        case Paragraph():
            said = _runs(block.runs)
            return f"**{said}**" if block.look == "label" else said
        case ListBlock():
            marks = [f"{block.start + n}\\." if block.start else "•" for n in range(len(block.items))]
            return "<br>".join(
                f"{mark} {' '.join(_inline(part) for part in item)}"
                for mark, item in zip(marks, block.items, strict=True)
            )
        case Table():
            return "<br>".join(
                " · ".join(" ".join(_inline(part) for part in cell.blocks) for cell in row)
                for row in block.rows
            )
        case Picture():
            return f"*[{escaped(block.alt)}]*"
        case _:
            return ""


def _item(item: Item) -> str:
    key = (
        f'<a id="{item.key}"></a>**{escaped(item.key)}**'
        if item.is_anchor
        else _run(Run(item.key, "b", "", item.key))
    )
    parts = [f"###### {key} {escaped(item.title)}"]
    if item.facts:
        parts.append("\n".join(f"- {escaped(label)}: {_runs(runs)}" for label, runs in item.facts))
    parts += [_block(block) for block in item.blocks]
    return "\n\n".join(parts)


def _runs(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    lines = []
    for line in run.text.split("\n"):
        lead, body, tail = line[: len(line) - len(line.lstrip())], line.strip(), line[len(line.rstrip()) :]
        lines.append((lead and " ") + _marked(run, body) + (tail and body and " ") if body else lead and " ")
    return "<br>".join(lines)


def _marked(run: Run, body: str) -> str:
    said = escaped(body)
    for mark in run.marks:
        said = (
            f"<code>{said}</code>"
            if mark == "c"
            else f"<u>{said}</u>"
            if mark == "u"
            else f"{_MARKS[mark]}{said}{_MARKS[mark]}"
        )
    if run.key:
        return f"[{said}](#{run.key})"
    if run.href:
        return f"[{said}](<{run.href}>)"
    return said
