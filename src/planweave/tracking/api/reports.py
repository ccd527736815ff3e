"""Routes of regular progress reports."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.paper import CONTENT_TYPES, WRITERS
from planweave.workspaces.api import here
from planweave.workspaces.models import Workspace

from .. import actions, policy, texts
from ..bridge.paper import paper_of
from ..models import Report, ReportPlan
from ..queries.reports import last_reports, plans_readable_by, readable_plan, readable_report, sees_money
from ..rules.words import MONEY_SECTIONS, SECTIONS
from ..schemas import reporting as wire

router = Router()
PLANS = "/workspaces/{slug}/progress-reports"
ONE = PLANS + "/{key}"
REPORT = ONE + "/{number}"


@router.get(PLANS, response=wire.ReportPlansOut, operation_id="list_progress_reports")
def list_plans(request: HttpRequest, slug: str) -> Any:
    """What is reported regularly, with the reports there are."""
    actor = here(request, slug)
    rows = list(plans_readable_by(actor))
    return {"plans": plans_out(rows), "can_edit": policy.can_edit_reports(actor)}


@router.post(PLANS, response={201: wire.ReportPlanOut}, operation_id="create_progress_report")
def create_plan(request: HttpRequest, slug: str, body: wire.ReportPlanIn) -> Any:
    """A report that comes every week, fortnight or month."""
    actor = here(request, slug)
    row = actions.create_plan(actor, body.model_dump(exclude_unset=True))
    return Status(201, plans_out([readable_plan(actor, row.record.key)])[0])


@router.get(ONE, response=wire.ReportPlanOut, operation_id="get_progress_report_plan")
def get_plan(request: HttpRequest, slug: str, key: str) -> Any:
    """One of them."""
    return plans_out([readable_plan(here(request, slug), key)])[0]


@router.patch(ONE, response=wire.ReportPlanOut, operation_id="change_progress_report")
def change_plan(request: HttpRequest, slug: str, key: str, body: wire.ReportPlanChangeIn) -> Any:
    """Change what is reported, when, to whom."""
    actor = here(request, slug)
    values = body.model_dump(exclude_unset=True, exclude={"version"})
    actions.change_plan(actor, key, values, version=body.version)
    return plans_out([readable_plan(actor, key)])[0]


@router.delete(ONE, response={204: None}, operation_id="delete_progress_report")
def delete_plan(request: HttpRequest, slug: str, key: str) -> Any:
    """Report it no more."""
    actions.delete_plan(here(request, slug), key)
    return Status(204, None)


@router.post(ONE + "/make", response={201: wire.ProgressReportOut}, operation_id="make_progress_report")
def make(request: HttpRequest, slug: str, key: str) -> Any:
    """The next report, now."""
    actor = here(request, slug)
    row = actions.make_report(actor, key)
    return Status(201, report_out(actor, readable_report(actor, key, row.number)))


@router.get(REPORT, response=wire.ProgressReportOut, operation_id="get_progress_report")
def get_report(request: HttpRequest, slug: str, key: str, number: int) -> Any:
    """A report as it was made. Money only for who may see it."""
    actor = here(request, slug)
    return report_out(actor, readable_report(actor, key, number))


@router.patch(REPORT, response=wire.ProgressReportOut, operation_id="write_progress_report")
def write_words(request: HttpRequest, slug: str, key: str, number: int, body: wire.ReportWordsIn) -> Any:
    """Put one's own words to a section."""
    actor = here(request, slug)
    actions.write_words(actor, key, number, section=body.section, words=body.words, version=body.version)
    return report_out(actor, readable_report(actor, key, number))


@router.post(REPORT + "/issue", response=wire.ProgressReportOut, operation_id="issue_progress_report")
def issue(request: HttpRequest, slug: str, key: str, number: int, body: wire.ReportIssueIn) -> Any:
    """Freeze it and tell its recipients."""
    actor = here(request, slug)
    actions.issue_report(actor, key, number, version=body.version)
    return report_out(actor, readable_report(actor, key, number))


@router.get(REPORT + "/file", operation_id="export_progress_report")
def export(
    request: HttpRequest, slug: str, key: str, number: int, query: Query[wire.ReportFileQuery]
) -> HttpResponse:
    """The report as PDF, Word, HTML or Markdown, from the same content, in its own language."""
    actor = here(request, slug)
    row = readable_report(actor, key, number)
    if query.format not in WRITERS:
        raise Invalid(texts.FORMAT_UNKNOWN, formats=", ".join(sorted(WRITERS)))
    workspace = Workspace.objects.values_list("name", flat=True).get(pk=actor.here)
    paper = paper_of(row, with_money=sees_money(actor, row.plan), workspace=workspace)
    return HttpResponse(
        WRITERS[query.format](paper),
        content_type=CONTENT_TYPES[query.format],
        headers={"Content-Disposition": f'attachment; filename="{key}-{number}.{query.format}"'},
    )


def plans_out(rows: list[ReportPlan]) -> list[dict[str, Any]]:
    reports = last_reports([row.pk for row in rows])
    return [
        {
            "key": row.record.key,
            "version": row.record.version,
            "title": row.record.title,
            "owner": _person(row.record.owner),
            "project": row.project.record.key if row.project else "",
            "project_title": row.project.record.title if row.project else "",
            "language": row.language,
            "sections": row.sections,
            "every": row.every,
            "weekday": row.weekday,
            "next_on": row.next_on,
            "recipients": [_person(user) for user in row.recipients.all()],
            "reports": [
                {
                    "number": one.number,
                    "from_on": one.from_on,
                    "to_on": one.to_on,
                    "made_at": one.made_at,
                    "rag": one.content["rag"],
                    "is_issued": hasattr(one, "issued"),
                }
                for one in reports.get(row.pk, [])
            ],
        }
        for row in rows
    ]


def report_out(actor: Actor, row: Report) -> dict[str, Any]:
    plan = row.plan
    content = row.content
    may = sees_money(actor, plan)
    money = row.money if may else [_hidden(one) for one in row.money]
    told = {one["code"]: one for one in [*content["sections"], *money]}
    issued = row.issued if hasattr(row, "issued") else None
    return {
        "key": plan.record.key,
        "title": plan.record.title,
        "number": row.number,
        "version": row.version,
        "language": plan.language,
        "scope": content["scope"],
        "from_on": row.from_on,
        "to_on": row.to_on,
        "made_at": row.made_at,
        "made_by": _person(row.made_by),
        "rag": content["rag"],
        "rag_before": content["rag_before"],
        "reasons": content["reasons"],
        "sections": [
            told[code] | {"words": row.words.get(code, "") if may or code not in MONEY_SECTIONS else ""}
            for code in SECTIONS
            if code in told
        ],
        "numbers": sorted(Report.objects.filter(plan=plan).values_list("number", flat=True)),
        "issued": {"at": issued.at, "by": _person(issued.by), "hash": issued.hash} if issued else None,
        "can_edit": policy.can_edit_reports(actor) and issued is None,
    }


def _hidden(section: dict[str, Any]) -> dict[str, Any]:
    return section | {"lines": [], "heads": [], "rows": [], "gone": 0, "is_hidden": True}


def _person(user: User | None) -> dict[str, Any] | None:
    return {"id": user.pk, "name": user.name} if user else None
