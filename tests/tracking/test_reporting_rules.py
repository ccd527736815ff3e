"""When reports come, their colour, what differs from the last, and how complete a plan is; without a database."""

import datetime
from dataclasses import fields

from planweave.tracking.rules.cockpit import (
    Facts,
    Job,
    Need,
    Stone,
    Thing,
    Threat,
    flow_of,
    next_action,
    steps_of,
)
from planweave.tracking.rules.reporting import Health, marked, next_day, rag_of, usual_from
from planweave.tracking.rules.words import Rag


def test_a_report_comes_on_its_weekday() -> None:
    wednesday = datetime.date(2026, 11, 18)

    def following(every: str, weekday: int, after: datetime.date = wednesday) -> str:
        return str(next_day(every, weekday, after=after))

    assert [following("week", day) for day in (2, 3, 1)] == ["2026-11-25", "2026-11-19", "2026-11-24"]
    assert [following("fortnight", day) for day in (2, 3)] == ["2026-12-02", "2026-11-26"]
    assert following("month", 4) == "2026-12-04"
    assert following("month", 4, datetime.date(2026, 12, 3)) == "2026-12-04"
    assert next_day("never", 4, after=wednesday) is None
    assert usual_from("fortnight", to=wednesday) == datetime.date(2026, 11, 4)


def health(**given: float) -> Health:
    values: dict[str, float] = {
        "late_days": 0,
        "behind": 0.0,
        "overdue_milestones": 0,
        "late_tasks": 0,
        "severe_risks": 0,
    } | given
    return Health(**values)  # type: ignore[arg-type]  # whole numbers where it wants them


def test_a_colour_comes_with_every_rule_that_made_it() -> None:
    assert rag_of(health()) == (Rag.GREEN, [])
    assert rag_of(health(behind=0.05)) == (Rag.GREEN, [])
    assert rag_of(health(late_days=5, late_tasks=2)) == (
        Rag.AMBER,
        [(Rag.AMBER, "late", 5), (Rag.AMBER, "tasks", 2)],
    )
    assert rag_of(health(late_days=1, behind=0.16, severe_risks=1)) == (
        Rag.RED,
        [(Rag.RED, "behind", 0.16), (Rag.AMBER, "late", 1), (Rag.AMBER, "risks", 1)],
    )
    assert rag_of(health(late_days=6))[0] == Rag.RED
    assert rag_of(health(overdue_milestones=1))[0] == Rag.RED


def test_rows_are_marked_against_the_report_before() -> None:
    def section(*rows: tuple[str, str]) -> dict[str, object]:
        return {"code": "next", "rows": [{"id": pk, "cells": [pk, said]} for pk, said in rows]}

    first = marked([section(("A", "1"), ("B", "1"), ("C", "1"))], None)
    assert [row["mark"] for row in first[0]["rows"]] == ["", "", ""]
    second = marked([section(("B", "2"), ("C", "1"), ("D", "1"))], first)
    assert [(row["id"], row["mark"], row["was"]) for row in second[0]["rows"]] == [
        ("B", "changed", ["B", "1"]),
        ("C", "", []),
        ("D", "new", []),
    ]
    assert second[0]["gone"] == 1


PROJECT = Thing("project", "P-1", "Shop")


def need(key: str, **given: bool) -> Need:
    names = [one.name for one in fields(Need) if one.name != "thing"]
    return Need(thing=Thing("requirement", key, key), **{name: given.get(name, True) for name in names})


def test_every_share_of_the_cockpit_is_counted_rows() -> None:
    facts = Facts(
        project=PROJECT,
        goal="Sell more",
        has_deadline=True,
        has_owner=True,
        needs=[need("R-1"), need("R-2", is_estimated=False, has_goal=False), need("R-3", has_goal=False)],
        jobs=[
            Job(
                thing=Thing("task", "T-1", "Build"),
                has_person=False,
                has_dates=True,
                is_frozen=True,
                has_begun=True,
                is_done=False,
                is_reported=False,
            )
        ],
        stones=[
            Stone(thing=Thing("task", "T-2", "Ready"), has_criteria=True, is_due=False, is_decided=False)
        ],
        threats=[
            Threat(thing=Thing("risk", "K-1", "Late"), is_assessed=True, has_response=False, has_owner=True)
        ],
    )
    steps = {step.code: step for step in steps_of(facts)}
    assert len(steps) == 10
    assert [(one.code, one.done, one.total) for one in steps["goals"].checks] == [
        ("goal", 1, 1),
        ("need_goal", 1, 3),
    ]
    assert round(steps["goals"].share, 4) == 0.6667
    estimated = steps["requirements"].checks[2]
    assert (estimated.code, estimated.done, estimated.total) == ("need_estimated", 2, 3)
    assert [one.key for one in estimated.missing] == ["R-2"]
    assert steps["timetable"].is_done
    assert [(one.code, one.share) for one in steps["risks"].checks][-1] == ("risk_response", 0.0)
    # Nobody has a task, no report is planned, and documents are told of by a room above: nothing counts as done.
    assert (steps["resources"].share, steps["communication"].share, steps["documents"].share) == (0, 0.25, 0)
    assert [one.code for one in steps["review"].checks] == ["need_reviewed"]
    action = next_action(list(steps.values()))
    assert action is not None
    assert (action.step, action.check.code, action.check.missing[0].key) == ("goals", "need_goal", "R-2")
    assert [(step.code, step.share) for step in flow_of(facts)] == [
        ("collect", 1),
        ("rank", 1),
        ("decompose", 1),
        ("allocate", 0.5),
        ("monitor", 0),
    ]
    empty = Facts(project=PROJECT, goal="", has_deadline=False, has_owner=False)
    assert {step.share for step in steps_of(empty)} == {0.0}
    assert not any(step.is_done for step in steps_of(empty) if step.checks)
