"""`planweave …`: one command per module; a command's module is imported only when it is asked for.

A command's module has `add_parser(subparsers)` and `run(arguments) -> int`. Exit codes: 0 done, 1 refused or
failed with a sentence, 2 called wrongly.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from planweave import __version__

from . import texts
from .language import Parser, language_asked, say

COMMANDS = {
    "serve": "planweave.cli.serve",
    "worker": "planweave.cli.worker",
    "plan": "planweave.cli.plan",
    "sign-in-link": "planweave.cli.sign_in_link",
    "user": "planweave.cli.user",
    "person": "planweave.cli.person",
    "token": "planweave.cli.token",
    "audit": "planweave.cli.audit",
    "doctor": "planweave.cli.doctor",
    "upgrade": "planweave.cli.upgrade",
    "migrate": "planweave.cli.migrate",
    "reindex": "planweave.cli.reindex",
    "backup": "planweave.cli.backup",
    "verify": "planweave.cli.verify",
    "restore": "planweave.cli.restore",
    "move": "planweave.cli.move",
    "files": "planweave.cli.files",
    "openapi": "planweave.cli.openapi",
    "reqif": "planweave.cli.reqif",
    "bench": "planweave.cli.bench",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language_asked(given)
    parser = _parser(given)
    if not given:
        parser.print_help()
        return 2
    chosen = parser.parse_args(given)
    if data := getattr(chosen, "data", None):
        os.environ["PLANWEAVE_HOME"] = os.path.abspath(data)
    try:
        return int(chosen.run(chosen) or 0)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader (`| head`) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = Parser(prog="planweave", description=say(texts.PLANWEAVE))
    parser.add_argument("--version", action="version", version=f"planweave {__version__}")
    _add_everywhere(parser)
    subparsers = parser.add_subparsers(metavar=say(texts.COMMAND), required=True)
    named = next((word for word in given if word in COMMANDS), None)
    for name in [named] if named else COMMANDS:
        try:
            module = importlib.import_module(COMMANDS[name])
        except ModuleNotFoundError as missing:
            if missing.name != COMMANDS[name] or named:
                raise
            continue
        module.add_parser(subparsers)
        command = subparsers.choices[name]
        if hasattr(module, "run"):
            command.set_defaults(run=module.run)
    for command in _commands_below(parser):
        _add_everywhere(command)
    return parser


def _commands_below(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    commands = [command for group in groups for command in group.choices.values()]
    return [*commands, *(deeper for command in commands for deeper in _commands_below(command))]


def _add_everywhere(parser: argparse.ArgumentParser) -> None:
    for option, text, more in (
        ("--data", texts.DATA, {"metavar": "DIR"}),
        ("--language", texts.LANGUAGE, {"choices": ("en", "zh")}),
    ):
        if option not in parser._option_string_actions:
            parser.add_argument(option, default=argparse.SUPPRESS, help=say(text), **more)
