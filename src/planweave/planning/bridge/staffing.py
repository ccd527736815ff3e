"""Who could do it: everybody with the skill, ranked by a score whose parts are said in words and figures."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from planweave.kernel.language import Language
from planweave.resources.models import GrowthWish
from planweave.resources.rules import Loan, Worker
from planweave.science.staffing import Facts, Match, match

from .. import load_texts as texts
from ..queries.load import LoadFacts, Piece
from ..queries.load_needs import Need
from .load import Grid, grid_of, monday

MOST_SHOWN = 50
LONGEST_WINDOW_DAYS = 400


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How one person stands to a need. Days are people-days of the window."""

    worker: Worker
    level: int
    capacity: float
    free: float
    peak: float
    at_once: int
    wish: GrowthWish | None
    mentor: Worker | None
    area_tasks: int
    related: Sequence[Piece]
    loan_here: Loan | None
    loan_away: Loan | None


def candidates(
    facts: LoadFacts,
    need: Need,
    *,
    wishes: Sequence[GrowthWish],
    level_words: Sequence[Mapping[str, Any]],
    language: Language,
) -> dict[str, Any]:
    """The best fifty, best first; ties by free time, then by name. `below` have the skill, but not enough of it."""
    standings = _standings(facts, need, wishes)
    words = {word["level"]: word[language] for word in level_words}
    found: list[tuple[Match, Standing]] = []
    below = 0
    for standing in standings:
        fit = match(_facts(standing, need))
        if fit is None:
            below += standing.level > 0
        else:
            found.append((fit, standing))
    found.sort(key=lambda pair: (-pair[0].score, -pair[1].free, pair[1].worker.name))
    return {
        "need": {
            "key": need.key,
            "title": need.title,
            "skill": need.skill,
            "level": need.least_level,
            "level_word": words[need.least_level],
            "effort_days": need.effort_days,
            "start_on": need.first,
            "finish_on": need.last,
            "is_window_assumed": need.is_window_assumed,
            "person": need.person,
        },
        "candidates": [
            _row(facts, need, fit, standing, words, language) for fit, standing in found[:MOST_SHOWN]
        ],
        "total": len(found),
        "below": below,
    }


def _standings(facts: LoadFacts, need: Need, wishes: Sequence[GrowthWish]) -> list[Standing]:
    pieces = [piece for piece in facts.pieces if piece.task != need.task]
    # Whole weeks, because limits are kept by the week.
    begin = monday(need.first)
    end = monday(need.last) + datetime.timedelta(days=6)
    grid = grid_of(facts, first=begin, last=end, pieces=pieces)
    wished = {wish.person_id: wish for wish in wishes if wish.skill.name == need.skill}
    frees = {worker.id: _free(facts, grid, row, need) for row, worker in enumerate(grid.workers)}
    found = []
    for row, worker in enumerate(grid.workers):
        level = worker.levels.get(need.skill, 0) if need.skill else need.least_level
        wish = wished.get(worker.id)
        if wish is not None and wish.until_on is not None and wish.until_on < need.first:
            wish = None
        here, away = _loans(facts, worker, need)
        mine = [piece for piece in pieces if piece.person == worker.id]
        cut = grid.slice(need.first, need.last)
        found.append(
            Standing(
                worker=worker,
                level=level,
                capacity=float(grid.shares[row, cut].sum()),
                free=frees[worker.id],
                peak=_peak(grid, row, need),
                at_once=int(grid.at_once[row, cut].max(initial=0)) + 1,
                wish=wish,
                mentor=_mentor(facts, need, worker, wish, frees),
                area_tasks=len({p.task for p in mine if need.area is not None and p.area == need.area}),
                related=[piece for piece in mine if _is_related(piece, need)],
                loan_here=here,
                loan_away=away,
            )
        )
    return found


