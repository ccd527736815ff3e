"""`planweave verify`: a test restore into a database that is thrown away; 0 where the backup is worth keeping."""

import argparse
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import backup_texts as texts
from .django_ready import start_django
from .language import refuse, say
from .restore import Refused, put_back

if TYPE_CHECKING:
    from planweave.archive.reading import Restored


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("verify", help=say(texts.VERIFY), description=say(texts.VERIFY))
    parser.add_argument("file", type=Path, metavar="FILE", help=say(texts.RESTORE_FILE))
    parser.add_argument("--key", type=Path, metavar="KEY", help=say(texts.KEY_FILE))


def run(chosen: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="planweave-verify-") as folder:
        os.environ["PLANWEAVE_HOME"] = folder
        os.environ.pop("PLANWEAVE_DATABASE_URL", None)
        start_django()
        from django.db import connection

        try:
            return _told(chosen.file, put_back(chosen.file, chosen.key, Path(folder), place=folder))
        except Refused as refused:
            return refused.say()
        finally:
            connection.close()


def _told(file: Path, back: "Restored") -> int:
    from planweave.kernel.audit import first_broken_link
    from planweave.workspaces.models import Workspace

    if any(first_broken_link(pk) is not None for pk in Workspace.objects.values_list("pk", flat=True)):
        return refuse(texts.DIFFERS, path=file)
    head, rows = back.head, back.contents.rows
    print(say(texts.VERIFIED, path=file, version=head.version, made_at=head.made_at[:19], rows=rows))
    return 0
