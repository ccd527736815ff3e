"""Kept forecasts: what responses buy, who sees money, what changed since, parts of the plan, measures, the workbook."""

import io

import pytest
from openpyxl import load_workbook

from harness.forecasting import Room, at
from harness.house import House
from planweave.forecasts import jobs
from planweave.forecasts.models import Forecast
from planweave.forecasts.queries import latest_of
from planweave.kernel.errors import Invalid
from planweave.kernel.jobs import Progress
from planweave.kernel.measures import MEASURES
from planweave.kernel.models import Activity
from planweave.planning.models import Release


@pytest.fixture
def plan(room: Room) -> dict:
    """Two estimated tasks of one person in a release and a project, and a risk with a response that halves it."""
    ann = room.person("Ann", rate=1000)
    release = room.done(
        "POST", "/releases", {"name": "R1", "start_on": "2026-03-02", "finish_on": "2026-03-16"}
    )["id"]
    project = room.done(
        "POST",
        "/projects",
        {
            "title": "Shop",
            "product": room.house.product.pk,
            "start_on": "2026-03-02",
            "deadline": "2026-03-18",
        },
    )
    both = {"person": ann, "effort_days": 5, "release": release, "project": project["id"]}
    one = room.task("Build", "2026-03-02", "2026-03-06", estimate=(4, 5, 9), **both)
    two = room.task("Test", "2026-03-09", "2026-03-13", estimate=(4, 5, 9), deadline="2026-03-13", **both)
    room.tie(one, two)
    risk = room.risk(
        "Fails",
        one["key"],
        probability=0.6,
        inherent_delay={"kind": "triangular", "low": 1, "mode": 3, "high": 8},
        inherent_cost={"kind": "fixed", "mode": 4000},
        residual_probability=0.2,
    )
    room.done(
        "POST",
        f"/risks/{risk['key']}/responses",
        {"words": "Second supplier", "cost": 500, "probability_factor": 0.5},
    )
    return {
        "one": one, "two": two, "risk": risk["key"], "release": release,
        "project": project["id"], "project_key": project["key"], "ann": ann,
    }  # fmt: skip


def test_before_and_after_responses_with_the_same_draws(room: Room, plan: dict) -> None:
    events = Activity.objects.count()
    found = room.forecast(name="Spring", starts="planned", correlation=0.3, runs=4000)
    answer, money = found["answer"], found["money"]
    assert list(Activity.objects.order_by("seq").values_list("kind", flat=True)[events:]) == [
        "JobStarted",
        "ForecastMade",
    ]
    stages = answer["stages"]
    assert (
        stages["none"]["days"]["0.8"] < stages["residual"]["days"]["0.8"] < stages["inherent"]["days"]["0.8"]
    )
    assert at(answer["percentiles"], 0.8)["days"] == stages["residual"]["days"]["0.8"]
    [response] = answer["responses"]
    [worth] = money["responses"]
    assert (response["risk"], response["number"], worth["price"]) == (plan["risk"], 1, 500)
    # Half of the strikes are gone: 0.3 × (4,000 + 4 days at 1,000) on the average.
    assert worth["saved"] == pytest.approx(0.3 * 8000, rel=0.1)
    assert worth["worth"] == pytest.approx(worth["saved"] - 500, abs=0.011)
    assert response["p80_days"] > 0.5
    # The plan costs ten days of work and the response, and the stages differ by what it costs.
    assert (money["planned"], money["stages"]["inherent"]["planned"]) == (10_500, 10_000)
    assert money["parts"] | {"labour": 0} == {
        "spent": 0, "labour": 0, "undated": 0, "requirements": 0, "lines": 0, "responses": 500,
    }  # fmt: skip
    for rows, total in ((answer["buffers"], "days"), (money["buffers"], "reserve")):
        parts = "days" if total == "days" else "cost"
        for row in rows:
            assert sum(one[parts] for one in row["causes"]) == pytest.approx(row[total], abs=0.05)
    table = money["joint"]["table"]
    assert table["shares"][-1][-1] == 1
    assert table["shares"][10][-1] == pytest.approx(0.5, abs=0.001)
    assert sum(map(sum, money["joint"]["counts"])) == 4000
    kinds = [(one["kind"], one["name"], one["deadline_on"]) for one in found["deadlines"]]
    assert kinds == [
        ("project", "Shop", "2026-03-18"),
        ("release", "R1", "2026-03-16"),
        ("task", "Test", "2026-03-13"),
    ]
    shares = [one["share_in_time"] for one in found["deadlines"]]
    assert shares == sorted(shares, reverse=True)
    tasks = room.done("GET", f"/forecasts/{found['id']}/promises")
    assert (tasks["total"], [row["name"] for row in tasks["items"]]) == (2, ["Test", "Build"])
    assert tasks["items"][0]["criticality"] == 1
    assert tasks["items"][0]["swing_cost"] > 0


