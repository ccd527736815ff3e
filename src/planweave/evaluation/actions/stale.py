"""Nothing is overwritten in silence here either, where no history keeps what the fields were."""

from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.texts import STALE_VERSION


def refuse_stale(
    actor: Actor, *, name: str, version: int, theirs: dict[str, Any], mine: dict[str, Any], at: str
) -> None:
    """Conflict with both values of each field of `mine`; what it was before both is not known."""
    contested = {
        field: {"base": None, "theirs": theirs[field], "yours": value, "by": actor.name, "at": at}
        for field, value in mine.items()
    }
    raise Conflict(STALE_VERSION, key=name, extra={"key": name, "version": version, "contested": contested})
