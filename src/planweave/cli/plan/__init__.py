"""`planweave plan`: two spreadsheets in, a plan out. No Django, no database, no server.

Exit codes: 0 planned; 2 the input cannot be planned, with every reason and nothing written; 1 anything else.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from ..language import language, say
from . import texts
from .refusal import Refused
from .texts.saying import said

DEFAULT_SECONDS = 20.0


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("plan", help=say(texts.options.PLAN), description=say(texts.options.ABOUT))
    parser.add_argument("backlog", nargs="?", metavar="BACKLOG", help=say(texts.options.BACKLOG))
    parser.add_argument("--capacity", metavar="TEAM", help=say(texts.options.CAPACITY))
    parser.add_argument("--output", metavar="PLAN.xlsx", help=say(texts.options.OUTPUT))
    parser.add_argument("--report", metavar="PLAN.html", help=say(texts.options.REPORT))
    parser.add_argument("--seconds", type=float, default=DEFAULT_SECONDS, help=say(texts.options.SECONDS))
    parser.add_argument("--seed", type=int, default=0, help=say(texts.options.SEED))
    parser.add_argument("--skip-unestimated", action="store_true", help=say(texts.options.SKIP))
    parser.add_argument("--sheet", metavar="NAME", help=say(texts.options.SHEET))
    parser.add_argument("--holidays", metavar="CN", help=say(texts.options.HOLIDAYS))
    parser.add_argument("--quiet", action="store_true", help=say(texts.options.QUIET))
    parser.add_argument("--template", metavar="DIR", help=say(texts.options.TEMPLATE))


def run(arguments: argparse.Namespace) -> int:
    try:
        if arguments.template is not None:
            return _write_templates(Path(arguments.template), is_quiet=arguments.quiet)
        _check_names(arguments)
        from .working import plan_files

        return plan_files(arguments)
    except Refused as refused:
        for sentence in refused.sentences:
            print(sentence.say(language()), file=sys.stderr)
        return 2


def _check_names(arguments: argparse.Namespace) -> None:
    if not arguments.backlog:
        raise Refused([said(texts.options.NO_BACKLOG)])
    if not arguments.capacity:
        raise Refused([said(texts.options.NO_CAPACITY)])
    if not 1 <= arguments.seconds <= 3600:
        raise Refused([said(texts.options.BAD_SECONDS, value=texts.saying.figure(arguments.seconds, 2))])
    inputs = {Path(name).resolve() for name in (arguments.backlog, arguments.capacity)}
    for option, name, endings in (
        ("--output", arguments.output, (".xlsx",)),
        ("--report", arguments.report, (".html", ".htm")),
    ):
        if name is None:
            continue
        path = Path(name)
        if path.suffix.lower() not in endings:
            raise Refused([said(texts.options.BAD_ENDING, option=option, path=name, ending=endings[0])])
        if path.resolve() in inputs:
            raise Refused([said(texts.options.OVER_INPUT, option=option, path=name)])
        if not path.resolve().parent.is_dir():
            raise Refused(
                [said(texts.options.NO_FOLDER, option=option, path=name, folder=path.resolve().parent)]
            )


def _write_templates(folder: Path, *, is_quiet: bool) -> int:
    from datetime import date, timedelta

    from planweave.interchange.tabular.templates import write_team_template, write_template

    spoken = language()
    names = ("需求.xlsx", "团队.xlsx") if spoken == "zh" else ("backlog.xlsx", "team.xlsx")
    backlog, team = folder / names[0], folder / names[1]
    for path in (backlog, team):
        if path.exists():
            raise Refused([said(texts.options.TEMPLATE_EXISTS, path=path)])
    today = date.today()
    monday = today + timedelta(days=7 - today.weekday())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_template(backlog, language=spoken)
        write_team_template(team, language=spoken, first_day=monday)
    except OSError as error:
        raise Refused(
            [said(texts.options.NOT_WRITABLE, path=folder, reason=error.strerror or str(error))]
        ) from None
    if not is_quiet:
        plan = folder / ("规划.xlsx" if spoken == "zh" else "plan.xlsx")
        files = f'"{backlog}" --capacity "{team}" --output "{plan}" --report "{plan.with_suffix(".html")}"'
        command = f"planweave plan {files}"
        print(say(texts.options.TEMPLATE_WRITTEN, backlog=backlog, team=team, command=command))
    return 0
