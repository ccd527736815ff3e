"""What the words of traceability mean: kinds of link, what is watched, and which way a change travels. No database."""

from collections.abc import Iterable

from django.db.models import TextChoices

from planweave.kernel.links import LINK_KINDS, SYMMETRIC
from planweave.requirements.rules import FIELDS, SUBSTANCE_FIELDS
from planweave.requirements.rules.custom import PREFIX

PART_OF = "part_of"
"""Not a stored link: a requirement below its parent stands on it as if it refined it."""
REVERSED = frozenset({"causes", "evidence_for"})
"""Here the target stands on the source: who has evidence is touched when the evidence changes."""
TRACE_KINDS = ("derives_from", "refines", "satisfies", "verifies", PART_OF)
"""The way from a goal down to its tests."""
IMPACT_KINDS = (*TRACE_KINDS, "depends_on", "mitigates", "causes", "evidence_for")
"""Over these a change travels unless told otherwise."""
ORIGIN_KINDS = frozenset({"derives_from", "refines", "satisfies"})
"""A requirement that is the source of one of these says what it is for."""

NEVER_WATCHED = frozenset(
    {
        "position", "is_release_pinned", "release", "owner", "efforts", "parent", "area", "demands", "stages",
        "scope",
    }
)  # fmt: skip
WATCHABLE = tuple(name for name in FIELDS if name not in NEVER_WATCHED)
WATCHED_BY_DEFAULT = tuple(
    name for name in ("title", "type", "description", *SUBSTANCE_FIELDS) if name != "deliverables"
)
"""What a thing means. State, effort or price may change without anybody having to think about the links."""
UNWATCHED_KINDS = frozenset({"relates_to", "duplicates", "together_with", "excludes"})
"""Kinds that say nothing about meaning that a change could make untrue; watched only where somebody asks for it."""


def is_watchable(name: str) -> bool:
    """Whether an attribute can be watched: those above, and every own field of a workspace."""
    return name in WATCHABLE or name.startswith(PREFIX)


def in_order(names: Iterable[str]) -> list[str]:
    """Attributes as they are listed everywhere, own fields last."""
    places = {name: place for place, name in enumerate(WATCHABLE)}
    return sorted(names, key=lambda name: (places.get(name, len(places)), name))


def default_watched(kind: str) -> tuple[str, ...]:
    return () if kind in UNWATCHED_KINDS else WATCHED_BY_DEFAULT


def ends_of(kind: str, source: int, target: int) -> tuple[tuple[int, int], ...]:
    """(what stands, what it stands on); both ways for a kind that says the same from either end."""
    if kind in SYMMETRIC:
        return ((source, target), (target, source))
    return ((target, source),) if kind in REVERSED else ((source, target),)


def is_link_kind(kind: str) -> bool:
    return kind in LINK_KINDS


class TestState(TextChoices):
    DRAFT = "draft"
    READY = "ready"
    RETIRED = "retired"


class TestResult(TextChoices):
    """Of the last run; none yet is empty."""

    PASSED = "passed"
    FAILED = "failed"
    BLOCKED = "blocked"
