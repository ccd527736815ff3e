"""Earned value by the product itself, against published worked examples."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from harness.house import House
from planweave.planning.models import Task
from planweave.projects.models import Project
from planweave.resources.models import Person

TODAY = timezone.localdate


def _worked_every_day(house: House) -> None:
    seen = house.api("lead").get(f"{house.path}/calendar").json()
    answer = house.api("lead").patch(f"{house.path}/calendar", {"weekend": [], "version": seen["version"]})
    assert answer.status_code == 200, answer.content


def _project(house: House) -> str:
    body = {"title": "Fence", "product": house.product.pk, "start_on": TODAY().isoformat()}
    answer = house.api("lead").post(f"{house.path}/projects", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["key"])


def _bar(house: House, project: str, *, first: int, days: int = 1, **values: Any) -> int:
    """A task that begins `first` days from today and is worked on all of `days` days."""
    start = TODAY() + datetime.timedelta(days=first)
    body = {
        "title": f"Side {first}",
        "product": house.product.pk,
        "project": Project.objects.get(record__key=project).pk,
        "effort_days": days,
        "start_on": start.isoformat(),
        "finish_on": (start + datetime.timedelta(days=days - 1)).isoformat(),
        **values,
    }
    answer = house.api("lead").post(f"{house.path}/tasks", body)
    assert answer.status_code == 201, answer.content
    return int(answer.json()["id"])


def _progress(house: House, task: int, share: float) -> None:
    edits = {"edits": [{"id": task, "progress": share}]}
    answer = house.api("lead").patch(f"{house.path}/tasks", edits)
    assert answer.status_code == 200, answer.content


def _figures(answer: Any) -> dict[str, Any]:
    assert answer.status_code == 200, answer.content
    return {one["code"]: one["on"] or one["value"] for one in answer.json()["figures"]}


def test_the_fence_with_four_sides(house: House) -> None:
    """R. Mulcahy, PMP Exam Prep, 8th ed., ch. 7: four sides, a day and 1,000 each; at the end of day three the first
    cost 1,000 and is done, the second 1,200 and is done, the third 600 and is half done. PV 3,000, EV 2,500, AC 2,800,
    BAC 4,000, CV −300, SV −500, CPI 0.893, SPI 0.833, EAC 4,480, ETC 1,680, VAC −480 (from unrounded indices)."""
    _worked_every_day(house)
    project = _project(house)
    worker = Person.objects.create(workspace=house.workspace, name="Builder", day_rate=1000)
    sides = [_bar(house, project, first=place, person=worker.pk) for place in (-2, -1, 0, 1)]
    frozen = house.api("lead").post(
        f"{house.path}/plan-baselines", {"name": "Signed", "scope": {"kind": "workspace"}}
    )
    assert frozen.status_code == 201, frozen.content
    Task.objects.filter(pk=sides[3]).update(effort_days=9)  # what changes later is not in the baseline
    for side, share in zip(sides, (1, 1, 0.5), strict=False):
        _progress(house, side, share)
    body = {
        "title": "Wages",
        "source": "people",
        "project": Project.objects.get(record__key=project).pk,
        "amount": 4000,
        "starts_on": TODAY().isoformat(),
        "ends_on": TODAY().isoformat(),
    }
    line = house.api("lead").post(f"{house.path}/budget-lines", body).json()
    day = datetime.timedelta(days=1)
    entries = [
        {"on": (TODAY() - (2 - place) * day).isoformat(), "amount": amount}
        for place, amount in enumerate((1000, 1200, 600))
    ]
    house.api("lead").post(f"{house.path}/budget-lines/{line['key']}/actuals", {"entries": entries})
    path = f"{house.path}/earned-value?project={project}"
    answer = house.api("lead").get(path)
    shown, found = answer.json(), _figures(answer)
    assert (shown["unit"], shown["cost_source"], shown["baseline"]["name"]) == ("money", "booked", "Signed")
    wanted = {
        "bac": 4000,
        "pv": 3000,
        "ev": 2500,
        "ac": 2800,
        "cv": -300,
        "sv": -500,
        "cpi": 0.8929,
        "spi": 0.8333,
    }
    assert {code: found[code] for code in wanted} == wanted
    assert (found["eac"], found["etc"], found["vac"]) == (4480, 1680, -480)
    assert found["eac_atypical"] == 4300
    assert found["tcpi"] == 1.25
    # Lipke 2003: ES = 2 + (2500 − 2000)/1000, AT = 3, PD = 4.
    schedule = {code: found[code] for code in ("at", "es", "sv_t", "spi_t", "tspi")}
    assert schedule == {"at": 3, "es": 2.5, "sv_t": -0.5, "spi_t": 0.8333, "tspi": 1.5}
    assert found["forecast_finish"] == (TODAY() + 2 * day).isoformat()  # 4 / 0.8333 = 4.8: the fifth day
    last = shown["points"][-1]
    assert (last["on"], last["pv"], last["forecast"]) == ((TODAY() + 2 * day).isoformat(), 4000, 4480)
    assert shown["points"][2]["ac"] == 2800
    line_now = house.api("lead").get(f"{house.path}/budget-lines/{line['key']}").json()
    assert line_now["eac"] == pytest.approx(4000 / (2500 / 2800), abs=0.01)
    for role in ("product_manager", "viewer"):
        seen = house.api(role).get(path).json()
        figures = {one["code"]: one["value"] for one in seen["figures"]}
        assert (seen["unit"], seen["cost_source"], seen["lines"]) == ("days", "effort", [])
        assert (figures["pv"], figures["ev"], figures["ac"]) == (3, 2.5, 2.5)


def test_where_it_comes_from(house: House) -> None:
    """Other cost is due by its months and earned as it is due; work without a rate counts at the average and is told;
    progress that came with its task is an estimate before its report."""
    _worked_every_day(house)
    project = _project(house)
    worker = Person.objects.create(workspace=house.workspace, name="Builder", day_rate=100)
    first = _bar(house, project, first=-3, days=4, person=worker.pk)
    _bar(house, project, first=0, days=4)
    _progress(house, first, 0.5)
    scope = Project.objects.get(record__key=project).pk
    body = {
        "title": "Timber",
        "project": scope,
        "amount": 200,
        "starts_on": TODAY().isoformat(),
        "ends_on": TODAY().isoformat(),
    }
    line = house.api("lead").post(f"{house.path}/budget-lines", body).json()
    entries = [{"on": TODAY().isoformat(), "amount": 30}]
    house.api("lead").post(f"{house.path}/budget-lines/{line['key']}/actuals", {"entries": entries})
    answer = house.api("lead").get(f"{house.path}/earned-value?project={project}&baseline=0")
    shown, found = answer.json(), _figures(answer)
    assert (shown["labour"], shown["other"], shown["assumed_days"]) == (800, 200, 4)
    assert (shown["cost_source"], shown["baseline"]) == ("both", None)
    assert found["bac"] == 1000
    assert found["pv"] == 400 + 100 + 200
    assert found["ev"] == 200 + 200
    assert (found["es"], found["at"]) == (2, 4)
    assert found["ac"] == 200 + 30
    assert shown["estimated_until"] == TODAY().isoformat()
    assert [one["ev"] for one in shown["points"][:4]] == [50, 100, 150, 400]
    # As it stood at the end of an earlier day: nothing later is known there.
    first, *later = (one["on"] for one in shown["points"])
    query = f"project={project}&baseline=0&as_of="
    then = house.api("lead").get(f"{house.path}/earned-value?{query}{first}")
    assert (then.json()["on"], then.json()["today"], _figures(then)["ev"]) == (first, shown["on"], 50)
    assert (_figures(then)["at"], _figures(then)["bac"], _figures(then)["ac"]) == (1, 1000, 50)
    assert [one["on"] for one in then.json()["points"] if one["ev"] is not None] == [first]
    ahead = (TODAY() + datetime.timedelta(days=1)).isoformat()
    refused = house.api("lead", "zh").get(f"{house.path}/earned-value?{query}{ahead}")
    assert refused.status_code == 422
    assert refused.json()["fields"]["as_of"]["message"] == "该日期尚未到来，请选择今天或更早的日期。"
    assert later
    flow = house.api("lead").get(f"{house.path}/budget-months").json()
    gaps = {one["category"]: (one["demand"], one["supply"], one["gap"]) for one in flow["rows"]}
    assert gaps == {"people": (800, 0, 800), "research": (30, 200, 0)}
    assert house.api("lead").get(f"{house.path}/earned-value?project=NONE-1").status_code == 404
    assert house.api("lead").get(f"{house.path}/earned-value?baseline=4711").status_code == 422
    whole = house.api("owner").get(f"{house.path}/earned-value").json()
    assert [one["key"] for one in whole["lines"]] == [line["key"]]
    assert house.api("guest").get(f"{house.path}/earned-value").status_code == 403
