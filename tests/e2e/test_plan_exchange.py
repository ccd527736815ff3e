"""A plan through the browser: in from a Microsoft Project file, out as a workbook, changed there, in again, undone."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from factories.mspdi_files import mspdi, task
from harness.server import Server
from harness.words import Words

SLOWLY = 60_000
FROZEN = (
    "<Baseline><Number>0</Number><Start>2027-03-01T08:00:00</Start><Finish>2027-03-02T17:00:00</Finish>"
    "<Work>PT16H0M0S</Work></Baseline>"
)
SPAN = {"Start": "2027-03-02T08:00:00", "Finish": "2027-03-03T17:00:00"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_plan_comes_in_goes_out_as_a_workbook_and_comes_in_changed(
    page: Page,
    demo: Server,
    enter: Callable[..., None],
    picture: Callable[[Page, str], Path],
    language: str,
    tmp_path: Path,
) -> None:
    words = Words(language)
    token = demo.token()

    def give(content: bytes, name: str) -> None:
        file = tmp_path / name
        file.write_bytes(content)
        page.goto(f"{demo.url}/w/{slug}/import")
        page.locator("input[type=file]").set_input_files(file)

    def press(key: str, **values: object) -> None:
        page.get_by_role("button", name=words(key, **values), exact=True).click(timeout=SLOWLY)

    def drawn() -> dict[str, str]:
        query = f"/workspaces/{slug}/tasks?q=Dismantle%20racks"
        [row] = demo.api("GET", query, token=token).json()["items"]
        return row

    enter(page, demo)
    page.wait_for_url(lambda url: "/w/" in url)
    slug = page.url.split("/w/")[1].split("/")[0]

    give(
        mspdi(task(1, "Dismantle racks", more=FROZEN, **SPAN) + task(2, "Move racks", **SPAN), title="Move"),
        "m.xml",
    )
    press("interchange.columns.next")
    report = page.get_by_role("region", name=words("interchange.plan.baselines.title"))
    expect(report).to_contain_text(words("interchange.plan.baselines.create"), timeout=SLOWLY)
    picture(page, "report")
    press("interchange.plan.commit", count=2)
    expect(page.get_by_text(words("interchange.plan.done"))).to_be_visible(timeout=SLOWLY)
    frozen = demo.api("GET", f"/workspaces/{slug}/plan-baselines", token=token).json()["items"]
    assert frozen[0]["tasks"] == 1

    page.goto(f"{demo.url}/w/{slug}/import")
    page.get_by_role("combobox", name=words("interchange.plan.out.project")).click()
    page.get_by_role("option", name=re.compile(r"^PRJ-\d+ Move$")).click()
    group = page.get_by_role("group").filter(has=page.get_by_role("link", name="Microsoft Project XML"))
    with page.expect_download() as download:
        group.get_by_role("link", name=words("interchange.plan.out.xlsx")).click()
    book = load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    [row] = [row for row in book.active.iter_rows(min_row=2) if row[2].value == "Dismantle racks"]
    assert row[5].value == drawn()["finish_on"] == "2027-03-03"
    row[5].value = "2027-03-05"
    content = io.BytesIO()
    book.save(content)

    give(content.getvalue(), "plan.xlsx")
    tasks = page.get_by_role("radio", name=words("interchange.about.tasks"))
    expect(tasks).to_be_checked(timeout=SLOWLY)
    picture(page, "columns")
    press("interchange.columns.next")
    commit = page.get_by_role("button", name=words("interchange.dryRun.commit", count=1), exact=True)
    expect(commit).to_be_enabled(timeout=SLOWLY)
    expect(page.get_by_text("2027-03-05")).to_be_visible(timeout=SLOWLY)
    picture(page, "change")
    commit.click()
    expect(page.get_by_text(words("interchange.plan.done"))).to_be_visible(timeout=SLOWLY)
    assert drawn()["finish_on"] == "2027-03-05"

    press("interchange.ended.undo")
    done = page.locator("main").get_by_text(words("interchange.ended.undone"))
    expect(done.first).to_be_visible(timeout=SLOWLY)
    assert drawn()["finish_on"] == "2027-03-03"
