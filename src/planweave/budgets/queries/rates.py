"""The workspace's base currency and exchange rates."""

from decimal import Decimal
from typing import Any

from planweave.workspaces.models import Workspace

from ..models import ExchangeRate
from ..rules.money import Rates


def base_of(workspace_id: int) -> str:
    return str(Workspace.objects.values_list("currency", flat=True).get(pk=workspace_id))


def rates_of(workspace_id: int) -> Rates:
    """Two queries. Rates against an earlier base currency of the workspace do not count."""
    base = base_of(workspace_id)
    table: dict[str, list[tuple[Any, Decimal]]] = {}
    rows = ExchangeRate.objects.filter(workspace_id=workspace_id, base=base).order_by("holds_from")
    for currency, holds_from, rate in rows.values_list("currency", "holds_from", "rate"):
        table.setdefault(currency, []).append((holds_from, rate))
    return Rates(base=base, table=table)
