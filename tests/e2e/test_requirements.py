"""Requirements as people use them: two browsers, keyboard, clipboard, one history."""

import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from harness.server import Server

WORDS = {
    "en": {
        "title": "Title",
        "requirements": "Requirements",
        "new_row": "New requirement: type a title and press Enter",
        "comment": "Write a comment",
        "send": "Comment",
        "yours": "Your value",
        "decide": "Use what is chosen",
        "history": "History",
        "views": "Views",
        "save_view": "Save this view",
        "view_name": "Name",
        "save": "Save",
        "undo": "Undo",
        "offline": "Offline, 1 change not saved yet",
        "new": "New requirement",
        "create": "Create requirement",
        "mentioned": "mentioned you",
        "nothing": "Nothing waits for you",
    },
    "zh": {
        "title": "标题",
        "requirements": "需求",
        "new_row": "输入标题，按回车新建需求",
        "comment": "写评论",
        "send": "发表",
        "yours": "您的值",
        "decide": "按所选保存",
        "history": "历史",
        "views": "视图",
        "save_view": "保存当前视图",
        "view_name": "名称",
        "save": "保存",
        "undo": "撤销",
        "offline": "离线，1 处修改尚未保存",
        "new": "新建需求",
        "create": "创建需求",
        "mentioned": "提到了您",
        "nothing": "没有待处理的消息",
    },
}
TITLES = [f"Wish number {number}" for number in range(1, 13)]


class Shop:
    """A workspace with one product and twelve requirements, and the ways in for its people."""

    def __init__(self, server: Server, token: str, *, slug: str, language: str) -> None:
        self.server = server
        self.token = token
        self.slug = slug
        self.path = f"/workspaces/{slug}"
        self.post("/workspaces", {"name": "Shop", "slug": slug, "language": language})
        self.product = self.post(f"{self.path}/products", {"name": "Shop", "key_prefix": "SHOP"})["id"]
        for title in TITLES:
            self.post(f"{self.path}/requirements", {"product": self.product, "title": title})

    def post(self, path: str, body: Any) -> Any:
        answer = self.server.api("POST", path, body, token=self.token)
        assert answer.status in (200, 201), answer.body
        return answer.json()

    def invite(self, name: str, role: str) -> dict[str, Any]:
        email = f"{name.lower()}@{self.slug}.example"
        member: dict[str, Any] = self.post(
            f"{self.path}/members", {"email": email, "name": name, "role": role}
        )
        return member

    def come_in(self, page: Page, name: str, role: str) -> None:
        """Sign `page` in as a new member, by the invitation's link, at the requirements."""
        page.goto(f"{self.server.url}/sign-in#{self.invite(name, role)['sign_in_secret']}")
        page.wait_for_url(lambda url: "/sign-in" not in url)
        self.open(page)
        expect(page.get_by_text(TITLES[0], exact=True)).to_be_visible()

    def rows(self) -> list[dict[str, Any]]:
        answer = self.server.api("GET", f"{self.path}/requirements?limit=1000", token=self.token)
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    def row(self, key: str) -> dict[str, Any]:
        answer = self.server.api("GET", f"{self.path}/requirements/{key}", token=self.token)
        found: dict[str, Any] = answer.json()
        return found

    def open(self, page: Page, path: str = "requirements") -> None:
        page.goto(f"{self.server.url}/w/{self.slug}/{path}")


@pytest.fixture(scope="module")
def house(new_server: Callable[..., Server]) -> Iterator[tuple[Server, str]]:
    """One server for this file, and its administrator's token; each test has a workspace of its own."""
    server = new_server()
    server.start("--empty")
    yield server, server.token()
    server.kill()


@pytest.fixture
def shop(house: tuple[Server, str], language: str) -> Shop:
    server, token = house
    return Shop(server, token, slug=f"shop-{uuid.uuid4().hex[:8]}", language=language)


