"""The recorded results, and the page that is written from them."""

import json
import platform
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

from . import ROOT
from .row import rows

RESULTS = Path(__file__).parent / "results"
PAGE = ROOT / "docs" / "reliability.md"

NOT_TRIED = {
    "F7": "Does not apply: long text is not merged letter by letter. It is a field like any other; where two people "
    "change it, both values are shown ([ADR 0005](adr/0005-conflicts-by-field.md)). F5 tries those races.",
    "F2 on PostgreSQL": "The order of its writes and syncs is PostgreSQL's own. F1 kills the server in front of it, "
    "and F20c takes its disk away.",
}
"""What of the plan of trials is not here, and why."""


def table(results: list[dict[str, Any]]) -> str:
    """One line for each trial: what was tried, how often, how often it failed."""
    lines = [
        "| Row | What is tried | Database | Tried | Failed | Seed | Seconds |",
        "|---|---|---|---:|---:|---:|---:|",
    ]
    for one in results:
        tried = f"{one['tried']:,}" if not one["not_possible"] else "not possible"
        place = "SQLite" if one["database"] == "sqlite" else "PostgreSQL"
        cells = [one["name"], one["title"], place, tried, one["failed"], one["seed"], one["seconds"]]
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(lines)


def record(results: list[dict[str, Any]], *, size: str, at: datetime, root: Path) -> None:
    """Keep each result; the last of a row on a database stands in place of the one before."""
    state = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=root, capture_output=True, text=True, check=False
    )
    known = recorded(size)
    for one in results:
        known[f"{one['name']}/{one['database']}"] = one | {
            "on": at.date().isoformat(),
            "state": state.stdout.strip(),
            "python": platform.python_version(),
        }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{size}.json"
    path.write_text(json.dumps(dict(sorted(known.items())), indent=1, ensure_ascii=False) + "\n")


def recorded(size: str) -> dict[str, dict[str, Any]]:
    path = RESULTS / f"{size}.json"
    return json.loads(path.read_text()) if path.exists() else {}


def page() -> str:
    """docs/reliability.md as the recorded results say it."""
    known = rows()
    parts = [
        "# What Planweave survives, counted",
        "Written by `python -m trials report` from the results that `python -m trials --record` keeps in "
        "`trials/results/`; never by hand. The fast size runs with every change. A failure is a number, not a "
        "footnote: what is above zero here is broken.",
        "## What is promised",
        "| Row | What is tried | What counts as a failure is anything but this |\n|---|---|---|\n"
        + "\n".join(f"| {one.name} | {one.title} | {one.promise} |" for one in known),
    ]
    parts.append(
        "## What is not tried\n\n" + "\n".join(f"- {name}: {why}" for name, why in NOT_TRIED.items())
    )
    order = {one.name: place for place, one in enumerate(known)}
    for size, title in (("release", "Release size"), ("fast", "Fast size")):
        results = [one for one in recorded(size).values() if one["name"] in order]
        results.sort(key=lambda one: (order[one["name"]], one["database"]))
        parts.append(f"## {title}")
        if not results:
            parts.append(f"Not recorded yet: `python -m trials --size {size} --database both --record`.")
            continue
        parts += [table(results), _notes(results)]
    return "\n\n".join(part for part in parts if part) + "\n"


def write_report() -> None:
    PAGE.write_text(page())
    print(f"wrote {PAGE.relative_to(ROOT)}")


def _notes(results: list[dict[str, Any]]) -> str:
    """What else was measured, where it failed, and what could not be tried."""
    lines = []
    for one in results:
        said = [f"{name.replace('_', ' ')} {value}" for name, value in one["figures"].items()]
        said += [f"FAILED: {sentence.splitlines()[0]}" for sentence in one["failures"]]
        if one["not_possible"]:
            said.append(f"not possible: {one['not_possible']}")
        dated = f"({one['on']}, {one['state']})"
        if said:
            lines.append(f"- {one['name']} on {one['database']}: {'; '.join(said)} {dated}")
    return "\n".join(lines)
