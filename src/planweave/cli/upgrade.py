"""`planweave upgrade`: the database up to this version, in one step that is taken back whole where it is cut off."""

import argparse
import os
from pathlib import Path
from typing import Any

from planweave import __version__

from . import upgrade_texts as texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("upgrade", help=say(texts.UPGRADE), description=say(texts.UPGRADE))
    parser.add_argument("--check", action="store_true", help=say(texts.CHECK))
    parser.add_argument("--backup", type=Path, metavar="FILE", help=say(texts.BACKUP))
    parser.add_argument("--without-backup", action="store_true", help=say(texts.WITHOUT))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    from django.db import DatabaseError, OperationalError

    from planweave.kernel.audit import first_broken_link
    from planweave.kernel.first_tables import is_new
    from planweave.kernel.upgrading import Newer, steps_missing

    try:
        if is_new():
            return refuse(texts.NOTHING_HERE)
        missing = steps_missing()
    except Newer as newer:
        return refuse(texts.NEWER, step=newer, own=__version__)
    except OperationalError as error:
        return refuse(texts.UNREACHABLE, reason=str(error).strip())
    if not missing:
        print(say(texts.UP_TO_DATE, version=__version__))
        return 0
    if chosen.check:
        print(say(texts.MISSING, count=len(missing), names=", ".join(".".join(step) for step in missing)))
        return 1
    if not chosen.without_backup:
        try:
            print(say(texts.KEPT, path=_keep(chosen.backup)), flush=True)
        except OSError as error:
            return refuse(texts.NOT_KEPT, reason=error.strerror)
    try:
        bring_up_to_date()
    except DatabaseError as error:
        return refuse(texts.TAKEN_BACK, reason=str(error).strip())
    from planweave.workspaces.models import Workspace

    for pk, slug in Workspace.objects.order_by("slug").values_list("pk", "slug"):
        if (seq := first_broken_link(pk)) is not None:
            return refuse(texts.HISTORY, slug=slug, seq=seq)
    print(say(texts.DONE, count=len(missing), version=__version__))
    return 0


def _keep(asked: Path | None) -> Path:
    """A backup of the tables as they are, written with the models of their own version."""
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader
    from django.utils import timezone

    from planweave.archive.files import write_file
    from planweave.site.settings import DATA

    loader = MigrationLoader(connection)
    applied = [node for node in loader.graph.nodes if node in loader.applied_migrations]
    keys = os.environ.get("PLANWEAVE_BACKUP_TO", "").split()
    path = asked or DATA / f"before-upgrade-{timezone.now():%Y%m%d-%H%M%S}{'.age' if keys else '.backup'}"
    if path.exists():
        raise FileExistsError(0, f"{path} exists")
    write_file(path, to=keys, apps=loader.project_state(applied).apps)
    return path
