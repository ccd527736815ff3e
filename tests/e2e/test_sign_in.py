"""The way in, in both languages: the one-time link, and a page without console errors or foreign requests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from harness.server import Server


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_printed_link_signs_in_once(
    page: Page, fresh: Server, language: str, picture: Callable[[Page, str], Path]
) -> None:
    page.goto(f"{fresh.url}/sign-in#{fresh.secret}")
    page.wait_for_url(lambda url: "/sign-in" not in url)
    assert fresh.secret not in page.url
    cookies = {cookie["name"]: cookie for cookie in page.context.cookies()}
    assert cookies["sessionid"]["httpOnly"]
    assert cookies["sessionid"]["sameSite"] == "Lax"
    assert page.evaluate("document.documentElement.lang") == {"en": "en", "zh": "zh-CN"}[language]
    page.wait_for_load_state("networkidle")
    picture(page, "first-page")
    page.context.clear_cookies()
    page.goto(f"{fresh.url}/sign-in#{fresh.secret}")
    page.wait_for_load_state("networkidle")
    assert "/sign-in" in page.url
    assert "sessionid" not in {cookie["name"] for cookie in page.context.cookies()}
    picture(page, "dead-link")
