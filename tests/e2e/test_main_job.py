"""The main job from end to end, in each language: a spreadsheet full of wishes becomes a plan that two share."""

import datetime
import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from harness.browser import watch
from harness.desk import Desk
from harness.server import Server
from harness.wishes import CAPACITY, SHEETS, worth

# A search, a job or a picture may take its time on a busy machine.
SLOWLY = 60_000
FIRST_DAY = datetime.date.today() + datetime.timedelta(days=14)
MATES = {"zh": "周敏", "en": "Mia Zhou"}


class Job(Desk):
    """The main job's desk, in a new workspace."""

    def __init__(
        self, page: Page, server: Server, language: str, picture: Callable[[Page, str], Path]
    ) -> None:
        super().__init__(page, server, "whale", language, picture)
        self.sheet = SHEETS[language]
        self.mate = MATES[language]
        self.mates_link = ""

    def requirements(self) -> dict[str, dict[str, Any]]:
        return {row["key"]: row for row in self.get("/requirements?limit=100")["items"]}

    def cell(self, words: str) -> Locator:
        return self.page.get_by_role("gridcell").filter(has=self.page.get_by_text(words, exact=True)).first


@pytest.fixture
def job(
    page: Page, new_server: Callable[..., Server], language: str, picture: Callable[[Page, str], Path]
) -> Job:
    server = new_server(language=language)
    server.start()
    return Job(page, server, language, picture)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_main_job(job: Job, browser: Browser, language: str) -> None:
    look_at_the_demo(job)
    begin_a_workspace(job)
    name_the_team(job)
    bring_in_the_backlog(job)
    edit_in_the_grid(job)
    see_board_tree_and_detail(job)
    rank(job)
    make_releases(job)
    plan_releases(job)
    break_down_and_schedule(job)
    move_a_bar(job)
    export(job)
    work_together(job, browser)
    remove_the_demo(job)


def look_at_the_demo(job: Job) -> None:
    """The printed link signs in, and the demo is there."""
    job.page.goto(f"{job.server.url}/sign-in#{job.server.secret}")
    expect(job.page.get_by_role("grid")).to_be_visible(timeout=SLOWLY)
    expect(job.page.get_by_role("gridcell").nth(20)).to_be_visible()
    job.picture("01-demo")


def begin_a_workspace(job: Job) -> None:
    page, words = job.page, job.words
    page.goto(f"{job.server.url}/welcome")
    page.get_by_role("button", name=words("accounts.welcome.create")).click()
    page.get_by_label(words("accounts.welcome.name")).fill("Whale")
    page.get_by_label(words("accounts.welcome.address")).fill("whale")
    job.press("accounts.welcome.createAction")
    page.wait_for_url("**/w/whale/**")
    job.open("settings?tab=structure")
    page.get_by_label(words("workspaces.products.name")).fill("Whale")
    page.get_by_label(words("workspaces.products.prefix")).fill("WHALE")
    job.press("workspaces.products.add")
    expect(page.get_by_text("WHALE", exact=True)).to_be_visible()


def name_the_team(job: Job) -> None:
    """Two who do the work, and a calendar that knows the holidays and make-up days."""
    page, words = job.page, job.words
    job.open("team")
    for place, name in job.sheet.team.items():
        job.press("resources.people.add")
        drawer = page.get_by_role("dialog")
        drawer.get_by_role("textbox", name=words("resources.person.name"), exact=True).fill(name)
        drawer.get_by_label(words("resources.person.skills")).click()
        page.keyboard.type(job.sheet.skills[place])
        page.keyboard.press("Enter")
        job.press("common.save", drawer)
        expect(drawer).to_have_count(0)
    expect(page.get_by_role("listitem").filter(has_text=job.sheet.team["back"])).to_contain_text(
        job.sheet.skills["back"]
    )
    job.picture("02-team")
    assert {one["name"]: one["skills"] for one in job.get("/people")} == {
        job.sheet.team[place]: [skill] for place, skill in job.sheet.skills.items()
    }


