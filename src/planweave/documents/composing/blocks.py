"""The neutral form of a composed document: what is said and what it is, never how it looks.

Every text in it is plain: writers escape for their format, so that nothing that people write can become markup.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. `marks` holds letters: b bold, i italic, u underlined, s struck, c code.

    `href` leads outside (http, https, mailto); `key` leads to a requirement that this document prints.
    """

    text: str
    marks: str = ""
    href: str = ""
    key: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading. `number` is its place ("3.1"); `anchor` is unique in the document."""

    level: int
    number: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`look`: "" for running text, quote, code, label (introduces the next block), quiet (a remark of the program)."""

    runs: Runs
    look: str = ""


@dataclass(frozen=True, slots=True)
class ListBlock:
    """`start` is the first number of an ordered list, 0 for one with bullets."""

    items: tuple[tuple["Block", ...], ...]
    start: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """`anchor` is the key of the requirement that this cell introduces."""

    blocks: tuple["Block", ...]
    span: int = 1
    anchor: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the page, one per column; `heads` is empty where nothing heads the columns."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of our own making (a diagram), never a file from outside. `alt` says what it shows."""

    svg: str
    alt: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Item:
    """One requirement in full. `facts` are short values by label; `is_anchor` where references lead here."""

    key: str
    title: str
    depth: int
    is_anchor: bool
    facts: tuple[tuple[str, Runs], ...]
    blocks: tuple["Block", ...]


Block = Heading | Paragraph | ListBlock | Table | Rule | Picture | Item

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (Heading, Paragraph, ListBlock, Table, Rule, Picture, Item)
}


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A line of the document's own history."""

    edition: str
    issued_on: str
    by: str
    note: str


@dataclass(frozen=True, kw_only=True)
class Composed:
    """A whole document, ready to be written in any format. `state` is draft or issued; dates are ISO texts."""

    key: str
    title: str
    kind: str
    language: str
    edition: str
    state: str
    product: str
    workspace: str
    owner: str
    composed_on: str
    filter: str
    items: int
    editions: tuple[Edition, ...]
    blocks: tuple[Block, ...]


def block_to_json(block: Block) -> dict[str, Any]:
    """The block as plain JSON values, its kind beside its fields."""
    found: dict[str, Any] = {"kind": type(block).__name__}
    for field in fields(block):
        found[field.name] = _to_json(getattr(block, field.name))
    return found


def to_json(composed: Composed) -> dict[str, Any]:
    """`from_json` gives an equal document back."""
    found = {
        field.name: getattr(composed, field.name) for field in fields(composed) if field.name != "blocks"
    }
    found["editions"] = [asdict(edition) for edition in composed.editions]
    found["blocks"] = [block_to_json(block) for block in composed.blocks]
    return found


def from_json(stored: dict[str, Any]) -> Composed:
    """The document that `to_json` was given."""
    return Composed(
        **{name: value for name, value in stored.items() if name not in ("editions", "blocks")},
        editions=tuple(Edition(**edition) for edition in stored["editions"]),
        blocks=_blocks(stored["blocks"]),
    )


def plain_text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def texts_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of blocks, a line each, in reading order; for cells that take plain text only."""
    for block in blocks:
        match block:
            case Heading():
                yield block.text
            case Paragraph():
                yield plain_text(block.runs)
            case ListBlock():
                for number, item in enumerate(block.items):
                    mark = f"{block.start + number}. " if block.start else "• "
                    for place, line in enumerate(texts_of(item)):
                        yield (mark if not place else " " * len(mark)) + line
            case Table():
                if block.heads:
                    yield " | ".join(block.heads)
                for row in block.rows:
                    yield " | ".join(" ".join(texts_of(cell.blocks)) for cell in row)
            case Item():
                yield f"{block.key} {block.title}"
                yield from texts_of(block.blocks)
            case Picture():
                yield block.alt
            case Rule():
                pass


def _to_json(value: Any) -> Any:
    match value:
        case Run():
            return [value.text, value.marks, value.href, value.key]
        case Cell():
            return {
                "blocks": _to_json(value.blocks),
                "span": value.span,
                "anchor": value.anchor,
                "indent": value.indent,
            }
        case tuple():
            return [_to_json(part) for part in value]
        case str() | int() | float() | bool() | None:
            return value
        case _:
            return block_to_json(value)


def _blocks(stored: list[dict[str, Any]]) -> tuple[Block, ...]:
    return tuple(_block(one) for one in stored)


def _runs(stored: list[list[str]]) -> Runs:
    return tuple(Run(*one) for one in stored)


def _block(stored: dict[str, Any]) -> Block:
    values = {name: value for name, value in stored.items() if name != "kind"}
    match stored["kind"]:
        case "Paragraph":
            values["runs"] = _runs(values["runs"])
        case "ListBlock":
            values["items"] = tuple(_blocks(item) for item in values["items"])
        case "Table":
            values["heads"] = tuple(values["heads"])
            values["widths"] = tuple(values["widths"])
            values["rows"] = tuple(
                tuple(Cell(**(cell | {"blocks": _blocks(cell["blocks"])})) for cell in row)
                for row in values["rows"]
            )
        case "Item":
            values["facts"] = tuple((label, _runs(runs)) for label, runs in values["facts"])
            values["blocks"] = _blocks(values["blocks"])
    made: Block = _KINDS[stored["kind"]](**values)
    return made