@pytest.fixture
def lead(page: Page, shop: Shop, language: str) -> Page:
    """A lead's browser, speaking the test's language, at the requirements."""
    page.add_init_script(f"localStorage.setItem('planweave.language', '{language}')")
    shop.come_in(page, "Lin", "lead")
    return page


@pytest.fixture
def second(browser: Browser, shop: Shop) -> Iterator[Callable[[str, str], Page]]:
    """`second("Mia", "product_manager")`: another person in a browser of their own, in English."""
    contexts = []

    def open_page(name: str, role: str) -> Page:
        context = browser.new_context(locale="en-US", viewport={"width": 1440, "height": 900})
        contexts.append(context)
        page = context.new_page()
        shop.come_in(page, name, role)
        return page

    yield open_page
    for context in contexts:
        context.close()


def cell(page: Page, words: str) -> Locator:
    return page.get_by_role("gridcell").filter(has=page.get_by_text(words, exact=True)).first


def edit_cell(page: Page, before: str, typed: str) -> None:
    cell(page, before).click()
    page.keyboard.press("F2")
    page.keyboard.press("End")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")


def wait_until(is_so: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def paste(page: Page, text: str) -> None:
    page.evaluate(
        """(text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          const paste = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
          document.activeElement.dispatchEvent(paste);
        }""",
        text,
    )


@pytest.mark.alone
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_edited_cell_reaches_the_other_browser_within_a_second_and_is_taken_back(
    lead: Page, second: Callable[[str, str], Page], shop: Shop, picture: Callable[[Page, str], Path]
) -> None:
    mia = second("Mia", "product_manager")
    edit_cell(lead, TITLES[1], " by phone")
    expect(mia.get_by_text("Wish number 2 by phone", exact=True)).to_be_visible(timeout=1000)
    picture(lead, "grid")
    assert shop.row("SHOP-2")["title"] == "Wish number 2 by phone"
    lead.keyboard.press("Control+z")
    expect(mia.get_by_text("Wish number 2", exact=True)).to_be_visible(timeout=2000)
    assert shop.row("SHOP-2")["title"] == "Wish number 2"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_pasted_range_is_one_step_and_what_cannot_be_read_stays_as_it_was(
    lead: Page, shop: Shop, language: str
) -> None:
    cell(lead, TITLES[2]).click()
    paste(lead, "Pasted A\t进行中\t高\nPasted B\tdone\tLow\nPasted C\tno such state\tP0\n")
    expect(lead.get_by_text("Pasted C", exact=True)).to_be_visible()
    expect(lead.locator("[aria-invalid=true]")).to_have_count(1)
    expect(lead.locator("[aria-busy=true]")).to_have_count(0)
    changed = {row["key"]: (row["title"], row["state"], row["priority"]) for row in shop.rows()}
    assert changed["SHOP-3"] == ("Pasted A", "in_progress", "must")
    assert changed["SHOP-4"] == ("Pasted B", "done", "could")
    assert changed["SHOP-5"] == ("Pasted C", "collected", "must")
    lead.get_by_role("button", name=WORDS[language]["undo"]).first.click()
    expect(lead.get_by_text(TITLES[4], exact=True)).to_be_visible()
    assert [(row["title"], row["state"], row["priority"]) for row in shop.rows()] == [
        (title, "collected", "") for title in TITLES
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_two_people_in_one_field_both_see_both_values_and_choose(
    lead: Page,
    second: Callable[[str, str], Page],
    shop: Shop,
    language: str,
    picture: Callable[[Page, str], Path],
) -> None:
    mia = second("Mia", "product_manager")
    words = WORDS[language]
    shop.open(lead, "requirements/SHOP-1")
    shop.open(mia, "requirements/SHOP-1")
    mine = lead.get_by_label(words["title"], exact=True)
    mine.click()
    lead.keyboard.press("End")
    lead.keyboard.type(" of mine")
    theirs = mia.get_by_label("Title", exact=True)
    theirs.click()
    mia.keyboard.press("End")
    mia.keyboard.type(" of theirs")
    mia.keyboard.press("Enter")
    expect(lead.get_by_role("status").filter(has_text="Wish number 1 of theirs")).to_be_visible()
    assert mine.input_value() == "Wish number 1 of mine"
    lead.keyboard.press("Enter")
    dialog = lead.get_by_role("dialog")
    expect(dialog).to_contain_text("Wish number 1 of theirs")
    expect(dialog).to_contain_text("Wish number 1 of mine")
    picture(lead, "conflict")
    assert shop.row("SHOP-1")["title"] == "Wish number 1 of theirs"
    dialog.get_by_text(words["yours"]).click()
    dialog.get_by_role("button", name=words["decide"]).click()
    expect(mia.get_by_label("Title", exact=True)).to_have_value("Wish number 1 of mine")
    assert shop.row("SHOP-1")["title"] == "Wish number 1 of mine"
    lead.get_by_role("tab", name=words["history"], exact=True).click()
    expect(lead.locator("ins", has_text="Wish number 1 of mine")).to_be_visible()
    expect(lead.locator("ins", has_text="Wish number 1 of theirs")).to_be_visible()


def test_filter_order_and_view_are_in_the_address_and_in_a_saved_view(lead: Page, shop: Shop) -> None:
    words = WORDS["en"]
    shop.open(lead, "requirements?q=number+1&sort=-title&view=tree")
    expect(lead.get_by_role("treegrid")).to_be_visible()
    rows = lead.get_by_role("row")
    expect(rows).to_have_count(4)  # 1, 10, 11, 12
    expect(rows.first).to_contain_text("Wish number 12")
    lead.get_by_role("button", name=words["views"]).click()
    lead.get_by_role("menuitem", name=words["save_view"]).click()
    lead.get_by_label(words["view_name"]).fill("Ones")
    lead.get_by_role("button", name=words["save"], exact=True).click()
    expect(lead.get_by_role("dialog")).to_have_count(0)
    shop.open(lead)
    expect(lead.get_by_text(TITLES[1], exact=True)).to_be_visible()
    lead.get_by_role("button", name=words["views"]).click()
    lead.get_by_role("menuitem", name="Ones").first.click()
    expect(lead.get_by_role("treegrid")).to_be_visible()
    expect(rows).to_have_count(4)
    assert "q=number" in lead.url
    assert "sort=-title" in lead.url
    lead.reload()
    expect(rows).to_have_count(4)


def test_a_card_moves_on_the_board_and_a_row_in_the_tree_by_keyboard(lead: Page, shop: Shop) -> None:
    shop.open(lead, "requirements?view=board")
    first = lead.get_by_text(TITLES[0], exact=True)
    card = lead.locator("[data-card]").filter(has=first)
    card.focus()
    lead.keyboard.press("Alt+ArrowRight")
    expect(lead.locator("[data-in=analysed]").filter(has=first)).to_be_visible()
    wait_until(lambda: shop.row("SHOP-1")["state"] == "analysed")
    shop.open(lead, "requirements?view=tree")
    row = lead.get_by_role("row").filter(has_text=TITLES[2])
    row.focus()
    lead.keyboard.press("Alt+ArrowRight")
    expect(row).to_have_attribute("aria-level", "2")
    expect(row).not_to_have_attribute("aria-busy", "true")
    assert shop.row("SHOP-3")["parent_record"]["key"] == "SHOP-2"
    lead.keyboard.press("Alt+ArrowLeft")
    expect(row).to_have_attribute("aria-level", "1")
    expect(row).not_to_have_attribute("aria-busy", "true")
    assert shop.row("SHOP-3")["parent"] is None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_requirement_is_made_from_anywhere_and_at_the_end_of_the_grid(
    lead: Page, shop: Shop, language: str, picture: Callable[[Page, str], Path]
) -> None:
    words = WORDS[language]
    lead.get_by_label(words["new_row"]).fill("Typed at the end")
    lead.keyboard.press("Enter")
    expect(lead.get_by_role("gridcell").filter(has_text="Typed at the end")).to_be_visible()
    shop.open(lead, "inbox")
    expect(lead.get_by_role("heading", name=words["nothing"])).to_be_visible()
    lead.keyboard.press("c")
    dialog = lead.get_by_role("dialog", name=words["new"])
    dialog.get_by_label(words["title"]).fill("Made with C")
    picture(lead, "create")
    dialog.get_by_role("button", name=words["create"]).click()
    expect(dialog).to_have_count(0)
    assert [row["title"] for row in shop.rows()][-2:] == ["Typed at the end", "Made with C"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_mention_in_a_comment_reaches_the_inbox(
    lead: Page,
    second: Callable[[str, str], Page],
    shop: Shop,
    language: str,
    picture: Callable[[Page, str], Path],
) -> None:
    words = WORDS[language]
    mia = second("Mia", "product_manager")
    shop.open(lead, "requirements/SHOP-4")
    lead.get_by_role("textbox", name=words["comment"]).click()
    lead.keyboard.type("@Mi")
    lead.get_by_role("option", name="Mia").click()
    lead.keyboard.type(" what do you think?")
    lead.get_by_role("button", name=words["send"], exact=True).click()
    expect(lead.get_by_role("article").filter(has_text="what do you think?")).to_be_visible()
    expect(mia.get_by_role("link", name="1 unread")).to_be_visible(timeout=3000)
    mia.get_by_role("link", name="1 unread").click()
    notice = mia.get_by_role("link").filter(has_text="SHOP-4")
    expect(notice).to_contain_text("mentioned you")
    picture(mia, "inbox")
    notice.click()
    expect(mia.get_by_role("article").filter(has_text="what do you think?")).to_be_visible()
    expect(mia.get_by_role("link", name="1 unread")).to_have_count(0)


def test_what_is_typed_offline_is_shown_as_unsaved_and_goes_out_when_the_server_is_back(
    lead: Page, second: Callable[[str, str], Page], shop: Shop
) -> None:
    mia = second("Mia", "product_manager")
    mia.context.set_offline(True)
    edit_cell(mia, TITLES[5], " offline")
    expect(mia.get_by_text("Wish number 6 offline", exact=True)).to_be_visible()
    expect(mia.get_by_text(WORDS["en"]["offline"])).to_be_visible(timeout=5000)
    assert shop.row("SHOP-6")["title"] == "Wish number 6"
    mia.context.set_offline(False)
    expect(lead.get_by_text("Wish number 6 offline", exact=True)).to_be_visible(timeout=15_000)
    expect(mia.get_by_text(WORDS["en"]["offline"])).to_have_count(0)
    assert shop.row("SHOP-6")["title"] == "Wish number 6 offline"
    assert len([row for row in shop.rows() if "offline" in row["title"]]) == 1


def test_a_viewer_is_offered_nothing_that_the_server_would_refuse(
    lead: Page, second: Callable[[str, str], Page], shop: Shop
) -> None:
    vera = second("Vera", "viewer")
    words = WORDS["en"]
    expect(vera.get_by_role("button", name=words["new"])).to_have_count(0)
    expect(vera.get_by_label(words["new_row"])).to_have_count(0)
    cell(vera, TITLES[0]).click()
    vera.keyboard.type("x")
    vera.keyboard.press("Enter")
    shop.open(vera, "requirements/SHOP-1")
    expect(vera.get_by_role("heading", name=TITLES[0])).to_be_visible()
    expect(vera.get_by_role("textbox")).to_have_count(0)
    assert shop.row("SHOP-1")["title"] == TITLES[0]
    assert shop.row("SHOP-1")["version"] == 1
