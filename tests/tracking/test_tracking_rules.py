"""What progress, forecast and alarms mean, without a database."""

import datetime

from planweave.resources.rules import WorkingTime
from planweave.tracking.rules.alarms import Thresholds, Whole, signs_of, threshold_faults
from planweave.tracking.rules.forecast import Bound, Stand, expected_spans
from planweave.tracking.rules.progress import (
    Piece,
    figures_of,
    passed_share,
    report_days,
    values_at,
    working_days_between,
)
from planweave.tracking.rules.words import AlarmKind, Scope

DAYS = WorkingTime()
TODAY = datetime.date(2026, 11, 18)  # a Wednesday


def day(number: int) -> datetime.date:
    return datetime.date(2026, 11, number)


def piece(pk: int, **given: object) -> Piece:
    values: dict[str, object] = {
        "id": pk,
        "key": f"T-{pk}",
        "title": f"Task {pk}",
        "project": None,
        "release": None,
        "phase": None,
        "requirement": None,
        "person": 1,
        "is_milestone": False,
        "is_work": True,
        "effort": 5.0,
        "progress": 0.0,
        "start_on": day(16),
        "finish_on": day(20),
        "deadline": None,
        "planned_effort": 5.0,
        "is_in_baseline": False,
        "promised_on": None,
        "reported_on": None,
    } | given
    values.setdefault("planned_start", values["start_on"])
    values.setdefault("planned_finish", values["finish_on"])
    values.setdefault("expected_start", values["start_on"])
    values.setdefault("expected_finish", values["finish_on"])
    return Piece(**values)  # type: ignore[arg-type]  # the values are those of the fields, by name


def test_what_should_be_done_counts_working_days_before_today() -> None:
    def share(start: int, finish: int) -> float:
        return passed_share(day(start), day(finish), today=TODAY, days=DAYS)

    # Monday and Tuesday of five days; nothing on the first day; all once it is over; weekends count nothing.
    assert [share(16, 20), share(18, 20), share(9, 17), share(12, 18)] == [0.4, 0.0, 1.0, 0.8]
    assert working_days_between(day(13), day(18), DAYS) == 3
    assert working_days_between(day(18), day(13), DAYS) == -3


def test_progress_is_weighted_by_effort_and_compared_with_the_baseline() -> None:
    pieces = [
        piece(1, effort=6.0, progress=0.5, planned_effort=4.0, planned_start=day(9), planned_finish=day(13)),
        piece(2, effort=2.0, progress=0.0),
        piece(3, is_work=False, is_milestone=True, effort=0.0, finish_on=day(27), expected_finish=day(30)),
    ]
    figures = figures_of(pieces, today=TODAY, days=DAYS)
    # Done 3 of 8; the baseline wanted 4 of 4 and two fifths of 5, of 9 in all.
    assert (figures.done, figures.progress, figures.should, figures.planned) == (3.0, 0.375, 6.0, 0.6667)
    assert (figures.behind, figures.tasks, figures.tasks_done) == (0.2917, 2, 0)
    assert (figures.planned_finish, figures.expected_finish, figures.late_days) == (day(27), day(30), 1)
    nothing = figures_of([], today=TODAY, days=DAYS)
    assert (nothing.progress, nothing.planned, nothing.expected_finish, nothing.late_days) == (
        0,
        0,
        None,
        None,
    )


def stand(start: int, finish: int, **given: object) -> Stand:
    values = {"slipped": None, "is_fixed": False, "has_begun": False, "person": None} | given
    return Stand(start=start, finish=finish, **values)  # type: ignore[arg-type]  # by name


def test_a_slip_goes_through_links_with_slack_and_through_people() -> None:
    stands = [
        stand(0, 8, slipped=16, has_begun=True, person=1),
        stand(8, 16, person=2),  # waits for the first: pushed by 8
        stand(24, 32, person=3),  # waits for the second with slack: stays
        stand(10, 14, person=1),  # the same person, later: begins when the first is over
        stand(14, 20, person=1),  # and so on
        stand(8, 12, is_fixed=True),  # done: stays
    ]
    bounds = [Bound(0, 1, True, False, 0), Bound(1, 2, True, False, 0), Bound(0, 5, True, False, 0)]
    spans, pushed = expected_spans(stands, bounds)
    assert spans == [(0, 16), (16, 24), (24, 32), (16, 20), (20, 26), (8, 12)]
    assert pushed == [(0, 1), (0, 3), (3, 4)]


