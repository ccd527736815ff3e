"""From requirements and releases to the release planning problem of the core.

Requirements that cannot move are not variables but facts: delivered ones are done, those in releases
that are frozen or not asked about stay there. What follows for the others is decided here and told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from planweave.science.release import Problem, Stand, ThemeLimit
from planweave.science.release import Release as OpenRelease
from planweave.science.release import Requirement as Wish

from ..models import Release
from ..queries.candidates import Candidate, Facts

Basis = Literal["score", "value", "demands"]
BASES: tuple[Basis, ...] = ("score", "value", "demands")
WHOLE = "*"
"""The skill that stands for everybody's days, where some effort is not shared out by skill."""
OUT_OF_SCOPE = "out of scope "
"""Begins the theme of a requirement that some release is closed to; its id follows."""

Sentence = dict[str, Any]
"""{"code", "params"}: said in the reader's language when it is read."""


@dataclass(kw_only=True)
class Question:
    """The problem, and everything that was decided before the core is asked."""

    problem: Problem
    basis: Basis
    by_id: Mapping[str, Candidate]
    release_names: Mapping[str, str]
    unestimated: list[Candidate]
    unvalued: list[Candidate]
    barred: dict[int, Sentence] = field(default_factory=dict)
    contradictions: list[Sentence] = field(default_factory=list)


def sentence(code: str, **params: Any) -> Sentence:
    return {"code": code, "params": params}


def question_of(facts: Facts, *, basis: str) -> Question:
    """The problem of `facts`. `basis` "auto" takes the first of score, value and demands that at least
    half of the requirements have, else the most common. Unestimated requirements are never in it."""
    order = {release.pk: number for number, release in enumerate(facts.releases)}
    open_ids = {release.pk for release in facts.open}
    free = [c for c in facts.candidates if is_free(c, open_ids)]
    unestimated = [c for c in free if c.effort_days is None and not _is_out(c)]
    inside = [c for c in free if c.effort_days is not None]
    chosen = basis if basis in BASES else _best_covered(inside)
    is_whole_needed = any(c.effort_days and not c.efforts for c in inside)
    known = {c.id: c for c in facts.candidates}
    question = Question(
        problem=Problem(requirements=(), releases=()),
        basis=chosen,
        by_id={str(c.id): c for c in inside},
        release_names={str(release.pk): release.name for release in facts.releases},
        unestimated=unestimated,
        unvalued=[c for c in inside if figure_of(c, chosen) is None and not _is_out(c)],
    )
    earliest = _consequences(facts, question, known, order)
    has_products = any(release.product_id for release in facts.open)
    question.problem = Problem(
        requirements=tuple(
            _wish(c, chosen, question, open_ids, earliest.get(c.id), is_whole_needed, has_products)
            for c in inside
        ),
        releases=tuple(
            OpenRelease(
                id=str(release.pk),
                capacity={
                    **facts.capacities[release.pk].by_skill,
                    **({WHOLE: facts.capacities[release.pk].total} if is_whole_needed else {}),
                },
                budget=release.budget,
                weight=release.weight,
            )
            for release in facts.open
        ),
        needs=_inner(facts.needs, question),
        together=_inner(facts.together, question),
        excludes=_inner(facts.excludes, question),
        theme_limits=_closed(inside, facts.open),
    )
    return question


def is_free(candidate: Candidate, open_ids: set[int]) -> bool:
    """Whether planning decides about it: not delivered or rejected, not in a release that stays as it is,
    and not a mere heading over others."""
    if candidate.state in ("done", "rejected"):
        return False
    if candidate.release is not None and candidate.release not in open_ids:
        return False
    return not (candidate.has_children and candidate.effort_days is None)


def figure_of(candidate: Candidate, basis: str) -> float | None:
    return {"score": candidate.score, "value": candidate.value, "demands": candidate.demand}[basis]


def _best_covered(candidates: Sequence[Candidate]) -> Basis:
    counts = {basis: sum(figure_of(c, basis) is not None for c in candidates) for basis in BASES}
    for basis in BASES:
        if counts[basis] and 2 * counts[basis] >= len(candidates):
            return basis
    return max(BASES, key=lambda basis: counts[basis])


def _is_out(candidate: Candidate) -> bool:
    """Ruled out by its people: priority "won't", or pinned to no release."""
    return candidate.priority == "wont" or (candidate.is_pinned and candidate.release is None)


def _wish(
    c: Candidate,
    basis: str,
    question: Question,
    open_ids: set[int],
    earliest: int | None,
    is_whole_needed: bool,
    is_product_needed: bool,
) -> Wish:
    has_begun = c.state == "in_progress"
    pinned = c.release is not None and c.release in open_ids and (c.is_pinned or has_begun)
    stand = Stand.OPEN
    if c.id in question.barred or _is_out(c):
        stand = Stand.MUST_NOT
    elif c.priority == "must":
        stand = Stand.MUST
    effort = dict(c.efforts)
    if is_whole_needed:
        effort[WHOLE] = c.effort_days or 0.0
    return Wish(
        id=str(c.id),
        effort=effort,
        cost=c.cost,
        value=figure_of(c, basis) or 0.0,
        theme=_theme(c, open_ids, is_product_needed=is_product_needed),
        stand=stand,
        pinned=str(c.release) if pinned and stand != Stand.MUST_NOT else None,
        earliest=str(earliest) if earliest is not None else None,
    )


