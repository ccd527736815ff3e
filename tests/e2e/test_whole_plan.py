"""The plan in full: a project from a template, its people, a frozen plan, how sure it is, a risk and its response,
a task that slips, and the plan that disturbs least. In the browser; the API says what was really written."""

import datetime
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from harness.desk import Desk
from harness.server import Server

SLOWLY = 60_000
"""Milliseconds that a search, a simulation or a first sight may take on a busy machine."""
SKILLS = ("设计", "后端", "测试")
TEAM = {"苏晴": "设计", "陈立": "后端", "何川": "后端", "吴桐": "测试"}
WISHES = (
    ("扫码入库", {"设计": 2, "后端": 6, "测试": 2}),
    ("库位推荐", {"设计": 1, "后端": 8, "测试": 3}),
    ("移动盘点", {"设计": 2, "后端": 5, "测试": 2}),
    ("缺货预警", {"后端": 4, "测试": 1}),
)
TODAY = datetime.date.today()
PROJECT, PHASES = "PRJ-1", 5


@pytest.fixture
def language() -> str:
    return "zh"


@pytest.fixture
def desk(
    page: Page,
    fresh: Server,
    enter: Callable[..., None],
    language: str,
    picture: Callable[[Page, str], Path],
) -> Desk:
    """The lead of a workspace with four requirements, four people and an empty plan."""
    token = fresh.token()
    made = fresh.api("POST", "/workspaces", {"name": "仓储", "slug": "store", "language": "zh"}, token=token)
    assert made.status == 201, made.body
    desk = Desk(page, fresh, "store", language, picture)
    product = desk.send("POST", "/products", {"name": "仓储", "key_prefix": "WMS"})["id"]
    for name, skill in TEAM.items():
        desk.send("POST", "/people", {"name": name, "skills": [skill]})
    first, last = TODAY + datetime.timedelta(days=3), TODAY + datetime.timedelta(days=80)
    release = desk.send(
        "POST", "/releases", {"name": "一期", "start_on": first.isoformat(), "finish_on": last.isoformat()}
    )["id"]
    for title, efforts in WISHES:
        likely = sum(efforts.values())
        estimate = {"effort_optimistic_days": likely * 0.8, "effort_likely_days": likely}
        body = {"product": product, "title": title, "efforts": efforts, "release": release, **estimate}
        desk.send("POST", "/requirements", body | {"effort_pessimistic_days": likely * 1.6})
    enter(page, fresh)
    return desk


def test_the_whole_plan(desk: Desk) -> None:
    begin_from_a_template(desk)
    break_down(desk)
    put_below_the_phase(desk)
    schedule(desk)
    assign(desk)
    level(desk)
    freeze(desk)
    add_a_risk(desk)
    before = simulate(desk, "应对之前")
    respond(desk)
    after = simulate(desk, "应对之后")
    assert after["p80_on"] < before["p80_on"]
    slip_and_plan_again(desk)
    report(desk)


def tasks(desk: Desk) -> dict[str, dict[str, Any]]:
    """{title: task} of the work: no phases, no milestones."""
    rows = desk.get("/tasks?limit=200")["items"]
    return {row["title"]: row for row in rows if not row["is_phase"] and not row["is_milestone"]}