def test_what_nobody_assessed_is_what_the_responses_promise(room: Room, plan: dict) -> None:
    risk = room.risk(
        "Late", plan["two"]["key"], probability=0.8, inherent_cost={"kind": "fixed", "mode": 100}
    )
    half = {"words": "Do", "probability_factor": 0.5, "impact_factor": 0.5}
    room.done("POST", f"/risks/{risk['key']}/responses", half)
    found = room.forecast(runs=4000)
    [row] = [one for one in found["answer"]["risk_influences"] if one["key"] == risk["key"]]
    assert row["probability"] == 0.4
    [worth] = [one for one in found["money"]["responses"] if one["risk"] == risk["key"]]
    assert worth["saved"] == pytest.approx(0.8 * 100 - 0.4 * 50, rel=0.1)


def test_only_who_may_see_rates_sees_money(room: Room, plan: dict) -> None:
    made = room.forecast(runs=500)["id"]
    for role in ("contributor", "viewer"):
        seen = room.read(made, role=role)
        assert (seen["money"], seen["planned_cost"], seen["cost_p80"]) == (None, None, None)
        assert seen["answer"]["responses"][0]["p80_days"] > 0
        promises = room.done("GET", f"/forecasts/{made}/promises?sort=-swing_cost", role=role)["items"]
        assert {row["swing_cost"] for row in promises} == {None}
        rows = room.done("GET", "/forecasts", role=role)
        assert (rows["items"][0]["cost_p80"], rows["sees_money"]) == (None, False)
        assert room.done("GET", "/forecasts/latest", role=role)["latest"]["cost_p80"] is None
        book = room.house.api(role).get(f"{room.path}/forecasts/{made}/sheet").content
        assert "Cost" not in {cell.value for row in load_workbook(io.BytesIO(book)).active for cell in row}
    assert "cost" not in str(jobs.forecast(Progress(room.asked(runs=100))))


def test_a_forecast_knows_when_the_plan_changed(room: Room, plan: dict) -> None:
    made = room.forecast(runs=200)["id"]
    assert room.read(made)["state"] == {"is_stale": False, "changes": 0, "keys": []}
    room.done("PATCH", f"/forecasts/{made}", {"name": "Kept"})
    edit = {"edits": [{"id": plan["two"]["id"], "title": "Test again"}]}
    room.done("PATCH", "/tasks", edit)
    assert not room.read(made)["state"]["is_stale"]  # a title moves no date
    change = room.ask("PATCH", "/tasks", {"edits": [{"id": plan["two"]["id"], "progress": 0.5}]})
    state = room.read(made)["state"]
    assert (state["is_stale"], state["keys"][0]) == (True, plan["two"]["key"])
    room.done("POST", "/undo", {"operation_id": change.headers["X-Operation-Id"]})
    assert not room.read(made)["state"]["is_stale"]
    person = room.done("GET", "/people")
    rows = person["items"] if isinstance(person, dict) else person
    ann = next(row for row in rows if row["id"] == plan["ann"])
    room.done("PATCH", f"/people/{plan['ann']}", {"version": ann["version"], "day_rate": 1200})
    assert room.read(made)["state"]["is_stale"]