def _theme(c: Candidate, open_ids: set[int], *, is_product_needed: bool) -> str | None:
    """What decides which releases a requirement may go into: its product, or itself where some are out of scope."""
    if c.out_of & open_ids:
        return f"{OUT_OF_SCOPE}{c.id}"
    return str(c.product) if is_product_needed else None


def _closed(inside: Sequence[Candidate], open_releases: Sequence[Release]) -> tuple[ThemeLimit, ...]:
    """Which releases take nothing of which theme: those of another product, and those said to be without it."""
    open_ids = {release.pk for release in open_releases}
    closed: dict[tuple[str, int], ThemeLimit] = {}
    for release in open_releases:
        for c in inside:
            is_foreign = release.product_id is not None and c.product != release.product_id
            theme = _theme(c, open_ids, is_product_needed=is_foreign)
            if theme is not None and (is_foreign or release.pk in c.out_of):
                closed.setdefault(
                    (theme, release.pk), ThemeLimit(theme=theme, at_most=0, release=str(release.pk))
                )
    return tuple(closed.values())


def scope_of_theme(question: Question, theme: str, release: str) -> Candidate | None:
    """The requirement that a theme stands for, where the release is closed to it because of its scope."""
    c = question.by_id.get(theme.removeprefix(OUT_OF_SCOPE)) if theme.startswith(OUT_OF_SCOPE) else None
    return c if c is not None and release.isdigit() and int(release) in c.out_of else None


def _inner(pairs: Sequence[tuple[int, int]], question: Question) -> tuple[tuple[str, str], ...]:
    return tuple((str(a), str(b)) for a, b in pairs if str(a) in question.by_id and str(b) in question.by_id)


def _consequences(
    facts: Facts, question: Question, known: Mapping[int, Candidate], order: Mapping[int, int]
) -> dict[int, int]:
    """What links to requirements outside the problem mean: who is barred and why, who may come when earliest.

    Returns the earliest open release of those whose prerequisite stays in some release.
    """
    unestimated = {c.id for c in question.unestimated}
    earliest: dict[int, int] = {}
    open_ids = {release.pk for release in facts.open}

    def bar(pk: int, reason: Sentence) -> None:
        question.barred.setdefault(pk, reason)

    for c in question.by_id.values():
        names = [release.name for release in facts.open if release.pk in c.out_of]
        if names and len(names) == len(facts.open):
            bar(c.id, sentence("plan.out_of_scope_of", releases=names))
        elif c.release in c.out_of and (c.is_pinned or c.state == "in_progress"):
            name = question.release_names[str(c.release)]
            reason = sentence("plan.out_of_scope", release=name)
            question.contradictions += [
                sentence("wish.pinned", keys=[c.key], release=name),
                _of(reason, c.key),
            ]
    for source, target in facts.needs:
        other = known[target]
        if str(source) not in question.by_id or str(target) in question.by_id or other.state == "done":
            continue
        if other.state == "rejected":
            bar(source, sentence("plan.needs_rejected", keys=[other.key]))
        elif target in unestimated:
            bar(source, sentence("plan.needs_unestimated", keys=[other.key]))
        elif other.release is not None:
            after = [r.pk for r in facts.open if order[r.pk] >= order[other.release]]
            if not after:
                name = question.release_names[str(other.release)]
                bar(source, sentence("plan.needs_later", keys=[other.key], release=name))
            elif order[after[0]] > order.get(earliest.get(source, -1), -1):
                earliest[source] = after[0]
    for pairs, code in ((facts.excludes, "plan.excluded_by"), (facts.together, "plan.together_elsewhere")):
        for a, b in pairs:
            for source, target in ((a, b), (b, a)):
                other = known[target]
                if str(source) not in question.by_id or str(target) in question.by_id:
                    continue
                is_there = other.state == "done" or other.release is not None
                if code == "plan.excluded_by" and is_there and other.state != "rejected":
                    bar(source, sentence(code, keys=[other.key]))
                elif code == "plan.together_elsewhere" and other.state != "done":
                    reason = "plan.together_unestimated" if target in unestimated else code
                    bar(source, sentence(reason, keys=[other.key]))
    for pk, reason in question.barred.items():
        c = known[pk]
        if c.priority == "must" and not (c.is_pinned and c.release is None):
            question.contradictions += [sentence("wish.must", keys=[c.key]), _of(reason, c.key)]
        elif c.release in open_ids and (c.is_pinned or c.state == "in_progress"):
            name = question.release_names[str(c.release)]
            question.contradictions += [
                sentence("wish.pinned", keys=[c.key], release=name),
                _of(reason, c.key),
            ]
    return earliest


def _of(reason: Sentence, key: str) -> Sentence:
    """The reason as a sentence that names whose it is."""
    return {"code": "wish.because", "params": {"keys": [key], "reason": reason}}
