"""A roadmap is shown to somebody without an account, and no longer once the link is withdrawn."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from harness.server import Server
from harness.words import Words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_roadmap_is_shared_and_withdrawn(
    page: Page,
    browser: Browser,
    demo: Server,
    enter: Callable[..., None],
    language: str,
    picture: Callable[[Page, str], Path],
) -> None:
    words = Words(language)
    enter(page, demo)
    slug = demo.api("GET", "/workspaces", token=demo.token()).json()[0]["slug"]
    page.goto(f"{demo.url}/w/{slug}/roadmaps")
    page.get_by_role("button", name=words("roadmaps.share.action")).click()
    page.get_by_role("button", name=words("roadmaps.share.make")).click()
    link = page.locator("code", has_text="/shared/roadmap#").inner_text()

    stranger = browser.new_context(locale="en-US", viewport={"width": 1440, "height": 900})
    public = stranger.new_page()
    public.goto(link)
    expect(public.get_by_role("heading", level=1)).to_be_visible()
    expect(public.locator("article").first).to_be_visible()
    keys = demo.api("GET", f"/workspaces/{slug}/requirements?limit=1", token=demo.token()).json()["items"]
    expect(public.get_by_text(keys[0]["key"], exact=True)).to_have_count(0)
    picture(public, "shared")

    page.get_by_role("button", name=words("roadmaps.share.revoke"), exact=True).first.click()
    expect(page.get_by_text(words("roadmaps.share.withdrawn"), exact=True).first).to_be_visible()
    public.reload()
    expect(public.locator("article")).to_have_count(0)
    expect(public.get_by_text("This link leads nowhere")).to_be_visible()
    stranger.close()
