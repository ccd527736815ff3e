"""Routes of early-warning rules."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.schemas import PersonRef

from .. import actions, policy
from ..models import WarningRule
from ..queries.measures import MEASURES, scope_name, scopes_of
from ..queries.warnings import readable_rule, rules_readable_by, warnings_of
from ..schemas import finding as wire
from ..schemas.risks import RiskAboutOut
from .said.words import person

router = Router()
RULES = "/workspaces/{slug}/risk-warnings"
ONE = RULES + "/{key}"


@router.get(RULES, response=wire.RiskRulesOut, operation_id="list_risk_warnings")
def list_rules(request: HttpRequest, slug: str) -> Any:
    """The rules with what they measured last and what they opened; and what can be measured, where."""
    actor = here(request, slug)
    rows = list(rules_readable_by(actor).order_by("record__number"))
    scopes = scopes_of(actor.here)
    return {
        "rules": rules_out(actor, rows, scopes),
        "measures": [
            {
                "code": one.code,
                "name": one.name.say(actor.language),
                "unit": one.unit,
                "scopes": list(one.scopes),
                "worse": one.worse,
            }
            for one in MEASURES.values()
        ],
        "scopes": {kind: [{"id": pk, "name": name} for pk, name in found] for kind, found in scopes.items()},
        "can_edit": policy.can_set_rules(actor),
    }


@router.post(RULES, response={201: wire.RiskRuleOut}, operation_id="create_risk_warning")
def create_rule(request: HttpRequest, slug: str, body: wire.RiskRuleFields) -> Any:
    """A rule: a measure, where, above or below what."""
    actor = here(request, slug)
    row = actions.create_rule(actor, body.model_dump(exclude_unset=True))
    return Status(201, _detail(actor, row.record.key))


@router.post(RULES + "/look", response=wire.RiskLookedOut, operation_id="look_at_risk_warnings")
def look(request: HttpRequest, slug: str) -> Any:
    """Look at all rules now, instead of when something happens."""
    return {"open": actions.look(here(request, slug))}


@router.patch(ONE, response=wire.RiskRuleOut, operation_id="change_risk_warning")
def change_rule(request: HttpRequest, slug: str, key: str, body: wire.RiskRuleChangeIn) -> Any:
    """Change or silence a rule."""
    actor = here(request, slug)
    values = body.model_dump(exclude_unset=True, exclude={"version"})
    actions.change_rule(actor, key, values, version=body.version)
    return _detail(actor, key)


@router.delete(ONE, response={204: None}, operation_id="delete_risk_warning")
def delete_rule(request: HttpRequest, slug: str, key: str) -> Any:
    """Remove a rule."""
    actions.delete_rule(here(request, slug), key)
    return Status(204, None)


def _detail(actor: Actor, key: str) -> wire.RiskRuleOut:
    return rules_out(actor, [readable_rule(actor, key)], scopes_of(actor.here))[0]


def rules_out(
    actor: Actor, rows: list[WarningRule], scopes: dict[str, list[tuple[int, str]]]
) -> Sequence[wire.RiskRuleOut]:
    opened = warnings_of(rows)
    told = {pk for warnings in opened.values() for one in warnings for pk in one.people}
    names = dict(User.objects.filter(pk__in=told).values_list("pk", "name"))
    found = []
    for row in rows:
        known = MEASURES.get(row.measure)
        found.append(
            wire.RiskRuleOut(
                key=row.record.key,
                version=row.record.version,
                title=row.record.title,
                owner=person(row.record.owner),
                measure=row.measure,
                measure_name=known.name.say(actor.language) if known else row.measure,
                unit=known.unit if known else "count",
                scope=row.scope,
                scope_id=row.scope_id,
                scope_name=scope_name(scopes, row.scope, row.scope_id),
                comparison=row.comparison,
                threshold=row.threshold,
                risk=row.risk.record.key if row.risk else "",
                is_active=row.is_active,
                value=row.value,
                looked_at=row.looked_at,
                is_firing=any(one.closed_at is None for one in opened[row.pk]),
                warnings=[
                    wire.RiskWarningOut(
                        opened_at=one.opened_at,
                        closed_at=one.closed_at,
                        value=one.value,
                        affected=[RiskAboutOut(kind="task", **each) for each in one.affected],
                        people=[PersonRef(id=pk, name=names[pk]) for pk in one.people if pk in names],
                    )
                    for one in opened[row.pk]
                ],
            )
        )
    return found
