"""The content of a requirement as it is frozen, and the hashes that show whether it still is what it was."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from planweave.requirements.rules import FIELDS, SUBSTANCE_FIELDS
from planweave.requirements.rules.custom import PREFIX

UNTOLD = frozenset({"position"})
"""Fields that are kept and restored but no difference of meaning: where a row stands in a list."""

FIRST = ("title", "type", "level", "description", *SUBSTANCE_FIELDS)
"""What a requirement says, in the order in which it is read; the other fields follow as they are kept."""

LinkEnd = tuple[str, str, str]
"""(kind, "out" or "in", the other record's key)."""


@dataclass(frozen=True, kw_only=True)
class Content:
    """One requirement at one version.

    `values` are its fields as the history keeps them, references as ids. `names` says in the words of that day
    what cannot be said without asking, so that a frozen text can be read when the person or the field has gone:
    {"owner": "Li Na"}; for a workspace's own fields and types also "custom.tier#en" (what the field is called) and
    "custom.tier=gold#en" (what a value is called). `links` are sorted.
    """

    key: str
    product: int
    values: dict[str, Any]
    names: dict[str, str]
    links: tuple[LinkEnd, ...] = ()

    def canonical(self) -> str:
        """JSON with sorted keys and no spaces: what is stored, and the bytes that the hash covers."""
        said = {
            "key": self.key,
            "product": self.product,
            "values": self.values,
            "names": self.names,
            "links": [list(end) for end in self.links],
        }
        return orjson.dumps(said, option=orjson.OPT_SORT_KEYS).decode()

    @classmethod
    def read(cls, canonical: str) -> "Content":
        said = orjson.loads(canonical)
        return cls(
            key=said["key"],
            product=said["product"],
            values=said["values"],
            names=said["names"],
            links=tuple((kind, way, key) for kind, way, key in said["links"]),
        )


@dataclass(frozen=True, kw_only=True)
class FrozenItem:
    """A line of a baseline: which requirement, at which version, with which content."""

    record: int
    key: str
    version: int
    hash: str


def is_field(name: str) -> bool:
    """Whether a name in the history is a field of requirements: a built-in one, or one of a workspace's own."""
    return name in FIELDS or name.startswith(PREFIX)


def in_reading_order(names: Iterable[str]) -> list[str]:
    """Names of fields as people read them; those that nobody knows any more come last."""
    places = {name: place for place, name in enumerate(dict.fromkeys([*FIRST, *FIELDS]))}
    return sorted(names, key=lambda name: (places.get(name, len(places)), name))


def hash_of(canonical: str) -> str:
    """SHA-256 of a stored content, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical.encode()).hexdigest()


def baseline_hash(*, head: dict[str, Any], items: Iterable[FrozenItem]) -> str:
    """SHA-256 over what the baseline says of itself and all its items, whatever the order they are given in."""
    lines: Sequence[list[Any]] = sorted([item.record, item.key, item.version, item.hash] for item in items)
    return hash_of(orjson.dumps([head, lines], option=orjson.OPT_SORT_KEYS).decode())


def differs(one: Content, other: Content) -> bool:
    """Whether two contents mean something different; a name that was only renamed elsewhere does not count."""
    if one.links != other.links:
        return True
    names = (one.values.keys() | other.values.keys()) - UNTOLD
    return any(one.values.get(name) != other.values.get(name) for name in names)
