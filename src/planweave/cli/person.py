"""`planweave person export` and `planweave person erase`: what an administrator does in the browser, at the machine."""

import argparse
from pathlib import Path
from typing import Any

from . import person_texts as words
from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import language, refuse, refuse_problem, say


def add_parser(subparsers: Any) -> None:
    group = subparsers.add_parser("person", help=say(words.PERSON)).add_subparsers(
        metavar=say(texts.COMMAND), required=True
    )
    export = group.add_parser("export", help=say(words.EXPORT), description=say(words.EXPORT))
    export.add_argument("--email", required=True, help=say(texts.USER_EMAIL))
    export.add_argument("--to", required=True, type=Path, metavar="FILE", help=say(words.EXPORT_TO))
    export.set_defaults(run=run_export)
    erase = group.add_parser("erase", help=say(words.ERASE), description=say(words.ERASE))
    erase.add_argument("--email", required=True, help=say(texts.USER_EMAIL))
    erase.add_argument(
        "--texts", choices=["report", "replace"], default="report", help=say(words.ERASE_TEXTS)
    )
    erase.add_argument("--confirm", default="", metavar="E-MAIL", help=say(words.ERASE_CONFIRM))
    erase.set_defaults(run=run_erase)


def run_export(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from planweave.accounts.models import User
    from planweave.privacy.actions import zip_of
    from planweave.privacy.texts import PERSON_UNKNOWN

    user = User.objects.filter(email__iexact=chosen.email).first()
    if user is None:
        return refuse(PERSON_UNKNOWN)
    content, rows = zip_of(user.pk)
    try:
        # Nobody else on this machine is to read it.
        chosen.to.touch(mode=0o600, exist_ok=False)
        chosen.to.write_bytes(content)
    except OSError as error:
        return refuse(words.EXPORT_UNWRITABLE, path=chosen.to, reason=error.strerror)
    print(say(words.EXPORTED, path=chosen.to, rows=rows))
    return 0


def run_erase(chosen: argparse.Namespace) -> int:
    """Without --confirm it only says what would be done."""
    start_django()
    bring_up_to_date()
    from planweave.accounts.models import User
    from planweave.kernel.actor import Actor
    from planweave.kernel.errors import Problem
    from planweave.privacy.actions import erase_person, preview_erasure
    from planweave.privacy.texts import PERSON_UNKNOWN

    user = User.objects.filter(email__iexact=chosen.email).first()
    if user is None:
        return refuse(PERSON_UNKNOWN)
    administrator = (
        User.objects.filter(is_administrator=True, is_active=True).exclude(pk=user.pk).first() or user
    )
    actor = Actor(
        user_id=administrator.pk,
        name=administrator.name,
        language=language(),
        via="command",
        is_administrator=True,
    )
    try:
        if chosen.confirm:
            report = erase_person(actor, user.pk, confirm=chosen.confirm, texts_too=chosen.texts)
        else:
            report = preview_erasure(actor, user.pk, texts_too=chosen.texts)
    except Problem as problem:
        return refuse_problem(problem)
    print(
        say(
            words.ERASED if chosen.confirm else words.WOULD_ERASE,
            name=report.name,
            alias=report.alias,
            removed=sum(report.removed.values()),
            replaced=report.replaced,
            history=report.history,
        )
    )
    for told, hits in ((words.LEFT, report.left), (words.SEALED, report.sealed)):
        if hits:
            print(say(told, count=len(hits)))
        for hit in hits:
            print(f"  {hit.table}.{hit.column} {hit.row}: {hit.excerpt}")
    if report.unread:
        print(say(words.UNREAD, count=report.unread))
    return 0
