"""`planweave reindex`: the index of words made anew from the records (kernel.search)."""

import argparse
from typing import Any

from . import reindex_texts as texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    subparsers.add_parser("reindex", help=say(texts.REINDEX), description=say(texts.REINDEX))


def run(_chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from django.db import transaction

    from planweave.kernel import search
    from planweave.kernel.models import Record

    with transaction.atomic():
        search.rebuild()
        count = Record.objects.count()
    if search.missing_parts():
        return refuse(texts.NO_FTS5)
    print(say(texts.MADE, count=count))
    return 0
