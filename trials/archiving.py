"""A PostgreSQL whose log is kept beside it, by the commands of docs/operate/backup.md and no others."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from harness.postgres import free_port, installed, postgres_user

from . import ROOT
from .row import NotPossible

PAGE = ROOT / "docs" / "operate" / "backup.md"
NEEDED = ("initdb", "pg_ctl", "pg_basebackup", "pg_receivewal")
READY_SECONDS = 120


def commands() -> list[str]:
    """The blocks of the page's chapter on PostgreSQL: make a slot, receive, copy the whole, go back."""
    chapter = PAGE.read_text().split("## To a point in time: PostgreSQL")[1].split("\n## ")[0]
    blocks = re.findall(r"```sh\n(.*?)```", chapter, re.DOTALL)
    assert len(blocks) == 4, "the page has other commands than the trial knows"
    return blocks


class Archived:
    """A cluster with real syncs, a service that receives its log, and one whole copy of it."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder, self.programs = folder, programs
        self.port = free_port()
        self.slot, self.receive, self.copy, self.back = (self._here(block) for block in commands())
        self.receiver: subprocess.Popen[bytes] | None = None

    def _here(self, block: str) -> str:
        block = block.replace("/mnt/", f"{self.folder}/").replace("/var/lib/postgresql/", f"{self.folder}/")
        return block.replace("base/2026-11-22", "base/one")

    @property
    def url(self) -> str:
        return f"postgresql://planweave@127.0.0.1:{self.port}/postgres"

    def begin(self) -> None:
        for name in ("wal", "base"):
            (self.folder / name).mkdir()
            if user := postgres_user():
                os.chown(self.folder / name, user.pw_uid, user.pw_gid)
        self.shell("initdb -D data -U planweave --auth=trust --no-sync -E UTF8 --locale=C.UTF-8")
        with (self.folder / "data" / "postgresql.conf").open("a") as settings:
            settings.write(
                f"listen_addresses = '127.0.0.1'\nunix_socket_directories = '{self.folder}'\nmax_connections = 60\n"
            )
        self.shell("pg_ctl -D data -w -l log start")

    def keep_the_log(self) -> None:
        """What the page says: the slot, the service, the daily copy."""
        self.shell(self.slot)
        self.receiver = subprocess.Popen(
            ["sh", "-ec", f"exec {self.receive}"], **self._as_postgres(self.port), stderr=subprocess.DEVNULL
        )
        self.shell(self.copy)

    def lose_the_disk(self) -> None:
        """PostgreSQL dies at once, and its folder is gone."""
        first = (self.folder / "data" / "postmaster.pid").read_text().splitlines()[0]
        os.kill(int(first), signal.SIGKILL)
        shutil.rmtree(self.folder / "data", ignore_errors=True)
        self._end_receiver()

    def bring_back(self, at: str = "") -> str:
        """The way back of the page, to a time or (without one) to all that was received; the URL of what comes."""
        target = self.folder / "back"
        words = re.sub(
            r"recovery_target_time = '[^']*'\n", f"recovery_target_time = '{at}'\n" if at else "", self.back
        )
        if not at:
            words = words.replace("recovery_target_action = 'promote'\n", "")
        port = free_port()
        self.shell(words, port=port)
        url = f"postgresql://planweave@127.0.0.1:{port}/postgres"
        import psycopg

        deadline = time.monotonic() + READY_SECONDS
        with psycopg.connect(url, autocommit=True) as connection:
            while connection.execute("SELECT pg_is_in_recovery()").fetchone() != (False,):
                assert time.monotonic() < deadline, (target.with_suffix(".log")).read_text()[-900:]
                time.sleep(0.02)
        return url

    def throw_back_away(self) -> None:
        with contextlib.suppress(subprocess.CalledProcessError):
            self.shell("pg_ctl -D back -m immediate -w stop")
        shutil.rmtree(self.folder / "back", ignore_errors=True)
        (self.folder / "back.log").unlink(missing_ok=True)

    def end(self) -> None:
        self._end_receiver()
        for name in ("back", "data"):
            if (self.folder / name / "postmaster.pid").exists():
                with contextlib.suppress(subprocess.CalledProcessError):
                    self.shell(f"pg_ctl -D {name} -m immediate -w stop")

    def _end_receiver(self) -> None:
        if self.receiver and self.receiver.poll() is None:
            self.receiver.terminate()
            self.receiver.wait(timeout=20)

    def shell(self, words: str, *, port: int = 0) -> None:
        done = subprocess.run(
            ["sh", "-ec", words],
            **self._as_postgres(port or self.port),
            stderr=subprocess.STDOUT if "pg_ctl" not in words else subprocess.DEVNULL,
            timeout=READY_SECONDS,
        )
        if done.returncode:
            raise subprocess.CalledProcessError(done.returncode, words)

    def _as_postgres(self, port: int) -> dict[str, Any]:
        user = postgres_user()
        path = os.pathsep.join([str(self.programs), os.environ.get("PATH", "")])
        environment = {"PATH": path, "HOME": str(self.folder), "LANG": "C.UTF-8"}
        environment |= {"PGHOST": str(self.folder), "PGPORT": str(port), "PGUSER": "planweave"}
        own = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        return own | {
            "cwd": self.folder,
            "env": environment,
            "stdin": subprocess.DEVNULL,
            "stdout": subprocess.DEVNULL,
        }


@contextlib.contextmanager
def archived() -> Iterator[Archived]:
    """Gone afterwards."""
    complete = [place for place in installed() if all((place / name).exists() for name in NEEDED)]
    if not complete:
        raise NotPossible(f"PostgreSQL's own programs are missing: {', '.join(NEEDED)}")
    folder = Path(tempfile.mkdtemp(prefix="planweave-wal-"))
    if user := postgres_user():
        os.chown(folder, user.pw_uid, user.pw_gid)
    made = Archived(folder, complete[0])
    try:
        made.begin()
        yield made
    finally:
        made.end()
        shutil.rmtree(folder, ignore_errors=True)
