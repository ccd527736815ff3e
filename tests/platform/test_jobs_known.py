"""Every process knows every job: whatever a feature's jobs.py declares is there once the settings are loaded."""

import subprocess
import sys
from pathlib import Path

import planweave

LOADED = (
    "import django, sys; django.setup(); print(*(name for name in sys.modules if name.endswith('.jobs')))"
)


def test_a_process_knows_the_jobs_of_every_feature_that_has_some() -> None:
    found = Path(planweave.__file__).parent.glob("*/jobs.py")
    wanted = {f"planweave.{path.parent.name}.jobs" for path in found}
    assert len(wanted) > 5
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert wanted - set(done.stdout.split()) == set()
