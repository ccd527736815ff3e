"""The report: one page that needs nothing else. Texts of the files are escaped wherever they appear."""

import importlib.metadata
import platform
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from html import escape

from planweave import __version__
from planweave.kernel.language import Language, Text
from planweave.planning.drawing import TONES, Drawing, Tone, draw_labels, draw_timeline

from . import report_texts as words
from .plan import texts
from .plan.deciding import Decision
from .plan.effort import WHOLE
from .plan.question import LATER, Question
from .plan.reading import Files
from .plan.reasons import Reason, Reasons
from .plan.texts.saying import figure
from .plan.workbook import dates_of, loads
from .report_chart import by_person, by_requirement

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(
    files: Files,
    question: Question,
    decision: Decision,
    reasons: Reasons,
    *,
    language: Language,
    source: str,
    today: date,
) -> str:
    """The whole page as HTML."""
    from .report_style import style_sheet

    def say(text: Text, **facts: object) -> str:
        return _e(text.say(language, **facts))

    tones = tones_of(question)
    chosen = [id_ for id_ in question.problem_ids if decision.assignment.get(id_) is not None]
    left_out = [id_ for id_ in question.items if id_ not in set(chosen)]
    sections = [
        _header(say, source, today, language),
        _figures(say, question, decision, chosen, language),
        f"<h2>{say(words.RELEASES)}</h2>",
        _releases(say, question, decision, tones, language),
    ]
    if chosen:
        sections += [
            f"<h2>{say(words.SCHEDULE)}<small>{say(words.SCHEDULE_HINT)}</small></h2>",
            _chart(by_requirement(question, decision, tones, language=language, today=today)),
            f"<h2>{say(words.PEOPLE)}<small>{say(words.PEOPLE_HINT)}</small></h2>",
            _chart(by_person(question, decision, tones, language=language, today=today)),
            f"<h2>{say(words.IN)}<small>{say(words.COUNT, count=len(chosen))}</small></h2>",
            _inside(say, question, decision, chosen, tones),
        ]
    sections += [
        f"<h2>{say(words.OUT)}<small>{say(words.COUNT, count=len(left_out))}</small></h2>",
        _outside(say, question, left_out, reasons, language),
        f"<h2>{say(words.HOW)}</h2>",
        _how(say, files, question, decision, language),
        f"<footer>{say(words.FOOTER, version=__version__)}</footer>",
    ]
    title = f"{words.TITLE.say(language)} · {source}"
    return (
        f'<!doctype html>\n<html lang="{"zh-CN" if language == "zh" else "en"}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>{_e(title)}</title>'
        f"<style>{style_sheet()}</style></head><body><main>{''.join(sections)}</main></body></html>\n"
    )


def tones_of(question: Question) -> dict[str, Tone]:
    return {span.release: TONES[number % len(TONES)] for number, span in enumerate(question.spans)}


def _e(text: object) -> str:
    return escape("".join(c for c in str(text) if c >= " " or c in "\t\n"))


def _header(say, source: str, today: date, language: Language) -> str:
    meta = say(words.SOURCE, source=source, day=today.isoformat())
    return f'<header><h1>{say(words.TITLE)}</h1><div class="meta">{meta}</div></header>'


def _figures(say, question: Question, decision: Decision, chosen: Sequence[str], language: Language) -> str:
    score = sum(question.scores.get(id_, 0.0) for id_ in chosen)
    total = sum(question.scores.get(id_, 0.0) for id_ in question.problem_ids)
    planned = sum(task.days for id_ in chosen for task in question.tasks[id_])
    room = sum(
        person.availability * sum(len(window.days) for window in question.windows)
        - person.availability
        * sum(end - first for first, end in question.away[name])
        / question.slots_per_day
        for name, person in question.people.items()
    )
    last = max((dates_of(question, decision, id_)[1] for id_ in chosen), default=question.axis[0])
    tiles = [
        (figure(len(chosen), 0), say(words.OF, total=len(question.items)), say(words.PLANNED)),
        (figure(score), say(words.OF, total=figure(total)), say(words.SCORE)),
        (figure(planned), say(words.OF, total=figure(room)), say(words.WORK)),
    ]
    shown = "".join(
        f'<div class="figure"><b>{_e(number)} <span>{rest}</span></b><em>{label}</em></div>'
        for number, rest, label in tiles
    )
    first = question.axis[0]
    shown += f'<div class="figure"><b>{last.isoformat()}</b><em>{say(words.FINISH, first=first.isoformat())}</em></div>'
    tone = "good" if decision.gap == 0 or (decision.gap is not None and decision.gap < 1e-9) else "warm"
    proof = f'<div class="proof {tone}">{_e(decision.proof.say(language))}</div>'
    notes = [each.say(language) for each in question.notes]
    listed = f'<ul class="notes">{"".join(f"<li>{_e(n)}</li>" for n in notes)}</ul>' if notes else ""
    return f'<section class="card figures">{shown}</section>{proof}{listed}'