def bring_in_the_backlog(job: Job) -> None:
    """The dry run says exactly what the import then does; the same file again changes nothing."""
    page, words, sheet = job.page, job.words, job.sheet
    file = {"name": sheet.file, "mimeType": "text/csv", "buffer": sheet.content}
    counted = page.locator("[role=tab][data-action]")
    job.open("import")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("rowheader").first).to_be_visible(timeout=SLOWLY)
    job.picture("03-import-columns")
    job.press("interchange.columns.next")
    expect(counted).to_have_text([re.compile(f"^{n}") for n in (7, 0, 0, 1, 0)], timeout=SLOWLY)
    wrong = page.get_by_role("listitem").filter(has_text="A8")
    expect(wrong).to_contain_text(words("interchange.row.number", row=9))
    expect(wrong.locator("[data-severity=error]")).to_be_visible()
    job.picture("04-import-dry-run")
    assert job.get("/requirements")["items"] == []
    job.press("interchange.dryRun.commit", count=7)
    expect(page.get_by_role("heading", name=words("interchange.ended.done"))).to_be_visible(timeout=SLOWLY)
    written = job.requirements()
    assert [row["title"] for row in written.values()] == [row[1] for row in sheet.rows[:7]]
    assert [row["value"] for row in written.values()] == [float(row[4]) for row in sheet.rows[:7]]
    assert written["WHALE-4"]["efforts"] == {sheet.skills["back"]: 7.0, sheet.skills["front"]: 3.0}
    job.press("interchange.other")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("rowheader").first).to_be_visible(timeout=SLOWLY)
    job.press("interchange.columns.next")
    expect(counted).to_have_text([re.compile(f"^{n}") for n in (0, 0, 7, 1, 0)], timeout=SLOWLY)
    expect(page.get_by_role("button", name=words("interchange.dryRun.nothing"))).to_be_disabled()


def edit_in_the_grid(job: Job) -> None:
    """One cell by keyboard; a range copied and pasted; the paste taken back in one step."""
    page, words, sheet = job.page, job.words, job.sheet
    before = job.requirements()
    job.open("requirements")
    job.cell(sheet.rows[1][1]).click()
    page.keyboard.press("F2")
    page.keyboard.press("End")
    page.keyboard.type(" V2")
    page.keyboard.press("Enter")
    expect(job.cell(f"{sheet.rows[1][1]} V2")).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    assert job.requirements()["WHALE-2"]["title"] == f"{sheet.rows[1][1]} V2"
    priorities = page.get_by_role("gridcell").filter(has_text=words("requirements.priority.should"))
    priorities.first.click()
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+c")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+v")
    expect(page.get_by_role("gridcell").filter(has_text=words("requirements.priority.could"))).to_have_count(
        0
    )
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    pasted = {key: row["priority"] for key, row in job.requirements().items()}
    assert (pasted["WHALE-5"], pasted["WHALE-6"]) == ("should", "should")
    job.picture("05-grid")
    page.keyboard.press("Control+z")
    expect(page.get_by_role("gridcell").filter(has_text=words("requirements.priority.could"))).to_have_count(
        2
    )
    assert {key: row["priority"] for key, row in job.requirements().items()} == {
        key: row["priority"] for key, row in before.items()
    }


