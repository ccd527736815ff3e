"""Three-way merging of values: what the file said last time, what is here today, what the file says now. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .fields import is_empty


@dataclass(kw_only=True)
class Merged:
    """`changes`: field → [mine, theirs], to be taken; `conflicts`: field → [base, mine, theirs], to be chosen;
    `kept`: field → [mine, theirs] where only we changed, which stays."""

    changes: dict[str, list[Any]] = field(default_factory=dict)
    conflicts: dict[str, list[Any]] = field(default_factory=dict)
    kept: dict[str, list[Any]] = field(default_factory=dict)


def merge(base: Mapping[str, Any] | None, mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merged:
    """Compare by field.

    A field that `base` does not know was not written by an import. Where ours is empty the file's is taken;
    otherwise the difference is a conflict, because nobody can say who changed it.
    """
    result = Merged()
    for name, value in theirs.items():
        present = mine[name]
        if value == present:
            continue
        if base is None or name not in base:
            if is_empty(present):
                result.changes[name] = [present, value]
            else:
                result.conflicts[name] = [None, present, value]
        elif value == base[name]:
            result.kept[name] = [present, value]
        elif present == base[name]:
            result.changes[name] = [present, value]
        else:
            result.conflicts[name] = [base[name], present, value]
    return result


def merge_order(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> list[str] | None:
    """The file's new order of siblings, to be taken; None where it is as it was or as ours, or where ours moved too.

    Only names that all three know count: what came or went does not move the others.
    """
    known = set(base) & set(mine) & set(theirs)
    before, here, there = ([name for name in order if name in known] for order in (base, mine, theirs))
    if there in (before, here) or here != before:
        return None
    return there
