"""How large a file from outside may be, and what its reader may use."""

import json
from dataclasses import asdict, dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Caps on one file and on the child process that reads it. Each has its own refusal."""

    file_bytes: int = 20 * MEBIBYTE
    unzipped_bytes: int = 200 * MEBIBYTE
    ratio: int = 200
    """Unzipped over zipped size, looked at only above `ratio_floor_bytes`: small files pack well honestly."""
    ratio_floor_bytes: int = 40 * MEBIBYTE
    members: int = 2_000
    nesting: int = 64
    sheets: int = 100
    rows: int = 100_000
    columns: int = 200
    cell_chars: int = 32_767
    """What Excel itself allows in one cell."""
    row_chars: int = 2_000_000
    cells: int = 5_000_000
    total_chars: int = 64_000_000
    memory_bytes: int = 512 * MEBIBYTE
    cpu_seconds: int = 20
    wall_seconds: float = 60.0
    written_bytes: int = 64 * 1024
    """The child writes no file; only its last words on stderr need room."""

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Limits":
        return cls(**json.loads(text))


LIMITS = Limits()
