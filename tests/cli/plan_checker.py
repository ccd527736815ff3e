"""A referee for written plans: reads the workbook and the input files with other eyes than the program's.

It shares no code with what it checks: plain openpyxl and csv, headings by name, arithmetic in fractions.
"""

import csv
import io
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import openpyxl

KEY = ("ID", "编号")
EFFORT = {"Effort (person-hours)": Fraction(1, 8), "预计人天": Fraction(1), "Effort (days)": Fraction(1)}
PLAN = {
    "en": ("Release", "Start", "Finish", "Score", "Reason"),
    "zh": ("版本", "开始", "完成", "得分", "理由"),
}


@dataclass
class Team:
    people: dict[str, tuple[set[str], Fraction]] = field(default_factory=dict)
    releases: list[tuple[str, list[date]]] = field(default_factory=list)
    leave: list[tuple[str, date, date]] = field(default_factory=list)


def rows_of(path: Path) -> list[dict[str, object]]:
    if path.suffix == ".csv":
        raw = path.read_bytes()
        text = raw.decode("gbk" if b"gbk" in path.name.encode() else "utf-8-sig")
        return [dict(row) for row in csv.DictReader(io.StringIO(text))]
    return sheet_rows(openpyxl.load_workbook(path).worksheets[0])


def sheet_rows(sheet) -> list[dict[str, object]]:
    heads, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows if any(v is not None for v in row)]


def text_of(value: object) -> str:
    return "" if value is None else str(value)


def day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def read_team(path: Path) -> Team:
    book = openpyxl.load_workbook(path)
    team = Team()

    def table(*names: str) -> list[tuple[object, ...]]:
        for name in names:
            if name in book.sheetnames:
                return [row for row in list(book[name].iter_rows(values_only=True))[1:] if row[0] is not None]
        return []

    for name, skills, share in (row[:3] for row in table("People", "人员")):
        team.people[name] = (
            {s.strip() for s in str(skills).replace("、", ",").split(",")},
            Fraction(str(share)),
        )
    off = {
        day(row[0]) + timedelta(days=n)
        for row in table("Holidays", "假期")
        for n in range((day(row[1] or row[0]) - day(row[0])).days + 1)
    }
    on = {day(row[0]) for row in table("Working days", "调休上班")}
    team.leave = [(row[0], day(row[1]), day(row[2])) for row in table("Leave", "请假")]
    at = None
    for name, start, count in (row[:3] for row in table("Releases", "版本")):
        at = day(start) if start else at
        days: list[date] = []
        while len(days) < count:
            if at in on or (at.weekday() < 5 and at not in off):
                days.append(at)
            at += timedelta(days=1)
        team.releases.append((str(name), days))
    return team


def references(row: dict[str, object], *names: str) -> list[str]:
    text = next((row[name] for name in names if row.get(name)), "")
    return [part.strip() for part in str(text).replace("、", ",").split(",") if part.strip()]


def violations(plan: Path, backlog: Path, team_path: Path) -> list[str]:
    """Everything that is wrong with the written plan, in words for the one who reads a failed test."""
    wrong: list[str] = []
    team = read_team(team_path)
    source = rows_of(backlog)
    book = openpyxl.load_workbook(plan)
    written = sheet_rows(book.worksheets[0])
    zh = "版本" in written[0]
    release_at, start_at, finish_at, _, reason_at = PLAN["zh" if zh else "en"]
    tasks = sheet_rows(book["排期" if zh else "Schedule"])
    person_at, days_at, length_at, skill_at, which_at = (
        ("人员", "人天", "工作日", "技能", "需求")
        if zh
        else ("Person", "Person-days", "Working days", "Skill", "Requirement")
    )
    windows = dict(team.releases)
    order = {name: n for n, (name, _) in enumerate(team.releases)}
    if len(written) != len(source):
        return [f"{len(source)} rows came in, {len(written)} went out"]
    key_at = next(name for name in KEY if name in source[0])
    by_key = {}
    for before, after in zip(source, written, strict=True):
        for name, value in before.items():
            if text_of(value) != text_of(after[name]):
                wrong.append(f"{before[key_at]}: {name} changed from {value!r} to {after[name]!r}")
        if not after[reason_at]:
            wrong.append(f"{before[key_at]}: no reason")
        by_key[str(before[key_at])] = after
    effort = {}
    for row in source:
        skills = {
            n: Fraction(str(v))
            for n, v in row.items()
            if n and n.startswith("Effort ") and "days" in n and n not in EFFORT and v
        }
        whole = next(
            (Fraction(str(row[n])) * f for n, f in EFFORT.items() if row.get(n) not in (None, "")), None
        )
        effort[str(row[key_at])] = sum(skills.values()) if skills else whole
    done: dict[str, Fraction] = {}
    for task in tasks:
        key, person = str(task[which_at]), task[person_at]
        skills, share = team.people[person]
        days = Fraction(str(task[days_at]))
        done[key] = done.get(key, Fraction(0)) + days
        if task[skill_at] and task[skill_at] not in skills:
            wrong.append(f"{key}: {person} has no {task[skill_at]}")
        first, last = day(task[start_at]), day(task[finish_at])
        window = windows[str(by_key[key][release_at])]
        if first not in window or last not in window:
            wrong.append(f"{key}: {first} – {last} is not on working days of its release")
        length = Fraction(str(task[length_at]))
        if not days / share <= length < days / share + Fraction(1, 4):
            wrong.append(f"{key}: {days} days at {share} cannot take {length}")
        present = [d for d in window if first <= d <= last and not is_away(team, person, d)]
        if is_away(team, person, first) or is_away(team, person, last):
            wrong.append(f"{key}: {person} is away on the first or the last day")
        if not length <= len(present) < length + 2:
            wrong.append(f"{key}: {length} days of work lie in {len(present)} days")
    for key, row in by_key.items():
        chosen = row[release_at] is not None
        if chosen != (key in done) and effort[key]:
            wrong.append(f"{key}: release and tasks contradict each other")
        if chosen and effort[key] and abs(done[key] - effort[key]) > Fraction(1, 10**6):
            wrong.append(f"{key}: {done[key]} days were planned of {effort[key]}")
        if chosen and effort[key]:
            mine = [t for t in tasks if str(t[which_at]) == key]
            if day(row[start_at]) != min(day(t[start_at]) for t in mine):
                wrong.append(f"{key}: its start is not that of its first task")
            if day(row[finish_at]) != max(day(t[finish_at]) for t in mine):
                wrong.append(f"{key}: its finish is not that of its last task")
    wrong += _links(source, by_key, order, key_at, release_at, start_at, finish_at)
    wrong += _people(team, tasks, person_at, start_at, finish_at, length_at)
    wrong += _capacity(team, tasks, by_key, windows, person_at, days_at, skill_at, which_at, release_at)
    return wrong


