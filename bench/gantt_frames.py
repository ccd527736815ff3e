"""Frames of the Gantt in a real Chromium: `python bench/gantt_frames.py --rows 10000 --slow 4`.

A server with a generated workspace is started, a page scrolls down and sideways notch by notch, drags bars day by day
and lets them go. For each of these it prints two rows:

frame    milliseconds by the clock from one frame to the next; other work on the machine stretches them
task     processor milliseconds of single tasks of the page's main thread (Chromium's own trace, `RunTask`); the
         throttle counts in, other programs do not

each with median, 90 %, longest and how many are over 50 ms. `--trace DIR` keeps the traces for chrome://tracing and
prints which kinds of work the longest tasks were made of.

Needs the built browser UI, Playwright and a Chromium. Exit codes: 0 measured, 2 something is missing.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from playwright.sync_api import Browser, Page, sync_playwright

from harness.browser import FLAGS, HOW, find_chromium
from harness.server import Server

LONG_MS = 50
CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"]
KINDS = (
    "FunctionCall",
    "UpdateLayoutTree",
    "Layout",
    "PrePaint",
    "Paint",
    "Layerize",
    "Commit",
    "HitTest",
    "ParseHTML",
    "MinorGC",
    "MajorGC",
    "EventDispatch",
    "FireAnimationFrame",
    "XHRReadyStateChange",
)
WATCH = """() => {
  const seen = [];
  const see = (time) => { seen.push(time); if (window.frames_seen === seen) requestAnimationFrame(see); };
  window.frames_seen = seen;
  requestAnimationFrame(see);
}"""
GAPS = """() => {
  const seen = window.frames_seen;
  window.frames_seen = null;
  return seen.slice(1).map((time, index) => time - seen[index]);
}"""
FRAME = "() => new Promise(requestAnimationFrame)"


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--slow", type=float, default=4, help="how many times the processor is slowed")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--zooms", default="month,week")
    parser.add_argument("--data", type=Path, help="a folder with the generated workspace `bench`")
    parser.add_argument("--trace", type=Path, help="keep the traces here")
    chosen = parser.parse_args(words)
    chromium = find_chromium()
    if chromium is None:
        print(HOW, file=sys.stderr)
        return 2
    with _served(chosen) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for zoom in chosen.zooms.split(","):
            measure(browser, server, chosen=chosen, zoom=zoom)
        browser.close()
    return 0


@contextmanager
def _served(chosen: argparse.Namespace) -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(chosen.data or Path(folder))
        if chosen.data is None:
            size = str(chosen.rows)
            made = server.command("bench", "generate", "--size", size, "--tasks", size, "--slug", "bench")
            if made.returncode != 0:
                raise SystemExit(made.stderr)
        server.start("--empty")
        try:
            yield server
        finally:
            server.stop()


def measure(browser: Browser, server: Server, *, chosen: argparse.Namespace, zoom: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    link = server.command("sign-in-link", "--user", "owner@bench.example")
    if link.returncode != 0:
        raise SystemExit(link.stderr)
    page.goto(link.stdout.strip())
    page.wait_for_url(lambda url: "/sign-in" not in url)
    page.goto(f"{server.url}/w/bench/schedule{'' if zoom == 'fit' else f'?zoom={zoom}'}")
    page.locator("[role=treegrid]").wait_for(timeout=120_000)
    page.wait_for_load_state("networkidle")
    cdp = page.context.new_cdp_session(page)
    for number in range(chosen.rounds):
        for name, work in (
            ("down", lambda: scroll(page, 0, 120)),
            ("sideways", lambda: scroll(page, 60, 0)),
            ("drag", lambda: drag(page)),
            ("drop", lambda: drop(page)),
        ):
            place(page, zoom)
            if name == "drop":
                drag(page, steps=12)
            cdp.send("Emulation.setCPUThrottlingRate", {"rate": chosen.slow})
            page.wait_for_timeout(600)
            gaps, trace = watched(browser, page, work)
            cdp.send("Emulation.setCPUThrottlingRate", {"rate": 1})
            if name == "drag":
                page.keyboard.press("Escape")
                page.mouse.up()
            if name == "drop":
                page.wait_for_load_state("networkidle")
            label = f"{zoom:7} {name:9}"
            say(f"{label} frame", gaps)
            say(f"{label} task ", tasks_of(trace))
            if chosen.trace:
                chosen.trace.mkdir(parents=True, exist_ok=True)
                (chosen.trace / f"{zoom}-{name}-{number}.json").write_text(json.dumps(trace))
                explain(trace)
    page.close()


def place(page: Page, zoom: str) -> None:
    """The middle row of the plan with its bar in view, and the pointer over the bars."""
    view = page.locator("[role=treegrid]")
    box = view.bounding_box()
    assert box
    view.evaluate("view => { view.scrollTop = view.scrollHeight / 2; }")
    page.evaluate(FRAME)
    page.mouse.click(box["x"] + 60, box["y"] + 300)
    page.keyboard.press("f" if zoom == "fit" else "b")
    page.locator("[data-bar]").first.wait_for()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 300)


def scroll(page: Page, dx: int, dy: int, notches: int = 100) -> None:
    for at in range(notches):
        page.mouse.wheel(dx if at < notches / 2 or dy else -dx, dy)
        page.evaluate(FRAME)


def drag(page: Page, steps: int = 60) -> None:
    """Holds a movable bar in the middle of the screen and moves it to the right, a few pixels a frame."""
    at = page.evaluate(
        """() => {
          const seen = document.querySelector('[role=treegrid]').getBoundingClientRect();
          for (const bar of document.querySelectorAll('[data-bar][data-movable]')) {
            const box = bar.getBoundingClientRect();
            const x = box.left + Math.min(box.width / 2, 12);
            const y = box.top + box.height / 2;
            if (x > seen.left + seen.width * .45 && x < seen.right - 420 && y > seen.top + 200 && y < seen.bottom - 60
                && document.elementFromPoint(x, y)?.closest('[data-bar]') === bar) return [x, y];
          }
          return null;
        }"""
    )
    if at is None:
        raise SystemExit("no bar to drag is on the screen")
    x, y = at
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(steps):
        page.mouse.move(x + 6 * (step + 1), y)
        page.evaluate(FRAME)


def drop(page: Page) -> None:
    """Lets the held bar go, agrees to what that breaks, and waits until the plan is drawn anew."""
    page.mouse.up()
    page.wait_for_timeout(2500)
    # Looked for by selector: looking by role would read ten thousand elements in the page that is measured.
    if page.locator("[role=dialog]").count():
        page.locator("[role=dialog] button").last.click()
    page.wait_for_timeout(7000)


def watched(browser: Browser, page: Page, work: Callable[[], None]) -> tuple[list[float], dict[str, Any]]:
    page.evaluate(WATCH)
    browser.start_tracing(page=page, categories=CATEGORIES)
    work()
    trace = json.loads(browser.stop_tracing())
    return page.evaluate(GAPS), trace


def main_thread(trace: dict[str, Any]) -> list[dict[str, Any]]:
    """The complete events of the page's main thread: the one that fires its animation frames."""
    events = trace["traceEvents"]
    frames = Counter((e["pid"], e["tid"]) for e in events if e.get("name") == "FireAnimationFrame")
    thread = frames.most_common(1)[0][0]
    return [e for e in events if (e["pid"], e["tid"]) == thread and e.get("ph") == "X"]


