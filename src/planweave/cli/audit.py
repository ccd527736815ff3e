"""`planweave audit verify`: 0 where every history and every baseline is whole, 1 where one is not."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from . import audit_texts, texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    group = subparsers.add_parser("audit", help=say(texts.AUDIT)).add_subparsers(
        metavar=say(texts.COMMAND), required=True
    )
    verify = group.add_parser("verify", help=say(texts.AUDIT_VERIFY), description=say(texts.AUDIT_VERIFY))
    verify.add_argument("--workspace", metavar="SLUG", default="", help=say(texts.AUDIT_WORKSPACE))
    verify.add_argument("--anchors", type=Path, metavar="FILE", help=say(audit_texts.ANCHORS))
    verify.set_defaults(run=run)
    anchor = group.add_parser("anchor", help=say(audit_texts.ANCHOR), description=say(audit_texts.ANCHOR))
    anchor.add_argument("--to", type=Path, metavar="FILE", help=say(audit_texts.ANCHOR_TO))
    anchor.set_defaults(run=run_anchor)


def run(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from planweave.accounts.queries import first_security_fault
    from planweave.baselines.queries.baselines import broken_baselines
    from planweave.kernel.audit import anchors_in, first_fault
    from planweave.kernel.models import Activity
    from planweave.workspaces.models import Workspace

    workspaces = Workspace.objects.order_by("slug")
    if chosen.workspace:
        workspaces = workspaces.filter(slug=chosen.workspace)
        if not workspaces:
            return refuse(texts.WORKSPACE_UNKNOWN, slug=chosen.workspace)
    file = chosen.anchors or (Path(named) if (named := os.environ.get("PLANWEAVE_ANCHORS")) else None)
    try:
        anchors = anchors_in(file.read_text("utf-8").splitlines()) if file else []
    except OSError as error:
        return refuse(audit_texts.ANCHORS_UNREADABLE, path=file, reason=error.strerror)
    except ValueError as error:
        return refuse(audit_texts.ANCHORS_MALFORMED, path=file, line=error)
    broken = 0
    for workspace in workspaces:
        fault = first_fault(workspace.pk, anchors)
        if fault is None:
            count = Activity.objects.filter(workspace=workspace).count()
            print(say(texts.AUDIT_WHOLE, slug=workspace.slug, count=count))
        else:
            broken += 1
            print(say(audit_texts.FAULTS[fault.what], slug=workspace.slug, seq=fault.seq), file=sys.stderr)
        for name, faults in broken_baselines(workspace.pk):
            broken += 1
            told = say(texts.AUDIT_BASELINE_BROKEN, slug=workspace.slug, name=name, faults=", ".join(faults))
            print(told, file=sys.stderr)
    if not chosen.workspace and (seq := first_security_fault()):
        broken += 1
        print(say(audit_texts.SECURITY_BROKEN, seq=seq), file=sys.stderr)
    return 1 if broken else 0


def run_anchor(chosen: argparse.Namespace) -> int:
    """To standard output, to be mailed or kept anywhere else, or to the end of a file."""
    start_django()
    bring_up_to_date()
    from planweave.kernel.audit import ends, line_of

    lines = [line_of(one) for one in ends()]
    if chosen.to is None:
        print("\n".join(lines))
        return 0
    try:
        with chosen.to.open("a", encoding="utf-8") as out:
            out.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        return refuse(audit_texts.ANCHORS_UNREADABLE, path=chosen.to, reason=error.strerror)
    print(say(audit_texts.ANCHORED, path=chosen.to, count=len(lines)))
    return 0
