"""Requirements as blocks: a paragraph each or rows of a table, with whatever fields they have.

Nothing here knows the list of fields: what the requirements' own rules name is printed, by the form of its value.
A field that deserves more than that has its own drawing in `SPECIAL`.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

from planweave.kernel.language import Language
from planweave.kernel.links import LINK_KINDS, LINK_KINDS_BACK
from planweave.requirements.rules import FIELDS, REFERENCES
from planweave.requirements.rules.custom import Definition, FieldKind
from planweave.requirements.rules.types import said

from ..queries import Names, Printed
from . import substance, words
from .blocks import Block, Cell, Item, ListBlock, Paragraph, Run, Runs, Table
from .reading import blocks_of, runs_of, safe_address
from .substance import figure

PLANNING = frozenset(
    {
        "title", "position", "parent", "is_release_pinned", "owner", "state", "area", "release", "product",
        "effort_optimistic_days", "effort_likely_days", "effort_pessimistic_days", "efforts", "cost", "value",
        "demands", "type", "level", "own_type", "stages", "scope", "source_detail",
    }
)  # fmt: skip
"""Fields about the work on a requirement, not about what it asks for: printed where a section asks for them."""
COMPUTED = ("product", "score", "children", "links", "version", "created_at", "updated_at")
"""What may be printed beside the fields that people fill in."""
LONG_FIELDS = frozenset({"description", "rationale", "implementation", "acceptance"})
"""Printed as text even where it is a single short sentence."""
LONG = 90
"""A plain text longer than this is a paragraph, not a fact."""
_RICH = re.compile(r"\s*<(?:p|ul|ol|h[1-6]|table|blockquote|pre|div)\b", re.IGNORECASE)


def printable_fields(own: Iterable[str] = ()) -> list[str]:
    """Every field that a section may ask for, in the order in which they are printed; `own` are the workspace's."""
    fixed = [name for name in FIELDS if name not in ("title", "position", "stages", "is_release_pinned")]
    return [*fixed, *own, *(name for name in COMPUTED if name not in fixed)]


def standard_fields(own: Iterable[str] = ()) -> list[str]:
    """What is printed of a requirement where a section names no fields: all that says what is asked for."""
    first = ["priority", "source"]
    return [*first, *(name for name in FIELDS if name not in PLANNING and name not in first), *own, "links"]


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What drawing a requirement needs to know of the document around it."""

    language: Language
    names: Names
    keys: frozenset[str]
    """The requirements that this document prints: references to these lead somewhere."""


def item_of(
    printed: Printed, *, fields: Sequence[str], depth: int, is_anchor: bool, setting: Setting
) -> Item:
    """The requirement in full: short values as facts, long ones as labelled blocks."""
    facts: list[tuple[str, Runs]] = []
    blocks: list[Block] = []
    for name in fields:
        drawn = drawn_field(printed, name, setting)
        if not drawn:
            continue
        label = label_of(name, setting)
        first = drawn[0]
        if name not in LONG_FIELDS and len(drawn) == 1 and is_short(first):
            facts.append((label, first.runs))
        elif name == "description":
            blocks += drawn
        else:
            blocks += [Paragraph((Run(label),), "label"), *drawn]
    return Item(printed.key, printed.title, depth, is_anchor, tuple(facts), tuple(blocks))


def table_of(found: Sequence[tuple[Printed, int, bool]], *, fields: Sequence[str], setting: Setting) -> Table:
    """One row per requirement (with its depth and whether references lead to it): key, title, then the fields."""
    heads = [label_of(name, setting) for name in ("key", "title", *fields)]
    rows = []
    for printed, depth, is_anchor in found:
        key = Cell(
            (Paragraph((Run(printed.key, "", "", "" if is_anchor else printed.key),)),),
            anchor=printed.key if is_anchor else "",
        )
        title = Cell((Paragraph((Run(printed.title),)),), indent=depth)
        rows.append((key, title, *(Cell(drawn_field(printed, name, setting)) for name in fields)))
    return Table(tuple(heads), tuple(rows), _widths(fields))


def label_of(name: str, setting: Setting) -> str:
    own = setting.names.own.get(name)
    return (
        said(own.name_en, own.name_zh, setting.language) if own else words.field_label(name, setting.language)
    )


def is_short(block: Block) -> TypeGuard[Paragraph]:
    """Whether a block can stand as a fact beside its label."""
    if not isinstance(block, Paragraph) or block.look:
        return False
    text = "".join(run.text for run in block.runs)
    return len(text) <= LONG and "\n" not in text


def drawn_field(printed: Printed, name: str, setting: Setting) -> tuple[Block, ...]:
    """A field's value as blocks; nothing where it has none."""
    if name in SPECIAL:
        return SPECIAL[name](printed, setting)
    value = printed.values.get(name)
    if name in setting.names.own:
        return _own_field(value, setting.names.own[name], setting)
    if name in REFERENCES or name in setting.names.of:
        return _said(setting.names.of.get(name, {}).get(value, "") if isinstance(value, int) else "")
    return drawn_value(name, value, setting)


