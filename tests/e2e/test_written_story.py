"""Requirements to build from, end to end: a raw workbook becomes a signed, traced and printed specification."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from harness import office
from harness.browser import watch
from harness.server import Server
from harness.words import Words

# A search, a job or a first sight may take its time on a busy machine.
SLOWLY = 60_000
PASSWORDS = {"lead": "a phrase of the lead", "mate": "a phrase of the mate"}
MATE = "mate@shop.example"
HEADS = ("编号", "标题", "描述", "类型", "优先级", "父需求", "依赖")
ROWS = (
    ("B1", "订单与结算", "商城应完成从下单到对账的全过程。", "业务", "必须", "", ""),
    ("B2", "扣减库存", "当用户提交订单后，系统应该扣减库存。", "功能", "必须", "B1", ""),
    ("B3", "导出对账单", "用户应该可以导出对账单等等。", "功能", "必须", "B1", "B2"),
    ("B4", "打印订单标签", "系统应该打印订单标签。", "功能", "应该", "B1", "B3"),
    ("B5", "返回搜索结果", "系统应快速返回搜索结果。", "功能", "应该", "B1", ""),
    ("B6", "保存购物车", "系统应尽可能保存购物车内容。", "功能", "应该", "B1", ""),
    ("B7", "退款到账", "退款应及时到账。", "功能", "必须", "B1", ""),
    ("B8", "记录登录失败", "系统应该始终记录登录失败。", "功能", "应该", "B1", ""),
    ("B9", "通知客服", "系统应在必要时通知客服人员。", "功能", "可以", "B1", ""),
    ("B10", "汇总销售额", "系统应该能够按月汇总销售额。", "功能", "可以", "B1", ""),
    ("B11", "查看操作日志", "管理员应该查看操作日志。", "功能", "可以", "B1", ""),
)
KEYS = tuple(f"SHOP-{number}" for number in range(1, len(ROWS) + 1))
POOR = KEYS[1:]
BETTER = {"SHOP-2": "当用户提交订单后，系统应扣减库存。", "SHOP-3": "用户应导出对账单。"}
LATER = "系统应在 2 秒内通知仓库。"


class Story:
    """The lead's browser, and the API to see what was really written."""

    def __init__(self, page: Page, server: Server, picture: Callable[[Page, str], Path]) -> None:
        self.page = page
        self.server = server
        self.words = Words("zh")
        self.token = server.token()
        self._picture = picture

    def picture(self, name: str) -> None:
        self._picture(self.page, name)

    def open(self, path: str, page: Page | None = None) -> None:
        (page or self.page).goto(f"{self.server.url}/w/shop/{path}")

    def get(self, path: str) -> Any:
        answer = self.server.api("GET", f"/workspaces/shop{path}", token=self.token)
        assert answer.status == 200, answer.body
        return answer.json()

    def send(self, method: str, path: str, body: Any, *, token: str = "") -> Any:
        answer = self.server.api(method, path, body, token=token or self.token)
        assert answer.status in (200, 201, 204), answer.body
        return answer.json() if answer.body else None

    def press(self, name: str, within: Locator | Page | None = None, **values: object) -> None:
        (within or self.page).get_by_role("button", name=self.words(name, **values), exact=True).click(
            timeout=SLOWLY
        )

    def choose(self, field: Locator, option: str) -> None:
        """From a drop-down list."""
        field.click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def edit_description(self, key: str) -> Locator:
        words = self.words
        self.open(f"requirements/{key}")
        name = words("requirements.editText", name=words("requirements.field.description"))
        self.page.get_by_role("button", name=name).click(timeout=SLOWLY)
        editor = self.page.get_by_role("textbox").and_(self.page.locator("[contenteditable]")).first
        editor.click()
        return editor

    def save_description(self, key: str, text: str) -> None:
        # The page shows the new text before it is written.
        with self.page.expect_response(lambda answer: answer.request.method == "PATCH", timeout=SLOWLY):
            self.press("common.save")
        expect(self.page.get_by_text(text).first).to_be_visible()
        assert self.get(f"/requirements/{key}")["description"] == f"<p>{text}</p>"

    def score(self, key: str) -> float:
        return float(self.get(f"/requirements/{key}/wording")["score"])


