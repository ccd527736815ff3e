"""What one valid request to an operation is."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Case:
    """Values of the path beside the slug, the query, the body (or a file to upload)."""

    path: dict[str, Any] = field(default_factory=dict)
    query: str = ""
    body: Any = None
    file: bytes | None = None


def of(**fields: Any) -> Case:
    """A request that is its body."""
    return Case(body=fields)
