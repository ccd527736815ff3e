"""`planweave move --to …`: from SQLite to PostgreSQL or back, everything with its ids, history and links."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from . import backup_texts as texts
from .django_ready import bring_up_to_date, start_django
from .language import language, refuse, say


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("move", help=say(texts.MOVE), description=say(texts.MOVE))
    parser.add_argument("--to", required=True, metavar="PLACE", help=say(texts.MOVE_TO))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from planweave.archive.writing import contents_now, write_archive

    is_url = chosen.to.startswith(("postgresql://", "postgres://"))
    name, value = (
        ("PLANWEAVE_DATABASE_URL", chosen.to) if is_url else ("PLANWEAVE_HOME", os.path.abspath(chosen.to))
    )
    there = {key: kept for key, kept in os.environ.items() if key != "PLANWEAVE_DATABASE_URL"}
    with tempfile.TemporaryDirectory(prefix="planweave-move-") as folder:
        archive = Path(folder) / "archive"
        with archive.open("wb") as out:
            written = write_archive(out)
        # A process has one database: the other end is a process of its own.
        command = [sys.executable, "-m", "planweave.cli", "restore", str(archive), "--language", language()]
        came = subprocess.run(
            command, env=there | {name: value}, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
    if came.returncode:
        print(came.stderr.strip(), file=sys.stderr)
        return came.returncode
    shown = chosen.to.rpartition("@")[2] if is_url else value
    if contents_now() != written:
        return refuse(texts.WRITTEN_MEANWHILE, place=shown)
    print(
        say(
            texts.MOVED,
            rows=written.rows,
            digest=written.digest[:16],
            setting=f"{name}=postgresql://…@{shown}" if is_url else f"{name}={value}",
        )
    )
    return 0