@pytest.fixture
def language() -> str:
    return "zh"


@pytest.fixture
def story(page: Page, fresh: Server, picture: Callable[[Page, str], Path]) -> Story:
    return Story(page, fresh, picture)


def test_from_a_raw_workbook_to_a_signed_and_printed_specification(
    story: Story, browser: Browser, enter: Callable[..., None], tmp_path: Path
) -> None:
    begin(story)
    enter(story.page, story.server)
    bring_in_the_workbook(story, tmp_path)
    improve_the_wording(story)
    confirm_what_still_holds(story)
    prove_by_a_test(story)
    with second_person(story, browser, enter) as mate:
        review_and_sign(story, mate)
    freeze(story)
    change_what_was_signed(story)
    see_links_in_doubt(story)
    see_the_signature_broken(story)
    see_the_impact(story)
    compare_with_today(story)
    files = make_the_document(story)
    look_into(files)
    open_in_an_office(files, tmp_path)


def begin(story: Story) -> None:
    """A workspace with two people who sign by their passwords."""
    story.send("POST", "/workspaces", {"name": "商城", "slug": "shop", "language": "zh"})
    story.send("POST", "/workspaces/shop/products", {"name": "商城", "key_prefix": "SHOP"})
    member = {"email": MATE, "name": "周敏", "role": "product_manager"}
    story.send("POST", "/workspaces/shop/members", member)
    for token, person in ((story.token, "lead"), (story.server.token(MATE), "mate")):
        story.send("PUT", "/profile/password", {"current": "", "new": PASSWORDS[person]}, token=token)


def raw_workbook() -> bytes:
    """As somebody keeps it: notes on the first sheet, a headline and a blank line above the headings."""
    book = openpyxl.Workbook()
    notes = book.active
    assert notes is not None
    notes.title = "说明"
    notes.append(("本表由各部门汇总，仅供内部讨论。",))
    sheet = book.create_sheet("需求清单")
    sheet.append(("商城二期需求（汇总稿）",))
    sheet.merge_cells("A1:G1")
    sheet.append(())
    for line in (HEADS, *ROWS):
        sheet.append(line)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def bring_in_the_workbook(story: Story, folder: Path) -> None:
    page, words = story.page, story.words
    file = folder / "商城需求.xlsx"
    file.write_bytes(raw_workbook())
    story.open("import")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("rowheader").first).to_be_visible(timeout=SLOWLY)
    story.press("interchange.columns.next")
    counted = page.locator("[role=tab][data-action]")
    expect(counted).to_have_text([re.compile(f"^{n}") for n in (len(ROWS), 0, 0, 0, 0)], timeout=SLOWLY)
    assert story.get("/requirements")["items"] == []
    story.press("interchange.dryRun.commit", count=len(ROWS))
    expect(page.get_by_role("heading", name=words("interchange.ended.done"))).to_be_visible(timeout=SLOWLY)
    rows = story.get("/requirements?limit=100")["items"]
    assert {row["key"]: row["title"] for row in rows} == dict(
        zip(KEYS, (row[1] for row in ROWS), strict=True)
    )


def improve_the_wording(story: Story) -> None:
    """Two by the hints under the text, eight as a script would; every score rises."""
    before = {key: story.score(key) for key in POOR}
    for key, text in BETTER.items():
        mend_in_the_browser(story, key, text, before[key])
    for key in POOR:
        if key not in BETTER:
            mend_by_script(story, key)
    after = {key: story.score(key) for key in POOR}
    assert all(after[key] > before[key] for key in POOR), (before, after)
    story.open("wording")
    for key in BETTER:
        row = story.page.get_by_role("row").filter(has_text=re.compile(rf"{key}\b"))
        expect(row.get_by_role("cell").first).to_have_text(shown(after[key]), timeout=SLOWLY)
    story.picture("02-writing")


