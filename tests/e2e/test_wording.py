"""Writing a requirement well: hints while typing, a rewriting applied, a hit set aside, the page over all."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from harness.server import Server

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "typed": "The shop should print labels, etc.",
        "marked": ["should", "etc."],
        "score": "Writing 71",
        "better": "The shop shall print labels, etc.",
        "apply": "Apply",
        "ignore": "Ignore here",
        "reason": "Why may these words stay?",
        "why": "The list is in the annex.",
        "nothing": "Nothing to mend",
        "save": "Save",
        "edit": "Edit: Description",
        "writing": "Writing",
        "full": "Writing 100",
    },
    "zh": {
        "typed": "商城应该打印标签等等。",
        "marked": ["应该", "等等"],
        "score": "写作 71 分",
        "better": "商城应打印标签等等。",
        "apply": "采用",
        "ignore": "此处忽略",
        "reason": "为什么可以保留？",
        "why": "清单见附录。",
        "nothing": "没有需要修改的地方",
        "save": "保存",
        "edit": "编辑描述",
        "writing": "写作质量",
        "full": "写作 100 分",
    },
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_requirement_is_mended_while_it_is_written(
    page: Page, fresh: Server, enter: Callable[..., None], language: str
) -> None:
    words, token = WORDS[language], fresh.token()

    def post(path: str, body: Any) -> Any:
        answer = fresh.api("POST", path, body, token=token)
        assert answer.status in (200, 201), answer.body
        return answer.json()

    post("/workspaces", {"name": "Shop", "slug": "shop", "language": language})
    product = post("/workspaces/shop/products", {"name": "Shop", "key_prefix": "SHOP"})["id"]
    post("/workspaces/shop/requirements", {"product": product, "title": "Labels", "description": "<p>x</p>"})
    enter(page, fresh)
    page.goto(f"{fresh.url}/w/shop/requirements/SHOP-1")
    page.get_by_role("button", name=words["edit"]).click()
    editor = page.get_by_role("textbox").and_(page.locator("[contenteditable]")).first
    editor.click()
    page.keyboard.press("Control+A")
    page.keyboard.type(words["typed"])
    expect(page.locator("[data-mark]")).to_have_text(words["marked"])
    expect(page.get_by_text(words["score"])).to_be_visible()

    page.locator("[data-mark]").first.click()
    page.get_by_role("button", name=words["apply"], exact=True).first.click()
    expect(editor).to_have_text(words["better"])
    expect(page.locator("[data-mark]")).to_have_text(words["marked"][1:])

    page.locator("[data-mark]").click()
    page.get_by_role("button", name=words["ignore"]).click()
    page.get_by_label(words["reason"]).fill(words["why"])
    page.keyboard.press("Enter")
    expect(page.get_by_text(words["nothing"])).to_be_visible()
    expect(page.locator("[data-mark]")).to_have_count(0)
    page.get_by_role("button", name=words["save"], exact=True).click()

    page.goto(f"{fresh.url}/w/shop/wording")
    row = page.get_by_role("row").filter(has_text="SHOP-1")
    expect(row.get_by_role("cell").first).to_have_text("100")
    row.get_by_role("link").click()
    expect(page.get_by_text(words["full"])).to_be_visible()
    expect(page.get_by_text(words["why"])).to_be_visible()
