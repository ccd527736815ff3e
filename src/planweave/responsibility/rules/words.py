"""The few words that responsibility is made of."""

from collections.abc import Iterable

from django.db.models import TextChoices


class SeatRole(TextChoices):
    """Owners answer for an area; a deputy works there by agreement."""

    OWNER = "owner"
    DEPUTY = "deputy"


class Scheme(TextChoices):
    RACI = "raci"
    RASCI = "rasci"
    DACI = "daci"


class RowKind(TextChoices):
    DELIVERABLE = "deliverable"
    STEP = "step"


class Way(TextChoices):
    """How a finding is settled: somebody gets it, somebody becomes deputy, it stays so until a day, it is disputed."""

    ASSIGNED = "assigned"
    DEPUTISED = "deputised"
    AGREED = "agreed"
    DISPUTED = "disputed"


class GateState(TextChoices):
    WAITING = "waiting"
    STARTED = "started"


class PartState(TextChoices):
    MISSING = "missing"
    CHANGED = "changed"
    CONFIRMED = "confirmed"


LETTERS = {Scheme.RACI: "RACI", Scheme.RASCI: "RASCI", Scheme.DACI: "DACI"}
"""The letters of each scheme, in its own order."""


def mark_of(kind: str, *, area: int | None, product: int | None, people: Iterable[int]) -> str:
    """The name of a finding that stays the same while it is found again: "overlap:12:3-7", "outside:p4:"."""
    place = str(area) if area is not None else f"p{product}"
    return f"{kind}:{place}:{'-'.join(str(pk) for pk in sorted(people))}"


def is_changed_part(confirmed: dict[str, list[int]], present: dict[str, list[int]]) -> bool:
    """Whether somebody's part of a release is no longer the one that they confirmed."""
    return any(
        set(confirmed.get(name, [])) != set(present.get(name, [])) for name in ("areas", "requirements")
    )
