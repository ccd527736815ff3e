"""`planweave openapi`: the document that clients are generated from."""

import argparse
import json
from typing import Any

from . import texts
from .django_ready import start_django
from .language import say


def add_parser(subparsers: Any) -> None:
    subparsers.add_parser("openapi", help=say(texts.OPENAPI), description=say(texts.OPENAPI))


def run(_chosen: argparse.Namespace) -> int:
    start_django()
    from planweave.site.api import api

    print(json.dumps(api.get_openapi_schema(), indent=2, ensure_ascii=False))
    return 0
