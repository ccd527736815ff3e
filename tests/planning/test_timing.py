"""Constraints, pauses and recurrence by themselves."""

import datetime
from typing import Any

import pytest

from planweave.planning.rules import NEW_TASK, settle_dates
from planweave.planning.timing import occurrences_of, pieces_of, timing_faults
from planweave.resources.rules import WorkingTime

WEEKDAYS = WorkingTime()
MEETING = {
    "unit": "week",
    "every": 1,
    "weekdays": [1, 4],
    "first_on": "2026-03-03",
    "until_on": "2026-03-20",
    "effort_days": 0.25,
}


def faults(**values: Any) -> set[str]:
    return set(timing_faults(NEW_TASK | values))


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"constraint_kind": "start_no_later"}, {"constraint_on"}),
        ({"constraint_on": "2026-03-02"}, {"constraint_on"}),
        ({"constraint_kind": "someday"}, {"constraint_kind"}),
        ({"constraint_kind": "must_finish", "constraint_on": "2026-03-02"}, set()),
        ({"pauses": [{"after_days": 1, "days": 2}, {"after_days": 3, "days": 0.5}]}, set()),
        ({"pauses": [{"after_days": 2, "days": 2}, {"after_days": 1, "days": 1}]}, {"pauses"}),
        ({"pauses": [{"after_days": 0, "days": 2}]}, {"pauses"}),
        ({"pauses": [{"after_days": 1}]}, {"pauses"}),
        ({"pauses": [{"after_days": 1, "days": 2}], "is_milestone": True}, {"pauses"}),
        ({"recurrence": MEETING}, set()),
        ({"recurrence": MEETING | {"weekdays": []}}, {"recurrence"}),
        ({"recurrence": MEETING | {"unit": "month"}}, {"recurrence"}),
        ({"recurrence": MEETING | {"until_on": "2026-03-01"}}, {"recurrence"}),
        ({"recurrence": MEETING | {"effort_days": 2}}, {"recurrence"}),
        ({"recurrence": MEETING, "is_milestone": True}, {"recurrence"}),
    ],
)
def test_what_cannot_be_is_named_by_its_field(values: dict[str, Any], wrong: set[str]) -> None:
    assert faults(**values) == wrong


def test_occurrences_leave_out_free_days() -> None:
    holiday = WorkingTime(exceptions={datetime.date(2026, 3, 12): False})
    assert [day.isoformat() for day in occurrences_of(MEETING, holiday)] == [
        "2026-03-05",
        "2026-03-09",
        "2026-03-16",
        "2026-03-19",
    ]
    each_month = MEETING | {
        "unit": "month",
        "weekdays": [],
        "first_on": "2026-01-30",
        "until_on": "2026-04-30",
    }
    # 28 February 2026 is a Saturday.
    assert [day.isoformat() for day in occurrences_of(each_month, WEEKDAYS)] == [
        "2026-01-30",
        "2026-03-30",
        "2026-04-30",
    ]
    every_third = MEETING | {"unit": "day", "every": 3, "weekdays": [], "until_on": "2026-03-12"}
    assert [day.day for day in occurrences_of(every_third, WEEKDAYS)] == [3, 6, 9, 12]


def test_a_recurring_task_has_the_dates_and_the_effort_of_its_rule() -> None:
    values = NEW_TASK | {"recurrence": MEETING, "start_on": "2026-09-01"}
    settle_dates(values, before=NEW_TASK, named=["recurrence", "start_on"], days=WEEKDAYS)
    assert (values["start_on"], values["finish_on"]) == ("2026-03-05", "2026-03-19")
    assert (values["start_part"], values["finish_part"], values["effort_days"]) == (0.0, 0.25, 1.25)


def test_a_pause_pushes_the_rest_and_comes_along() -> None:
    before = NEW_TASK | {"start_on": "2026-03-02", "finish_on": "2026-03-05", "effort_days": 4.0}
    pauses = [{"after_days": 1, "days": 2}]
    values = before | {"pauses": pauses}
    settle_dates(values, before=before, named=["pauses"], days=WEEKDAYS)
    assert (values["finish_on"], values["finish_part"]) == ("2026-03-09", 1.0)
    assert pieces_of(48, pauses, parts_per_day=8) == [(0, 8), (24, 48)]
    moved = values | {"start_on": "2026-03-03"}
    settle_dates(moved, before=values, named=["start_on"], days=WEEKDAYS)
    assert (moved["start_on"], moved["finish_on"], moved["pauses"]) == ("2026-03-03", "2026-03-10", pauses)
    mended = values | {"pauses": []}
    settle_dates(mended, before=values, named=["pauses"], days=WEEKDAYS)
    assert (mended["finish_on"], mended["finish_part"]) == ("2026-03-05", 1.0)


def test_pauses_that_leave_no_work_have_no_pieces() -> None:
    assert pieces_of(24, [{"after_days": 1, "days": 2}], parts_per_day=8) == []
    assert pieces_of(24, [], parts_per_day=8) == [(0, 24)]
