"""`planweave token create`: the secret goes to standard output, alone."""

import argparse
from typing import Any

from planweave.kernel.errors import Problem

from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, refuse_problem, say


def add_parser(subparsers: Any) -> None:
    group = subparsers.add_parser("token", help=say(texts.TOKEN)).add_subparsers(
        metavar=say(texts.COMMAND), required=True
    )
    create = group.add_parser("create", help=say(texts.TOKEN_CREATE), description=say(texts.TOKEN_CREATE))
    create.add_argument("--user", metavar="EMAIL", required=True, help=say(texts.TOKEN_USER))
    create.add_argument("--scope", action="append", required=True, help=say(texts.TOKEN_SCOPE))
    create.add_argument("--name", default="planweave token create", help=say(texts.TOKEN_NAME))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from planweave.accounts.actions import create_token
    from planweave.accounts.queries import active_user
    from planweave.accounts.texts import USER_UNKNOWN

    user = active_user(chosen.user)
    if user is None:
        return refuse(USER_UNKNOWN, email=chosen.user)
    scopes = [scope.strip() for given in chosen.scope for scope in given.split(",")]
    try:
        _, secret = create_token(user, name=chosen.name, scopes=scopes)
    except Problem as problem:
        return refuse_problem(problem)
    print(secret)
    return 0
