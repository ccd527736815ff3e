"""F18 in a real browser: hostile texts in every field of a requirement, and every page that shows them opened."""

import contextlib

from trials.row import NotPossible, Trial, row
from trials.rows.f18_scripts import payloads
from trials.shop import Shop

PAGES = ("", "/requirements", "/requirements?view=board", "/requirements?view=tree", "/priorities", "/ranking",
         "/schedule", "/inbox", "/similar", "/wording", "/trace", "/releases", "/requirements/{key}")  # fmt: skip


@row(
    "F18b",
    "Hostile texts in a real browser",
    promise="No script of theirs runs, no dialog opens, and the policy of the page has nothing to stop",
    fast=20,
    release=500,
    databases=("sqlite",),
)
def nothing_runs_in_the_page(trial: Trial) -> None:
    from harness.browser import FLAGS, find_chromium
    from planweave.site import settings

    chromium = find_chromium()
    if chromium is None:
        raise NotPossible("there is no Chromium")
    if settings.WHITENOISE_ROOT is None:
        raise NotPossible("the browser UI is not built")
    from playwright.sync_api import Error, sync_playwright

    with trial.server("--workers", "0") as server, sync_playwright() as playwright:
        shop = Shop(server)
        hostile = payloads(trial.times, trial.random)
        keys = []
        for payload in hostile:
            made = shop.ask(
                "POST",
                "/requirements",
                {"product": shop.product, "title": payload[:200], "description": f"<p>x</p>{payload}"},
            )
            if made.status == 201:
                keys.append(made.json()["key"])
                shop.ask("POST", f"/records/{keys[-1]}/comments", {"body": f"<p>x</p>{payload}"})
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with contextlib.closing(browser):
            page = browser.new_page()
            said: list[str] = []
            page.on("dialog", lambda dialog: (said.append(f"dialog {dialog.message}"), dialog.dismiss()))
            page.on(
                "console",
                lambda told: said.append(told.text) if "Content Security Policy" in told.text else None,
            )
            link = (
                server.command("sign-in-link", "--user", "admin@localhost").stdout.split("#")[-1].split()[0]
            )
            page.goto(f"{server.url}/sign-in#{link}")
            page.wait_for_url(lambda url: "/sign-in" not in url)
            pages = [at for at in PAGES if "{key}" not in at]
            pages += [PAGES[-1].format(key=key) for key in trial.random.sample(keys, min(8, len(keys)))]
            for at in pages:
                said.clear()
                with contextlib.suppress(Error):
                    page.goto(f"{server.url}/w/shop{at}", wait_until="load", timeout=15_000)
                page.wait_for_timeout(700)
                ran = page.evaluate("window.__pwn")
                trial.check(ran is None and not said, f"{at}: {ran} {said[:3]}")
            page.evaluate("window.__pwn = 1")
            trial.check(page.evaluate("window.__pwn") == 1, "the control was not seen")
            trial.note(hostile_requirements=len(keys), pages=len(pages))