def mend_in_the_browser(story: Story, key: str, text: str, before: float) -> None:
    page, words = story.page, story.words
    editor = story.edit_description(key)
    aid = page.get_by_role("region", name=words("wording.aid"))
    score = aid.get_by_text(words("wording.score", score=shown(before)), exact=True)
    expect(score).to_be_visible(timeout=SLOWLY)
    marks = page.locator("[data-mark]")
    expect(marks).not_to_have_count(0)
    story.picture(f"01-hints-{key}")
    for left in reversed(range(marks.count())):
        marks.first.click()
        story.press("wording.apply", aid.locator("[data-open]"))
        expect(marks).to_have_count(left)
    expect(editor).to_have_text(text)
    expect(aid.get_by_text(words("wording.score", score=100), exact=True)).to_be_visible()
    story.save_description(key, text)


def mend_by_script(story: Story, key: str) -> None:
    """Every rewriting applied, from the end; a blank for a figure is filled in."""
    text = next(row[2] for name, row in zip(KEYS, ROWS, strict=True) if name == key)
    draft = {"description": text, "requirement": key}
    found = story.send("POST", "/workspaces/shop/wording/check", draft)["hits"]
    rewritings = sorted((hit["rewriting"] for hit in found), key=lambda one: one["start"], reverse=True)
    assert rewritings
    for one in rewritings:
        text = text[: one["start"]] + re.sub("【.*?】", " 2 ", one["text"]) + text[one["end"] :]
    story.send("PATCH", f"/workspaces/shop/requirements/{key}", {"description": f"<p>{text}</p>"})


def shown(score: float) -> str:
    """As the page rounds it."""
    return str(int(score + 0.5))


def confirm_what_still_holds(story: Story) -> None:
    """The new wording put the links of the workbook in doubt; the lead has looked, and they hold."""
    page, words = story.page, story.words
    story.open("trace")
    expect(page.get_by_text(words("traceability.suspects.total", count=2))).to_be_visible(timeout=SLOWLY)
    page.get_by_role("checkbox", name=words("traceability.suspects.all", count=2)).check()
    story.press("traceability.suspects.clearMany", count=2)
    expect(page.get_by_text(words("traceability.suspects.none"), exact=True)).to_be_visible()
    assert story.get("/suspect-links")["total"] == 0


def prove_by_a_test(story: Story) -> None:
    page, words = story.page, story.words
    story.open("requirements/SHOP-2?tab=trace")
    story.press("traceability.tests.new")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("requirements.field.title")).fill("下单后库存减少")
    story.press("traceability.tests.make", dialog)
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("tree").get_by_role("link", name="下单后库存减少")).to_be_visible()
    [case] = story.get("/test-cases")["items"]
    assert case["title"] == "下单后库存减少"


@contextmanager
def second_person(story: Story, browser: Browser, enter: Callable[..., None]) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900})
    wrong = watch(context)
    mate = context.new_page()
    enter(mate, story.server, user=MATE)
    yield mate
    context.close()
    assert wrong == []


