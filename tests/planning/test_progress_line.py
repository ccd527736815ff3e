"""How far the work of each row has got, and where a baseline had it: on the picture."""

import datetime
from dataclasses import dataclass

import pytest
from django.utils import timezone

from planweave.planning.drawing_progress import progress_points, reached

STATUS = datetime.date(2026, 3, 11)


@dataclass(frozen=True)
class Work:
    start: datetime.date
    finish: datetime.date
    progress: float | None


def day(number: int) -> datetime.date:
    return datetime.date(2026, 3, number)


@pytest.mark.parametrize(
    ("start", "finish", "progress", "expected"),
    [(2, 6, 1, 12), (16, 20, 0, 12), (2, 6, 0, 2), (9, 12, 0.5, 11), (16, 20, 1, 21), (2, 13, None, 2)],
)
def test_work_is_behind_ahead_or_on_the_status_day(
    start: int, finish: int, progress: float | None, expected: int
) -> None:
    assert reached(Work(day(start), day(finish), progress), STATUS) == day(expected)


def test_the_line_goes_out_to_each_row_that_is_elsewhere() -> None:
    assert progress_points([None, 3.0, 10.0], line=10.0, top=5.0, row=4.0) == [
        (10.0, 5.0),
        (10.0, 9.0),
        (3.0, 11.0),
        (10.0, 13.0),
        (10.0, 17.0),
    ]


@pytest.mark.django_db
def test_the_picture_shows_the_line_and_the_baseline_that_were_asked_for(plan, settings):
    today = timezone.localdate()
    task = plan.task("Late", start_on=(today - datetime.timedelta(days=9)).isoformat(), effort_days=3)
    frozen = plan.made("plan-baselines", {"name": "B1"})
    moved = {"start_on": today.isoformat(), "version": task["version"]}
    assert plan.api.patch(f"{plan.path}/tasks/{task['key']}", moved).status_code == 200
    path = f"{plan.path}/gantt/picture?format=svg"
    plain = plan.api.get(path).content.decode()
    assert "<polyline" not in plain
    assert 'class="pw-was"' not in plain
    full = plan.api.get(f"{path}&line=shown&baseline={frozen['id']}").content.decode()
    assert (full.count("<polyline"), full.count('class="pw-was"')) == (1, 1)
    assert plan.api.get(f"{path}&baseline=999999").status_code == 404
    assert plan.api.get(f"{path.replace('svg', 'pdf')}&line=shown").content.startswith(b"%PDF")
