"""`planweave doctor`: what is wrong with this installation; 1 where something loses data, time or secrets, else 0."""

import argparse
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import doctor_texts as texts
from .django_ready import start_django
from .language import language, say

if TYPE_CHECKING:
    from planweave.operations.checks import Finding


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("doctor", help=say(texts.DOCTOR), description=say(texts.DOCTOR))
    parser.add_argument("--json", action="store_true", help=say(texts.JSON))
    parser.add_argument("--quick", action="store_true", help=say(texts.QUICK))


def run(chosen: argparse.Namespace) -> int:
    data = Path(os.environ.get("PLANWEAVE_HOME") or "var").absolute()
    try:
        start_django()
    except (OSError, SystemExit) as error:
        return _tell(_without_settings(data, error), is_json=chosen.json)
    from planweave.operations.examining import examined

    return _tell(examined(data=data, is_thorough=not chosen.quick), is_json=chosen.json)


def _without_settings(data: Path, error: BaseException) -> list["Finding"]:
    """The settings do not load: look at what needs none, with settings that are thrown away."""
    environment = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="planweave-doctor-") as folder:
        os.environ["PLANWEAVE_HOME"] = folder
        os.environ.pop("PLANWEAVE_DATABASE_URL", None)
        start_django()
        from planweave.operations.checks import Place
        from planweave.operations.checks.database import URL_MALFORMED
        from planweave.operations.checks.kind import found
        from planweave.operations.examining import before_settings, in_order

        findings = before_settings(Place(data=data, environment=environment))
    if isinstance(error, SystemExit) or not findings:
        findings.append(found(URL_MALFORMED, reason=str(error)))
    return in_order(findings)


def _tell(findings: list["Finding"], *, is_json: bool) -> int:
    errors = sum(one.kind.severity == "error" for one in findings)
    if is_json:
        print(json.dumps([_plain(one) for one in findings], ensure_ascii=False, indent=1))
    else:
        for one in findings:
            mark = say(texts.ERROR if one.kind.severity == "error" else texts.ADVICE)
            print(f"{mark} {one.wrong(language())}\n    {one.todo(language())}  [{one.kind.code}]")
        print(say(texts.SUMMARY, errors=errors, advice=len(findings) - errors))
    return 1 if errors else 0


def _plain(finding: "Finding") -> dict[str, str]:
    kind = finding.kind
    return {
        "code": kind.code,
        "area": kind.area,
        "severity": kind.severity,
        "wrong": finding.wrong(language()),
        "todo": finding.todo(language()),
    }
