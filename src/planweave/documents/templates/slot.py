"""One place in a template."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Slot:
    """`heading` and `hint` in English and Chinese; `select` is the selection of a section of requirements."""

    role: str
    level: int
    heading: tuple[str, str]
    hint: tuple[str, str] = ("", "")
    select: dict[str, Any] | None = None


def of_type(*types: str, **more: Any) -> dict[str, Any]:
    """The selection of requirements of these types."""
    return {"choices": {"type": list(types)}, **more}