def _releases(say, question: Question, decision: Decision, tones: dict[str, Tone], language: Language) -> str:
    cards = []
    all_loads = loads(question, decision)
    for window in question.windows:
        name = window.release.name
        inside = [id_ for id_, at in decision.assignment.items() if at == name]
        line = say(
            words.RELEASE_LINE,
            first=window.days[0],
            last=window.days[-1],
            days=len(window.days),
            count=len(inside),
        ).replace("\n", "<br>")
        rows = [
            _load(
                texts.reasons.WHOLE_TEAM.say(language) if skill == WHOLE else skill,
                planned,
                capacity,
                say(words.LOAD, planned=figure(planned), capacity=figure(capacity)),
            )
            for release, skill, capacity, planned in all_loads
            if release == name
        ]
        if window.release.budget is not None:
            spent = sum(question.items[id_].cost or 0.0 for id_ in inside)
            budget = window.release.budget
            rows.append(
                _load(words.MONEY.say(language), spent, budget, f"{figure(spent)} / {figure(budget)}")
            )
        cards.append(
            f'<article class="card release tone-{tones[name]}"><h3>{_e(name)}</h3><p>{line}</p>'
            f"{''.join(rows)}</article>"
        )
    return f'<section class="releases">{"".join(cards)}</section>'


def _load(name: str, planned: float, capacity: float, said: str) -> str:
    share = min(100.0, 100 * planned / capacity) if capacity > 0 else 0.0
    return (
        f'<div class="load"><span class="name">{_e(name)}</span><span>{said}</span>'
        f'<div class="track"><i style="width:{share:.1f}%"></i></div></div>'
    )


def _chart(drawing: Drawing) -> str:
    names, time = draw_labels(drawing), draw_timeline(drawing)
    inline = [part.replace(' xmlns="http://www.w3.org/2000/svg"', "", 1) for part in (names, time)]
    return (
        f'<section class="card long chart"><div class="names">{inline[0]}</div>'
        f'<div class="time" tabindex="0">{inline[1]}</div></section>'
    )


def _table(heads: Iterable[tuple[str, str]], rows: Iterable[str]) -> str:
    head = "".join(f'<th class="{name}">{title}</th>' for name, title in heads)
    return (
        '<section class="card long scroll"><table class="stack"><thead><tr>'
        f"{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></section>"
    )


