"""Early warning: rules on live data, looked at when something happened and every day."""

import datetime
import math
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.clock import clock_actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.locking import check_version, lock_record, touch
from planweave.kernel.models import ChainHead, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import keeps_in_trash
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person

from .. import events, texts
from ..models import Look, Response, Warning, WarningRule
from ..policy import can_read, can_set_rules
from ..queries.measures import MEASURES, Plan, people_behind, plan_of, scopes_of
from ..queries.risks import risks_in
from ..queries.warnings import rules_in
from ..rules import plan_measures
from ..rules.words import Comparison

PREFIX = "RW"
LOOKED_EVERY = datetime.timedelta(minutes=2)
LOOKED_AT_LEAST = datetime.timedelta(days=1)
MOST_AFFECTED = 50
NEW_RULE: dict[str, Any] = {
    "title": "",
    "owner": None,
    "measure": "",
    "scope": "",
    "scope_id": None,
    "comparison": Comparison.ABOVE.value,
    "threshold": 0.0,
    "risk": "",
    "is_active": True,
}


def create_rule(actor: Actor, values: dict[str, Any]) -> WarningRule:
    """A rule that is looked at at once. Invalid with a sentence per field."""
    require(can_set_rules(actor), actor)
    with transaction.atomic():
        wanted = NEW_RULE | {"owner": actor.user_id} | values
        row = WarningRule()
        _put(actor, row, wanted)
        [number] = take_numbers(actor.here, PREFIX)
        row.record = Record.objects.create(
            workspace_id=actor.here,
            kind="risk_warning",
            number=number,
            key=f"{PREFIX}-{number}",
            title=wanted["title"],
            owner_id=wanted["owner"],
            created_by_id=actor.user_id,
        )
        row.save()
        told = events.RiskWarningRuleCreated(measure=row.measure)
        record_event(actor, told, row.record, field_changes(NEW_RULE, wanted))
        _look_at(row, plan_of(actor.here))
    return row


def change_rule(actor: Actor, key: str, values: dict[str, Any], *, version: int | None = None) -> WarningRule:
    """Changed rules are looked at at once."""
    with transaction.atomic():
        row = _locked(actor, key)
        before = rule_values(row)
        if version is not None:
            check_version(row.record, seen_version=version, mine=values)
        wanted = before | values
        _put(actor, row, wanted)
        if changes := field_changes(before, wanted):
            row.save()
            row.record.title, row.record.owner_id = wanted["title"], wanted["owner"]
            touch(row.record, actor, "title", "owner")
            record_event(actor, events.RiskWarningRuleChanged(), row.record, changes)
            _look_at(row, plan_of(actor.here))
    return row


keeps_in_trash("risk_warning", can_set_rules)


def delete_rule(actor: Actor, key: str) -> None:
    with transaction.atomic():
        row = _locked(actor, key)
        row.record.deleted_at = timezone.now()
        touch(row.record, actor, "deleted_at")
        record_event(actor, events.RiskWarningRuleDeleted(), row.record)


def rule_values(row: WarningRule) -> dict[str, Any]:
    return {
        "title": row.record.title,
        "owner": row.record.owner_id,
        "measure": row.measure,
        "scope": row.scope,
        "scope_id": row.scope_id,
        "comparison": str(row.comparison),
        "threshold": row.threshold,
        "risk": row.risk.record.key if row.risk else "",
        "is_active": row.is_active,
    }


def look(actor: Actor) -> int:
    """Look at all active rules now; how many warnings are open after it."""
    require(can_read(actor), actor)
    require(can_set_rules(actor), actor)
    return _look(actor.here)


def look_where_due() -> int:
    """Every workspace with active rules in which something happened since the last look (two minutes apart at
    least), and every one once a day; how many were looked at."""
    now = timezone.now()
    heads = ChainHead.objects.filter(
        Q(workspace__risk_look=None)
        | Q(workspace__risk_look__at__lt=now - LOOKED_EVERY, seq__gt=F("workspace__risk_look__seq"))
        | Q(workspace__risk_look__at__lt=now - LOOKED_AT_LEAST)
    )
    ruled = WarningRule.objects.filter(is_active=True, record__deleted_at=None)
    due = heads.filter(workspace__in=ruled.values("record__workspace"))
    count = 0
    for workspace_id in list(due.values_list("workspace_id", flat=True)):
        _look(workspace_id)
        count += 1
    return count


