"""`planweave audit verify`: 0 where every history and every baseline is whole, 1 where one is not."""

import argparse
import sys
from typing import Any

from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    group = subparsers.add_parser("audit", help=say(texts.AUDIT)).add_subparsers(
        metavar=say(texts.COMMAND), required=True
    )
    verify = group.add_parser("verify", help=say(texts.AUDIT_VERIFY), description=say(texts.AUDIT_VERIFY))
    verify.add_argument("--workspace", metavar="SLUG", default="", help=say(texts.AUDIT_WORKSPACE))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from planweave.baselines.queries.baselines import broken_baselines
    from planweave.kernel.events import first_broken_link
    from planweave.kernel.models import Activity
    from planweave.workspaces.models import Workspace

    workspaces = Workspace.objects.order_by("slug")
    if chosen.workspace:
        workspaces = workspaces.filter(slug=chosen.workspace)
        if not workspaces:
            return refuse(texts.WORKSPACE_UNKNOWN, slug=chosen.workspace)
    broken = 0
    for workspace in workspaces:
        seq = first_broken_link(workspace.pk)
        if seq is None:
            count = Activity.objects.filter(workspace=workspace).count()
            print(say(texts.AUDIT_WHOLE, slug=workspace.slug, count=count))
        else:
            broken += 1
            print(say(texts.AUDIT_BROKEN, slug=workspace.slug, seq=seq), file=sys.stderr)
        for name, faults in broken_baselines(workspace.pk):
            broken += 1
            told = say(texts.AUDIT_BASELINE_BROKEN, slug=workspace.slug, name=name, faults=", ".join(faults))
            print(told, file=sys.stderr)
    return 1 if broken else 0
