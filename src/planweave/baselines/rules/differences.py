"""What differs between two contents, field by field: texts by words, lists by item, other values as a pair."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

import orjson

from .content import UNTOLD, Content
from planweave.kernel.words import Part, readable, word_parts

Shape = Literal["value", "text", "items", "format"]
ItemOp = Literal["same", "added", "removed", "changed"]
Say = Callable[[str, Any, dict[str, str]], str]
"""(field, value, the content's names) as words in the reader's language; "" for an empty value."""

LINKS = "links"
_RICH = re.compile(r"</?(p|h[1-4]|ul|ol|li|table|blockquote|pre|br|strong|em)\b[^>]*>")
_MARKUP = re.compile(r"\s*<(\?xml|[a-z]+:definitions|svg)\b")


@dataclass(frozen=True, kw_only=True)
class ItemDifference:
    """One item of a list. `parts` say how a changed one was changed."""

    op: ItemOp
    before: str
    after: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Difference:
    """How one field differs. `shape` says which of the others to show:

    `value`: before and after; `text`: `parts`, words inserted and deleted; `items`: `items`; `format`: the same
    words with other formatting.
    """

    field: str
    shape: Shape
    before: str
    after: str
    parts: tuple[Part, ...] = ()
    items: tuple[ItemDifference, ...] = ()


def differences(before: Content | None, after: Content | None, *, say: Say) -> list[Difference]:
    """All fields that differ, in the order in which fields are kept; everything where one side is missing."""
    one = before or Content(key="", product=0, values={}, names={})
    other = after or Content(key="", product=0, values={}, names={})
    found = [
        _difference(name, one, other, say)
        for name in dict.fromkeys([*other.values, *one.values])
        if name not in UNTOLD and _is_different(one.values.get(name), other.values.get(name))
    ]
    if one.links != other.links:
        said = [[say(LINKS, list(end), {}) for end in side.links] for side in (one, other)]
        found.append(_of_items(LINKS, said[0], said[1]))
    return found


def _is_different(one: Any, other: Any) -> bool:
    return one != other and not (one in _EMPTY and other in _EMPTY)


_EMPTY: tuple[Any, ...] = (None, "", [], {})


def _difference(name: str, one: Content, other: Content, say: Say) -> Difference:
    before, after = one.values.get(name), other.values.get(name)
    if isinstance(before, (dict, list)) or isinstance(after, (dict, list)):
        return _of_items(name, _items(name, before, one, say), _items(name, after, other, say))
    said_before, said_after = (
        say(name, value, side.names) for value, side in ((before, one), (after, other))
    )
    is_text = (isinstance(before, str) and said_before == before) or (
        isinstance(after, str) and said_after == after
    )
    if _is_markup(before) or _is_markup(after) or not is_text:
        return Difference(field=name, shape="value", before=said_before, after=said_after)
    plain_before, plain_after = (
        readable(said) if _RICH.search(said) else said for said in (said_before, said_after)
    )
    parts = tuple(word_parts(plain_before, plain_after))
    shape: Shape = "format" if plain_before == plain_after else "text"
    return Difference(field=name, shape=shape, before=plain_before, after=plain_after, parts=parts)


def _is_markup(value: Any) -> bool:
    return isinstance(value, str) and _MARKUP.match(value) is not None


def _items(name: str, value: Any, side: Content, say: Say) -> list[str]:
    """Each item in words. Of a table of figures an item is a line: its name and its figure."""
    if isinstance(value, dict):
        return [say(name, {key: figure}, side.names) for key, figure in sorted(value.items())]
    return [_plain(say(name, item, side.names)) for item in value or []]


def _plain(said: str) -> str:
    return readable(said) if _RICH.search(said) else said


def _of_items(name: str, before: list[str], after: list[str]) -> Difference:
    return Difference(
        field=name,
        shape="items",
        before="\n".join(before),
        after="\n".join(after),
        items=tuple(_item_differences(before, after)),
    )


def _item_differences(before: list[str], after: list[str]) -> Iterator[ItemDifference]:
    """Items that stayed, came and went, in their order; a replaced item that is still alike is a changed one."""
    keys = [[orjson.dumps(item) for item in side] for side in (before, after)]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        if tag == "equal":
            for item in before[i1:i2]:
                yield ItemDifference(op="same", before=item, after=item)
            continue
        gone, come = before[i1:i2], after[j1:j2]
        for old, new in _paired(gone, come):
            if old is None:
                yield ItemDifference(op="added", before="", after=new or "")
            elif new is None:
                yield ItemDifference(op="removed", before=old, after="")
            else:
                parts = tuple(word_parts(old, new))
                yield ItemDifference(op="changed", before=old, after=new, parts=parts)


def _paired(gone: list[str], come: list[str]) -> Iterator[tuple[str | None, str | None]]:
    """Each item that came with the first unpaired one that went and is at least half the same."""
    waiting = list(gone)
    for new in come:
        like = next((old for old in waiting if _is_alike(old, new)), None)
        if like is None:
            yield None, new
            continue
        for old in waiting[: waiting.index(like)]:
            yield old, None
        del waiting[: waiting.index(like) + 1]
        yield like, new
    for old in waiting:
        yield old, None


def _is_alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old, new, autojunk=False).ratio() >= 0.5
