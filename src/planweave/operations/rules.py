"""When a backup is due, which are kept, and what the settings of it mean. No database, no clock."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_EVERY_HOURS = 24.0
DEFAULT_KEEP = (7, 4, 6)
DEFAULT_TEST_DAYS = 7.0
RETRY = datetime.timedelta(hours=1)
GIVEN_UP_AFTER = datetime.timedelta(hours=2)
"""A backup that says nothing for so long has lost its worker."""


class Malformed(ValueError):
    """A setting that cannot be read: its name is the message."""


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """What the settings ask for: where to, how often, how many kept by day, week and month, tested how often."""

    folder: Path
    every: datetime.timedelta
    keep: tuple[int, int, int]
    test_every: datetime.timedelta
    keys: tuple[str, ...]
    secret: Path | None


def schedule_in(environment: Mapping[str, str]) -> Schedule | None:
    """None where no folder is named. Malformed where a number is none or makes no sense."""
    folder = environment.get("PLANWEAVE_BACKUP_FOLDER", "").strip()
    if not folder:
        return None
    hours = _number(environment, "PLANWEAVE_BACKUP_EVERY", DEFAULT_EVERY_HOURS)
    days = _number(environment, "PLANWEAVE_BACKUP_TEST", DEFAULT_TEST_DAYS)
    secret = environment.get("PLANWEAVE_BACKUP_KEY", "").strip()
    return Schedule(
        folder=Path(folder),
        every=datetime.timedelta(hours=hours),
        keep=_keep(environment.get("PLANWEAVE_BACKUP_KEEP", "")),
        test_every=datetime.timedelta(days=days),
        keys=tuple(environment.get("PLANWEAVE_BACKUP_TO", "").split()),
        secret=Path(secret) if secret else None,
    )


def is_due(
    schedule: Schedule,
    *,
    now: datetime.datetime,
    last_good: datetime.datetime | None,
    last_try: datetime.datetime | None,
) -> bool:
    """Once per `every`; after a failure again an hour later. A running one counts as a try."""
    if last_try is not None and now - last_try < min(RETRY, schedule.every):
        return False
    return last_good is None or now - last_good >= schedule.every


def is_test_due(schedule: Schedule, *, now: datetime.datetime, last_test: datetime.datetime | None) -> bool:
    return last_test is None or now - last_test >= schedule.test_every


def kept(times: Iterable[datetime.datetime], keep: tuple[int, int, int]) -> set[datetime.datetime]:
    """Of the good backups' times: the newest of each of the last so many days, weeks and months that have one.

    The newest of all is kept whatever the numbers say.
    """
    newest_first = sorted(times, reverse=True)
    found = set(newest_first[:1])
    periods = (
        (keep[0], lambda at: at.date()),
        (keep[1], lambda at: at.isocalendar()[:2]),
        (keep[2], lambda at: (at.year, at.month)),
    )
    for count, period_of in periods:
        seen: list[object] = []
        for at in newest_first:
            if period_of(at) not in seen and len(seen) < count:
                seen.append(period_of(at))
                found.add(at)
    return found


def _number(environment: Mapping[str, str], name: str, default: float) -> float:
    words = environment.get(name, "").strip()
    try:
        value = float(words) if words else default
    except ValueError as error:
        raise Malformed(name) from error
    if not 0 < value < 24 * 366:
        raise Malformed(name)
    return value


def _keep(words: str) -> tuple[int, int, int]:
    if not words.strip():
        return DEFAULT_KEEP
    parts = words.split(",")
    if len(parts) != 3 or not all(part.strip().isdigit() for part in parts):
        raise Malformed("PLANWEAVE_BACKUP_KEEP")
    days, weeks, months = (int(part) for part in parts)
    return days, weeks, months
