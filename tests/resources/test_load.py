"""Load over weeks, candidates, supply, utilisation and levelling through the public API."""

import datetime

import pytest
from django.utils import timezone

from planweave.discussion.models import Notice
from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job
from planweave.planning import jobs
from planweave.planning.actions.alerts import look_at
from planweave.planning.models import Proposal

MONDAY = timezone.localdate() + datetime.timedelta(days=7 - timezone.localdate().weekday())
"""Next week's; a plain week has no holidays, so any will do."""


def on(weeks, days=0):
    return (MONDAY + datetime.timedelta(days=7 * weeks + days)).isoformat()


class Team:
    def __init__(self, house):
        self.house, self.path = house, house.path
        self.api = house.api("lead")
        self.people: dict[str, int] = {}
        self.tasks: dict[str, dict] = {}

    def asked(self, method, path, body=None, language="en"):
        answer = self.house.api("lead", language)(method, f"{self.path}{path}", body)
        assert answer.status_code in (200, 201, 202), answer.content
        return answer.json()

    def person(self, name, levels, **fields):
        body = {"name": name, "skills": list(levels), "levels": levels, **fields}
        self.people[name] = self.asked("POST", "/people", body)["id"]
        return self.people[name]

    def task(self, title, person, start, finish, days, **fields):
        body = {
            "title": title,
            "product": self.house.product.pk,
            "person": person,
            "start_on": start,
            "finish_on": finish,
            "effort_days": days,
            **fields,
        }
        self.tasks[title] = self.asked("POST", "/tasks", body)
        return self.tasks[title]

    def skill(self, name):
        return next(row["id"] for row in self.asked("GET", "")["skills"] if row["name"] == name)


@pytest.fixture
def team(house):
    team = Team(house)
    departments = team.asked("POST", "/departments", {"name": "Core", "head": house.users["contributor"].pk})
    team.core = departments["items"][0]["id"]
    team.person("Ann", {"backend": 4}, department=team.core)
    team.person("Bo", {"backend": 2}, wishes=[{"skill": "backend", "level": 3, "until_on": on(20)}])
    team.person("Cy", {"backend": 3, "test": 3}, week=[1, 1, 0.5, 0, 0, 1, 1], most_share=0.8)
    team.task("One", team.people["Ann"], on(0), on(0, 4), 5)
    team.task("Two", team.people["Ann"], on(0), on(0, 4), 4)
    team.task("Three", team.people["Cy"], on(1), on(1, 4), 2)
    return team


def test_the_heat_map_shows_load_capacity_and_what_is_over_and_a_cell_its_tasks(team):
    found = team.asked("GET", f"/load?start_on={on(0)}&weeks=3")
    assert found["weeks"] == [on(0), on(1), on(2)]
    rows = {row["name"]: row for row in found["people"]}
    assert (rows["Ann"]["load"], rows["Ann"]["capacity"], rows["Ann"]["states"]) == (
        [9.0, 0.0, 0.0],
        [5.0, 5.0, 5.0],
        "oii",
    )
    # Part-time by weekday: 2.5 days a week, of which four fifths may be planned.
    assert (rows["Cy"]["load"], rows["Cy"]["capacity"], rows["Cy"]["states"]) == (
        [0.0, 2.0, 0.0],
        [2.5, 2.5, 2.5],
        "ifi",
    )
    cell = team.asked("GET", f"/load/cell?person={team.people['Ann']}&week={on(0, 3)}")
    assert [(task["title"], task["days"]) for task in cell["tasks"]] == [("One", 5.0), ("Two", 4.0)]
    assert (cell["start_on"], cell["load"], cell["limit"]) == (on(0), 9.0, 5.0)
    of_core = team.asked("GET", f"/load?weeks=2&department={team.core}")
    assert [row["name"] for row in of_core["people"]] == ["Ann"]
    assert team.api.get(f"{team.path}/load?weeks=0").status_code == 422


def test_overload_and_idleness_are_told_once_while_they_last(team):
    assert team.asked("PUT", "/load/thresholds", {"weeks_ahead": 2})["thresholds"]["weeks_ahead"] == 2
    alerts = team.asked("GET", "/load/alerts")["alerts"]
    assert [(row["name"], row["kind"], row["start_on"]) for row in alerts if row["kind"] == "over"] == [
        ("Ann", "over", on(0))
    ]
    actor = team.house.actor("owner")
    job_actor = type(actor)(**{**actor.__dict__, "via": "job"})
    first = look_at(job_actor)
    assert first == (3, 0)  # Ann over in the second week; Bo and Cy idle in both
    told = Notice.objects.filter(kind="load_over")
    assert {notice.user_id for notice in told} == {team.house.users["contributor"].pk}
    assert look_at(job_actor) == (0, 0)
    assert Notice.objects.filter(kind="load_over").count() == 1
    team.asked("PATCH", f"/tasks/{team.tasks['Two']['key']}", {"person": team.people["Bo"]})
    assert look_at(job_actor)[1] >= 1
    refused = team.house.api("product_manager").put(f"{team.path}/load/thresholds", {"weeks_ahead": 3})
    assert refused.status_code == 403
    assert team.asked("GET", "/load/alerts")["thresholds"]["weeks_ahead"] == 2