def runs_of(trace: dict[str, Any]) -> list[dict[str, Any]]:
    return [e for e in main_thread(trace) if e["name"].endswith("RunTask") and "tdur" in e]


def tasks_of(trace: dict[str, Any]) -> list[float]:
    """Processor milliseconds of those that took at least one."""
    names = Counter(e["name"] for e in runs_of(trace))
    name = "RunTask" if "RunTask" in names else names.most_common(1)[0][0]
    return [e["tdur"] / 1000 for e in runs_of(trace) if e["name"] == name and e["tdur"] >= 1000]


def explain(trace: dict[str, Any]) -> None:
    """What the three longest tasks were made of."""
    events = main_thread(trace)
    for run in sorted(runs_of(trace), key=lambda e: -e["tdur"])[:3]:
        spent: Counter[str] = Counter()
        for event in events:
            if event["name"] in KINDS and run["ts"] <= event["ts"] < run["ts"] + run["dur"]:
                spent[event["name"]] += event.get("tdur", event.get("dur", 0))
        parts = ", ".join(f"{name} {part / 1000:.0f}" for name, part in spent.most_common(8))
        print(f"      {run['tdur'] / 1000:.0f} ms: {parts}")


def say(label: str, times: list[float]) -> None:
    ordered = sorted(times) or [0.0]
    middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.9)]
    long = sum(time > LONG_MS for time in times)
    figures = f"median {middle:6.1f}  90 % {late:6.1f}  longest {ordered[-1]:6.1f}  over {LONG_MS}: {long}"
    print(f"{label} {len(times):4} {figures}", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    raise SystemExit(main(sys.argv[1:]))
