"""From the core's release plan to a proposal's answer: plain JSON, sentences as codes with their facts."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from planweave.science.anytime import Progress, Status, Stop
from planweave.science.milp import SolverProcess
from planweave.science.release import Change, Obstacle, Result, WhyOut, solve, why_out
from planweave.science.release import Wish as Demanded

from ..queries.candidates import Facts
from .release_question import WHOLE, Question, Sentence, figure_of, scope_of_theme, sentence

EXPLAINED_AT_ONCE = 8
EXPLAIN_SECONDS = 30.0
EXPLAIN_SECONDS_AFTER_STOP = 3.0

Watch = Callable[[dict[str, Any], float], None]
"""Called with the incumbent (objective, bound, gap, seconds, phase) and the share of the time used."""


def answer_to(
    facts: Facts, question: Question, *, seconds: float, seed: int, stop: Stop, watch: Watch
) -> dict[str, Any]:
    """Solve, explain what is left out, and say all of it. Blocks up to `seconds` plus the explanation."""
    if question.contradictions:
        return _frame(facts, question) | {
            "status": Status.INFEASIBLE.value,
            "seconds": 0.0,
            "conflict": question.contradictions,
            "give_up": [],
        }

    def heard(event: Progress) -> None:
        best = event.incumbent
        watch(
            {
                "objective": best.objective,
                "bound": best.bound,
                "gap": best.gap,
                "seconds": round(best.seconds, 3),
                "phase": event.phase,
            },
            0.8 * event.share,
        )

    with SolverProcess() as solver:
        result = solve(
            question.problem, seconds=seconds, seed=seed, stop=stop, on_progress=heard, solver=solver
        )
        reasons = _explained(question, result, solver=solver, seed=seed, stop=stop, watch=watch)
    return _frame(facts, question) | _outcome(facts, question, result, reasons)


def _explained(
    question: Question, result: Result, *, solver: SolverProcess, seed: int, stop: Stop, watch: Watch
) -> dict[str, WhyOut]:
    """Most valuable first, a few at a time, until all are explained or the time is over."""
    values = {wish.id: wish.value or 0.0 for wish in question.problem.requirements}
    ids = sorted(result.left_out, key=lambda id_: (-values[id_], id_))
    ids = [id_ for id_ in ids if question.by_id[id_].id not in question.barred]
    found: dict[str, WhyOut] = {}
    began = time.monotonic()
    for first in range(0, len(ids), EXPLAINED_AT_ONCE):
        stopped = stop.requested()
        allowed = EXPLAIN_SECONDS_AFTER_STOP if stopped else EXPLAIN_SECONDS
        left = allowed - (time.monotonic() - began)
        if left <= 0:
            break
        part = ids[first : first + EXPLAINED_AT_ONCE]
        for why in why_out(question.problem, result, ids=part, seconds=left, seed=seed, solver=solver):
            found[why.id] = why
        watch({"phase": "explain"}, 0.8 + 0.2 * (first + len(part)) / len(ids))
    return found


def _frame(facts: Facts, question: Question) -> dict[str, Any]:
    """What every answer holds, with or without a plan."""
    return {
        "basis": question.basis,
        "skipped": [_named(c) for c in question.unestimated],
        "unvalued": [_named(c) for c in question.unvalued],
        "versions": {str(c.id): c.version for c in question.by_id.values()},
        "release_versions": {str(release.pk): release.version for release in facts.open},
        "conflict": [],
        "give_up": [],
        "assignments": [],
        "left_out": [],
        "diff": [],
        "releases": [],
    }


def _outcome(facts: Facts, question: Question, result: Result, reasons: dict[str, WhyOut]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "status": result.status.value,
        "objective": result.objective,
        "bound": result.bound,
        "gap": result.gap,
        "greedy_objective": result.greedy_objective,
        "seconds": round(result.seconds, 3),
    }
    if result.conflict is not None:
        found["conflict"] = [_demanded(question, facts, wish) for wish in result.conflict.wishes]
        found["give_up"] = [_demanded(question, facts, wish) for wish in result.conflict.give_up]
    if result.assignment is None:
        return found
    names = question.release_names
    for id_, at in result.assignment.items():
        c = question.by_id[id_]
        if at is not None:
            found.setdefault("assignments", []).append(
                _named(c) | {"release": int(at), "release_name": names[at]}
            )
        else:
            found.setdefault("left_out", []).append(_left_out(question, result, id_, reasons.get(id_)))
        if (str(c.release) if c.release is not None else None) != at:
            found.setdefault("diff", []).append(
                _named(c)
                | {
                    "before": c.release,
                    "before_name": names[str(c.release)] if c.release is not None else None,
                    "after": int(at) if at is not None else None,
                    "after_name": names[at] if at is not None else None,
                }
            )
    found["releases"] = [
        _filled(facts, question, result, number) for number in range(len(question.problem.releases))
    ]
    return found


def _filled(facts: Facts, question: Question, result: Result, number: int) -> dict[str, Any]:
    """How full a release would be."""
    release = question.problem.releases[number]
    inside = [w for w in question.problem.requirements if (result.assignment or {})[w.id] == release.id]
    skills = sorted(
        {*(release.capacity or {}), *(skill for wish in inside for skill in (wish.effort or {}))} - {WHOLE}
    )
    return {
        "id": int(release.id),
        "name": question.release_names[release.id],
        "requirements": len(inside),
        "planned_days": round(sum(question.by_id[w.id].effort_days or 0.0 for w in inside), 4),
        "capacity_days": facts.capacities[int(release.id)].total,
        "cost": round(sum(w.cost for w in inside), 4),
        "budget": release.budget,
        "value": round(sum(w.value or 0.0 for w in inside), 4),
        "skills": [
            {
                "skill": skill,
                "planned_days": round(sum((w.effort or {}).get(skill, 0.0) for w in inside), 4),
                "capacity_days": (release.capacity or {}).get(skill, 0.0),
            }
            for skill in skills
        ],
    }


def _left_out(question: Question, result: Result, id_: str, why: WhyOut | None) -> dict[str, Any]:
    c = question.by_id[id_]
    found: dict[str, Any] = _named(c) | {
        "value": figure_of(c, question.basis),
        "reasons": [],
        "displacement": None,
        "change": None,
        "value_needed": None,
    }
    if c.id in question.barred:
        return found | {"reasons": [question.barred[c.id]]}
    if c.priority == "wont":
        return found | {"reasons": [sentence("plan.wont")]}
    if c.is_pinned and c.release is None:
        return found | {"reasons": [sentence("plan.pinned_out")]}
    if why is None:
        return found | {"reasons": [sentence("plan.not_explained")]}
    reasons = [_obstacle(question, o) for o in why.obstacles]
    if why.possible is False:
        reasons.append(sentence("plan.impossible"))
    return found | {
        "reasons": reasons,
        "displacement": _displacement(question, result, why),
        "change": _change(question, why.change) if why.change is not None else None,
        "value_needed": why.value_needed,
    }


def _obstacle(question: Question, obstacle: Obstacle) -> Sentence:
    release = question.release_names.get(obstacle.release, "")
    if obstacle.code == "capacity":
        return _days("plan.short", release, obstacle.skill, obstacle.amount)
    if obstacle.code == "release_budget":
        return sentence("plan.short_budget", release=release, amount=obstacle.amount)
    if obstacle.code == "theme_at_most":
        if scope_of_theme(question, obstacle.ids[0], obstacle.release):
            return sentence("plan.out_of_scope", release=release)
        return sentence("plan.other_product", release=release)
    if obstacle.code in ("needs", "together", "excludes"):
        return sentence(f"plan.{obstacle.code}", keys=_keys(question, obstacle.ids))
    return sentence(f"plan.{obstacle.code}")


def _displacement(question: Question, result: Result, why: WhyOut) -> dict[str, Any] | None:
    shown = why.displacement
    if shown is None:
        return None
    leave = [id_ for id_ in shown.leave if id_ != why.id]
    share = 100 * shown.value_lost / result.objective if result.objective else 0.0
    params = {"keys": _keys(question, leave), "lost": round(shown.value_lost, 4), "percent": round(share, 2)}
    code = "plan.displaces" if leave else "plan.displaces_nothing"
    if shown.value_lost <= 0:
        code = "plan.swaps" if leave else "plan.fits_elsewhere"
    return {
        "sentence": {"code": code, "params": params},
        "value_lost": shown.value_lost,
        "is_proven": shown.proven,
        "leave": [int(id_) for id_ in leave],
        "enter": [int(id_) for id_ in shown.enter if id_ != why.id],
        "move": [{"id": int(id_), "before": int(a), "after": int(b)} for id_, a, b in shown.move],
    }


def _change(question: Question, change: Change) -> dict[str, Any]:
    parts = []
    for addition in change.additions:
        release = question.release_names.get(addition.release, "")
        if addition.what == "capacity":
            parts.append(_days("plan.more", release, addition.skill, addition.amount))
        else:
            parts.append(sentence("plan.more_budget", release=release, amount=addition.amount))
    return {
        "sentence": {"code": "plan.change" if parts else "plan.no_change_needed", "params": {"parts": parts}},
        "additions": [
            {
                "what": addition.what,
                "release": int(addition.release) if addition.release else None,
                "skill": "" if addition.skill == WHOLE else addition.skill,
                "amount": addition.amount,
            }
            for addition in change.additions
        ],
        "placement": {id_: int(at) for id_, at in change.placement.items()},
    }


def _demanded(question: Question, facts: Facts, wish: Demanded) -> Sentence:
    """One wish of a conflict, in words."""
    release = question.release_names.get(wish.release, "")
    keys = _keys(question, wish.ids) if wish.kind not in ("theme_at_most",) else []
    if wish.kind == "capacity":
        capacity = next(r.capacity or {} for r in question.problem.releases if r.id == wish.release)
        return _days("wish.capacity", release, wish.skill, capacity.get(wish.skill, 0.0))
    if wish.kind == "release_budget":
        budget = next(r.budget or 0.0 for r in question.problem.releases if r.id == wish.release)
        return sentence("wish.budget", release=release, amount=budget)
    if wish.kind == "theme_at_most":
        if c := scope_of_theme(question, wish.ids[0], wish.release):
            reason = sentence("plan.out_of_scope", release=release)
            return {"code": "wish.because", "params": {"keys": [c.key], "reason": reason}}
        return sentence("wish.product", release=release)
    if wish.kind in ("needs", "together", "excludes"):
        return sentence(f"wish.{wish.kind}", one=keys[0], other=keys[1])
    if wish.kind == "must_not":
        reason = question.barred.get(question.by_id[wish.ids[0]].id)
        if reason is not None:
            return {"code": "wish.because", "params": {"keys": keys, "reason": reason}}
    return sentence(f"wish.{wish.kind}", keys=keys, release=release)


def _days(code: str, release: str, skill: str, amount: float) -> Sentence:
    if skill == WHOLE:
        return sentence(f"{code}_whole", release=release, amount=amount)
    return sentence(code, release=release, skill=skill, amount=amount)


def _keys(question: Question, ids: Sequence[str]) -> list[str]:
    return [question.by_id[id_].key for id_ in ids if id_ in question.by_id]


def _named(c: Any) -> dict[str, Any]:
    return {"id": c.id, "key": c.key, "title": c.title}
