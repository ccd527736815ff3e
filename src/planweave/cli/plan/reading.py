"""Both files, read and refused as a whole where anything in them is wrong."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from planweave.interchange.tabular.backlog import Backlog, BacklogItem, read_backlog
from planweave.interchange.tabular.backlog_fields import FIELDS_BY_NAME
from planweave.interchange.tabular.cells import column_letters
from planweave.interchange.tabular.fields import folded
from planweave.interchange.tabular.refusals import FileRefused, Issue
from planweave.interchange.tabular.team import Holiday, Release, Team, read_team
from planweave.kernel.language import LANGUAGES, Language, Text
from planweave.resources.regions import days_of, known_regions

from . import texts
from .refusal import Refused
from .texts.saying import Said, said

MOST_SENTENCES = 60
_OVER_STATES = frozenset(
    ("done", "closed", "finished", "complete", "completed", "delivered", "released", "shipped", "resolved",
     "rejected", "cancelled", "canceled", "abandoned", "duplicate", "invalid", "wontfix",
     "完成", "已完成", "关闭", "已关闭", "已上线", "已发布", "已交付", "已解决", "拒绝", "已拒绝", "已否决", "取消",
     "已取消", "已废弃")
)  # fmt: skip


@dataclass(frozen=True)
class Window:
    """One release with its working days in order."""

    release: Release
    days: tuple[date, ...]


@dataclass(frozen=True)
class Files:
    """What was read: both files without errors, and every warning to tell."""

    backlog: Backlog
    team: Team
    windows: tuple[Window, ...]
    warnings: tuple[Issue, ...]


def read_files(
    backlog_path: Path, team_path: Path, *, sheet: str | None, region: str | None, language: Language
) -> Files:
    """Raises `Refused` with every problem at its cell."""
    backlog = _opened(read_backlog, backlog_path, sheet=sheet)
    team = _opened(read_team, team_path)
    if backlog.errors:
        raise _cells_refused(backlog_path, backlog.errors)
    windows = None
    if region:
        team = _with_region(team, region, language)
    windows = _windows(team)
    if region:
        # Releases may run into a year that the first look did not reach.
        team = _with_region(team, region, language, until=windows[-1].days[-1].year + 1)
        windows = _windows(team)
    warnings = [each for each in backlog.issues if each.severity == "warning"]
    return Files(backlog, team, windows, (*warnings, *team.warnings))


def is_over(item: BacklogItem) -> bool:
    """Whether its state says that nothing is left to do."""
    return folded(item.state or "").replace(" ", "").replace("'", "") in _OVER_STATES


def _opened(read, path: Path, **options):
    try:
        if not path.is_file():
            raise FileNotFoundError(2, os.strerror(2))
        return read(path, **options)
    except FileRefused as refused:
        raise Refused([said(texts.refusals.FILE_REFUSED, path=path, reason=_finished(refused.say))]) from None
    except OSError as error:
        raise Refused(
            [said(texts.refusals.UNREADABLE, path=path, reason=error.strerror or str(error))]
        ) from None


def _finished(say: Callable[[Language], str], *, before: str = "") -> Said:
    """A sentence that another room has made: its braces are no placeholders."""
    return Said(
        Text(
            "cli.plan.finished",
            *(before + say(each).replace("{", "{{").replace("}", "}}") for each in LANGUAGES),
        )
    )


def _cells_refused(path: Path, errors: Sequence[Issue]) -> Refused:
    sentences = [said(texts.refusals.CELLS_REFUSED, path=path, count=len(errors))]
    sentences += [_finished(issue.say_with_sheet, before="  ") for issue in errors[:MOST_SENTENCES]]
    if len(errors) > MOST_SENTENCES:
        sentences.append(said(texts.refusals.AND_MORE, count=len(errors) - MOST_SENTENCES))
    return Refused(sentences)


def _windows(team: Team) -> tuple[Window, ...]:
    windows: list[Window] = []
    try:
        windows = [Window(release, tuple(days)) for release, days in team.release_days()]
    except (ValueError, OverflowError):
        at = min(len(windows), len(team.releases) - 1)
        raise Refused([said(texts.refusals.NO_WORKING_DAYS, release=team.releases[at].name)]) from None
    wrong = [
        said(
            texts.refusals.RELEASES_OVERLAP,
            later=after.release.name,
            earlier=before.release.name,
            start=after.days[0].isoformat(),
            end=before.days[-1].isoformat(),
        )
        for before, after in pairwise(windows)
        if after.days[0] <= before.days[-1]
    ]
    if wrong:
        raise Refused(wrong)
    if not any(person.availability > 0 for person in team.people):
        raise Refused([said(texts.refusals.NOBODY)])
    return tuple(windows)


def _with_region(team: Team, region: str, language: Language, *, until: int | None = None) -> Team:
    """The team's calendar with a country's. What the workbook says of a day counts more."""
    code = region.upper()
    if code not in known_regions():
        raise Refused([said(texts.refusals.UNKNOWN_REGION, region=region)])
    first = next(release.start for release in team.releases if release.start).year
    off: list[Holiday] = []
    on: set[date] = set()
    for year in range(first, (until or first + 1) + 1):
        for day in days_of(code, year=year, language=language):
            if day.is_working:
                on.add(day.date)
            elif not any(h.first <= day.date <= h.last for h in team.holidays):
                off.append(Holiday(day.date, day.date, day.name))
    on -= {day for day in on if any(h.first <= day <= h.last for h in team.holidays)}
    return replace(team, holidays=(*team.holidays, *off), working_days=team.working_days | on)


def understood(files: Files, backlog_path: Path, team_path: Path, language: Language) -> list[str]:
    """What was taken from the files, for the eyes of the one who started the command."""
    backlog, team = files.backlog, files.team
    lines = [
        texts.progress.READ_BACKLOG.say(
            language, path=backlog_path.name, sheet=backlog.sheet.name, count=len(backlog.items)
        )
    ]
    used = {mapping.column for mapping in backlog.mappings}
    for mapping in backlog.mappings:
        label = FIELDS_BY_NAME[mapping.field].label(language).replace("{}", mapping.member or "…")
        heading = backlog.header.headings[mapping.column]
        lines.append(
            texts.progress.READ_COLUMN.say(
                language, column=column_letters(mapping.column), heading=heading, field=label
            )
        )
    idle = [h for n, h in enumerate(backlog.header.headings) if h and n not in used]
    if idle:
        lines.append(texts.progress.READ_IGNORED.say(language, columns=texts.saying.joined(idle, language)))
    lines.append(
        texts.progress.READ_TEAM.say(
            language, path=team_path.name, people=len(team.people), releases=len(team.releases)
        )
    )
    people = [
        texts.progress.READ_PERSON.say(
            language,
            name=person.name,
            skills=texts.saying.joined(list(person.skills), language),
            share=texts.saying.figure(100 * person.availability, 0),
        )
        for person in team.people
    ]
    lines.append("  " + texts.saying.joined(people, language))
    return lines