def _free(facts: LoadFacts, grid: Grid, row: int, need: Need) -> float:
    """Days within the limit that are not planned, week by week, and within what loans leave for this work."""
    worker = grid.workers[row]
    total = 0.0
    week = monday(need.first)
    while week <= need.last:
        first, last = max(week, need.first), min(week + datetime.timedelta(days=6), need.last)
        cut = grid.slice(first, last)
        shares = grid.shares[row, cut]
        part = np.array([_open_share(facts, worker, need, day) for day in _days(first, len(shares))])
        limit = float(shares.sum()) * worker.most_share
        room = float((shares * part).sum()) * worker.most_share
        total += max(0.0, min(room, limit - float(grid.load[row, cut].sum())))
        week += datetime.timedelta(days=7)
    return total


def _days(first: datetime.date, count: int) -> list[datetime.date]:
    return [first + datetime.timedelta(days=number) for number in range(count)]


def _open_share(facts: LoadFacts, worker: Worker, need: Need, day: datetime.date) -> float:
    """The part of a person's day that this work may have: what is lent to it, else what is not lent elsewhere."""
    loans = [loan for loan in facts.loans if loan.person == worker.id and loan.holds_on(day)]
    here = sum(loan.share for loan in loans if _is_for(loan, need))
    return here or max(0.0, 1.0 - sum(loan.share for loan in loans))


def _is_for(loan: Loan, need: Need) -> bool:
    if loan.project is not None:
        return loan.project == need.project
    return loan.product == need.product


def _loans(facts: LoadFacts, worker: Worker, need: Need) -> tuple[Loan | None, Loan | None]:
    mine = [
        loan
        for loan in facts.loans
        if loan.person == worker.id and loan.first <= need.last and loan.last >= need.first
    ]
    here = next((loan for loan in mine if _is_for(loan, need)), None)
    return here, next((loan for loan in mine if not _is_for(loan, need)), None)


def _peak(grid: Grid, row: int, need: Need) -> float:
    """The fullest week with this work in it, as a share of what the person gives then."""
    cut = grid.slice(need.first, need.last)
    extra = np.zeros(grid.shares.shape[1])
    inside = grid.shares[row, cut]
    if inside.sum() > 0:
        extra[cut] = need.effort_days * inside / inside.sum()
    load = (grid.load[row] + extra).reshape(-1, 7).sum(axis=1)
    capacity = grid.shares[row].reshape(-1, 7).sum(axis=1)
    there = capacity > 0
    return float((load[there] / capacity[there]).max(initial=0.0))


def _mentor(
    facts: LoadFacts, need: Need, worker: Worker, wish: GrowthWish | None, frees: Mapping[int, float]
) -> Worker | None:
    """The one who was named, if they have the level; else who has it best and most time."""
    if wish is None:
        return None
    able = [
        other
        for other in facts.workers
        if other.id != worker.id and other.levels.get(need.skill, 0) >= need.least_level
    ]
    named = next((other for other in able if other.id == wish.mentor_id), None)
    best = max(able, key=lambda one: (one.levels[need.skill], frees[one.id], -one.id), default=None)
    return named or best


def _is_related(piece: Piece, need: Need) -> bool:
    same = need.requirement is not None and piece.requirement == need.requirement
    beside = need.parent is not None and piece.parent == need.parent
    return same or beside or piece.task in need.related


def _facts(standing: Standing, need: Need) -> Facts:
    worker = standing.worker
    return Facts(
        level=standing.level,
        least_level=need.least_level,
        effort_days=need.effort_days,
        free_days=standing.free,
        peak_share=standing.peak,
        most_share=worker.most_share,
        tasks_at_once=standing.at_once,
        most_tasks=worker.most_tasks,
        wish_level=standing.wish.level if standing.wish else 0,
        has_mentor=standing.mentor is not None,
        area_tasks=standing.area_tasks,
        related_tasks=len(standing.related),
    )


