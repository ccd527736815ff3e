"""The two pictures of the report: by requirement and by person."""

from datetime import date, timedelta

from planweave.kernel.language import Language
from planweave.planning.drawing import Band, Bar, Drawing, Link, Milestone, Row, Tone
from planweave.science.schedule.staffing import Placed

from . import report_texts as words
from .plan.deciding import Decision
from .plan.question import Question
from .plan.texts.saying import figure
from .plan.workbook import day_of


def by_requirement(
    question: Question, decision: Decision, tones: dict[str, Tone], *, language: Language, today: date
) -> Drawing:
    rows: list[Row] = []
    for span in question.spans:
        inside = [id_ for id_, release in decision.assignment.items() if release == span.release]
        if not inside:
            continue
        count = words.COUNT.say(language, count=len(inside))
        rows.append(Row(label=span.release, note=count, kind="heading", tone=tones[span.release]))
        for id_ in sorted(inside, key=lambda id_: (decision.starts[id_], decision.finishes[id_])):
            mine = [p for p in decision.placed if p.task.requirement == id_]
            people = ", ".join(dict.fromkeys(p.person for p in mine))
            bars = () if not mine else (_whole(question, id_, mine, tones[span.release], people),)
            rows.append(Row(label=question.items[id_].title, note=question.names[id_], bars=bars))
    links = tuple(
        Link(prerequisite, dependent)
        for dependent, prerequisite in _direct(question, decision)
        if decision.assignment.get(dependent) == decision.assignment.get(prerequisite)
    )
    return _drawing(
        question, rows, tones, links, language=language, today=today, title=words.SCHEDULE.say(language)
    )


def by_person(
    question: Question, decision: Decision, tones: dict[str, Tone], *, language: Language, today: date
) -> Drawing:
    rows = []
    for name, person in question.people.items():
        mine = sorted((p for p in decision.placed if p.person == name), key=lambda p: p.start)
        bars = tuple(
            _bar(question, p, tones[decision.assignment[p.task.requirement] or ""], p.task.id) for p in mine
        )
        share = f"{figure(100 * person.availability, 0)}%"
        skills = ("、" if language == "zh" else ", ").join(person.skills)
        rows.append(Row(label=f"{name} · {skills}", note=share, bars=bars))
    return _drawing(
        question, rows, tones, (), language=language, today=today, title=words.PEOPLE.say(language)
    )


def _whole(question: Question, id_: str, mine: list[Placed], tone: Tone, people: str) -> Bar:
    start, finish = min(p.start for p in mine), max(p.finish for p in mine)
    return _between(question, id_, start, finish, tone, people)


def _bar(question: Question, placed: Placed, tone: Tone, id_: str) -> Bar:
    name = question.names[placed.task.requirement]
    return _between(question, id_, placed.start, placed.finish, tone, name, title_of=placed.task.requirement)


def _between(
    question: Question, id_: str, start: int, finish: int, tone: Tone, label: str, *, title_of: str = ""
) -> Bar:
    slots = question.slots_per_day
    first, last = day_of(question, start), day_of(question, finish - 1)
    title = question.items[title_of or id_].title
    return Bar(
        id=id_,
        start=first,
        finish=last,
        start_part=(start % slots) / slots,
        finish_part=((finish - 1) % slots + 1) / slots,
        tone=tone,
        label=label,
        tip=f"{question.names[title_of or id_]} {title} · {first} – {last} · {label}",
    )


def _direct(question: Question, decision: Decision) -> list[tuple[str, str]]:
    """Dependencies without those that follow from others, and without what is not in the plan."""
    chosen = {id_ for id_, release in decision.assignment.items() if release is not None}
    needs: dict[str, set[str]] = {}
    for dependent, prerequisite in question.problem.needs:
        if dependent in chosen and prerequisite in chosen:
            needs.setdefault(dependent, set()).add(prerequisite)

    def reaches(one: str, other: str) -> bool:
        todo, seen = list(needs.get(one, ())), set()
        while todo:
            at = todo.pop()
            if at == other:
                return True
            if at not in seen:
                seen.add(at)
                todo.extend(needs.get(at, ()))
        return False

    return [
        (dependent, prerequisite)
        for dependent, several in needs.items()
        for prerequisite in sorted(several, key=int)
        if not any(reaches(between, prerequisite) for between in several if between != prerequisite)
    ]


def _drawing(
    question: Question,
    rows: list[Row],
    tones: dict[str, Tone],
    links: tuple[Link, ...],
    *,
    language: Language,
    today: date,
    title: str,
) -> Drawing:
    first, last = question.axis[0], question.axis[-1]
    working = set(question.axis)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return Drawing(
        title=title,
        rows=tuple(rows),
        bands=tuple(
            Band(label=w.release.name, first=w.days[0], last=w.days[-1], tone=tones[w.release.name])
            for w in question.windows
        ),
        milestones=tuple(
            Milestone(label=f"{w.release.name} · {w.days[-1]}", day=w.days[-1], tone=tones[w.release.name])
            for w in question.windows
        ),
        links=links,
        free_days=frozenset(day for day in days if day not in working),
        today=today if first <= today <= last else None,
        language=language,
    )
