"""F26: leap days, the ends of years, changes to summer time, zones, and a clock that is put back."""

import datetime
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from trials.inside import django_here
from trials.row import SQLITE, NotPossible, Trial, row
from trials.shop import Shop

LIBRARIES = (
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/faketime/libfaketimeMT.so.1",
)
ZONES = ("Etc/GMT-14", "Etc/GMT+12", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe")
STATIONS = (
    "2027-12-31T23:59:57+00:00",  # the end of a year, in the middle of ISO week 52
    "2028-02-28T23:59:57+00:00",
    "2028-02-29T23:59:57+00:00",
    "2028-03-12T06:59:57+00:00",  # New York goes to summer time
    "2028-03-25T15:29:57+00:00",
    "2028-11-05T05:59:57+00:00",  # and back: an hour comes twice
    "2029-01-01T00:00:03+00:00",  # ISO week 1 of 2029 begins
)
HOUR = datetime.timedelta(hours=1)
FROM, UNTIL = datetime.date(2004, 1, 1), datetime.date(2026, 12, 31)


@row(
    "F26a",
    "China's holidays and make-up days of 23 years, and working days counted over leap days and years' ends",
    promise="Each day is worked or free as announced; a count is the same as looking at each day",
    fast=300,
    release=20_000,
    databases=(SQLITE,),
)
def every_day_is_what_it_is(trial: Trial) -> None:
    with django_here():
        import chinese_calendar

        from planweave.resources.regions import days_of
        from planweave.resources.rules.working_time import WorkingTime, each_day

        differing = {
            one.date: one.is_working
            for year in range(FROM.year, UNTIL.year + 1)
            for one in days_of("CN", year=year, language="zh")
        }
        china = WorkingTime(exceptions=differing)
        make_up = 0
        for day in each_day(FROM, UNTIL):
            is_worked = chinese_calendar.is_workday(day)
            make_up += is_worked and day.weekday() > 4
            trial.check(china.is_worked(day) == is_worked, f"{day}: worked is {china.is_worked(day)}")
        for _ in range(trial.times):
            first = FROM + datetime.timedelta(days=trial.random.randrange(8000))
            last = first + datetime.timedelta(days=trial.random.randrange(-2, 900))
            week = frozenset(trial.random.sample(range(7), trial.random.randint(0, 3)))
            time_there = WorkingTime(weekend=week, exceptions=differing)
            days = time_there.days(first, last)
            trial.check(time_there.count(first, last) == len(days), f"{first} to {last}, free {sorted(week)}")
        trial.note(make_up_days=make_up)


@row(
    "F26b",
    "A server whose clock walks over such moments in five zones, and goes back one hour",
    promise="Each job once, the history whole and in order, dates as they were put in, no token lives longer",
    fast=1,
    release=5,
    databases=(SQLITE,),
)
def the_clock_does_no_harm(trial: Trial) -> None:
    library = next((path for path in LIBRARIES if Path(path).exists()), None)
    if library is None or not shutil.which("faketime"):
        raise NotPossible("NOT RUN: libfaketime is not installed")
    for number in range(trial.times):
        zones = ZONES if trial.size == "release" else trial.random.sample(ZONES, 1)
        for zone in zones:
            with tempfile.TemporaryDirectory(prefix="planweave-trial-clock-") as folder:
                clock = Clock(Path(folder) / "offset")
                clock.is_at(STATIONS[0])
                environment = {
                    "LD_PRELOAD": library,
                    "FAKETIME_TIMESTAMP_FILE": str(clock.path),
                    "FAKETIME_NO_CACHE": "1",
                    "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                    "DONT_FAKE_MONOTONIC": "1",
                    "TZ": zone,
                }
                with trial.server("--workers", "1", **environment) as server:
                    walk(trial, Shop(server), clock, f"{zone} {number}")


class Clock:
    """The server's: so many seconds beside ours."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.beside = datetime.timedelta()

    @property
    def now(self) -> datetime.datetime:
        return datetime.datetime.now(datetime.UTC) + self.beside

    def is_at(self, moment: str) -> None:
        self.moves(datetime.datetime.fromisoformat(moment) - self.now)

    def moves(self, by: datetime.timedelta) -> None:
        self.beside += by
        making = self.path.with_suffix(".new")
        making.write_text(f"{self.beside.total_seconds():+.3f}")
        os.replace(making, self.path)


def walk(trial: Trial, shop: Shop, clock: Clock, where: str) -> None:
    jobs: list[str] = []
    start = "2028-02-29"
    task = shop.made("/tasks", {"title": "Leap", "requirement": shop.batch[0], "start_on": start})
    for station in STATIONS:
        clock.is_at(station)
        made = shop.create(f"At {station}")
        time.sleep(0.5)
        told = datetime.datetime.fromisoformat(made["created_at"].replace("Z", "+00:00"))
        trial.check(
            abs(told - clock.now) < datetime.timedelta(seconds=60), f"{where}: {station} became {told}"
        )
        jobs.append(shop.made(f"/documents/{shop.document}/exports", {"format": "md"})["job"])
    token = shop.server.api(
        "POST",
        "/tokens",
        {"name": "an hour", "scopes": ["read"], "expires_at": (clock.now + HOUR).isoformat()},
        token=shop.token,
    ).json()["secret"]

    def is_in() -> int:
        return int(shop.ask("GET", "/requirements?limit=1", token=token).status)

    before = is_in()
    clock.moves(HOUR + HOUR / 6)
    ended = is_in()
    # While a job waits, and a page listens.
    with shop.server.feed("shop", shop.token) as feed:
        jobs.append(shop.made(f"/documents/{shop.document}/exports", {"format": "docx"})["job"])
        clock.moves(-HOUR)
        again = is_in()
        key = shop.create(f"An hour back in {where}")["key"]
        heard = feed_hears(feed, key)
        jobs.append(shop.made(f"/documents/{shop.document}/exports", {"format": "md"})["job"])
    trial.check(
        (before, ended, again) == (200, 401, 401), f"{where}: a token of an hour: {before}, {ended}, {again}"
    )
    trial.check(heard, f"{where}: the feed did not tell of {key} after the clock went back")
    states = wait_for(shop, jobs, seconds=60)
    trial.check(set(states) == {"done"}, f"{where}: jobs are {states}")
    kinds = [
        one["kind"]
        for one in shop.server.api("GET", f"{shop.path}/activity?limit=200", token=shop.token).json()["items"]
    ]
    written = kinds.count("RequirementCreated")
    trial.check(
        written == len(STATIONS) + 1 + len(shop.batch), f"{where}: {written} creations in the history"
    )
    is_kept = shop.ask("GET", f"/tasks/{task['key']}").json()["start_on"]
    trial.check(is_kept == start, f"{where}: {start} became {is_kept}")
    clock.moves(datetime.timedelta(days=31))
    verified = shop.server.command("audit", "verify")
    trial.check(verified.returncode == 0, f"{where}: audit verify: {verified.stdout}{verified.stderr}")


def wait_for(shop: Shop, jobs: list[str], *, seconds: float) -> list[str]:
    deadline = time.monotonic() + seconds
    while True:
        states = [shop.ask("GET", f"/jobs/{one}").json()["state"] for one in jobs]
        if set(states) <= {"done", "failed", "stopped"} or time.monotonic() > deadline:
            return states
        time.sleep(0.5)


def feed_hears(feed: Any, key: str) -> bool:
    try:
        while feed.next("activity", seconds=10).data.get("record_key") != key:
            pass
    except AssertionError:
        return False
    return True
