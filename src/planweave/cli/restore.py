"""`planweave restore`: a backup into an empty database, compared row by row with what was written."""

import argparse
import tempfile
from pathlib import Path
from typing import Any

from planweave import __version__

from . import backup_texts as texts
from .django_ready import start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("restore", help=say(texts.RESTORE), description=say(texts.RESTORE))
    parser.add_argument("file", type=Path, metavar="FILE", help=say(texts.RESTORE_FILE))
    parser.add_argument("--key", type=Path, metavar="KEY", help=say(texts.KEY_FILE))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    from django.db import connection

    from planweave.site.settings import DATA

    DATA.mkdir(parents=True, exist_ok=True)
    place = connection.settings_dict["NAME"]
    with tempfile.TemporaryDirectory(prefix="planweave-restore-") as folder:
        code, rows = put_back(chosen.file, chosen.key, Path(folder), place=place)
    if code == 0:
        print(say(texts.RESTORED, rows=rows))
    return code


def put_back(file: Path, key: Path | None, folder: Path, *, place: object) -> tuple[int, int]:
    """(exit code, rows) of restoring `file` into the settings' database; a refusal is printed."""
    from planweave.archive import reading, sealing
    from planweave.archive.writing import contents_now

    if not file.is_file():
        return refuse(texts.MISSING, path=file), 0
    archive = file
    if sealing.is_sealed(file):
        if key is None or not key.is_file():
            return refuse(texts.NEEDS_KEY, path=file), 0
        archive = folder / "archive"
        try:
            sealing.unseal(file, archive, key=key)
        except sealing.WrongKey:
            return refuse(texts.WRONG_KEY, path=file), 0
    try:
        with archive.open("rb") as source:
            head, written = reading.check_archive(source)
            source.seek(0)
            reading.restore(source)
    except reading.Damaged as error:
        return refuse(texts.DAMAGED, path=file, reason=error), 0
    except reading.TooNew as error:
        return refuse(texts.TOO_NEW, version=error, own=__version__), 0
    except reading.NotEmpty:
        return refuse(texts.NOT_EMPTY, place=place), 0
    # An older version's rows look different once they are up to date.
    if reading.is_of_this_version(head) and contents_now() != written:
        return refuse(texts.DIFFERS, path=file), 0
    return 0, written.rows
