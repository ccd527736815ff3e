"""`planweave migrate`: what `serve` does by itself, for those who want it apart."""

import argparse
from typing import Any

from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    subparsers.add_parser("migrate", help=say(texts.MIGRATE), description=say(texts.MIGRATE))


def run(_chosen: argparse.Namespace) -> int:
    start_django()
    from django.db import OperationalError, connection

    try:
        bring_up_to_date()
    except OperationalError as error:
        return refuse(texts.DATABASE_UNREACHABLE, reason=str(error).strip())
    print(say(texts.DATABASE_READY, place=connection.settings_dict["NAME"]))
    return 0
