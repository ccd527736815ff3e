"""A forecast as a workbook: its head, the confidences, what was promised, every task."""

from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.sheets import table_file

from .models import Forecast, Promise
from .policy import can_see_money
from .queries.state import state_of
from .rules import PromiseKind
from .texts import HEAD, KINDS, NO, SHEET, STAGES, YES

WIDTHS = (30, 16, 48, 14, 14, 14, 14, 14, 14, 14, 14)


def forecast_sheet(actor: Actor, forecast: Forecast) -> bytes:
    """Money only for those who may see it. Shares are percentages; dates ISO."""
    said = {name: text.say(actor.language) for name, text in SHEET.items()}
    money = forecast.money if can_see_money(actor) else None
    answer = forecast.answer
    state = state_of(forecast)
    table: list[list[str]] = [
        [said["forecast"], forecast.name or f"#{forecast.pk}"],
        [said["scope"], forecast.scope["name"]],
        [said["made_at"], timezone.localtime(forecast.made_at).strftime("%Y-%m-%d %H:%M")],
        [said["made_by"], forecast.made_by.name],
        [said["runs"], str(answer["runs"])],
        [said["seed"], str(forecast.parameters["seed"])],
        [said["stage"], STAGES[answer["stage"]].say(actor.language)],
        [said["is_stale"], (YES if state.is_stale else NO).say(actor.language)],
        [said["planned_on"], forecast.planned_on.isoformat()],
        [said["planned_share"], _percent(answer["planned_share"])],
    ]
    if money:
        table.append([said["planned_cost"], _figure(money["planned"])])
        table.append([said["both"], _percent(money["joint"]["both"])])
    table.append([])
    head = [said["confidence"], said["date"], said["buffer_days"]]
    table.append(head + ([said["cost"], said["reserve"]] if money else []))
    costs = {one["share"]: one for one in money["buffers"]} if money else {}
    for one in answer["buffers"]:
        row = [_percent(one["share"]), one["on"], _figure(one["days"])]
        if one["share"] in costs:
            row += [_figure(costs[one["share"]]["cost"]), _figure(costs[one["share"]]["reserve"])]
        table.append(row)
    table.append([])
    columns = ("kind", "key", "name", "deadline", "probability")
    last = ("criticality", "swing_days", *(["swing_cost"] if money else []))
    table.append(
        [
            *(said[name] for name in columns),
            said["planned_on"],
            "P50",
            "P80",
            "P90",
            *(said[name] for name in last),
        ]
    )
    order = {PromiseKind.PROJECT: 0, PromiseKind.RELEASE: 1, PromiseKind.TASK: 2}
    rows = Promise.objects.filter(forecast=forecast).exclude(kind=PromiseKind.WHOLE).order_by("pk")
    for one in sorted(rows, key=lambda row: (order[PromiseKind(row.kind)], -(row.criticality or 0), row.pk)):
        figures: list[Any] = [one.swing_days, *([one.swing_cost] if money else [])]
        table.append(
            [
                KINDS[one.kind].say(actor.language),
                one.key,
                one.name,
                one.deadline_on.isoformat() if one.deadline_on else "",
                _percent(one.share_in_time),
                *(day.isoformat() for day in (one.planned_on, one.p50_on, one.p80_on, one.p90_on)),
                _percent(one.criticality),
                *(_figure(value) for value in figures),
            ]
        )
    return table_file(table, form="xlsx", title=HEAD.say(actor.language), widths=WIDTHS, head=(1, 1))


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f} %"


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")