def _row(
    facts: LoadFacts,
    need: Need,
    fit: Match,
    standing: Standing,
    words: Mapping[int, str],
    language: Language,
) -> dict[str, Any]:
    worker = standing.worker
    said = {
        "skill": _say_skill(standing, need, words, language),
        "time": _say_time(standing, need, language),
        "limit": _say_limit(standing, language),
        "growth": _say_growth(standing, need, language),
        "area": _say_area(standing, need, language),
        "continuity": _say_continuity(standing, language),
    }
    return {
        "person": worker.id,
        "name": worker.name,
        "department_name": facts.departments.get(worker.department or 0, ""),
        "level": standing.level,
        "level_word": words.get(standing.level, ""),
        "score": fit.score,
        "is_growth": fit.is_growth,
        "is_current": worker.id == need.person,
        "mentor": standing.mentor.id if standing.mentor and fit.is_growth else None,
        "mentor_name": standing.mentor.name if standing.mentor and fit.is_growth else "",
        "free_days": round(standing.free, 2),
        "capacity_days": round(standing.capacity, 2),
        "peak_percent": round(100 * standing.peak),
        "parts": [
            {"name": part.name, "points": part.points, "most": part.most, "text": said[part.name]}
            for part in fit.parts
        ],
    }


def _say_skill(standing: Standing, need: Need, words: Mapping[int, str], language: Language) -> str:
    if not need.skill:
        return texts.LEVEL_ANY.say(language)
    text = texts.LEVEL_MEETS if standing.level >= need.least_level else texts.LEVEL_UNDER
    return text.say(language, level=standing.level, word=words[standing.level], least=need.least_level)


def _say_time(standing: Standing, need: Need, language: Language) -> str:
    missing = need.effort_days - standing.free
    text = texts.TIME_SHORT if missing > 0.005 else texts.TIME_ENOUGH
    said = text.say(
        language,
        free=figure(standing.free),
        capacity=figure(standing.capacity),
        effort=figure(need.effort_days),
        missing=figure(max(0.0, missing)),
    )
    gap = "" if language == "zh" else " "
    for loan, words in ((standing.loan_here, texts.LENT_HERE), (standing.loan_away, texts.LENT_AWAY)):
        if loan is not None:
            said += gap + words.say(language, percent=round(100 * loan.share), date=loan.last.isoformat())
    return said


def _say_limit(standing: Standing, language: Language) -> str:
    worker = standing.worker
    if worker.most_tasks is not None and standing.at_once > worker.most_tasks:
        return texts.TASKS_BROKEN.say(language, count=standing.at_once, most=worker.most_tasks)
    text = texts.LIMIT_KEPT if standing.peak <= worker.most_share + 1e-9 else texts.LIMIT_BROKEN
    return text.say(language, peak=round(100 * standing.peak), limit=round(100 * worker.most_share))


def _say_growth(standing: Standing, need: Need, language: Language) -> str:
    wish = standing.wish
    if wish is None or wish.level < need.least_level or standing.level >= need.least_level:
        return texts.GROWTH_NONE.say(language)
    if standing.mentor is None:
        return texts.GROWTH_NO_MENTOR.say(language, level=wish.level)
    until = texts.GROWTH_UNTIL.say(language, date=wish.until_on.isoformat()) if wish.until_on else ""
    return texts.GROWTH.say(language, level=wish.level, until=until, mentor=standing.mentor.name)


def _say_area(standing: Standing, need: Need, language: Language) -> str:
    if need.area is None:
        return texts.AREA_NONE.say(language)
    if standing.area_tasks:
        return texts.AREA_KNOWN.say(language, count=standing.area_tasks)
    return texts.AREA_NEW.say(language)


def _say_continuity(standing: Standing, language: Language) -> str:
    if not standing.related:
        return texts.CONTINUED_NOT.say(language)
    keys = list(dict.fromkeys(piece.key for piece in standing.related))[:3]
    return texts.CONTINUED.say(language, keys=("、" if language == "zh" else ", ").join(keys))


def figure(amount: float) -> str:
    """At most one decimal, none where it is nothing."""
    return f"{round(amount, 1):g}"
