"""Regular reports: planned, made when they are due or asked for, written by people, issued for good."""

import datetime
import hashlib
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import canonical, field_changes, record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.locking import check_version, lock_record, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import keeps_in_trash
from planweave.projects.models import Project
from planweave.projects.queries.projects import projects_in
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person

from .. import events, texts
from ..bridge.reporting import Asked, content_of
from ..models import Issued, Report, ReportPlan
from ..policy import can_edit_reports
from ..queries.past import ends_of
from ..queries.reports import plans_in
from ..rules.reporting import next_day, usual_from
from ..rules.words import SECTIONS, Every
from .clock import clock_here

PREFIX = "PR"
LONGEST_WORDS = 5_000
NEW: dict[str, Any] = {
    "title": "",
    "owner": None,
    "project": "",
    "language": "en",
    "sections": list(SECTIONS),
    "every": Every.WEEK.value,
    "weekday": 4,
    "recipients": [],
}


def create_plan(actor: Actor, values: dict[str, Any]) -> ReportPlan:
    """A report that comes regularly from now on. Invalid with a sentence per field."""
    require(can_edit_reports(actor), actor)
    with transaction.atomic():
        wanted = NEW | {"owner": actor.user_id, "language": actor.language} | values
        row = ReportPlan()
        project = _put(actor, row, wanted)
        [number] = take_numbers(actor.here, PREFIX)
        row.record = Record.objects.create(
            workspace_id=actor.here,
            kind="progress_report",
            number=number,
            key=f"{PREFIX}-{number}",
            title=wanted["title"],
            product_id=project.record.product_id if project else None,
            owner_id=wanted["owner"],
            created_by_id=actor.user_id,
        )
        row.next_on = next_day(row.every, row.weekday, after=timezone.localdate())
        row.save()
        row.recipients.set(wanted["recipients"])
        told = events.ReportPlanCreated(project=wanted["project"])
        record_event(actor, told, row.record, field_changes(NEW, wanted))
    return row


def change_plan(actor: Actor, key: str, values: dict[str, Any], *, version: int | None = None) -> ReportPlan:
    """Conflict with both values where somebody changed the same field since `version`."""
    with transaction.atomic():
        row = _locked(actor, key)
        before = plan_values(row)
        if version is not None:
            check_version(row.record, seen_version=version, mine=values)
        wanted = before | values
        _put(actor, row, wanted)
        if changes := field_changes(before, wanted):
            if {"every", "weekday"} & changes.keys():
                row.next_on = next_day(row.every, row.weekday, after=timezone.localdate())
            row.save()
            row.recipients.set(wanted["recipients"])
            row.record.title, row.record.owner_id = wanted["title"], wanted["owner"]
            touch(row.record, actor, "title", "owner")
            record_event(actor, events.ReportPlanChanged(), row.record, changes)
    return row


keeps_in_trash("progress_report", can_edit_reports)


def delete_plan(actor: Actor, key: str) -> None:
    """It comes no more; what was issued stays in the history of the workspace."""
    with transaction.atomic():
        row = _locked(actor, key)
        row.record.deleted_at = timezone.now()
        touch(row.record, actor, "deleted_at")
        record_event(actor, events.ReportPlanDeleted(), row.record)


def plan_values(row: ReportPlan) -> dict[str, Any]:
    return {
        "title": row.record.title,
        "owner": row.record.owner_id,
        "project": row.project.record.key if row.project else "",
        "language": row.language,
        "sections": list(row.sections),
        "every": str(row.every),
        "weekday": row.weekday,
        "recipients": sorted(row.recipients.values_list("pk", flat=True)),
    }


def make_report(actor: Actor, key: str, *, to_on: datetime.date | None = None) -> Report:
    """The next one: from the day after the last report's on (else as far back as its cycle is long) until today."""
    require(can_edit_reports(actor), actor)
    with transaction.atomic():
        return _make(actor, _locked(actor, key), to_on=to_on or timezone.localdate())


def make_due_reports() -> int:
    """Every report whose day has come, made by the clock for its owner, who is told; how many."""
    today = timezone.localdate()
    due = ReportPlan.objects.filter(next_on__lte=today, record__deleted_at=None)
    count = 0
    for pk, workspace_id in list(due.values_list("pk", "record__workspace_id")):
        with transaction.atomic():
            clock = clock_here(workspace_id)
            record = lock_record(pk, workspace_id)
            row = due.filter(pk=pk).select_related("project__record").first()
            if clock is None or record is None or row is None:
                continue
            row.record = record
            report = _make(clock, row, to_on=today)
            row.next_on = next_day(row.every, row.weekday, after=today)
            row.save(update_fields=["next_on"])
            tell(clock, record, "report_made", [record.owner_id or record.created_by_id])
            count += report.number > 0
    return count