def _look(workspace_id: int) -> int:
    plan = plan_of(workspace_id)
    for pk in list(rules_in(workspace_id).filter(is_active=True).values_list("pk", flat=True)):
        with transaction.atomic():
            record = lock_record(pk, workspace_id)
            row = rules_in(workspace_id).filter(pk=pk).select_related("risk__record").first()
            if record is None or row is None or not row.is_active:
                continue
            row.record = record
            _look_at(row, plan)
    # After the looks: what they themselves wrote is no reason to look again.
    head = ChainHead.objects.filter(workspace_id=workspace_id).values_list("seq", flat=True).first()
    Look.objects.update_or_create(
        workspace_id=workspace_id, defaults={"seq": head or 0, "at": timezone.now()}
    )
    return Warning.objects.filter(rule__in=rules_in(workspace_id), closed_at=None).count()


def _look_at(row: WarningRule, plan: Plan) -> None:
    """Read the measure; open a warning where its sign is there and close the one whose sign is gone."""
    here = row.record.workspace_id
    known = MEASURES.get(row.measure)
    row.value = known.read(here, row.scope, row.scope_id) if known and row.is_active else None
    row.looked_at = timezone.now()
    row.save(update_fields=["value", "looked_at"])
    is_there = row.value is not None and (
        row.value > row.threshold if row.comparison == Comparison.ABOVE else row.value < row.threshold
    )
    open_one = Warning.objects.filter(rule=row, closed_at=None).first()
    clock = clock_actor(row.record)
    if is_there and row.value is not None:
        if open_one is None:
            _open(clock, row, row.value, plan)
        elif _worse(row, row.value, open_one.value):
            open_one.value = row.value
            open_one.save(update_fields=["value"])
    elif open_one is not None:
        open_one.closed_at = timezone.now()
        open_one.save(update_fields=["closed_at"])
        record_event(clock, events.RiskWarningClosed(value=row.value), row.record)


def _worse(row: WarningRule, now: float, before: float) -> bool:
    return now > before if row.comparison == Comparison.ABOVE else now < before


def _open(clock: Actor, row: WarningRule, value: float, plan: Plan) -> None:
    here = row.record.workspace_id
    inside = plan_measures.within(plan.jobs.values(), row.scope, row.scope_id)
    today = timezone.localdate()
    late = [job.id for job in inside if job.is_late(today)] or [job.id for job in inside if not job.is_done]
    hit = plan_measures.downstream(plan.jobs, late, plan.waits)
    people = people_behind(here, hit) | ({row.record.owner_id or 0} - {0})
    if row.risk is not None:
        owners = Response.objects.filter(risk=row.risk, removed_at=None).exclude(owner=None)
        people |= {row.risk.record.owner_id or row.risk.record.created_by_id}
        people |= {pk for pk in owners.values_list("owner_id", flat=True) if pk is not None}
    affected = [{"key": job.key, "name": job.title} for job in hit[:MOST_AFFECTED]]
    Warning.objects.create(rule=row, value=value, affected=affected, people=sorted(people))
    told = events.RiskWarningOpened(
        measure=row.measure,
        value=round(value, 6),
        threshold=row.threshold,
        affected=[one["key"] for one in affected],
    )
    record_event(clock, told, row.record)
    tell(clock, row.record, "risk_warning", people)


def _locked(actor: Actor, key: str) -> WarningRule:
    require(can_set_rules(actor), actor)
    found = rules_in(actor.here).filter(record__key=key).values_list("pk", flat=True).first()
    record = lock_record(found, actor.here) if found else None
    if record is None:
        raise NotFound(NOT_FOUND)
    row = WarningRule.objects.select_related("risk__record").get(pk=record.pk)
    row.record = record
    return row


def _put(actor: Actor, row: WarningRule, values: dict[str, Any]) -> None:
    wrong: dict[str, Text] = {}
    values["title"] = " ".join(values["title"].split())
    if not 1 <= len(values["title"]) <= 200:
        wrong["title"] = texts.NAME_NEEDED
    known = MEASURES.get(values["measure"])
    if known is None:
        wrong["measure"] = texts.MEASURE_UNKNOWN
    elif values["scope"] not in known.scopes:
        wrong["scope"] = texts.SCOPE_UNFIT
    elif values["scope"]:
        offered = {pk for pk, _ in scopes_of(actor.here)[values["scope"]]}
        if values["scope_id"] not in offered:
            wrong["scope"] = texts.SCOPE_UNFIT
    else:
        values["scope_id"] = None
    if not math.isfinite(values["threshold"]):
        wrong["threshold"] = texts.THRESHOLD_RANGE
    if wrong:
        raise Invalid.of(wrong)
    check_person(actor, values["owner"], "owner")
    risk = None
    if values["risk"]:
        risk = risks_in(actor.here).filter(record__key=values["risk"]).select_related("record").first()
        if risk is None:
            raise Invalid.of({"risk": texts.RISK_UNKNOWN}, key=values["risk"])
    row.measure, row.scope, row.scope_id = values["measure"], values["scope"], values["scope_id"]
    row.comparison, row.threshold = values["comparison"], values["threshold"]
    row.risk, row.is_active = risk, values["is_active"]
