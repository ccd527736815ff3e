"""Load of a plan and its copies: work lies where its person is."""

import datetime

from planweave.resources.rules import Worker, WorkingTime
from planweave.scenarios.rules.measures import Facts, Piece, measures_of

MONDAY = datetime.date(2027, 3, 1)


def days_after(count: int) -> datetime.date:
    return MONDAY + datetime.timedelta(days=count)


def of(worker: Worker, piece: Piece) -> Facts:
    return Facts(
        pieces=[piece],
        releases=[],
        projects=[],
        wishes={},
        workers=[worker],
        days=WorkingTime(),
        day_rates={},
    )


def work(*, effort: float, last: datetime.date) -> Piece:
    return Piece(
        id=1,
        key="W-1",
        title="Work",
        release=None,
        project=None,
        requirement=None,
        person=7,
        is_milestone=False,
        effort_days=effort,
        progress=0.0,
        start_on=MONDAY,
        finish_on=last,
        deadline=None,
    )


def test_work_lies_on_the_days_on_which_its_person_is_there() -> None:
    """Away from Tuesday to Friday of the first of two weeks: one sixth of the work lies in it, five sixths after."""
    away = Worker(id=7, name="Ada", availability=1.0, skills=(), away=((days_after(1), days_after(4)),))
    found = measures_of(of(away, work(effort=9.0, last=days_after(11))), basis="value")
    assert found.load == [(MONDAY, 1.5, 1.0), (days_after(7), 7.5, 5.0)]
    assert found.peak is not None
    assert (found.peak.name, found.peak.share) == ("Ada", 1.5)
    assert found.overloaded_weeks == 2


def test_work_of_somebody_who_is_never_there_is_too_much_and_no_share() -> None:
    away = Worker(id=7, name="Ada", availability=1.0, skills=(), away=((MONDAY, days_after(4)),))
    found = measures_of(of(away, work(effort=2.0, last=days_after(4))), basis="value")
    assert found.load == [(MONDAY, 2.0, 0.0)]
    assert found.peak is None
    assert found.overloaded_weeks == 1