def review_and_sign(story: Story, mate: Page) -> None:
    page, words = story.page, story.words
    me = story.send("GET", "/me", None)["name"]
    story.open("reviews?start=new")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("reviews.form.title")).fill("二期范围评审")
    story.press("reviews.form.addPerson", dialog)
    for place, name in enumerate((me, "周敏")):
        story.choose(dialog.get_by_role("combobox", name=words("reviews.form.person")).nth(place), name)
    dialog.get_by_role("textbox", name=words("reviews.form.quorum")).fill("2")
    story.press("reviews.form.start", dialog)
    expect(page.get_by_role("heading", name="二期范围评审", exact=True)).to_be_visible(timeout=SLOWLY)

    # The lead judges all of them by the keyboard; the second person clicks for one and leaves the rest to a script.
    story.open(f"reviews/REV-1?key={KEYS[0]}")
    accept = f"{words('reviews.verdict.accept')} 1"
    for key in KEYS:
        expect(page.get_by_role("heading", name=re.compile(rf"^{key} "))).to_be_visible(timeout=SLOWLY)
        expect(page.get_by_role("button", name=accept, exact=True)).to_be_enabled()
        page.keyboard.press("1")
    expect(page.get_by_role("button", name=accept, exact=True)).to_have_attribute("aria-pressed", "true")
    story.picture("03-verdicts")
    story.open("reviews/REV-1?key=SHOP-2", mate)
    mate.get_by_role("button", name=accept, exact=True).click(timeout=SLOWLY)
    expect(mate.get_by_role("heading", name=re.compile("^SHOP-3 "))).to_be_visible(timeout=SLOWLY)
    token = story.server.token(MATE)
    for key in KEYS:
        if key != "SHOP-2":
            path = f"/workspaces/shop/reviews/REV-1/items/{key}/verdict"
            story.send("PUT", path, {"verdict": "accept"}, token=token)
    assert story.get("/reviews/REV-1")["outcomes"]["accept"] == len(ROWS)

    sign(story, mate, PASSWORDS["mate"])
    sign(story, page, "not the password")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("当前密码不正确")).to_be_visible()
    assert [seat["signature"] is not None for seat in story.get("/reviews/REV-1")["seats"]].count(True) == 1
    dialog.get_by_label(words("reviews.sign.password")).fill(PASSWORDS["lead"])
    story.press("reviews.sign.button", dialog)
    expect(dialog).to_have_count(0)
    story.press("reviews.signOff")
    story.press("reviews.signOff", page.get_by_role("dialog"))
    expect(page.get_by_text(words("reviews.state.signed_off")).first).to_be_visible(timeout=SLOWLY)
    review = story.get("/reviews/REV-1")
    assert (review["state"], review["decision"]) == ("signed_off", "accept")
    assert {seat["signature"]["name"] for seat in review["seats"]} == {me, "周敏"}


def sign(story: Story, page: Page, password: str) -> None:
    """With the password once more; a right one closes the dialogue."""
    story.press("reviews.sign.button", page)
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(story.words("reviews.sign.password")).fill(password)
    story.press("reviews.sign.button", dialog)
    if password in PASSWORDS.values():
        expect(dialog).to_have_count(0)


def freeze(story: Story) -> None:
    page, words = story.page, story.words
    story.open("baselines?take=new")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("baselines.form.name")).fill("二期签字范围")
    story.press("baselines.form.freeze", dialog)
    expect(page.get_by_role("heading", name="二期签字范围", exact=True)).to_be_visible(timeout=SLOWLY)
    story.press("baselines.verify")
    expect(page.get_by_text(words("baselines.whole"))).to_be_visible(timeout=SLOWLY)
    [baseline] = [one for one in story.get("/baselines")["items"] if one["name"] == "二期签字范围"]
    assert baseline["count"] == len(ROWS)


def change_what_was_signed(story: Story) -> None:
    editor = story.edit_description("SHOP-2")
    story.page.keyboard.press("Control+End")
    story.page.keyboard.type(LATER)
    expect(editor).to_have_text(BETTER["SHOP-2"] + LATER)
    story.save_description("SHOP-2", BETTER["SHOP-2"] + LATER)


def see_links_in_doubt(story: Story) -> None:
    """Exactly the two links that touch it; each shows what was changed."""
    page, words = story.page, story.words
    [case] = story.get("/test-cases")["items"]
    story.open("trace")
    expect(page.get_by_text(words("traceability.suspects.total", count=2))).to_be_visible(timeout=SLOWLY)
    ends = {(one["source"]["key"], one["target"]["key"]) for one in story.get("/suspect-links")["items"]}
    assert ends == {("SHOP-3", "SHOP-2"), (case["key"], "SHOP-2")}
    line = page.get_by_role("listitem").filter(has_text=case["title"])
    story.press("traceability.suspects.look", line)
    expect(line.locator("ins")).to_have_text(LATER)
    story.picture("04-doubts")