def _inside(
    say, question: Question, decision: Decision, chosen: Sequence[str], tones: dict[str, Tone]
) -> str:
    order = {span.release: number for number, span in enumerate(question.spans)}
    stands = {r.id: r for r in question.problem.requirements}
    rows = []
    for id_ in sorted(chosen, key=lambda id_: (order[decision.assignment[id_] or ""], decision.starts[id_])):
        release = decision.assignment[id_] or ""
        first, last = dates_of(question, decision, id_)
        people = dict.fromkeys(p.person for p in decision.placed if p.task.requirement == id_)
        days = sum(task.days for task in question.tasks[id_])
        mark = words.PIN if stands[id_].pinned else words.MUST if stands[id_].stand == "must" else None
        tag = f' <span class="tag">{say(mark)}</span>' if mark else ""
        rows.append(
            f'<tr><td class="k">{_e(question.names[id_])}</td><td class="t">{_e(question.items[id_].title)}{tag}</td>'
            f'<td class="d tone-{tones[release]}"><i class="dot"></i>{_e(release)}</td>'
            f'<td class="d" data-name="{say(words.START)}">{first}</td>'
            f'<td class="d" data-name="{say(words.END)}">{last}</td>'
            f'<td data-name="{say(words.WHO)}">{_e(", ".join(people))}</td>'
            f'<td class="n" data-name="{say(words.DAYS)}">{figure(days, 2)}</td>'
            f'<td class="n" data-name="{say(words.POINTS)}">{figure(question.scores.get(id_, 0.0), 2)}</td></tr>'
        )
    heads = [
        ("", say(words.KEY)), ("", say(words.NAME)), ("", say(words.RELEASE)), ("", say(words.START)),
        ("", say(words.END)), ("", say(words.WHO)), ("n", say(words.DAYS)), ("n", say(words.POINTS)),
    ]  # fmt: skip
    return _table(heads, rows)


def _outside(say, question: Question, ids: Sequence[str], reasons: Reasons, language: Language) -> str:
    if not ids:
        return f'<p class="meta">{say(words.NONE_OUT)}</p>'
    rows = []
    for id_ in sorted(ids, key=lambda id_: -question.scores.get(id_, 0.0)):
        reason: Reason = reasons[id_]
        price = f" {_e(reason.price.say(language))}" if reason.price else ""
        change = _e(reason.change.say(language)) if reason.change else ""
        score = figure(question.scores[id_], 2) if id_ in question.scores else ""
        days = sum(task.days for task in question.tasks.get(id_, ()))
        rows.append(
            f'<tr><td class="k">{_e(question.names[id_])}</td><td class="t">{_e(question.items[id_].title)}</td>'
            f'<td class="n" data-name="{say(words.DAYS)}">{figure(days, 2) if days else "–"}</td>'
            f'<td class="n" data-name="{say(words.POINTS)}">{score or "–"}</td>'
            f'<td class="w">{_e(reason.brief(language))}{price}</td>'
            f'<td class="w" data-name="{say(words.CHANGE)}">{change or "–"}</td></tr>'
        )
    heads = [
        ("", say(words.KEY)), ("", say(words.NAME)), ("n", say(words.DAYS)), ("n", say(words.POINTS)),
        ("", say(words.WHY)), ("", say(words.CHANGE)),
    ]  # fmt: skip
    return _table(heads, rows)


def _how(say, files: Files, question: Question, decision: Decision, language: Language) -> str:
    if decision.bound is None:
        result = say(words.RESULT_BARE, objective=figure(decision.objective, 2))
    else:
        result = say(
            words.RESULT_SAYS, objective=figure(decision.objective, 2), bound=figure(decision.bound, 2)
        )
    first, last = question.axis[0], question.axis[-1]
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    off = sum(day.weekday() < 5 and not files.team.is_working_day(day) for day in days)
    on = sum(day.weekday() >= 5 and files.team.is_working_day(day) for day in days)
    versions = ", ".join(
        [
            f"Planweave {__version__}",
            f"Python {platform.python_version()}",
            *(f"{name} {importlib.metadata.version(name)}" for name in ("ortools", "scipy")),
        ]
    )
    entries = [
        (words.OBJECTIVE, say(words.OBJECTIVE_SAYS, later=figure(100 * LATER, 0))),
        (words.RESULT, f"{result} {_e(decision.proof.say(language))}"),
        (
            words.SCORES,
            _e(("" if language == "zh" else " ").join(each.say(language) for each in question.basis)),
        ),
        (words.RULES, say(words.RULES_SAY)),
        (words.CALENDAR, say(words.CALENDAR_SAYS, holidays=off, makeup=on)),
        (
            words.SEARCH,
            say(words.SEARCH_SAYS, seconds=figure(decision.seconds), seed=decision.seed, versions=versions),
        ),
    ]
    return (
        f'<dl class="card">{"".join(f"<dt>{say(name)}</dt><dd>{value}</dd>" for name, value in entries)}</dl>'
    )