def see_board_tree_and_detail(job: Job) -> None:
    """A card by keyboard, the tree, and a comment that reaches the second product manager's inbox."""
    page, words, sheet = job.page, job.words, job.sheet
    job.open("settings?tab=members")
    job.press("workspaces.members.invite")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("workspaces.invite.email")).fill("mate@whale.example")
    dialog.get_by_role("textbox", name=words("workspaces.invite.name"), exact=True).fill(job.mate)
    job.choose(words("workspaces.invite.role"), words("workspaces.role.product_manager"), dialog)
    job.press("workspaces.invite.action", dialog)
    job.mates_link = dialog.locator("code").inner_text()
    job.press("workspaces.invite.done", dialog)
    job.open("requirements")
    page.get_by_role("radiogroup").get_by_text(words("requirements.view.board")).click()
    card = page.locator("[data-card]").filter(has_text=sheet.rows[0][1])
    card.focus()
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator("[data-card][data-in=analysed]")).to_have_text(re.compile("WHALE-1"))
    job.picture("06-board")
    page.get_by_role("radiogroup").get_by_text(words("requirements.view.tree")).click()
    expect(page.get_by_role("treegrid").get_by_role("row").filter(has_text="WHALE-7")).to_be_visible()
    job.picture("07-tree")
    assert job.requirements()["WHALE-1"]["state"] == "analysed"
    job.open("requirements/WHALE-4")
    page.get_by_role("textbox", name=words("discussion.comments.write")).click()
    page.keyboard.type(f"@{job.mate[:2]}")
    page.get_by_role("option", name=job.mate).click()
    page.keyboard.type(" WeChat Pay?")
    job.press("discussion.comments.send")
    expect(page.get_by_role("article").filter(has_text="WeChat Pay?")).to_contain_text(job.mate)
    job.picture("08-detail")