def see_the_signature_broken(story: Story) -> None:
    page, words = story.page, story.words
    story.open("reviews/REV-1")
    expect(page.get_by_text(words("reviews.state.reopened")).first).to_be_visible(timeout=SLOWLY)
    expect(page.get_by_role("alert").get_by_role("button")).to_have_text(["SHOP-2"])
    story.picture("05-reopened")
    story.open("requirements/SHOP-2?tab=reviews")
    expect(page.get_by_text(words("reviews.changedTitle")).first).to_be_visible(timeout=SLOWLY)
    assert story.get("/reviews/REV-1")["touched"] == ["SHOP-2"]


def see_the_impact(story: Story) -> None:
    """The test and what depends on it directly, then what depends on that."""
    page, words = story.page, story.words
    [case] = story.get("/test-cases")["items"]
    found = story.get("/trace/impact?record=SHOP-2")["reaches"]["items"]
    assert {(one["node"]["key"], one["distance"]) for one in found} == {
        (case["key"], 1),
        ("SHOP-3", 1),
        ("SHOP-4", 2),
    }
    story.open("requirements/SHOP-2?tab=trace")
    part = page.locator("section").filter(
        has=page.get_by_role("heading", name=re.compile(words("traceability.record.impact")))
    )
    for key in (case["key"], "SHOP-3", "SHOP-4"):
        expect(part.last.get_by_role("listitem").filter(has_text=key).first).to_be_visible(timeout=SLOWLY)
    story.picture("06-impact")


def compare_with_today(story: Story) -> None:
    page, words = story.page, story.words
    [baseline] = [one for one in story.get("/baselines")["items"] if one["name"] == "二期签字范围"]
    story.open(f"baselines/{baseline['id']}")
    page.get_by_role("link", name=words("baselines.withToday")).click(timeout=SLOWLY)
    expect(page.locator("ins")).to_have_text([LATER], timeout=SLOWLY)
    same = words("baselines.compare.same", count=len(ROWS) - 1)
    expect(page.get_by_text(same)).to_be_visible()
    story.picture("07-comparison")


def make_the_document(story: Story) -> dict[str, bytes]:
    """From the proposed template; as the browser saves it."""
    page, words = story.page, story.words
    story.open("documents")
    page.get_by_role("button", name=words("documents.new"), exact=True).first.click(timeout=SLOWLY)
    story.press("documents.form.make", page.get_by_role("dialog"))
    for row in ROWS:
        expect(page.get_by_role("article").get_by_text(row[1]).first).to_be_visible(timeout=SLOWLY)
    figure = words("documents.coverage.figure", printed=len(ROWS), total=len(ROWS))
    expect(page.get_by_text(figure)).to_be_visible()
    story.picture("08-document")
    files: dict[str, bytes] = {}
    for form in ("docx", "pdf"):
        story.press("documents.export.title")
        with page.expect_download(timeout=SLOWLY) as download:
            page.get_by_role("menuitem", name=words(f"documents.format.{form}"), exact=True).click()
        assert download.value.suggested_filename.endswith(f".{form}")
        files[form] = Path(download.value.path()).read_bytes()
    return files


def look_into(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as archive:
        assert archive.testzip() is None
        body = archive.read("word/document.xml").decode()
    text = re.sub("<[^>]+>", "", body)
    for key, row in zip(KEYS, ROWS, strict=True):
        assert key in text
        assert row[1] in text
    assert BETTER["SHOP-2"] in text
    assert LATER in text
    assert files["pdf"].startswith(b"%PDF-")
    assert files["pdf"].rstrip().endswith(b"%%EOF")


def open_in_an_office(files: dict[str, bytes], folder: Path) -> None:
    """The last step: LibreOffice and poppler read what was made. Where they are not installed, the skip says so;
    everything before has passed by then."""
    made = folder / "made.pdf"
    made.write_bytes(files["pdf"])
    for pdf in (made, office.to_pdf(files["docx"], "story.docx", folder)):
        text = re.sub(r"\s", "", office.text_of(pdf))
        for row in ROWS:
            assert row[1] in text, (pdf.name, row[1])
        assert LATER.replace(" ", "") in text