def begin_from_a_template(desk: Desk) -> None:
    page, words = desk.page, desk.words
    desk.open("projects")
    page.get_by_role("button", name=words("projects.new")).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_placeholder(words("projects.titlePlaceholder")).fill("智能仓储一期")
    dialog.get_by_label(words("projects.field.deadline")).fill(str(TODAY + datetime.timedelta(days=90)))
    expect(dialog.get_by_role("button", pressed=True)).to_be_visible()
    desk.picture("01-template")
    desk.press("projects.begin", dialog)
    page.wait_for_url(f"**/projects/{PROJECT}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("智能仓储一期", timeout=SLOWLY)
    project = desk.get(f"/projects/{PROJECT}")
    assert len(project["phases"]) == PHASES
    assert project["stones"]


def break_down(desk: Desk) -> None:
    page, words = desk.page, desk.words
    desk.open("schedule")
    page.get_by_role("button", name=words("planning.breakDown.button")).first.click()
    dialog = page.get_by_role("dialog")
    desk.press("planning.breakDown.run", dialog)
    expect(dialog).to_have_count(0)
    made = sum(len(efforts) for _, efforts in WISHES)
    assert len([row for row in tasks(desk).values() if row["requirement"]]) == made


def put_below_the_phase(desk: Desk) -> None:
    """Development takes the work of the programmers, test that of the testers."""
    page, words = desk.page, desk.words
    desk.open(f"projects/{PROJECT}")
    phases = desk.get(f"/projects/{PROJECT}")["phases"]
    skills = {one["id"]: one["name"] for one in desk.get("")["skills"]}
    for number, skill in ((1, "设计"), (2, "后端"), (3, "测试")):
        title = phases[number]["title"]
        page.get_by_role("button", name=words("projects.takeTasks", phase=title), exact=True).click()
        dialog = page.get_by_role("dialog")
        for row in tasks(desk).values():
            if skills.get(row["skill"]) == skill:
                dialog.get_by_role("checkbox", name=re.compile(rf"^{row['key']} ")).check()
        if number == 2:
            desk.picture("02-take-tasks")
        page.get_by_role("button", name=words.pattern("projects.take")).click()
        expect(dialog).to_have_count(0)
    desk.picture("03-project")
    found = desk.get(f"/projects/{PROJECT}")
    assert [one["tasks"] for one in found["phases"]][1:4] == [3, 4, 4]
    assert {row["project"] for row in tasks(desk).values()} == {found["id"]}


def schedule(desk: Desk) -> None:
    page, words = desk.page, desk.words
    desk.open("schedule")
    desk.press("planning.schedule.button")
    desk.press("planning.plan.start", page.get_by_role("dialog"))
    page.get_by_role("button", name=words.pattern("planning.proposal.apply")).click(timeout=SLOWLY)
    expect(page.get_by_text(words("planning.proposal.applied"))).to_be_visible(timeout=SLOWLY)
    rows = tasks(desk).values()
    assert all(row["start_on"] and row["person"] for row in rows)
    desk.picture("04-gantt")


def assign(desk: Desk) -> None:
    """By hand: everything of one programmer's goes to the other, who then has too much in a week."""
    page, words = desk.page, desk.words
    people = {one["name"]: one["id"] for one in desk.get("/people")}
    moved = next(row for row in tasks(desk).values() if row["person"] == people["何川"])
    desk.open(f"schedule?task={moved['key']}")
    panel = page.get_by_role("dialog")
    desk.choose(words("planning.task.person"), "陈立", panel)
    desk.press("common.save", panel)
    expect(panel).to_have_count(0)
    assert desk.get(f"/tasks/{moved['key']}")["person"] == people["陈立"]


def level(desk: Desk) -> None:
    page, words = desk.page, desk.words
    desk.open("load")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=SLOWLY)
    assert overloads(desk)
    desk.picture("05-overload")
    desk.press("resources.load.level")
    page.get_by_role("link", name=words("resources.load.seeProposal")).click(timeout=2 * SLOWLY)
    page.get_by_role("button", name=words.pattern("planning.proposal.apply")).click(timeout=SLOWLY)
    expect(page.get_by_text(words("planning.proposal.applied"))).to_be_visible(timeout=SLOWLY)
    assert not overloads(desk)


def overloads(desk: Desk) -> list[str]:
    return [one["name"] for one in desk.get("/load/alerts")["alerts"] if one["kind"] == "over"]