def rank(job: Job) -> None:
    """WSJF: the figure follows from the inputs, with formula and author in view."""
    page = job.page
    job.open("ranking?method=wsjf")
    line = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=re.compile("WHALE-4")))
    fields = line.locator("input, select")
    for place, value in enumerate(("13", "8", "3", "5")):
        field = fields.nth(place)
        if field.evaluate("(element) => element.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
            field.press("Enter")
        expect(line.get_by_role("cell").last).not_to_be_empty()
    expect(line).to_contain_text("4.8")
    me = job.server.api("GET", "/me", token=job.token).json()["name"]
    expect(line.get_by_role("cell").last).to_contain_text(me)
    job.picture("09-ranking")


def make_releases(job: Job) -> None:
    page, words = job.page, job.words
    job.open("releases")
    for name, first in (("R1", FIRST_DAY), ("R2", FIRST_DAY + datetime.timedelta(days=42))):
        page.get_by_role("button", name=words("planning.releases.new"), exact=True).first.click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label(words("planning.form.name")).fill(name)
        dialog.get_by_label(words("planning.form.start")).fill(first.isoformat())
        dialog.get_by_label(words("planning.form.finish")).fill(str(first + datetime.timedelta(days=41)))
        for place, days in CAPACITY.items():
            dialog.get_by_label(job.sheet.skills[place], exact=True).fill(f"{days:g}")
        job.press("common.save", dialog)
        expect(dialog).to_have_count(0)
        expect(page.get_by_role("article").filter(has_text=name)).to_be_visible()
    assert [one["capacities"] for one in job.get("/releases")] == [
        {job.sheet.skills[place]: days for place, days in CAPACITY.items()}
    ] * 2


def plan_releases(job: Job) -> None:
    """Without the missing estimate it says so; with it left out the plan is the best there is."""
    page, words = job.page, job.words
    run_plan(job, skips=False)
    expect(page.get_by_role("alert").filter(has_text="WHALE-7")).to_be_visible(timeout=SLOWLY)
    job.picture("10-missing-estimate")
    run_plan(job, skips=True)
    expect(page.get_by_role("tab", name=words("planning.proposal.left"))).to_be_visible(timeout=SLOWLY)
    assert {row["release"] for row in job.requirements().values()} == {None}
    [proposal] = [one for one in job.get("/proposals?kind=releases") if one["state"] == "open"]
    found = job.get(f"/proposals/{proposal['id']}")
    assert found["status"] == "optimal"
    expect(page.get_by_role("heading", name=found["verdict"])).to_be_visible()
    page.get_by_role("tab", name=words("planning.proposal.left")).click()
    out = found["release_plan"]["left_out"]
    assert out
    reason = page.get_by_role("listitem").filter(has_text=out[0]["key"]).first
    expect(reason).to_contain_text(out[0]["reasons"][0]["text"])
    expect(reason).to_contain_text(out[0]["change"]["sentence"]["text"])
    job.picture("11-plan")
    page.get_by_role("button", name=words.pattern("planning.proposal.apply")).click()
    expect(page.get_by_text(words("planning.proposal.applied"))).to_be_visible(timeout=SLOWLY)
    rows = job.requirements()
    order = {one["id"]: place for place, one in enumerate(job.get("/releases"))}
    plan = {key: order.get(row["release"], 2) for key, row in rows.items()}
    assert worth(job.sheet, plan) == max(
        worth(job.sheet, dict(zip(rows, places, strict=True)))
        for places in itertools.product((0, 1, 2), repeat=len(rows))
    )


def run_plan(job: Job, *, skips: bool) -> None:
    job.press("planning.plan.button")
    dialog = job.page.get_by_role("dialog")
    job.choose(job.words("planning.plan.basis"), job.words("planning.basis.value"), dialog)
    if skips:
        dialog.get_by_role("switch", name=job.words("planning.plan.skip")).check(force=True)
    job.press("planning.plan.start", dialog)
    expect(dialog).to_have_count(0)


def break_down_and_schedule(job: Job) -> None:
    page, words = job.page, job.words
    job.open("schedule")
    job.page.get_by_role("button", name=words("planning.breakDown.button")).first.click()
    job.press("planning.breakDown.run", page.get_by_role("dialog"))
    expect(page.get_by_role("treegrid")).to_be_visible(timeout=SLOWLY)
    job.press("planning.schedule.button")
    job.press("planning.plan.start", page.get_by_role("dialog"))
    page.get_by_role("button", name=words.pattern("planning.proposal.apply")).click(timeout=SLOWLY)
    expect(page.locator("[data-bar]").first).to_be_visible(timeout=SLOWLY)
    expect(page.locator("[data-bar][data-critical]").first).to_be_visible()
    job.picture("12-gantt")
    check_schedule(job)


def check_schedule(job: Job) -> None:
    """Recomputed from what the API says: links hold, nobody does two things on a day, nobody works a free day."""
    gantt = job.get("/gantt")
    tasks = {one["id"]: one for one in gantt["tasks"]}
    leaves = [one for one in tasks.values() if not one["is_summary"] and not one["is_milestone"]]
    assert leaves
    assert all(one["start_on"] and one["person"] for one in leaves)
    assert all(follows(tasks, link) for link in gantt["links"])
    for person in {one["person"] for one in leaves}:
        theirs = sorted((one["start_on"], one["finish_on"]) for one in leaves if one["person"] == person)
        assert all(before[1] < after[0] for before, after in itertools.pairwise(theirs))
    free = [(span["start_on"], span["finish_on"]) for span in gantt["non_working"]]
    for one in leaves:
        assert not any(
            first <= day <= last for day in (one["start_on"], one["finish_on"]) for first, last in free
        )


def follows(tasks: dict[int, dict[str, Any]], link: dict[str, Any]) -> bool:
    """Whether a finish-to-start link holds; a milestone may stand on the day on which its last task ends."""
    before, after = tasks[link["predecessor"]], tasks[link["successor"]]
    if after["is_milestone"]:
        return bool(before["finish_on"] <= after["finish_on"])
    return bool(before["finish_on"] < after["start_on"])


def move_a_bar(job: Job) -> None:
    """A bar by keyboard: what moves with it is said before, nothing is written until Enter."""
    page = job.page
    before = {one["key"]: one["start_on"] for one in job.get("/gantt")["tasks"]}
    successors = {link["predecessor"] for link in job.get("/gantt")["links"]}
    first = next(one for one in job.get("/gantt")["tasks"] if one["id"] in successors)
    page.locator(f"[data-bar='{first['key']}']").click()
    page.keyboard.press("Alt+Shift+ArrowRight")
    expect(page.get_by_role("status").filter(has_text=job.words("timeline.confirm"))).to_be_visible()
    expect(page.locator("[data-look=held]").nth(1)).to_be_visible()
    job.picture("13-preview")
    assert {one["key"]: one["start_on"] for one in job.get("/gantt")["tasks"]} == before
    page.keyboard.press("Enter")
    sure = page.get_by_role("button", name=job.words("planning.task.moveAnyway"))
    expect(sure.or_(page.get_by_text(job.words.pattern("planning.task.moved")).first)).to_be_visible()
    if sure.is_visible():
        sure.click()
    expect(page.get_by_text(job.words.pattern("planning.task.moved")).first).to_be_visible()
    after = {one["key"]: one["start_on"] for one in job.get("/gantt")["tasks"]}
    assert after[first["key"]] > before[first["key"]]
    gantt = job.get("/gantt")
    tasks = {one["id"]: one for one in gantt["tasks"]}
    assert all(follows(tasks, link) for link in gantt["links"])


def export(job: Job) -> None:
    page, words = job.page, job.words
    for name, start in (("pdf", b"%PDF-"), ("png", b"\x89PNG\r\n\x1a\n")):
        job.press("planning.schedule.export")
        with page.expect_download(timeout=SLOWLY) as download:
            page.get_by_role("menuitem", name=words(f"planning.schedule.as.{name}")).click()
        content = Path(download.value.path()).read_bytes()
        assert content.startswith(start)
        assert len(content) > 5_000


def work_together(job: Job, browser: Browser) -> None:
    """Two browsers: a change arrives without reload, each sees the other, and in one field both values are kept."""
    page, words = job.page, job.words
    title = words("requirements.field.title")
    context = browser.new_context(locale="zh-CN" if words.language == "zh" else "en-US")
    wrong = watch(context)
    mate = context.new_page()
    mate.goto(job.mates_link)
    mate.wait_for_url(lambda url: "/sign-in" not in url)
    job.open("inbox", mate)
    expect(mate.get_by_role("link").filter(has_text="WHALE-4")).to_be_visible()
    job.open("requirements/WHALE-3", mate)
    job.open("requirements/WHALE-3")
    expect(page.get_by_role("button", name=words("workspaces.presence.count", count=1))).to_be_visible(
        timeout=10_000
    )
    hers, mine = mate.get_by_label(title, exact=True), page.get_by_label(title, exact=True)
    hers.fill("Theirs first")
    hers.press("Enter")
    expect(mine).to_have_value("Theirs first", timeout=5_000)
    mine.click()
    page.keyboard.press("End")
    page.keyboard.type(", of mine")
    hers.click()
    mate.keyboard.press("End")
    mate.keyboard.type(", of theirs")
    mate.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Theirs first, of theirs")).to_be_visible(
        timeout=10_000
    )
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Theirs first, of theirs")
    expect(dialog).to_contain_text("Theirs first, of mine")
    job.picture("14-both-values")
    assert job.requirements()["WHALE-3"]["title"] == "Theirs first, of theirs"
    dialog.get_by_text(words("conflict.yours")).click()
    job.press("conflict.apply", dialog)
    expect(hers).to_have_value("Theirs first, of mine", timeout=10_000)
    assert job.requirements()["WHALE-3"]["title"] == "Theirs first, of mine"
    context.close()
    assert wrong == []


def remove_the_demo(job: Job) -> None:
    """One click, and nothing of it is left; the own workspace stays as it is."""
    page, words = job.page, job.words
    mine = job.requirements()
    slugs = [one["slug"] for one in job.server.api("GET", "/workspaces", token=job.token).json()]
    [demo] = [slug for slug in slugs if slug != "whale"]
    page.goto(f"{job.server.url}/w/{demo}/settings")
    job.press("workspaces.general.removeDemo")
    job.press("workspaces.general.removeDemo", page.get_by_role("dialog"))
    expect(page.get_by_text(words("workspaces.general.demoRemoved"))).to_be_visible(timeout=SLOWLY)
    job.picture("15-without-demo")
    assert job.server.api("GET", f"/workspaces/{demo}", token=job.token).status == 404
    assert [one["slug"] for one in job.server.api("GET", "/workspaces", token=job.token).json()] == ["whale"]
    assert job.requirements() == mine
