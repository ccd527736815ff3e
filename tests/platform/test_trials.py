"""The trials themselves: a failure is seen, a crash is a failure, and the page says what was recorded."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))

from trials.__main__ import is_chosen, processes, run_here
from trials.report import PAGE, page, table
from trials.row import NotPossible, Row, Trial, rows


def _row(run: object, name: str = "F99", together: str = "") -> Row:
    return Row(name, "A trial of the trials", "It is seen", 3, 9, ("sqlite",), together, run)


def test_tries_and_failures_are_counted_and_a_crash_is_one() -> None:
    def run(trial: Trial) -> None:
        for number in range(trial.times):
            trial.check(number != 1, f"number {number}")
        raise ValueError("broken")

    found = run_here(_row(run), "fast", 7, "sqlite")
    assert (found["tried"], found["failed"], found["seed"]) == (3, 2, 7)
    assert found["failures"][0] == "number 1"
    assert "ValueError: broken" in found["failures"][1]


def test_nothing_tried_is_a_failure_and_not_possible_is_said() -> None:
    def idle(trial: Trial) -> None: ...

    def unable(trial: Trial) -> None:
        raise NotPossible("no such disk")

    assert run_here(_row(idle), "fast", 1, "sqlite")["failed"] == 1
    found = run_here(_row(unable), "fast", 1, "sqlite")
    assert (found["failed"], found["not_possible"]) == (0, "no such disk")
    assert "| not possible |" in table([found | {"title": "x"}])


def test_the_same_seed_brings_the_same_chance() -> None:
    one, same, other = (Trial("F99", "fast", seed, "sqlite", 1).random.random() for seed in (1, 1, 2))
    assert one == same != other


def test_rows_are_chosen_by_number_and_run_together_where_they_share() -> None:
    assert [is_chosen(name, "F9,F12b") for name in ("F9a", "F12a", "F12b", "F99")] == [
        True,
        False,
        True,
        False,
    ]
    known = [_row(None, "F1"), _row(None, "F2", "worlds"), _row(None, "F3", "worlds")]
    assert [[row.name for row in group] for group in processes(known, "sqlite")] == [["F2", "F3"], ["F1"]]


def test_the_page_says_what_was_recorded() -> None:
    assert len(rows()) > 20
    assert PAGE.read_text() == page(), "run `python -m trials report`"
