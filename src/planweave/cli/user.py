"""`planweave user create`."""

import argparse
from typing import Any

from planweave.kernel.errors import Problem

from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import language, refuse_problem, say


def add_parser(subparsers: Any) -> None:
    group = subparsers.add_parser("user", help=say(texts.USER)).add_subparsers(
        metavar=say(texts.COMMAND), required=True
    )
    create = group.add_parser("create", help=say(texts.USER_CREATE), description=say(texts.USER_CREATE))
    create.add_argument("--email", required=True, help=say(texts.USER_EMAIL))
    create.add_argument("--name", required=True, help=say(texts.USER_NAME))
    create.add_argument("--administrator", action="store_true", help=say(texts.USER_ADMINISTRATOR))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from planweave.accounts.actions import create_user

    try:
        user = create_user(
            email=chosen.email,
            name=chosen.name,
            language=language(),
            is_administrator=chosen.administrator,
        )
    except Problem as problem:
        return refuse_problem(problem)
    print(say(texts.USER_CREATED, email=user.email))
    return 0
