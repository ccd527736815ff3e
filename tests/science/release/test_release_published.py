"""Published instances and optima, where the benchmark data are at hand (they are not part of the product)."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from planweave.science import release
from planweave.science.anytime import Status
from planweave.science.milp import SolverProcess
from planweave.science.release import Problem, Release, Requirement, violations
from planweave.science.release.next_release import check_selection, parse_instance, profit_of, to_problem

DATA = Path(os.environ.get("PLANWEAVE_DATA", Path(__file__).resolve().parents[4] / "shared" / "data"))
solve = partial(release.solve, seconds=300)

needs_data = pytest.mark.skipif(
    not DATA.is_dir(), reason=f"The benchmark data are not in {DATA}; set PLANWEAVE_DATA to their folder."
)


@pytest.fixture(scope="module")
def solver() -> Iterator[SolverProcess]:
    with SolverProcess() as process:
        yield process


@needs_data
@pytest.mark.parametrize(
    ("name", "percent"),
    [("nrp1", 30), ("nrp1", 50), ("nrp1", 70), ("nrp3", 70), ("nrp-g2", 30), ("nrp-g2", 50), ("nrp-e1", 50)],
)
def test_the_optimum_is_the_published_one(solver: SolverProcess, name: str, percent: int) -> None:
    folder = DATA / "next_release"
    with (folder / "best_known.csv").open(encoding="utf-8") as file:
        known = {(r["instance"], r["budget_percent"]): int(r["optimum"]) for r in csv.DictReader(file)}
    path = next(folder.rglob(f"{name}.txt"))
    instance = parse_instance(path.read_text(encoding="utf-8"))
    budget = instance.budget(percent / 100)
    result = solve(to_problem(instance, budget), solver=solver)
    assert (result.status, result.gap) == (Status.OPTIMAL, 0.0)
    assert result.objective == known[name, str(percent)]
    requirements = [int(i[1:]) for i in result.chosen if i[0] == "r"]
    customers = [int(i[1:]) for i in result.chosen if i[0] == "c"]
    assert check_selection(instance, budget, requirements=requirements, customers=customers) == ()
    assert profit_of(instance, customers) == result.objective


def feature_set(name: str, share: float) -> Problem:
    """The literature's release planning set as one release with a share of the whole effort."""
    book = CalamineWorkbook.from_path(DATA / "backlogs" / f"{name}.xlsx")
    head, *rows = book.get_sheet_by_name("Backlog").to_python()
    weights = {str(r[0]): float(r[1]) for r in book.get_sheet_by_name("Stakeholders").to_python()[1:]}
    column = {str(title): n for n, title in enumerate(head)}
    wishes, needs, together = [], [], []
    for row in rows:
        id_ = str(row[column["ID"]])
        wishes.append(
            Requirement(
                id=id_,
                effort={"hours": float(row[column["Effort (person-hours)"]])},
                values={s: float(row[column[f"Value for {s}"]]) for s in weights},
            )
        )
        needs += [(id_, other.strip()) for other in str(row[column["Requires"]]).split(",") if other.strip()]
        together += [
            (id_, other.strip()) for other in str(row[column["Together with"]]).split(",") if other.strip()
        ]
    total = sum((w.effort or {})["hours"] for w in wishes)
    return Problem(
        requirements=tuple(wishes),
        releases=(Release(id="next", capacity={"hours": share * total}),),
        needs=tuple(dict.fromkeys(needs)),
        together=tuple(together),
        stakeholder_weights=weights,
    )


@needs_data
@pytest.mark.parametrize("name", ["word-processor", "release-planner"])
def test_the_literatures_sets_are_planned_with_proof_and_better_than_by_hand(
    solver: SolverProcess, name: str
) -> None:
    for share in (0.3, 0.5):
        problem = feature_set(name, share)
        result = solve(problem, solver=solver)
        assert (result.status, result.gap) == (Status.OPTIMAL, 0.0)
        assert result.assignment is not None
        assert violations(problem, result.assignment) == ()
        assert result.objective is not None
        assert result.greedy_objective is not None
        assert result.objective >= result.greedy_objective