def test_other_links_lags_and_begun_work() -> None:
    stands = [
        stand(0, 8, slipped=12, has_begun=True),
        stand(4, 8, has_begun=True),  # must finish with the first, lag 2: longer, not later
        stand(0, 4, has_begun=True),  # has begun: a late start of another does not matter any more
        stand(8, 8),  # a milestone
    ]
    bounds = [Bound(0, 1, True, True, 2), Bound(0, 2, False, False, 8), Bound(0, 3, True, True, 0)]
    assert expected_spans(stands, bounds)[0] == [(0, 12), (4, 14), (0, 4), (12, 12)]
    # Nothing that is on time pushes, even where the plan itself breaks a link.
    assert expected_spans([stand(0, 8), stand(4, 12)], [Bound(0, 1, True, False, 0)])[0] == [(0, 8), (4, 12)]
    # A late start keeps its length.
    assert expected_spans([stand(0, 8, slipped=12)], [])[0] == [(4, 12)]


def test_every_kind_of_alarm_has_its_sign_and_its_limit() -> None:
    limits = Thresholds(start_days=1, finish_days=0, miss_days=0, behind_share=0.1, silent_days=7)
    pieces = [
        piece(1, start_on=day(10), finish_on=day(16), progress=0.9, reported_on=day(17)),
        piece(2, start_on=day(16), finish_on=day(20)),
        piece(3, start_on=day(17), finish_on=day(20)),  # one day late: not yet
        piece(4, start_on=day(2), finish_on=day(27), progress=0.2, reported_on=day(11)),
        piece(5, start_on=day(19), finish_on=day(20), deadline=day(23), expected_finish=day(25)),
        piece(6, start_on=day(2), finish_on=day(3), progress=1.0),
        piece(7, start_on=day(2), finish_on=day(3), is_work=False, effort=0.0),  # an empty phase is no work
    ]
    figures = figures_of(pieces, today=TODAY, days=DAYS)
    whole = Whole(scope=Scope.RELEASE, ref=9, key="", name="R1", due_on=day(26), figures=figures)
    found = signs_of(pieces, [whole], limits=limits, today=TODAY, days=DAYS)
    assert [(one.kind, one.ref, one.value) for one in found] == [
        (AlarmKind.LATE_FINISH, 1, 1),
        (AlarmKind.LATE_START, 2, 2),
        (AlarmKind.SILENT, 4, 7),
        (AlarmKind.MISSES, 5, 2),
        (AlarmKind.MISSES, 9, 1),
        (AlarmKind.BEHIND, 9, figures.behind),
    ]
    assert figures.behind > 0.1
    wide = Thresholds(start_days=9, finish_days=9, miss_days=9, behind_share=0.9, silent_days=30)
    assert signs_of(pieces, [whole], limits=wide, today=TODAY, days=DAYS) == []
    assert set(threshold_faults(limits.as_json() | {"silent_days": 0, "behind_share": 2})) == {
        "silent_days",
        "behind_share",
    }


def test_history_tells_what_was_said_on_earlier_days() -> None:
    def at(number: int) -> datetime.datetime:
        return datetime.datetime(2026, 11, number, 12, tzinfo=datetime.UTC)

    changes = [(at(4), {"finish_on": ["a", "b"]}), (at(10), {"finish_on": ["b", "c"], "progress": [0, 1]})]
    now = {"finish_on": "c", "progress": 1}
    assert values_at(now, changes, [at(1), at(3), at(5), at(11)], made_at=at(2)) == [
        None,
        {"finish_on": "a", "progress": 0},
        {"finish_on": "b", "progress": 0},
        {"finish_on": "c", "progress": 1},
    ]
    assert report_days(TODAY, weeks=2) == [day(8), day(15), TODAY]


def test_a_pushed_task_rests_while_its_person_is_away() -> None:
    stands = [
        stand(0, 8, slipped=16, has_begun=True, person=1),
        stand(8, 24, person=2, away=((12, 16), (20, 22), (30, 36))),  # ten slots of work between two pauses
        stand(24, 28, person=3, away=((30, 34),)),  # waits for the second to finish with it
    ]
    bounds = [Bound(0, 1, True, False, 0), Bound(1, 2, True, True, 0)]
    # From 16 on: 16–20, 22–28 are its ten slots; the third finishes then, its four slots just before.
    assert expected_spans(stands, bounds)[0] == [(0, 16), (16, 28), (24, 28)]
    later = [stand(0, 8, slipped=32, has_begun=True, person=1), *stands[1:]]
    # From 32 on its person is away until 36; the third must not finish before the second.
    assert expected_spans(later, bounds)[0] == [(0, 32), (36, 46), (42, 46)]