def _make(actor: Actor, plan: ReportPlan, *, to_on: datetime.date) -> Report:
    last = Report.objects.filter(plan=plan).order_by("-number").first()
    first = last.to_on if last else usual_from(plan.every, to=to_on)
    asked = Asked(
        workspace=actor.here,
        project=plan.project,
        first=min(first, to_on),
        last=to_on,
        since=last.made_at if last else ends_of([first - datetime.timedelta(days=1)])[0],
        until=timezone.now(),
        language="zh" if plan.language == "zh" else "en",
        sections=plan.sections,
    )
    content = content_of(asked, last.content if last else None, last.money if last else None)
    row = Report.objects.create(
        plan=plan,
        number=last.number + 1 if last else 1,
        from_on=asked.first,
        to_on=to_on,
        content=content.open,
        money=content.money,
        made_by_id=actor.user_id,
    )
    touch(plan.record, actor)
    record_event(actor, events.ProgressReportMade(number=row.number), plan.record)
    return row


def write_words(actor: Actor, key: str, number: int, *, section: str, words: str, version: int) -> Report:
    """The author's own words in a section. Conflict once it is issued, or where somebody was faster."""
    with transaction.atomic():
        row = _draft(actor, key, number)
        if row.version != version:
            raise Conflict(texts.STALE_REPORT, extra={"version": row.version, "words": row.words})
        if section not in {one["code"] for one in [*row.content["sections"], *row.money]}:
            raise Invalid.of({"section": texts.SECTION_UNKNOWN})
        if len(words.strip()) > LONGEST_WORDS:
            raise Invalid.of({"words": texts.TOO_LONG})
        before = row.words.get(section, "")
        if before != words.strip():
            row.words = {name: text for name, text in (row.words | {section: words.strip()}).items() if text}
            row.version += 1
            row.save(update_fields=["words", "version"])
            told = events.ProgressReportWritten(number=number, section=section)
            touch(row.plan.record, actor)
            record_event(actor, told, row.plan.record, {"words": [before, words.strip()]})
    return row


def issue_report(actor: Actor, key: str, number: int, *, version: int) -> Report:
    """Send it out: nothing of it changes any more, and its recipients are told."""
    with transaction.atomic():
        row = _draft(actor, key, number)
        if row.version != version:
            raise Conflict(texts.STALE_REPORT, extra={"version": row.version, "words": row.words})
        hash_ = hash_of(row)
        Issued.objects.create(report=row, by_id=actor.user_id, hash=hash_)
        touch(row.plan.record, actor)
        record_event(actor, events.ProgressReportIssued(number=number, hash=hash_), row.plan.record)
        tell(actor, row.plan.record, "report_issued", row.plan.recipients.values_list("pk", flat=True))
    return row


def hash_of(row: Report) -> str:
    """SHA-256 of all that it says, in canonical JSON."""
    said = {"content": row.content, "money": row.money, "words": row.words}
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def _draft(actor: Actor, key: str, number: int) -> Report:
    plan = _locked(actor, key)
    row = Report.objects.select_for_update().filter(plan=plan, number=number).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    if Issued.objects.filter(report=row).exists():
        raise Conflict(texts.REPORT_ISSUED)
    row.plan = plan
    return row


def _locked(actor: Actor, key: str) -> ReportPlan:
    require(can_edit_reports(actor), actor)
    found = plans_in(actor.here).filter(record__key=key).values_list("pk", flat=True).first()
    record = lock_record(found, actor.here) if found else None
    if record is None:
        raise NotFound(NOT_FOUND)
    row = ReportPlan.objects.select_related("project__record").get(pk=record.pk)
    row.record = record
    return row


def _put(actor: Actor, row: ReportPlan, values: dict[str, Any]) -> Project | None:
    wrong: dict[str, Text] = {}
    values["title"] = " ".join(values["title"].split())
    if not 1 <= len(values["title"]) <= 200:
        wrong["title"] = texts.TITLE_NEEDED
    project = None
    if values["project"]:
        project = (
            projects_in(actor.here).filter(record__key=values["project"]).select_related("record").first()
        )
        if project is None:
            wrong["project"] = texts.PROJECT_UNKNOWN
    if values["language"] not in ("en", "zh"):
        wrong["language"] = texts.LANGUAGE_UNKNOWN
    chosen = set(values["sections"])
    if not chosen or chosen - set(SECTIONS):
        wrong["sections"] = texts.SECTION_UNKNOWN
    values["sections"] = [code for code in SECTIONS if code in chosen]
    if values["every"] not in Every.values or values["weekday"] not in range(7):
        wrong["every"] = texts.EVERY_UNKNOWN
    values["recipients"] = sorted(set(values["recipients"]))
    members = Membership.objects.filter(workspace_id=actor.here, user_id__in=values["recipients"])
    if members.exclude(role=Role.GUEST).count() != len(values["recipients"]):
        wrong["recipients"] = texts.RECIPIENT_UNKNOWN
    if wrong:
        raise Invalid.of(wrong)
    check_person(actor, values["owner"], "owner")
    row.project = project
    row.language, row.sections = values["language"], values["sections"]
    row.every, row.weekday = values["every"], values["weekday"]
    return project
