"""What can be set, and what can happen, is documented; what is documented exists."""

import dataclasses
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from django.core.management import call_command

import planweave
from planweave.kernel.events import EVENT_KINDS

ROOT = Path(__file__).parents[2]
SETTINGS = ROOT / "docs" / "operate" / "settings.md"
EVENTS = ROOT / "docs" / "features" / "events.md"
VARIABLE = re.compile(r"PLANWEAVE_[A-Z_]*[A-Z]")


def test_every_environment_variable_is_documented_and_every_documented_one_is_read() -> None:
    sources = [*(ROOT / "src").rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "start.py"]
    sources += [*(ROOT / "web" / "scripts").glob("*.mjs"), *(ROOT / "bench").rglob("*.py")]
    used = {name for path in sources for name in VARIABLE.findall(path.read_text("utf-8"))}
    assert used == set(VARIABLE.findall(SETTINGS.read_text("utf-8")))


def test_every_kind_of_event_is_documented_with_its_fields() -> None:
    for module in pkgutil.walk_packages(planweave.__path__, "planweave."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = {name: kind for name, kind in EVENT_KINDS.items() if kind.__module__.startswith("planweave.")}
    real = {
        name: (sorted(field.name for field in dataclasses.fields(kind)), kind.is_undoable)
        for name, kind in ours.items()
    }
    rows = re.findall(
        r"^\| `(\w+)` \| ([^|]*)\| ([^|]+) \| [^|]+ \|$", EVENTS.read_text("utf-8"), re.MULTILINE
    )
    documented = {
        name: (sorted(re.findall(r"`(\w+)`", fields)), told.startswith("↶")) for name, fields, told in rows
    }
    assert documented == real


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
