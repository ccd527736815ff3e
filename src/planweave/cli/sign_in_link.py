"""`planweave sign-in-link`: a way in for somebody without a password."""

import argparse
from typing import Any

from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "sign-in-link", help=say(texts.SIGN_IN_LINK), description=say(texts.SIGN_IN_LINK)
    )
    parser.add_argument("--user", metavar="EMAIL", default="", help=say(texts.SIGN_IN_LINK_USER))
    parser.add_argument("--address", metavar="URL", default="", help=say(texts.SIGN_IN_LINK_ADDRESS))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from planweave.accounts.actions import make_sign_in_link
    from planweave.accounts.models import User
    from planweave.accounts.queries import active_user
    from planweave.accounts.texts import USER_UNKNOWN
    from planweave.site.settings import ADDRESS_FILE

    if chosen.user:
        user = active_user(chosen.user)
        if user is None:
            return refuse(USER_UNKNOWN, email=chosen.user)
    else:
        user = User.objects.filter(is_administrator=True, is_active=True).order_by("pk").first()
        if user is None:
            return refuse(texts.NO_ADMINISTRATOR)
    known = ADDRESS_FILE.read_text().strip() if ADDRESS_FILE.is_file() else "http://127.0.0.1:8000"
    address = (chosen.address or known).rstrip("/")
    print(f"{address}/sign-in#{make_sign_in_link(user)}")
    return 0
