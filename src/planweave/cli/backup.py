"""`planweave backup`: everything in one file, as of one moment, for the holders of a key."""

import argparse
import os
from pathlib import Path
from typing import Any

from . import backup_texts as texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("backup", help=say(texts.BACKUP), description=say(texts.BACKUP))
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help=say(texts.BACKUP_FILE))
    parser.add_argument("--to", action="append", default=[], metavar="AGE1", help=say(texts.BACKUP_TO))
    parser.add_argument("--plain", action="store_true", help=say(texts.BACKUP_PLAIN))
    parser.add_argument("--now", action="store_true", help=say(texts.BACKUP_NOW))
    parser.add_argument("--test", action="store_true", help=say(texts.BACKUP_TEST))
    parser.add_argument("--make-key", type=Path, metavar="KEY", help=say(texts.BACKUP_MAKE_KEY))


def run(chosen: argparse.Namespace) -> int:
    from planweave.archive import sealing

    if chosen.now:
        return _now(with_test=chosen.test)
    if chosen.make_key:
        try:
            public = sealing.make_key(chosen.make_key)
        except FileExistsError:
            return refuse(texts.EXISTS, path=chosen.make_key)
        except OSError as error:
            return refuse(texts.CANNOT_WRITE, path=chosen.make_key, reason=error.strerror)
        print(say(texts.KEY_MADE, key=public, path=chosen.make_key))
        if chosen.file is None:
            return 0
        chosen.to.append(public)
    keys = chosen.to or os.environ.get("PLANWEAVE_BACKUP_TO", "").split()
    if chosen.file is None or not (keys or chosen.plain):
        return refuse(texts.WHO_OPENS, code=2)
    for key in keys:
        if not sealing.is_public_key(key):
            return refuse(texts.KEY_INVALID, code=2, key=key)
    if chosen.file.exists():
        return refuse(texts.EXISTS, path=chosen.file)
    start_django()
    bring_up_to_date()
    from planweave.archive.files import write_file

    try:
        contents = write_file(chosen.file, to=keys)
    except OSError as error:
        return refuse(texts.CANNOT_WRITE, path=chosen.file, reason=error.strerror)
    print(
        say(
            texts.WRITTEN,
            path=chosen.file,
            rows=contents.rows,
            tables=contents.tables,
            digest=contents.digest[:16],
        )
    )
    return 0


def _now(*, with_test: bool) -> int:
    """One of those that the settings ask for: into their folder, noted, and the old ones thinned out."""
    start_django()
    bring_up_to_date()
    from planweave.archive.sealing import is_public_key
    from planweave.operations.actions import make_backup
    from planweave.operations.models import Backup
    from planweave.operations.rules import Malformed, schedule_in

    try:
        schedule = schedule_in(os.environ)
    except Malformed as error:
        return refuse(texts.SETTING_MALFORMED, code=2, name=error)
    if schedule is None:
        return refuse(texts.NO_FOLDER, code=2)
    for key in schedule.keys:
        if not is_public_key(key):
            return refuse(texts.KEY_INVALID, code=2, key=key)
    made = make_backup(Backup.objects.create(), schedule, is_tested=True if with_test else None)
    if made.state == Backup.State.FAILED:
        return refuse(texts.NOW_FAILED, reason=made.problem)
    tested = texts.NOW_TESTED if made.test == Backup.Test.PASSED else texts.NOW_UNTESTED
    print(say(tested, path=made.path, rows=made.rows, seconds=made.test_seconds))
    return 0