def freeze(desk: Desk) -> None:
    page, words = desk.page, desk.words
    desk.open("plan-baselines")
    page.get_by_role("button", name=words("scenarios.baselines.take")).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("scenarios.name")).fill("立项计划")
    desk.press("scenarios.baselines.freeze", dialog)
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("listitem").filter(has_text="立项计划")).to_be_visible()
    [baseline] = desk.get("/plan-baselines")["items"]
    assert baseline["tasks"] >= sum(len(efforts) for _, efforts in WISHES)


def add_a_risk(desk: Desk) -> None:
    """Half the time the scanner's interface comes late: five to fifteen days more for what needs it."""
    page, words = desk.page, desk.words
    struck = next(row["key"] for title, row in tasks(desk).items() if title.startswith("扫码入库 · 后端"))
    desk.open("risks")
    page.get_by_role("button", name=words("risks.new")).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("risks.field.event")).fill("扫码设备接口延迟提供")
    dialog.get_by_label(words("risks.field.about")).fill(struck)
    page.keyboard.press("Enter")
    desk.press("common.save", dialog)
    [risk] = until(lambda: desk.get("/risks")["items"])
    desk.open(f"risks/{risk['key']}")
    page.get_by_role("tab", name=words("risks.tab.assess")).click()
    field = page.get_by_label(words("risks.probability")).first
    field.fill("50")
    field.blur()
    until(lambda: desk.get(f"/risks/{risk['key']}")["inherent"]["probability"] == 0.5)
    desk.open(f"risks/{risk['key']}")  # what was saved is shown before more is typed
    page.get_by_role("tab", name=words("risks.tab.assess")).click()
    for name, days in (("low", 5), ("mode", 8), ("high", 15)):
        page.get_by_label(words(f"risks.point.{name}"), exact=True).first.fill(str(days))
    page.get_by_role("button", name=words("common.save"), exact=True).first.click()
    given = {"kind": "pert", "low": 5, "mode": 8, "high": 15}
    until(lambda: desk.get(f"/risks/{risk['key']}")["inherent"]["delay"] == given)
    # PERT's mean is (low + 4 · most likely + high) / 6.
    expected = desk.get(f"/risks/{risk['key']}")["inherent"]["expected_days"]
    assert expected == pytest.approx(0.5 * (5 + 4 * 8 + 15) / 6, abs=1e-6)
    desk.picture("06-risk")


def simulate(desk: Desk, name: str) -> dict[str, Any]:
    """How sure the project's work is, with the risks after what is promised; kept under a name. The release itself
    ends on its own last day, so the promise of the project is what is read."""
    page, words = desk.page, desk.words
    desk.open("certainty")
    page.get_by_role("button", name=words("forecasts.run")).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=words("forecasts.scope.releases")).check()
    dialog.get_by_placeholder(words("forecasts.form.chooseReleases")).click()
    page.get_by_role("option", name="一期", exact=True).click()
    dialog.get_by_label(words("forecasts.name")).fill(name)
    dialog.get_by_label(words("forecasts.form.seed")).fill("7")
    desk.press("forecasts.form.go", dialog)
    expect(dialog).to_have_count(0)
    kept = until(
        lambda: [one for one in desk.get("/forecasts")["items"] if one["name"] == name], SLOWLY / 1000
    )[0]
    desk.open(f"certainty?run={kept['id']}")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=SLOWLY)
    expect(page.get_by_text(words("forecasts.dates.curve")).first).to_be_visible(timeout=SLOWLY)
    desk.picture(f"06-{'before' if name == '应对之前' else 'after'}-response")
    promises = desk.get(f"/forecasts/{kept['id']}")["deadlines"]
    [promise] = [one for one in promises if one["kind"] == "project"]
    assert promise["p50_on"] < promise["p80_on"] <= promise["p90_on"]
    return dict(promise)


