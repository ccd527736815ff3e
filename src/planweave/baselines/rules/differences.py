"""What differs between two contents, field by field: texts by words, lists by item, other values as a pair."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Any, Literal

from planweave.kernel.words import Part, readable, word_parts

from .content import UNTOLD, Content, in_reading_order

Shape = Literal["value", "text", "items", "format"]
ItemOp = Literal["same", "added", "removed", "changed"]
Say = Callable[[str, Any, Mapping[str, str]], str]
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
    """How one field differs; `names` may say what it is called. `shape` says which of the others to show:

    `value`: before and after; `text`: `parts`, words inserted and deleted; `items`: `items`; `format`: the same
    words with other formatting.
    """

    field: str
    shape: Shape
    before: str
    after: str
    parts: tuple[Part, ...] = ()
    items: tuple[ItemDifference, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


def differences(before: Content | None, after: Content | None, *, say: Say) -> list[Difference]:
    """All fields that differ, in the order in which fields are kept; everything where one side is missing."""
    one = before or Content(key="", product=0, values={}, names={})
    other = after or Content(key="", product=0, values={}, names={})
    names = one.names | other.names
    found = [
        replace(_difference(name, one, other, say), names=names)
        for name in in_reading_order(other.values.keys() | one.values.keys())
        if name not in UNTOLD and _is_different(one.values.get(name), other.values.get(name))
    ]
    if one.links != other.links:
        sides = [
            [("\x00".join(end), say(LINKS, list(end), {})) for end in side.links] for side in (one, other)
        ]
        found.append(_of_items(LINKS, sides[0], sides[1]))
    return found


def _is_different(one: Any, other: Any) -> bool:
    return one != other and not (_says_nothing(one) and _says_nothing(other))


def _says_nothing(value: Any) -> bool:
    return value is False or value in _EMPTY


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


Item = tuple[str, str]
"""(what tells it from the others: its id, its name in a table of figures, or its words; its words)."""


def _items(name: str, value: Any, side: Content, say: Say) -> list[Item]:
    """Each item in words. Of a document (a rule table) an item is one line of one of its parts."""
    if isinstance(value, dict):
        found: list[Item] = []
        for key, inner in sorted(value.items()):
            if isinstance(inner, list):
                found += [
                    (f"{key}:{said}", said)
                    for part in inner
                    if (said := say(f"{name}.{key}", part, side.names))
                ]
            elif inner not in _EMPTY:
                found.append((key, say(name, {key: inner}, side.names)))
        return found
    items = []
    for item in value or []:
        said = say(name, item, side.names)
        said = readable(said) if _RICH.search(said) else said
        identity = str(item.get("id") or item.get("name") or said) if isinstance(item, dict) else said
        items.append((identity, said))
    return items


def _of_items(name: str, before: list[Item], after: list[Item]) -> Difference:
    return Difference(
        field=name,
        shape="items",
        before="\n".join(said for _, said in before),
        after="\n".join(said for _, said in after),
        items=tuple(_item_differences(before, after)),
    )


def _item_differences(before: list[Item], after: list[Item]) -> Iterator[ItemDifference]:
    """Items that stayed, came, went and changed, in their order.

    An item is known again by its id or name; where it has none, by being at least half the same.
    """
    held, kept = dict(before), dict(after)
    gone = [item for item in before if item[0] not in kept]
    for identity, new in after:
        if identity in held:
            old = held[identity]
            if old == new:
                yield ItemDifference(op="same", before=old, after=new)
            else:
                yield _changed(old, new)
            continue
        like = next((item for item in gone if _is_alike(item[1], new)), None)
        if like is None:
            yield ItemDifference(op="added", before="", after=new)
        else:
            gone.remove(like)
            yield _changed(like[1], new)
    for _, old in gone:
        yield ItemDifference(op="removed", before=old, after="")


def _changed(old: str, new: str) -> ItemDifference:
    return ItemDifference(op="changed", before=old, after=new, parts=tuple(word_parts(old, new)))


def _is_alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old, new, autojunk=False).ratio() >= 0.5