def test_who_could_do_it_is_ranked_with_reasons_and_growth_is_marked(team):
    wanted = team.task("New", None, on(1), on(1, 4), 5, skill=team.skill("backend"))
    team.asked("PUT", f"/records/{wanted['key']}/skill-needs", {"needs": [{"skill": "backend", "level": 3}]})
    found = team.asked("GET", f"/candidates?task={wanted['key']}")
    assert found["need"] | {"key": "", "title": ""} == {
        "key": "", "title": "", "skill": "backend", "level": 3, "level_word": "Independent",
        "effort_days": 5.0, "start_on": on(1), "finish_on": on(1, 4), "is_window_assumed": False,
        "person": None,
    }  # fmt: skip
    rows = [(row["name"], row["score"], row["is_growth"], row["mentor_name"]) for row in found["candidates"]]
    # Ann: skill, time, limit. Bo: half of the skill, time, limit, growth. Cy has nothing free that week.
    assert rows == [("Ann", 80.0, False, ""), ("Bo", 70.5, True, "Ann"), ("Cy", 35.0, False, "")]
    said = {part["name"]: part["text"] for part in found["candidates"][1]["parts"]}
    assert said["growth"] == f"Wants to reach level 3 by {on(20)}; Ann could guide. A growth assignment."
    assert said["skill"] == "Level 2 (With guidance), one under the 3 that is needed."
    zh = team.asked("GET", f"/candidates?task={wanted['key']}", language="zh")
    assert zh["candidates"][0]["parts"][1]["text"] == "时段内共 5 天，空闲 5 天，需要 5 天。"
    higher = team.asked("GET", f"/candidates?task={wanted['key']}&level=5")
    assert ([row["name"] for row in higher["candidates"]], higher["below"]) == (["Ann"], 2)
    assert team.api.get(f"{team.path}/candidates").status_code == 422


def test_a_gap_is_listed_with_what_would_close_it_and_utilisation_adds_up(team):
    team.task("Testing", None, on(0), on(0, 4), 6, skill=team.skill("test"))
    found = team.asked("GET", f"/supply?start_on={on(0)}&finish_on={on(0, 6)}&step=week")
    rows = {row["skill"]: row for row in found["skills"]}
    assert rows["test"] == {"skill": "test", "demand": [6.0], "supply": [2.0], "gap": [4.0]}
    assert found["unnamed_days"] == [9.0]
    [gap] = found["gaps"]
    assert (gap["skill"], gap["days"]) == ("test", 4.0)
    assert gap["ways"][-1].startswith("Otherwise it takes 0.8 more people")
    used = team.asked("GET", f"/utilisation?start_on={on(0)}&finish_on={on(0, 6)}&step=week&by=department")
    assert [(row["name"], row["planned"], row["capacity"]) for row in used["rows"]] == [
        ("Core", [9.0], [5.0]),
        ("", [0.0], [7.5]),
    ]
    assert (used["total"]["percent_total"], used["total"]["capacity_total"]) == (72, 12.5)
    sheet = team.api.get(
        f"{team.path}/utilisation/file?start_on={on(0)}&finish_on={on(0, 6)}&step=week&format=csv"
    )
    lines = sheet.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Name,Period,Capacity (people-days),Planned (people-days),Utilisation (%)"
    assert lines[1] == f"Ann,{on(0)} – {on(0, 6)},5,9,180"


def test_levelling_moves_the_least_says_why_and_applies_and_undoes_as_other_proposals(team):
    team.task("Waits", team.people["Bo"], on(1), on(1, 4), 5)
    # "Four" fills Ann's next week, so that what gives way goes behind it.
    team.task("Four", team.people["Ann"], on(1), on(1, 4), 5)
    started = team.asked("POST", "/load/level", {"seconds": 20})
    result = jobs.level_load(Progress(Job.objects.get(pk=started["job"])))
    found = team.asked("GET", f"/proposals/{result['proposal']}")
    [move] = found["schedule"]["diff"]
    assert move["title"] in ("One", "Two")
    assert (move["after"]["start_on"], move["later_days"]) == (on(2), 10.0)
    assert move["why"]["text"].startswith("Ann has 9 days of work in the week of")
    assert found["status"] == "optimal"
    assert found["verdict"].startswith("Nobody is over the limit any more. 1 tasks begin at another time")
    applied = team.api.post(f"{team.path}/proposals/{found['id']}/apply")
    assert applied.status_code == 200, applied.content
    after = team.asked("GET", f"/load?start_on={on(0)}&weeks=3")
    assert "o" not in "".join(row["states"] for row in after["people"])
    undone = team.api.post(f"{team.path}/undo", {"operation_id": applied.headers["X-Operation-Id"]})
    assert undone.status_code == 200
    assert team.asked("GET", f"/load?start_on={on(0)}&weeks=1")["people"][0]["load"] == [9.0]
    assert Proposal.objects.count() == 1