def respond(desk: Desk) -> None:
    """A second supplier makes it a tenth as likely; what is promised is taken over as residual."""
    page, words = desk.page, desk.words
    [risk] = desk.get("/risks")["items"]
    desk.open(f"risks/{risk['key']}")
    page.get_by_role("tab", name=words.pattern("risks.responses.title")).click()
    desk.press("risks.responses.add")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("risks.responses.words")).fill("签约第二家供应商")
    dialog.get_by_label(words("risks.responses.probability_factor")).fill("10")
    desk.press("common.save", dialog)
    expect(dialog).to_have_count(0)
    page.get_by_role("tab", name=words("risks.tab.assess")).click()
    desk.press("risks.takeOver")
    until(lambda: desk.get(f"/risks/{risk['key']}")["residual"]["probability"] == pytest.approx(0.05))
    desk.picture("07-response")


def slip_and_plan_again(desk: Desk) -> None:
    """A task takes four days more; the least disturbing plan moves no more than the one made anew."""
    page, words = desk.page, desk.words
    before = tasks(desk)
    links = desk.get("/gantt")["links"]
    waited_for = {link["predecessor"] for link in links}
    slipped = min(
        (row for row in before.values() if row["id"] in waited_for),
        key=lambda row: (row["start_on"], row["id"]),
    )
    desk.open("replan")
    page.get_by_role("button", name=words("scenarios.replan.slips")).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name=words("scenarios.task")).click()
    page.get_by_role("option", name=re.compile(rf"^{slipped['key']} ")).click()
    dialog.get_by_text(words("scenarios.replan.hows.effort")).click()
    dialog.get_by_label(words("scenarios.replan.extraDays")).fill("4")
    desk.press("scenarios.replan.find", dialog)
    least = page.get_by_role("region", name=words("scenarios.replan.way.least"))
    anew = page.get_by_role("region", name=words("scenarios.replan.way.anew"))
    expect(least).to_be_visible(timeout=SLOWLY)
    expect(anew).to_be_visible(timeout=SLOWLY)
    desk.picture("08-replan")
    desk.press("scenarios.replan.apply", least)
    expect(page.get_by_text(words("scenarios.replan.appliedDone"))).to_be_visible(timeout=SLOWLY)
    after = tasks(desk)
    assert after[slipped["title"]]["finish_on"] > slipped["finish_on"]
    desk.open("schedule")
    expect(page.locator("[data-bar]").first).to_be_visible(timeout=SLOWLY)
    desk.picture("09-gantt-after")


def report(desk: Desk) -> None:
    """Made from the plan as it is, issued, and the same on paper."""
    page, words = desk.page, desk.words
    desk.open("progress-reports")
    page.get_by_role("button", name=words("tracking.reports.new")).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("tracking.reports.name")).fill("项目周报")
    desk.choose(words("tracking.reports.about"), "智能仓储一期", dialog)
    desk.press("common.save", dialog)
    expect(dialog).to_have_count(0)
    desk.press("tracking.reports.make")
    page.wait_for_url("**/progress-reports/*")
    expect(page.get_by_role("heading", name="项目周报")).to_be_visible(timeout=SLOWLY)
    desk.press("tracking.reports.issue")
    desk.press("tracking.reports.issue", page.get_by_role("dialog"))
    expect(page.get_by_text(words("tracking.reports.issued"), exact=True).first).to_be_visible(timeout=SLOWLY)
    desk.picture("10-report")
    page.get_by_role("button", name=words("common.download")).click()
    for form, start in (("pdf", b"%PDF-"), ("docx", b"PK")):
        link = page.get_by_role("menuitem", name=words(f"tracking.reports.format.{form}"))
        address = link.get_attribute("href")
        answer = page.request.get(f"{desk.server.url}{address}", timeout=SLOWLY)
        assert answer.status == 200
        assert answer.body().startswith(start)
    desk.open(f"cockpit/{PROJECT}")
    expect(page.get_by_role("heading", level=2).first).to_be_visible(timeout=SLOWLY)
    desk.picture("11-cockpit")


def until(look: Callable[[], Any], seconds: float = 20) -> Any:
    """What the page sends arrives a moment later; the first answer that holds."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.1)
    return found
