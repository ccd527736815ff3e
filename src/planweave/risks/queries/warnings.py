"""Early-warning rules and what they opened."""

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import Warning, WarningRule
from ..policy import can_read


def rules_in(workspace_id: int) -> QuerySet[WarningRule]:
    return WarningRule.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)


def rules_readable_by(actor: Actor) -> QuerySet[WarningRule]:
    require(can_read(actor), actor)
    return rules_in(actor.here).select_related("record", "record__owner", "risk__record")


def readable_rule(actor: Actor, key: str) -> WarningRule:
    row = rules_readable_by(actor).filter(record__key=key).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def warnings_of(rules: list[WarningRule]) -> dict[int, list[Warning]]:
    """{rule: its last five warnings, newest first}; one query."""
    found: dict[int, list[Warning]] = {rule.pk: [] for rule in rules}
    for row in Warning.objects.filter(rule_id__in=list(found)).order_by("-opened_at", "-pk"):
        if len(found[row.rule_id]) < 5:
            found[row.rule_id].append(row)
    return found
