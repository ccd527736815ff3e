"""How full everybody's single days are, as the strip under a Gantt shows it."""

import pytest

pytestmark = pytest.mark.django_db


def test_each_day_says_its_work_and_what_is_there_for_it(plan):
    ann = plan.person("Ann")
    plan.task("Two days", start_on="2026-03-05", effort_days=2, person=ann["id"])
    plan.task("As well", start_on="2026-03-06", effort_days=1, person=ann["id"])
    told = plan.api.get(f"{plan.path}/load/days?start_on=2026-03-05&days=4").json()
    assert told == {
        "days": ["2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"],
        "people": [{"id": ann["id"], "name": "Ann", "load": [1, 2, 0, 0], "capacity": [1, 1, 0, 0]}],
    }
    assert plan.api.get(f"{plan.path}/load/days?start_on=2026-03-07&days=2").json()["people"] == []
    assert plan.api.get(f"{plan.path}/load/days?start_on=2026-03-05&days=0").status_code == 422
