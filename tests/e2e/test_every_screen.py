"""Every screen in both languages, light and dark, wide and narrow: nothing hangs over, nobody is shut out, no error.

Each is loaded once per language and looked at in two ways, the second without loading it again, as somebody who
turns the telephone or the light off: over both languages each width is loaded, and each width is seen in each light.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from harness.browser import LOCALES, ROOT, watch
from harness.server import Server
from harness.words import Words

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
SIZES = {"wide": {"width": 1440, "height": 900}, "narrow": {"width": 390, "height": 844}}
# A search or a forecast may take its time on a busy machine.
SLOWLY = 60_000
LOOKS = {"zh": (("wide", "light"), ("narrow", "dark")), "en": (("narrow", "light"), ("wide", "dark"))}
SCREENS = {
    "grid": "requirements",
    "board": "requirements?view=board",
    "tree": "requirements?view=tree",
    "panel": "requirements?open={key}",
    "requirement": "requirements/{key}",
    "import": "import",
    "my calendar": "calendar",
    "trash": "trash",
    "documents": "documents",
    "risks": "risks",
    "risk": "risks?open={risk}",
    "risk matrix": "risks?view=matrix",
    "risks watched": "risks?view=watch",
    "risks found": "risks?view=find",
    "risk scales": "risks?view=scales",
    "risk session": "risk-sessions/RS-1",
    "budgets": "budgets",
    "budget line": "budgets/BUD-2",
    "money by month": "budgets?view=months",
    "budget adjustments": "budgets?view=adjustments",
    "rates and approval": "budgets?view=settings",
    "earned value": "earned-value",
    "cockpits": "cockpit",
    "cockpit": "cockpit/PRJ-1",
    "progress": "progress",
    "progress closely": "progress?project=PRJ-1",
    "alarms": "progress?view=alarms",
    "check-in": "my-tasks?whose=all",
    "progress reports": "progress-reports",
    "progress report": "progress-reports/PR-1",
    "equipment": "equipment",
    "equipment item": "equipment/EQ-1",
    "equipment to see to": "equipment?tab=attention",
    "equipment use": "equipment?tab=use",
    "equipment supply": "equipment?tab=supply",
    "bookings": "bookings",
    "booking": "bookings/BKG-1",
    "purchases": "purchases",
    "purchase": "purchases/PUR-1",
    "ranking": "ranking",
    "moscow": "ranking?method=moscow",
    "value and effort": "ranking?method=value_effort",
    "shared list": "priorities",
    "rating sessions": "ratings",
    "revealed rating": "ratings/RATE-1",
    "open rating": "ratings/RATE-2",
    "writing": "wording",
    "writing of one": "requirements/{key}?tab=wording",
    "releases": "releases",
    "schedule": "schedule",
    "team": "team",
    "calendar": "team?tab=calendar",
    "versions": "requirements/{key}?tab=versions",
    "baselines": "baselines",
    "comparison": "baselines/compare",
    "baseline": "baselines/{baseline}",
    "reviews": "reviews",
    "review": "reviews/REV-1",
    "review of one": "reviews/REV-1?key={reviewed}",
    "reviews of one": "requirements/{key}?tab=reviews",
    "similar": "similar",
    "similar of one": "requirements/{key}?tab=similar",
    "document": "documents/{document}",
    "types and fields": "types",
    "how sure": "certainty",
    "how sure of the cost": "certainty?view=cost",
    "buffers": "certainty?view=buffers",
    "risks and causes": "certainty?view=causes",
    "tasks of a forecast": "certainty?view=tasks",
    "two forecasts": "certainty?view=compare",
    "calibration": "certainty?view=calibration",
    "scenarios": "scenarios",
    "scenario": "scenarios/{scenario}",
    "differences of a scenario": "scenarios/{scenario}?view=changes",
    "plan baselines": "plan-baselines",
    "plan baseline": "plan-baselines/{plan_baseline}",
    "re-plan": "replan",
    "doubts": "trace",
    "trace tree": "trace?view=tree",
    "matrix": "trace?view=matrix&rows=requirement;level:story",
    "graph": "trace?view=graph&record={key}",
    "coverage": "trace?view=coverage",
    "tests": "trace?view=tests",
    "trace of one": "requirements/{key}?tab=trace",
    "goals": "goals",
    "agreement on goals": "goals?view=agreement",
    "goals that pull apart": "goals?view=conflicts",
    "portfolio of goals": "goals?view=portfolio&by=period",
    "report on goals": "goals?view=report",
    "objective": "goals/OBJ-2",
    "projects": "projects",
    "project": "projects/PRJ-1",
    "objectives of one": "requirements/{key}?tab=goals",
    "roadmap": "roadmaps",
    "roadmap by dates": "roadmaps?roadmap={roadmap}",
    "responsibility": "responsibility",
    "overlaps": "responsibility?tab=overlaps",
    "duty charts": "responsibility?tab=charters",
    "duty chart": "charters/RACI-1",
    "start gates": "responsibility?tab=gates",
    "adjustments": "responsibility?tab=history",
    "feedback": "feedback",
    "feedback cycles": "feedback?box=cycles",
    "evaluations": "evaluation",
    "new evaluation": "evaluation?view=new",
    "evaluation": "evaluation/{evaluation}",
    "judging": "evaluation/{evaluation}?judge={evaluated}",
    "evaluation result": "evaluation/{closed_evaluation}?result={evaluated}",
    "inbox": "inbox",
    "settings": "settings",
    "members": "settings?tab=members",
    "structure": "settings?tab=structure",
    "server": "/server",
    "server backups": "/server?tab=backups",
    "profile": "/profile",
    "welcome": "/welcome",
}
# What the axe must wait for, beyond the heading: rows and cards come from the server.
SHOWN = {
    "board": "[data-card]",
    "grid": "[data-cell]",
    "panel": "[data-cell]",
    "tree": "[role=row]",
    "schedule": "[data-bar]",
    "how sure": "[aria-labelledby=certainty-promised]",
}
# Rules of WCAG 2.x A and AA whose breach shuts somebody out. axe itself calls the one left out experimental: it takes
# a person's initials for the visible words of a button.
FIND_VIOLATIONS = """async () => {
  const found = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
    resultTypes: ["violations"],
    rules: { "label-content-name-mismatch": { enabled: false } },
  });
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ` + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | "));
}"""
# Only what is made to scroll sideways (a table, a board, a chart) may be wider than the window.
FIND_OVERHANG = """() => {
  const parts = [document.documentElement, ...document.querySelectorAll("main, main header, [data-layout]")];
  return parts
    .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
    .map((part) => `${part.tagName}.${part.className}: ${part.scrollWidth} in ${part.clientWidth}`);
}"""


# What was begun has come to its end: the new width is drawn, and no colour is on its way to another.
SETTLED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(async () => {
  const ending = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
  const ended = Promise.allSettled(ending.map((one) => one.finished));
  await Promise.race([ended, new Promise((tired) => setTimeout(tired, 2000))]);
  done();
})))"""
# As the menu of another tab does it.
SWITCH = """(scheme) => {
  const key = "planweave.scheme";
  localStorage.setItem(key, scheme);
  dispatchEvent(new StorageEvent("storage", { key, newValue: scheme, storageArea: localStorage }));
}"""


@dataclass
class Visitor:
    """Somebody who goes from screen to screen in one browser."""

    page: Page
    language: str
    home: str
    workspace: str
    named: dict[str, str]
    wrong: list[str]

    def look(self, size: str, scheme: str) -> None:
        """From now on in this width and this light."""
        self.page.set_viewport_size(SIZES[size])
        self.page.evaluate(SWITCH, scheme)

    def go(self, name: str) -> None:
        path = SCREENS[name].format(**self.named)
        self.page.goto(f"{self.home}{path}" if path.startswith("/") else f"{self.workspace}/{path}")

    def wait(self, name: str, scheme: str) -> None:
        page, loading = self.page, Words(self.language)("common.loading")
        expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
        expect(page.get_by_role("heading", level=1).first).to_be_visible(timeout=SLOWLY)
        expect(page.get_by_label(loading, exact=True)).to_have_count(0, timeout=SLOWLY)
        if name in SHOWN:
            expect(page.locator(SHOWN[name]).first).to_be_attached(timeout=SLOWLY)
        page.evaluate(SETTLED)
        expect(page.get_by_label(loading, exact=True)).to_have_count(0, timeout=SLOWLY)


@pytest.fixture(scope="module", params=["zh", "en"])
def visitor(
    request: pytest.FixtureRequest,
    browser: Browser,
    demo_servers: Callable[[str], Server],
    enter: Callable[..., None],
) -> Iterator[Visitor]:
    language: str = request.param
    demo = demo_servers(language)
    context = browser.new_context(locale=LOCALES[language], timezone_id="Asia/Shanghai")
    wrong = watch(context)
    page = context.new_page()
    enter(page, demo)
    token = demo.token()
    slug = demo.api("GET", "/workspaces", token=token).json()[0]["slug"]
    named = names(lambda path: demo.api("GET", f"/workspaces/{slug}/{path}", token=token).json())
    yield Visitor(page, language, demo.url, f"{demo.url}/w/{slug}", named, wrong)
    context.close()


@pytest.fixture
def language(visitor: Visitor) -> str:
    return visitor.language


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen(visitor: Visitor, name: str, picture: Callable[[Page, str], Path]) -> None:
    first, second = LOOKS[visitor.language]
    found = {}
    for look in (first, second):
        visitor.look(*look)
        if look is first:
            visitor.go(name)
            visitor.wait(name, look[1])
            visitor.page.evaluate(AXE.read_text(encoding="utf-8"))
        else:
            visitor.wait(name, look[1])
        found[look] = visitor.page.evaluate(FIND_VIOLATIONS) + visitor.page.evaluate(FIND_OVERHANG)
        picture(visitor.page, f"{look[1]}-{look[0]}-{name}")
    said, visitor.wrong[:] = [*visitor.wrong], []
    assert found == {first: [], second: []}
    assert said == []


def names(get: Callable[[str], Any]) -> dict[str, str]:
    """What stands in the addresses of SCREENS."""

    def items(path: str) -> Any:
        found = get(path)
        return found["items"] if isinstance(found, dict) else found

    cycles, roadmaps = items("evaluation-cycles"), items("roadmaps")
    judging = next(one["id"] for one in cycles if one["stage"] == "judging")
    return {
        "key": items("requirements?limit=1")[0]["key"],
        "baseline": items("baselines")[0]["id"],
        "reviewed": items("reviews/REV-1/items")[0]["key"],
        "document": items("documents")[0]["key"],
        "risk": items("risks")[0]["key"],
        "scenario": items("scenarios")[0]["id"],
        "plan_baseline": items("plan-baselines")[0]["id"],
        "evaluation": judging,
        "closed_evaluation": next(one["id"] for one in cycles if one["stage"] == "closed"),
        "evaluated": get(f"evaluation-cycles/{judging}")["judgements"][0]["subject"]["id"],
        "roadmap": next(one["id"] for one in roadmaps if one["span"] == "dates"),
    }
