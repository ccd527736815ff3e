"""`planweave user create` and `planweave user reset-second-factor`."""

import argparse
from typing import Any

from planweave.kernel.errors import Problem

from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import language, refuse, refuse_problem, say


def add_parser(subparsers: Any) -> None:
    group = subparsers.add_parser("user", help=say(texts.USER)).add_subparsers(
        metavar=say(texts.COMMAND), required=True
    )
    create = group.add_parser("create", help=say(texts.USER_CREATE), description=say(texts.USER_CREATE))
    create.add_argument("--email", required=True, help=say(texts.USER_EMAIL))
    create.add_argument("--name", required=True, help=say(texts.USER_NAME))
    create.add_argument("--administrator", action="store_true", help=say(texts.USER_ADMINISTRATOR))
    reset = group.add_parser(
        "reset-second-factor", help=say(texts.USER_RESET), description=say(texts.USER_RESET)
    )
    reset.add_argument("--email", required=True, help=say(texts.USER_EMAIL))
    reset.set_defaults(run=run_reset)


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


def run_reset(chosen: argparse.Namespace) -> int:
    """For whoever has lost app and recovery codes; nobody else can lift it."""
    start_django()
    bring_up_to_date()
    from planweave.accounts.actions.second_factor import lift_second_factor
    from planweave.accounts.queries import active_user
    from planweave.accounts.texts import SECOND_FACTOR_OFF, USER_UNKNOWN

    user = active_user(chosen.email)
    if user is None:
        return refuse(USER_UNKNOWN, email=chosen.email)
    if not lift_second_factor(user):
        return refuse(SECOND_FACTOR_OFF)
    print(say(texts.USER_RESET_DONE, email=user.email))
    return 0