def is_away(team: Team, person: str, at: date) -> bool:
    return any(name == person and first <= at <= last for name, first, last in team.leave)


def _links(source, by_key, order, key_at, release_at, start_at, finish_at) -> list[str]:
    wrong = []
    for row in source:
        key = str(row[key_at])
        mine = by_key[key]
        here = mine[release_at]
        for other in references(row, "Requires", "前置需求"):
            before = by_key.get(other)
            if here is None or before is None or other == key:
                continue
            if before[release_at] is None or order[str(before[release_at])] > order[str(here)]:
                wrong.append(f"{key} is in without {other}")
            elif day(mine[start_at]) < day(before[finish_at]):
                wrong.append(f"{key} begins before {other} is finished")
        wrong += [
            f"{key} and {other} are not together"
            for other in references(row, "Together with")
            if other in by_key and by_key[other][release_at] != here
        ]
        wrong += [
            f"{key} and {other} are both in"
            for other in references(row, "Excludes")
            if here is not None and by_key[other][release_at] is not None
        ]
        if row.get("Priority") == "Must" and here is None:
            wrong.append(f"{key} is a must and out")
        if row.get("Priority") == "Won't" and here is not None:
            wrong.append(f"{key} is ruled out and in")
        if row.get("Pinned release") and here != row["Pinned release"]:
            wrong.append(f"{key} is not where it was pinned")
    return wrong


def _people(team: Team, tasks, person_at, start_at, finish_at, length_at) -> list[str]:
    """Within any stretch of days nobody may work more days than there are; only a day may be shared."""
    wrong = []
    every = [d for _, days in team.releases for d in days]
    for person in team.people:
        mine = [
            (day(t[start_at]), day(t[finish_at]), Fraction(str(t[length_at])))
            for t in tasks
            if t[person_at] == person
        ]
        present = [d for d in every if not is_away(team, person, d)]
        for first in {t[0] for t in mine}:
            for last in {t[1] for t in mine}:
                work = sum(t[2] for t in mine if first <= t[0] and t[1] <= last)
                room = sum(first <= d <= last for d in present)
                if work > room:
                    wrong.append(f"{person} works {work} days in the {room} from {first} to {last}")
        mine.sort()
        for (_, end, _), (begin, _, _) in pairwise(mine):
            if begin < end:
                wrong.append(f"{person} does two things between {begin} and {end}")
    return wrong


def _capacity(team, tasks, by_key, windows, person_at, days_at, skill_at, which_at, release_at) -> list[str]:
    wrong = []
    for release, days in windows.items():
        room = {
            name: share * sum(not is_away(team, name, d) for d in days)
            for name, (_, share) in team.people.items()
        }
        mine = [t for t in tasks if str(by_key[str(t[which_at])][release_at]) == release]
        if sum(Fraction(str(t[days_at])) for t in mine) > sum(room.values()):
            wrong.append(f"{release} holds more than the whole team can do")
        for skill in {t[skill_at] for t in mine if t[skill_at]}:
            able = sum(room[name] for name, (skills, _) in team.people.items() if skill in skills)
            if sum(Fraction(str(t[days_at])) for t in mine if t[skill_at] == skill) > able:
                wrong.append(f"{release} holds more {skill} than there is")
    return wrong
