"""Questions about what a requirement is made of; nothing is written by them."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.kernel.errors import Invalid, NotFound
from planweave.workspaces.api import here
from planweave.workspaces.queries import readable_record

from .. import queries, schemas, texts
from ..rules.decision_table import RuleTable, check_table, table_fault
from ..rules.fit import compare

router = Router(tags=["requirements"])


@router.post(
    "/workspaces/{slug}/requirements/{key}/fit-criteria/{criterion}/check",
    response=schemas.FitVerdict,
    operation_id="check_fit_criterion",
)
def check_fit_criterion(
    request: HttpRequest, slug: str, key: str, criterion: str, body: schemas.MeasuredIn
) -> Any:
    """Whether a measured value meets a fit criterion: met, not met, or cannot be compared, and why."""
    actor = here(request, slug)
    record = readable_record(actor, key, kind="requirement")
    found = queries.fit_criterion(record, criterion)
    if found is None:
        raise NotFound(texts.FIT_UNKNOWN, criterion=criterion[:12])
    verdict = compare(found, value=body.value, unit=body.unit)
    figure = body.value if verdict.value is None else verdict.value
    said = verdict.reason.say(
        actor.language, value=f"{figure:g}", unit=body.unit or "—", wanted=found.unit or "—"
    )
    return {"status": verdict.status, "value": verdict.value, "unit": found.unit, "sentence": said}


@router.post(
    "/workspaces/{slug}/rule-tables/check",
    response=schemas.RuleTableReport,
    operation_id="check_rule_table",
)
def check_rule_table(request: HttpRequest, slug: str, body: RuleTable) -> Any:
    """Which rules of a table contradict each other, which cases none covers, which rules can never apply."""
    here(request, slug)
    if fault := table_fault(body):
        raise Invalid.of({"rule_table": fault[0]}, **fault[1])
    return check_table(body)