def _own_field(value: Any, definition: Definition, setting: Setting) -> tuple[Block, ...]:
    """A value of the workspace's own field: options and people by their names, addresses as links."""
    labels = {
        option["value"]: said(option.get("name_en", ""), option.get("name_zh", ""), setting.language)
        for option in definition.options
    }
    match definition.kind:
        case FieldKind.CHOICE | FieldKind.MULTI_CHOICE if value:
            chosen = value if isinstance(value, list) else [value]
            return _said(words.COMMA.say(setting.language).join(labels.get(one) or one for one in chosen))
        case FieldKind.PERSON if isinstance(value, int):
            return _said(setting.names.of["owner"].get(value, ""))
        case FieldKind.LINK if value:
            return (Paragraph(runs_of(value, href=safe_address(value))),)
        case _:
            return drawn_value("", value, setting)


def drawn_value(name: str, value: Any, setting: Setting) -> tuple[Block, ...]:
    """Any value by its form: rich text, text, figure, yes or no, list, table or map."""
    language = setting.language
    match value:
        case None | "" | [] | {} | ():
            return ()
        case bool():
            return _said((words.YES if value else words.NO).say(language))
        case int() | float():
            return _said(figure(value))
        case datetime.datetime() | datetime.date():
            return _said(value.isoformat()[:10])
        case str() if name in words.VALUES:
            return _said(words.value_label(name, value, language))
        case str() if _RICH.match(value):
            return blocks_of(value, keys=setting.keys)
        case str():
            lines = [line for line in value.splitlines() if line.strip()]
            return tuple(Paragraph(runs_of(line, keys=setting.keys)) for line in lines)
        case list() | tuple() if all(isinstance(one, dict) for one in value):
            return (_table_of_maps(value, setting),)
        case list() | tuple():
            return (ListBlock(tuple(drawn_value("", one, setting) for one in value)),)
        case dict():
            return _map(value, setting)
        case _:
            return _said(str(value))


def _map(value: dict[str, Any], setting: Setting) -> tuple[Block, ...]:
    colon, comma = words.COLON.say(setting.language), words.SEMICOLON.say(setting.language)
    if all(isinstance(part, (int, float)) and not isinstance(part, bool) for part in value.values()):
        return _said(comma.join(f"{name} {figure(part)}" for name, part in value.items()))
    blocks: list[Block] = []
    for name, part in value.items():
        drawn = drawn_value(name, part, setting)
        if len(drawn) == 1 and isinstance(drawn[0], Paragraph):
            label = Run(words.field_label(name, setting.language) + colon, "b")
            blocks.append(Paragraph((label, *drawn[0].runs), drawn[0].look))
        elif drawn:
            blocks += [Paragraph((Run(words.field_label(name, setting.language)),), "label"), *drawn]
    return tuple(blocks)


