"""F25 in a real browser: a page whose connections fall silent or are reset in the middle of an edit."""

import contextlib
import time
from typing import Any

from trials.chaos import CALM, SILENCE, STORM, Chaos
from trials.row import NotPossible, Trial, row
from trials.shop import Shop

STEP_SECONDS = 5.0
OUTAGE_SECONDS = (3.0, 8.0)
TOLD_SECONDS = 8.0


@row(
    "F25c",
    "A page in Chromium whose network falls silent or is torn in the middle of an edit",
    promise="It says that something is unsaved; 5 s after the network is back the edit is in once and the page in step",
    fast=3,
    release=20,
    databases=("sqlite",),
)
def the_page_tells_the_truth(trial: Trial) -> None:
    from harness.browser import FLAGS, find_chromium
    from planweave.site import settings

    chromium = find_chromium()
    if chromium is None:
        raise NotPossible("there is no Chromium")
    if settings.WHITENOISE_ROOT is None:
        raise NotPossible("the browser UI is not built")
    from playwright.sync_api import sync_playwright

    waits: list[float] = []
    with (
        trial.server("--workers", "0") as server,
        Chaos(server.port, trial.random) as network,
        sync_playwright() as playwright,
    ):
        shop = Shop(server)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with contextlib.closing(browser):
            page = browser.new_page(locale="en-US", viewport={"width": 1440, "height": 900})
            link = (
                server.command("sign-in-link", "--user", "admin@localhost").stdout.split("#")[-1].split()[0]
            )
            page.goto(f"http://127.0.0.1:{network.port}/sign-in#{link}")
            page.wait_for_url(lambda url: "/sign-in" not in url, timeout=60_000)
            page.goto(f"http://127.0.0.1:{network.port}/w/shop/requirements")
            page.get_by_text("Row 3", exact=True).first.wait_for(timeout=60_000)
            for number in range(trial.times):
                weather = SILENCE if number % 3 < 2 else STORM
                waits.append(one_outage(trial, shop, network, page, weather, number))
    waits.sort()
    trial.check(waits[-1] <= STEP_SECONDS, f"in step after {waits[-1]:.1f} s")
    trial.note(slowest_in_step_seconds=round(waits[-1], 1), median_seconds=round(waits[len(waits) // 2], 1))


def one_outage(trial: Trial, shop: Shop, network: Chaos, page: Any, weather: str, number: int) -> float:
    """How long after the network was back everything was in step."""
    before, mine, theirs = titles_at(shop, 3), f"Mine {number}", f"Theirs {number}"
    network.weather = weather
    page.wait_for_timeout(300)
    page.get_by_role("gridcell").filter(has=page.get_by_text(before, exact=True)).first.click()
    page.keyboard.press("F2")
    page.keyboard.press("Control+a")
    page.keyboard.type(mine)
    page.keyboard.press("Enter")
    began = time.monotonic()
    shop.create(theirs)
    is_told = False
    outage = trial.random.uniform(*OUTAGE_SECONDS)
    while time.monotonic() - began < outage:
        page.wait_for_timeout(100)
        is_in = titles_at(shop, 3) == mine
        says = page.get_by_role("status").all_inner_texts()
        is_told = is_told or is_in or any("Offline" in one or "Saving" in one for one in says)
    trial.check(is_told or weather == STORM, f"{number}: nothing said that the edit is not saved")
    network.weather = CALM
    back = time.monotonic()
    in_step = False
    while not in_step and time.monotonic() - back < 30:
        page.wait_for_timeout(50)
        says = page.get_by_role("status").all_inner_texts()
        is_clear = not any("Offline" in one or "Saving" in one for one in says)
        in_step = is_clear and titles_at(shop, 3) == mine and page.get_by_text(theirs, exact=True).count() > 0
    took = time.monotonic() - back
    changes = [one["title"] for one in shop.rows()].count(mine)
    trial.check(
        in_step and changes == 1, f"{number} ({weather}): in step {in_step}, {mine} is there {changes} times"
    )
    return took


def titles_at(shop: Shop, place: int) -> str:
    return str(shop.ask("GET", f"/requirements/SHOP-{place + 1}").json()["title"])
