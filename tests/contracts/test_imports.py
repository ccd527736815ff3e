"""The rooms of the house: who may import whom is written in pyproject.toml."""

import subprocess
import sys
from pathlib import Path


def test_imports_run_downward_and_the_planning_core_is_pure() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