def _table_of_maps(rows: Sequence[dict[str, Any]], setting: Setting) -> Table:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return Table(
        tuple(words.field_label(name, setting.language) for name in names),
        tuple(tuple(Cell(drawn_value(name, row.get(name), setting)) for name in names) for row in rows),
        tuple([1 / len(names)] * len(names)),
    )


def _source(printed: Printed, setting: Setting) -> tuple[Block, ...]:
    """ "Customer (interviews in May)": what kind of source, and which."""
    kind = words.value_label("source", printed.values.get("source") or "", setting.language)
    detail = printed.values.get("source_detail") or ""
    if not kind or not detail:
        return _said(kind or detail)
    return _said(f"{kind}（{detail}）" if setting.language == "zh" else f"{kind} ({detail})")


def _scope(printed: Printed, setting: Setting) -> tuple[Block, ...]:
    """Release by release: in, or out with the reason."""
    parts = []
    for release, given in (printed.values.get("scope") or {}).items():
        name = setting.names.of["release"].get(int(release), release)
        stand = words.STANDS[given["stand"]].say(setting.language) if given["stand"] in words.STANDS else ""
        reason = f" – {given['reason']}" if given.get("reason") else ""
        parts.append(f"{name}{words.COLON.say(setting.language)}{stand}{reason}")
    return _said(words.SEMICOLON.say(setting.language).join(parts))


def _part(name: str) -> Callable[[Printed, Setting], tuple[Block, ...]]:
    draw = getattr(substance, name)

    def drawn(printed: Printed, setting: Setting) -> tuple[Block, ...]:
        value = printed.values.get(name)
        return draw(value, setting.language, setting.keys) if value else ()

    return drawn


def _parent(printed: Printed, setting: Setting) -> tuple[Block, ...]:
    key = setting.names.keys.get(printed.values.get("parent") or 0)
    return (Paragraph(_references([key], setting)),) if key else ()


def _children(printed: Printed, setting: Setting) -> tuple[Block, ...]:
    keys = setting.names.children.get(printed.id, [])
    return (Paragraph(_references(keys, setting)),) if keys else ()


def _links(printed: Printed, setting: Setting) -> tuple[Block, ...]:
    """ "depends on SHOP-2, SHOP-3; is verified by SHOP-9": each kind once, in each direction."""
    by_kind: dict[tuple[str, bool], list[str]] = {}
    for kind, is_out, key in printed.links:
        by_kind.setdefault((kind, is_out or kind not in LINK_KINDS_BACK), []).append(key)
    runs: list[Run] = []
    for (kind, is_out), keys in by_kind.items():
        if runs:
            runs.append(Run(words.SEMICOLON.say(setting.language)))
        known = LINK_KINDS if is_out else LINK_KINDS_BACK
        called = known[kind].say(setting.language) if kind in known else kind
        runs += [Run(f"{called} "), *_references(list(dict.fromkeys(keys)), setting)]
    return (Paragraph(tuple(runs)),) if runs else ()


def _references(keys: Sequence[str], setting: Setting) -> Runs:
    runs: list[Run] = []
    for key in keys:
        if runs:
            runs.append(Run(words.COMMA.say(setting.language)))
        runs.append(Run(key, "", "", key if key in setting.keys else ""))
    return tuple(runs)


def _said(text: str) -> tuple[Block, ...]:
    runs = runs_of(text)
    return (Paragraph(runs),) if runs else ()


SPECIAL: dict[str, Callable[[Printed, Setting], tuple[Block, ...]]] = {
    "parent": _parent,
    "children": _children,
    "links": _links,
    "source": _source,
    "scope": _scope,
    **{
        name: _part(name)
        for name in ("steps", "acceptance", "fit_criteria", "rule_table", "process_diagram", "deliverables")
    },
}
"""Fields whose value alone does not say enough."""

_WIDE = frozenset({"description", "links", "demands", *substance.__dict__.keys() & set(FIELDS)})


def _widths(fields: Sequence[str]) -> tuple[float, ...]:
    shares = [1.25, 2.8, *(2.8 if name in _WIDE else 1.25 for name in fields)]
    return tuple(share / sum(shares) for share in shares)
