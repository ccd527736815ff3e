"""A goal from theme to closing in the browser: what SMART lacks, work that serves it, agreement asked again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from harness.server import Server
from harness.words import Words

SLOW = 20_000
"""Milliseconds that a page's first sight may take on a busy machine."""
SAID = {
    "en": ("Loved by customers", "Satisfaction up", "Say where the figure stands today."),
    "zh": ("让客户更满意", "提升满意度", "请填写该指标的当前值（基线）。"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_a_theme_to_a_closed_goal(
    page: Page,
    fresh: Server,
    enter: Callable[..., None],
    language: str,
    picture: Callable[[Page, str], Path],
) -> None:
    words = Words(language)
    theme, title, advice = SAID[language]
    enter(page, fresh)
    token = fresh.token()
    at = "/workspaces/shop-g"
    assert fresh.api("POST", "/workspaces", {"name": "Shop", "slug": "shop-g"}, token=token).status == 201
    product = fresh.api("POST", f"{at}/products", {"name": "Shop", "key_prefix": "SHOP"}, token=token).json()[
        "id"
    ]
    body = {"product": product, "title": title, "effort_likely_days": 8}
    assert fresh.api("POST", f"{at}/requirements", body, token=token).status == 201
    home = f"{fresh.url}/w/shop-g"

    # An empty workspace says how to begin; a theme, then a draft.
    page.goto(f"{home}/goals")
    expect(page.get_by_text(words("goals.empty"))).to_be_visible(timeout=SLOW)
    picture(page, "empty")
    page.get_by_role("button", name=words("goals.newTheme"), exact=True).click()
    page.get_by_label(words("goals.field.title")).fill(theme)
    page.get_by_role("button", name=words("common.save"), exact=True).click()
    expect(page.get_by_role("heading", name=theme)).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name=words("goals.newObjective"), exact=True).first.click()
    page.get_by_label(words("goals.field.title")).fill(title)
    page.get_by_role("button", name=words("goals.writeDraft"), exact=True).click()

    # The page says which letters are missing and what to write; only then can it be active.
    smart = page.get_by_role("region", name="SMART")
    expect(smart.get_by_text(advice)).to_be_visible(timeout=SLOW)
    activate = page.get_by_role("button", name=words("goals.activate"), exact=True)
    expect(activate).to_be_disabled()
    picture(page, "draft")
    themes = fresh.api("GET", f"{at}/goals", token=token).json()["themes"]
    rest = {
        "theme": themes[0]["id"], "products": [product], "metric": "NPS", "unit": "points", "baseline": 20,
        "target": 40, "period": "2199", "due_on": "2199-06-30", "effort_days": 10, "cost": 0,
    }  # fmt: skip
    assert fresh.api("PATCH", f"{at}/objectives/OBJ-1", rest, token=token).status == 200
    expect(smart.get_by_text(words("goals.isSmart"))).to_be_visible(timeout=SLOW)  # live, without reload
    activate.click()
    expect(page.get_by_text(words("goals.edition", edition=1))).to_be_visible(timeout=SLOW)

    # A key result and its check-in make the score.
    page.get_by_role("button", name=words("goals.addResult"), exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("goals.field.title")).fill("Answers")
    dialog.get_by_label(words("goals.field.baseline")).fill("10")
    dialog.get_by_label(words("goals.field.target")).fill("5")
    dialog.get_by_role("button", name=words("common.save"), exact=True).click()
    expect(page.get_by_text(words("goals.edition", edition=2))).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name=words("goals.checkIn"), exact=True).click()
    dialog.get_by_label(words("goals.valueIn", unit="")).fill("8")
    dialog.get_by_role("button", name=words("goals.checkIn"), exact=True).click()
    expect(page.get_by_text("(8 − 10) / (5 − 10) → 0.40")).to_be_visible(timeout=SLOW)

    # A requirement says on its own page what it serves.
    page.goto(f"{home}/requirements/SHOP-1?tab=goals")
    page.get_by_placeholder(words("goals.serve")).click(timeout=SLOW)
    page.get_by_role("option", name=f"OBJ-1 {title}").click()
    page.get_by_role("button", name=words("goals.add"), exact=True).click()
    expect(page.get_by_label(words.pattern("goals.shareOf"))).to_have_value("100 %", timeout=SLOW)
    picture(page, "tab")
    served = fresh.api("GET", f"{at}/objectives/OBJ-1", token=token).json()["contributors"]
    assert [(row["key"], row["share"], row["served_days"]) for row in served] == [("SHOP-1", 1.0, 8.0)]

    # Agreement is given for this version, and asked for again by a change of substance.
    page.goto(f"{home}/goals/OBJ-1")
    page.get_by_role("button", name=words("goals.agree"), exact=True).click(timeout=SLOW)
    expect(page.get_by_role("button", name=words("goals.agree"), exact=True)).to_be_hidden(timeout=SLOW)
    assert fresh.api("PATCH", f"{at}/objectives/OBJ-1", {"target": 50}, token=token).status == 200
    expect(page.get_by_role("deletion")).to_have_text("40", timeout=SLOW)
    picture(page, "asked again")

    # Closed with what it came to: target against actual.
    page.get_by_role("button", name=words("goals.more"), exact=True).click()
    page.get_by_role("menuitem", name=words("goals.close"), exact=True).click()
    dialog.get_by_label(words("goals.actualIn", metric="NPS", unit="points")).fill("35")
    dialog.get_by_label(words("goals.conclusion")).fill("Half of it")
    dialog.get_by_role("button", name=words("goals.close"), exact=True).click()
    expect(page.get_by_text(words("goals.state.closed")).first).to_be_visible(timeout=SLOW)
    page.goto(f"{home}/goals?view=report")
    expect(page.get_by_text("0.50").first).to_be_visible(timeout=SLOW)
    picture(page, "report")
