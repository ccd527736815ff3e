"""Every screen in both languages, light and dark, wide and narrow: nothing hangs over, nobody is shut out, no error."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from harness.browser import ROOT
from harness.server import Server
from harness.words import Words

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
SIZES = {"wide": {"width": 1440, "height": 900}, "narrow": {"width": 390, "height": 844}}
SCREENS = {
    "grid": "requirements",
    "board": "requirements?view=board",
    "tree": "requirements?view=tree",
    "panel": "requirements?open={key}",
    "requirement": "requirements/{key}",
    "import": "import",
    "my calendar": "calendar",
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


@pytest.mark.parametrize(("language", "scheme"), [("zh", "dark"), ("en", "light")])
def test_every_screen(
    page: Page,
    demo: Server,
    enter: Callable[..., None],
    language: str,
    scheme: str,
    picture: Callable[[Page, str], Path],
) -> None:
    words = Words(language)
    axe = AXE.read_text(encoding="utf-8")
    page.add_init_script(f"localStorage.setItem('planweave.scheme', '{scheme}')")
    enter(page, demo)
    token = demo.token()
    slug = demo.api("GET", "/workspaces", token=token).json()[0]["slug"]

    def items(path: str) -> Any:
        found = demo.api("GET", f"/workspaces/{slug}/{path}", token=token).json()
        return found["items"] if isinstance(found, dict) else found

    def first(path: str) -> Any:
        return items(path)[0]

    named = {
        "key": first("requirements?limit=1")["key"],
        "baseline": first("baselines")["id"],
        "reviewed": first("reviews/REV-1/items")["key"],
        "document": first("documents")["key"],
        "risk": first("risks")["key"],
        "scenario": first("scenarios")["id"],
        "plan_baseline": first("plan-baselines")["id"],
        "evaluation": next(one["id"] for one in items("evaluation-cycles") if one["stage"] == "judging"),
        "closed_evaluation": next(
            one["id"] for one in items("evaluation-cycles") if one["stage"] == "closed"
        ),
        "roadmap": next(one["id"] for one in items("roadmaps") if one["span"] == "dates"),
    }
    judging = demo.api(
        "GET", f"/workspaces/{slug}/evaluation-cycles/{named['evaluation']}", token=token
    ).json()
    named["evaluated"] = judging["judgements"][0]["subject"]["id"]
    wrong: dict[str, Any] = {}
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        for name, path in SCREENS.items():
            path = path.format(**named)
            page.goto(f"{demo.url}{path}" if path.startswith("/") else f"{demo.url}/w/{slug}/{path}")
            expect(page.get_by_role("heading", level=1).first).to_be_visible(timeout=20_000)
            expect(page.get_by_label(words("common.loading"), exact=True)).to_have_count(0, timeout=20_000)
            if name in SHOWN:
                expect(page.locator(SHOWN[name]).first).to_be_attached(timeout=60_000)
            assert page.locator("html").get_attribute("data-mantine-color-scheme") == scheme
            page.evaluate(axe)
            found = page.evaluate(FIND_VIOLATIONS) + page.evaluate(FIND_OVERHANG)
            if found:
                wrong[f"{name}, {size}"] = found
            picture(page, f"{scheme}-{size}-{name}")
    assert wrong == {}
