"""`planweave serve`: the database made or migrated, the demo on the first start, a link to sign in."""

import argparse
import errno
import os
from typing import Any

from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import language, refuse, say


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("serve", help=say(texts.SERVE), description=say(texts.SERVE))
    parser.add_argument("--host", default="127.0.0.1", help=say(texts.SERVE_HOST))
    parser.add_argument("--port", type=int, default=8000, help=say(texts.SERVE_PORT))
    parser.add_argument("--empty", action="store_true", help=say(texts.SERVE_EMPTY))
    parser.add_argument("--workers", type=int, default=2, help=say(texts.SERVE_WORKERS))
    parser.add_argument("--administrator", default="admin@localhost", help=say(texts.SERVE_ADMINISTRATOR))


def run(chosen: argparse.Namespace) -> int:
    from planweave.site.server import listening_socket, serve

    try:
        listening = listening_socket(chosen.host, chosen.port)
    except (OSError, OverflowError) as error:
        if getattr(error, "errno", None) == errno.EADDRINUSE:
            return refuse(texts.PORT_TAKEN, host=chosen.host, port=chosen.port)
        return refuse(texts.ADDRESS_UNUSABLE, host=chosen.host, port=chosen.port, reason=error)
    with listening:
        start_django()
        from django.db import OperationalError

        try:
            bring_up_to_date()
        except OperationalError as error:
            return refuse(texts.DATABASE_UNREACHABLE, reason=str(error).strip())
        address = _address(chosen.host, listening.getsockname()[1])
        secret = _first_start(chosen)
        _remember(address)

        def on_ready() -> None:
            print(say(texts.READY, address=f"{address}/"), flush=True)
            if secret:
                print(say(texts.FIRST_LINK, link=f"{address}/sign-in#{secret}"), flush=True)
            else:
                command = os.environ.get("PLANWEAVE_COMMAND", "planweave")
                print(say(texts.NEXT_LINK, command=command), flush=True)

        if chosen.host not in ("127.0.0.1", "localhost", "::1") and not os.environ.get("PLANWEAVE_HOSTS"):
            print(say(texts.HOSTS_MISSING), flush=True)
        serve(listening, workers=chosen.workers, on_ready=on_ready)
    return 0


def _first_start(chosen: argparse.Namespace) -> str:
    """On a server without people: the administrator, the demo, and the secret of a sign-in link; else ""."""
    from planweave.accounts.actions import create_user, make_sign_in_link
    from planweave.accounts.models import User

    if User.objects.exists():
        return ""
    administrator = create_user(
        email=chosen.administrator,
        name=say(texts.ADMINISTRATOR_NAME),
        language=language(),
        is_administrator=True,
    )
    if not chosen.empty:
        from planweave import demo

        print(say(texts.DEMO_LOADING), flush=True)
        demo.load(language(), administrator)
    return make_sign_in_link(administrator)


def _address(host: str, port: int) -> str:
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]"}.get(host, host)  # noqa: S104 - names of "everywhere"
    return f"http://{shown}:{port}"


def _remember(address: str) -> None:
    """For `planweave sign-in-link`, which runs beside the server and cannot ask it."""
    from planweave.site.settings import ADDRESS_FILE

    ADDRESS_FILE.write_text(address + "\n")
