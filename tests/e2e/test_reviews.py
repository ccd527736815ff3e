"""Freeze, review with the keyboard, sign with the password, change, and see that the signature no longer holds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from harness.server import Server
from harness.words import Words

SLOW = 20_000
"""Milliseconds that a page's first sight may take on a busy machine."""
TITLES = {"en": ("Pay by card", "Refund within 3 days"), "zh": ("银行卡支付", "三天内退款")}
PASSWORD = "a phrase for signing"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_a_baseline_to_a_broken_signature(
    page: Page,
    fresh: Server,
    enter: Callable[..., None],
    language: str,
    picture: Callable[[Page, str], Path],
) -> None:
    words = Words(language)
    enter(page, fresh)
    token = fresh.token()
    made = fresh.api("POST", "/workspaces", {"name": "Shop", "slug": "shop-r"}, token=token)
    assert made.status == 201, made.body
    product = fresh.api(
        "POST", "/workspaces/shop-r/products", {"name": "Shop", "key_prefix": "SHOP"}, token=token
    ).json()["id"]
    for title in TITLES[language]:
        body = {"product": product, "title": title, "description": f"<p>{title}</p>"}
        assert fresh.api("POST", "/workspaces/shop-r/requirements", body, token=token).status == 201
    home = f"{fresh.url}/w/shop-r"

    # Freeze, change, compare.
    page.goto(f"{home}/baselines?take=new")
    page.get_by_label(words("baselines.form.name")).fill("V1")
    page.get_by_role("button", name=words("baselines.form.freeze"), exact=True).click()
    expect(page.get_by_text("SHOP-2").first).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name=words("baselines.verify")).click()
    expect(page.get_by_text(words("baselines.whole"))).to_be_visible(timeout=SLOW)
    changed = {"description": f"<p>{TITLES[language][0]}!</p>", "reason": "because"}
    assert fresh.api("PATCH", "/workspaces/shop-r/requirements/SHOP-1", changed, token=token).status == 200
    page.get_by_role("link", name=words("baselines.withToday")).click()
    expect(page.locator("ins")).to_have_text("!", timeout=SLOW)
    picture(page, "comparison")

    # The version says why; restoring makes a new one.
    page.goto(f"{home}/requirements/SHOP-1?tab=versions")
    expect(page.get_by_text("because")).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name=words("baselines.versions.restore")).click()
    page.get_by_role("dialog").get_by_role("button", name=words("baselines.versions.restore")).click()
    expect(page.get_by_role("button", name=words("baselines.versions.number", version="3"))).to_be_visible()

    # Review by the keyboard and sign with the password.
    me = fresh.api("GET", "/me", token=token).json()
    plan = {
        "title": "Scope",
        "people": [{"user": me["id"], "role": "approver"}],
        "scope": {"kind": "workspace"},
    }
    assert fresh.api("POST", "/workspaces/shop-r/reviews", plan, token=token).status == 201
    password = {"current": "", "new": PASSWORD}
    assert fresh.api("PUT", "/profile/password", password, token=token).status == 200
    enter(page, fresh)
    page.goto(f"{home}/reviews/REV-1?key=SHOP-1")
    expect(page.get_by_role("heading", name=TITLES[language][0])).to_be_visible(timeout=SLOW)
    page.keyboard.press("1")
    expect(page.get_by_role("heading", name=TITLES[language][1])).to_be_visible(timeout=SLOW)
    page.keyboard.press("2")
    page.get_by_label(words("reviews.why")).fill("2 s")
    page.keyboard.press("Control+Enter")
    sign = page.get_by_role("button", name=words("reviews.sign.button"), exact=True)
    expect(sign).to_be_enabled(timeout=SLOW)
    sign.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("reviews.sign.password")).fill("wrong")
    dialog.get_by_role("button", name=words("reviews.sign.button"), exact=True).click()
    expect(dialog.get_by_text("current password" if language == "en" else "当前密码不正确")).to_be_visible()
    dialog.get_by_label(words("reviews.sign.password")).fill(PASSWORD)
    dialog.get_by_role("button", name=words("reviews.sign.button"), exact=True).click()
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name=words("reviews.signOff"), exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=words("reviews.signOff"), exact=True).click()
    expect(page.get_by_text(words("reviews.state.signed_off")).first).to_be_visible(timeout=SLOW)

    # A change breaks the signature, live.
    later = {"title": f"{TITLES[language][1]} +"}
    assert fresh.api("PATCH", "/workspaces/shop-r/requirements/SHOP-2", later, token=token).status == 200
    expect(page.get_by_text(words("reviews.state.reopened")).first).to_be_visible(timeout=SLOW)
    picture(page, "reopened")
    page.goto(f"{home}/requirements/SHOP-2?tab=reviews")
    expect(page.get_by_text(words("reviews.changedTitle")).first).to_be_visible(timeout=SLOW)
