"""`planweave restore`: a backup into an empty database, compared row by row with what was written."""

import argparse
import datetime
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planweave import __version__
from planweave.kernel.language import Text

from . import backup_texts as texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say

if TYPE_CHECKING:
    from planweave.archive.reading import Restored


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("restore", help=say(texts.RESTORE), description=say(texts.RESTORE))
    parser.add_argument("file", type=Path, metavar="FILE", help=say(texts.RESTORE_FILE))
    parser.add_argument("--key", type=Path, metavar="KEY", help=say(texts.KEY_FILE))
    parser.add_argument("--at", metavar="TIME", help=say(texts.RESTORE_AT))


def run(chosen: argparse.Namespace) -> int:
    if chosen.at or chosen.file.is_dir():
        return _at_a_time(chosen)
    start_django()
    from django.db import connection

    from planweave.site.settings import DATA

    DATA.mkdir(parents=True, exist_ok=True)
    place = connection.settings_dict["NAME"]
    with tempfile.TemporaryDirectory(prefix="planweave-restore-") as folder:
        try:
            back = put_back(chosen.file, chosen.key, Path(folder), place=place)
        except Refused as refused:
            return refused.say()
    print(say(texts.RESTORED, rows=back.contents.rows))
    return 0


def _at_a_time(chosen: argparse.Namespace) -> int:
    """From the points that a server kept: the database as it was at the last of them before the time."""
    folder = Path(os.environ.get("PLANWEAVE_HOME") or "var").absolute()
    try:
        at = datetime.datetime.fromisoformat(chosen.at) if chosen.at else datetime.datetime.now(datetime.UTC)
    except ValueError:
        return refuse(texts.TIME_MALFORMED, code=2, time=chosen.at)
    at = at.astimezone(datetime.UTC)  # without a zone: this machine's
    target = folder / "planweave.sqlite3"
    if target.exists() or os.environ.get("PLANWEAVE_DATABASE_URL"):
        return refuse(texts.NOT_EMPTY, place=folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    start_django()
    from planweave.archive import points, sealing

    target.unlink(missing_ok=True)
    try:
        link = points.bring_back(chosen.file, target, at=at, key=chosen.key)
    except points.NoPoint:
        return refuse(texts.NO_POINT, path=chosen.file, time=at.isoformat(timespec="seconds"))
    except (points.Broken, sealing.WrongKey) as error:
        return refuse(texts.POINT_BROKEN, reason=error)
    bring_up_to_date()
    print(say(texts.RESTORED_AT, time=link.at.isoformat(timespec="seconds")))
    return 0


class Refused(Exception):
    """Why a backup was not put back; nothing of it was kept."""

    def __init__(self, text: Text, **params: object) -> None:
        super().__init__(text.code)
        self.text, self.params = text, params

    def say(self) -> int:
        print(say(self.text, **self.params), file=sys.stderr)
        return 1


def put_back(file: Path, key: Path | None, folder: Path, *, place: object) -> "Restored":
    """Restore `file` into the settings' database, or raise Refused."""
    from planweave.archive import reading, sealing
    from planweave.archive.writing import contents_now

    if not file.is_file():
        raise Refused(texts.MISSING, path=file)
    archive = file
    if sealing.is_sealed(file):
        if key is None or not key.is_file():
            raise Refused(texts.NEEDS_KEY, path=file)
        archive = folder / "archive"
        try:
            sealing.unseal(file, archive, key=key)
        except sealing.WrongKey:
            raise Refused(texts.WRONG_KEY, path=file) from None
    try:
        with archive.open("rb") as source:
            # All of it before a table is made: what is damaged leaves nothing behind.
            reading.check_archive(source)
            source.seek(0)
            back = reading.restore(source)
    except reading.Damaged as error:
        raise Refused(texts.DAMAGED, path=file, reason=error) from error
    except reading.TooNew as error:
        raise Refused(texts.TOO_NEW, version=error, own=__version__) from error
    except reading.NotEmpty:
        raise Refused(texts.NOT_EMPTY, place=place) from None
    if not back.was_older and contents_now() != back.contents:
        raise Refused(texts.DIFFERS, path=file)
    return back
