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
    parser.add_argument("--make-key", type=Path, metavar="KEY", help=say(texts.BACKUP_MAKE_KEY))


def run(chosen: argparse.Namespace) -> int:
    from planweave.archive import sealing

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
    from planweave.archive.writing import write_archive

    # Beside the target and renamed at the end: a file of that name is always a whole one.
    packed = chosen.file.with_name(f".{chosen.file.name}.writing")
    sealed = chosen.file.with_name(f".{chosen.file.name}.sealing")
    try:
        with open(os.open(packed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            contents = write_archive(out)
            out.flush()
            os.fsync(out.fileno())
        if keys:
            sealed.unlink(missing_ok=True)
            sealing.seal(packed, sealed, to=keys)
            os.replace(sealed, chosen.file)
        else:
            os.replace(packed, chosen.file)
    except OSError as error:
        return refuse(texts.CANNOT_WRITE, path=chosen.file, reason=error.strerror)
    finally:
        packed.unlink(missing_ok=True)
        sealed.unlink(missing_ok=True)
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