def test_a_part_of_the_plan_and_what_reports_and_rules_read(room: Room, plan: dict) -> None:
    assert latest_of(room.house.workspace.pk) is None
    whole = room.forecast(runs=1000, starts="planned")
    here = room.house.workspace.pk
    of_project = latest_of(here, plan["project"])
    assert of_project is not None
    assert (of_project.forecast, of_project.cost_p80, str(of_project.deadline_on)) == (
        whole["id"],
        None,
        "2026-03-18",
    )
    own = room.forecast(runs=1000, starts="planned", scope={"kind": "project", "project": plan["project"]})
    assert own["scope"]["name"] == "Shop"
    latest = latest_of(here, plan["project"])
    assert latest is not None
    assert (latest.forecast, latest.cost_p80, latest.is_stale) == (own["id"], own["cost_p80"], False)
    assert own["share_in_time"] == of_project.share_in_time  # the same tasks, the same draws
    share = MEASURES["date_confidence"].read(here, "release", plan["release"])
    [release] = [one for one in own["deadlines"] if one["kind"] == "release"]
    assert share == release["share_in_time"]
    assert MEASURES["forecast_late"].read(here, "project", plan["project"]) is not None
    over = MEASURES["forecast_overrun"].read(here, "", None)
    assert over == pytest.approx(whole["cost_p80"] / whole["planned_cost"] - 1)
    assert MEASURES["forecast_overrun"].read(here, "release", plan["release"]) is None
    of_release = room.forecast(
        runs=300, scope={"kind": "releases", "releases": [plan["release"]]}, stage="inherent"
    )
    assert (of_release["deadline_on"], of_release["answer"]["stage"]) == ("2026-03-16", "inherent")
    assert MEASURES["forecast_overrun"].read(here, "release", plan["release"]) is not None
    both = room.done("GET", f"/forecasts/compare?left={whole['id']}&right={own['id']}")
    assert (both["p80_days"], both["cost_p80"]) == (0, pytest.approx(0))
    assert [row["name"] for row in both["promises"]] == ["Shop", "R1", "Test"]


def test_kept_forecasts_are_named_exported_and_deleted(room: Room, plan: dict) -> None:
    made = room.forecast(runs=300, name=" Before ")
    at_one = f"/forecasts/{made['id']}"
    assert made["name"] == "Before"
    stale = room.ask("PATCH", at_one, {"name": "After", "version": 9})
    assert (stale.status_code, stale.json()["name"]) == (409, "Before")
    assert room.done("PATCH", at_one, {"name": "After", "version": 1})["version"] == 2
    answer = room.house.api("product_manager", "zh").get(f"{room.path}{at_one}/sheet")
    cells = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(answer.content)).active]
    assert cells[0][:2] == ["预测", "After"]
    head = next(number for number, row in enumerate(cells) if row[0] == "把握")
    assert cells[head][:5] == ["把握", "完成日期", "时间缓冲（工作日）", "成本", "应急储备"]
    assert cells[head + 7][:2] == ["80.0 %", at(made["answer"]["buffers"], 0.8)["on"]]  # fmt: skip
    assert sum(row[0] == "任务" for row in cells) == 2
    assert room.ask("DELETE", at_one, role="contributor").status_code == 403
    room.done("DELETE", at_one, role="lead")
    assert (room.ask("GET", at_one).status_code, Forecast.objects.count()) == (404, 0)


def test_what_cannot_be_forecast_is_refused(room: Room, plan: dict, foreign_house: House) -> None:
    foreign = Release.objects.create(
        workspace=foreign_house.workspace, name="R", start_on="2026-03-02", finish_on="2026-03-03"
    ).pk
    for body in (
        {"scope": {"kind": "releases"}},
        {"scope": {"kind": "releases", "releases": [foreign]}},
        {"scope": {"kind": "project", "project": 999}},
        {"scope": {"kind": "plan", "releases": [plan["release"]]}},
        {"runs": 5},
        {"stage": "both"},
        {"name": "x" * 101},
    ):
        assert room.ask("POST", "/forecasts", body).status_code == 422, body
    assert room.ask("POST", "/forecasts", {}, role="contributor").status_code == 403
    assert room.ask("GET", "/forecasts", role="guest").status_code == 403
    assert room.ask("GET", "/forecasts/calibration?horizon=never").status_code == 422
    empty = room.done(
        "POST", "/releases", {"name": "Empty", "start_on": "2027-03-02", "finish_on": "2027-03-16"}
    )["id"]
    with pytest.raises(Invalid) as refused:
        jobs.forecast(Progress(room.asked(scope={"kind": "releases", "releases": [empty]})))
    assert refused.value.body("en")["title"].startswith("No task of “Empty” has dates yet")
    assert Forecast.objects.count() == 0
