"""A real Chromium in front of a real server. Pictures and traces are kept in test-artefacts/."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from harness.browser import ARTEFACTS, FLAGS, HOW, LOCALES, find_chromium, font_environment, watch
from harness.server import Server
from harness.sharing import ON_THE_DEMO

# Playwright's loop runs on the thread of the tests; the other tests of a whole run use the ORM there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    mine = [item for item in items if HERE in item.path.parents]
    for item in mine:
        item.add_marker(pytest.mark.e2e)
        is_on_demo = "demo_servers" in getattr(item, "fixturenames", ())
        assert is_on_demo == (item.path.name in ON_THE_DEMO), f"{item.nodeid}: see harness.sharing"
    # The longest stories first, so that no process is left with one at the end.
    sizes = {item.path: item.path.stat().st_size for item in mine}
    items.sort(key=lambda item: -sizes.get(item.path, 0))


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    path = find_chromium()
    if path is None:
        pytest.fail(HOW)
    fonts = font_environment(tmp_path_factory.mktemp("fonts"))
    return {
        **browser_type_launch_args,
        "executable_path": path,
        "args": FLAGS,
        "env": {**os.environ, **fonts},
    }


@pytest.fixture
def language() -> str:
    """The language of server and browser; a test parametrises it: `@pytest.mark.parametrize("language", …)`."""
    return "en"


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        **browser_context_args,
        "locale": LOCALES[language],
        "timezone_id": "Asia/Shanghai",
        "viewport": {"width": 1440, "height": 900},
    }


@pytest.fixture(scope="session")
def demo_servers(new_server: Callable[..., Server]) -> Callable[[str], Server]:
    """One server with the demo per language, started when first asked for, whose plan is complete."""
    running: dict[str, Server] = {}

    def of(language: str) -> Server:
        if language not in running:
            running[language] = new_server(language=language)
            running[language].start()
            _wait_for_plan(running[language])
        return running[language]

    return of


def _wait_for_plan(server: Server, seconds: float = 240) -> None:
    """The demo is there at once; its plan, scenarios and simulation come from jobs of some tens of seconds."""
    token = server.token()
    slug = server.api("GET", "/workspaces", token=token).json()[0]["slug"]
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        jobs = server.api("GET", f"/workspaces/{slug}/jobs", token=token).json()
        if jobs and all(job["state"] not in ("queued", "running") for job in jobs):
            assert all(job["state"] == "done" for job in jobs), jobs
            return
        time.sleep(0.5)
    raise AssertionError(f"the demo's plan was not complete after {seconds} s:\n{server.log}")


@pytest.fixture
def demo(demo_servers: Callable[[str], Server], language: str) -> Server:
    """A running server with the demo in the test's language; shared by the session's tests."""
    return demo_servers(language)


@pytest.fixture
def fresh(new_server: Callable[..., Server], language: str) -> Iterator[Server]:
    """A server of the test's own, without the demo."""
    server = new_server(language=language)
    server.start("--empty", "--workers", "1")
    yield server
    server.kill()


@pytest.fixture
def context(context: BrowserContext) -> Iterator[BrowserContext]:
    """Every page of a test is watched: an error on its console, or a script from elsewhere, fails the test."""
    wrong = watch(context)
    yield context
    assert wrong == []


@pytest.fixture(scope="session")
def enter() -> Callable[..., None]:
    """`enter(page, server, user="")` signs a page in with a fresh one-time link (default: the administrator)."""

    def sign_in(page: Page, server: Server, user: str = "") -> None:
        page.goto(f"{server.url}/sign-in#{server.way_in(user)}")
        page.wait_for_url(lambda url: "/sign-in" not in url)

    return sign_in


@pytest.fixture
def picture(request: pytest.FixtureRequest, language: str) -> Callable[[Page, str], Path]:
    """`picture(page, "gantt")` keeps a screenshot as test-artefacts/<test>/<language>-gantt.png."""
    folder = ARTEFACTS / request.node.originalname
    folder.mkdir(parents=True, exist_ok=True)

    def take(page: Page, name: str) -> Path:
        path = folder / f"{language}-{name}.png"
        page.screenshot(path=path, animations="disabled")
        return path

    return take
