"""One warm crew for all tests of the scheduler, and the folder of benchmark data if it is there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from planweave.science.schedule import Crew


@pytest.fixture(scope="session")
def crew() -> Iterator[Crew]:
    with Crew(2) as made:
        made.warm()
        yield made


@pytest.fixture(scope="session")
def psplib() -> Path:
    root = os.environ.get("PLANWEAVE_DATA")
    folder = Path(root) if root else Path(__file__).resolve().parents[4] / "shared" / "data"
    if not (folder / "psplib").is_dir():
        pytest.skip(f"no benchmark data: {folder / 'psplib'} is not there (set PLANWEAVE_DATA)")
    return folder / "psplib"
