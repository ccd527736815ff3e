"""F17: text that a spreadsheet would run, in every text of a workspace, through every export."""

import csv
import io
import re
import zipfile
from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    "＝",
    "＋",
    "－",
    "＠",
    " =",
    "'=",
    "''=",
    "\u00a0=",
    "\u200b=",
    ";=",
    '"=',
)
ENDS = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://evil.example","x")',
    "SUM(A1:A9)",
    "2+5+cmd|' /C calc'!A0",
)
PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?\Z")
RISKY = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")


def payloads() -> list[str]:
    return [start + end for start in STARTS for end in ENDS]


@row(
    "F17",
    "Formulas in every text × every export",
    promise="Read again, no cell of a workbook is a formula and no cell of a CSV begins like one but plain numbers",
    fast=6,
    release=90,
    databases=("sqlite",),
    together=WORLDS,
)
def no_export_runs(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from django.db import transaction

        from planweave.site.api import api

        document = api.get_openapi_schema()
        files = cells = 0
        for payload in trial.random.sample(payloads(), min(trial.times, len(payloads()))):
            with transaction.atomic():
                plant(home, payload)
                for name, answer in exports(home, document):
                    if answer.status_code != 200:
                        trial.fail(f"{name}: {answer.status_code}")
                        continue
                    content = b"".join(answer) if answer.streaming else answer.content
                    kind = answer.headers["Content-Type"]
                    found, formulas = read(kind, content)
                    files, cells = files + bool(found), cells + found
                    if found:
                        trial.check(not formulas, f"{payload!r} through {name} ({kind}): {formulas[:3]}")
                transaction.set_rollback(True)
        trial.note(files=files, cells=cells)
        trial.check(read("text/csv", b"a,=1+1\n")[1] == ["=1+1"], "the control: a formula was not seen")


def plant(home: Any, payload: str) -> None:
    """Let every text with the canary begin with the payload."""
    import contextlib

    from django.db import DatabaseError, models, transaction
    from django.db.models import F, Value
    from django.db.models.functions import Concat

    from trials.belonging import owned_models, path_to_workspace

    for model in owned_models():
        own = path_to_workspace(model)
        if model._meta.app_label == "kernel" and model._meta.model_name != "record":
            continue
        for field in model._meta.concrete_fields:
            if (
                not isinstance(field, models.TextField | models.CharField)
                or field.choices
                or field.name in ("key", "slug")
            ):
                continue
            rows = model._default_manager.filter(
                **{own: home.house.workspace, f"{field.name}__contains": home.canary}
            )
            with contextlib.suppress(DatabaseError), transaction.atomic():
                rows.update(**{field.name: Concat(Value(payload), F(field.name))})


def exports(home: Any, document: Any) -> list[tuple[str, Any]]:
    """Every reading operation that gives a file, in every format that it knows."""
    from contracts.cases import CASES
    from contracts.test_permissions import OPERATIONS, address
    from contracts.world import ask
    from trials.knocking import replaced

    found = []
    for name in sorted(CASES):
        method, path = OPERATIONS[name.partition("/")[0]]
        if method != "GET" or not name.startswith(("export_", "get_document_file")):
            continue
        case = CASES[name](home)
        rest = re.sub(r"&?format=\w+", "", case.query).strip("&")
        for form in ("csv", "xlsx"):
            asked = replaced(case, query="&".join(part for part in (rest, f"format={form}") if part))
            answer = ask(home, "owner", method, address(home, path, asked), asked)
            if answer.status_code != 422:  # it does not know this format
                found.append((f"{name}.{form}", answer))
    return found


def read(kind: str, content: bytes) -> tuple[int, list[str]]:
    """(cells, those that would run) of a table; (0, []) of anything else."""
    if "spreadsheetml" in kind:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            sheets = [
                archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name
            ]
        cells = sum(sheet.count("<c ") for sheet in sheets)
        return cells, [found for sheet in sheets for found in re.findall(r"<f[ >].*?</f>", sheet)]
    if "csv" in kind:
        values = [cell for line in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in line]
        return len(values), [one for one in values if RISKY.match(one) and not PLAIN_NUMBER.match(one)]
    return 0, []
