"""Where the public backlogs for trials are, and a plain word where they are not."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("PLANWEAVE_DATA") or REPOSITORY.parent / "shared" / "data")


def backlog_file(name: str) -> Path:
    """The file, or the test is skipped with the folder that was looked in."""
    path = DATA / "backlogs" / name
    if not path.is_file():
        pytest.skip(f"the trial data is not here: {path} (set PLANWEAVE_DATA to the data folder)")
    return path
