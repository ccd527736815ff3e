"""Routes of adjustments, approved budgets and exchange rates."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import actions, policy
from .. import schemas as wire
from ..queries.adjustments import MOST, adjustments_readable_by, approved_budgets
from .said import adjustments_out, approved_out, rates_out

router = Router()
ALL = "/workspaces/{slug}/budget-adjustments"
ONE = ALL + "/{key}"
SETTINGS = "/workspaces/{slug}/budget-settings"


@router.get(ALL, response=list[wire.BudgetAdjustmentOut], operation_id="list_budget_adjustments")
def list_budget_adjustments(request: HttpRequest, slug: str) -> Any:
    """The latest 200 that one may see, newest first."""
    actor = here(request, slug)
    return adjustments_out(actor, list(adjustments_readable_by(actor)[:MOST]))


@router.post(ALL, response={201: wire.BudgetAdjustmentOut}, operation_id="ask_for_budget_adjustment")
def ask_for_budget_adjustment(request: HttpRequest, slug: str, body: wire.BudgetAdjustmentIn) -> Any:
    """Ask to move money between lines, to add or to cut."""
    actor = here(request, slug)
    moves = [actions.Wanted(line=one.line, amount=one.amount, month=one.month) for one in body.moves]
    return Status(201, _one(actor, actions.ask_for_adjustment(actor, moves, reason=body.reason)))


@router.post(ONE + "/approve", response=wire.BudgetAdjustmentOut, operation_id="approve_budget_adjustment")
def approve_budget_adjustment(request: HttpRequest, slug: str, key: str, body: wire.BudgetAnswerIn) -> Any:
    """Approve and apply it in one step. Not by who asked."""
    actor = here(request, slug)
    actions.approve_adjustment(actor, key, answer=body.answer)
    return _one(actor, key)


@router.post(ONE + "/refuse", response=wire.BudgetAdjustmentOut, operation_id="refuse_budget_adjustment")
def refuse_budget_adjustment(request: HttpRequest, slug: str, key: str, body: wire.BudgetAnswerIn) -> Any:
    """Refuse it with words."""
    actor = here(request, slug)
    actions.refuse_adjustment(actor, key, answer=body.answer)
    return _one(actor, key)


@router.post(ONE + "/withdraw", response=wire.BudgetAdjustmentOut, operation_id="withdraw_budget_adjustment")
def withdraw_budget_adjustment(request: HttpRequest, slug: str, key: str) -> Any:
    """By who asked, before anybody decided."""
    actor = here(request, slug)
    actions.withdraw_adjustment(actor, key)
    return _one(actor, key)


@router.get(SETTINGS, response=wire.BudgetSettingsOut, operation_id="get_budget_settings")
def get_budget_settings(request: HttpRequest, slug: str) -> Any:
    """Exchange rates; for those who see every line also the approved budgets beside what is planned now."""
    return _settings(here(request, slug))


@router.put(
    "/workspaces/{slug}/exchange-rates", response=wire.BudgetSettingsOut, operation_id="set_exchange_rates"
)
def set_exchange_rates(request: HttpRequest, slug: str, body: wire.ExchangeRatesIn) -> Any:
    """Replace the table of exchange rates."""
    actor = here(request, slug)
    actions.set_rates(actor, [one.model_dump() for one in body.rates])
    return _settings(actor)


@router.post(
    "/workspaces/{slug}/approved-budgets",
    response={201: wire.BudgetSettingsOut},
    operation_id="approve_budget",
)
def approve_budget(request: HttpRequest, slug: str, body: wire.BudgetNameIn) -> Any:
    """Keep every line as it stands under a name; their totals then change only by adjustment."""
    actor = here(request, slug)
    actions.approve_budget(actor, name=body.name)
    return Status(201, _settings(actor))


def _settings(actor: Actor) -> wire.BudgetSettingsOut:
    require(policy.can_see_money(actor), actor)
    manages = policy.can_manage_budget(actor)
    base, rates = rates_out(actor.here)
    return wire.BudgetSettingsOut(
        base=base,
        rates=rates,
        approved=approved_out(actor, approved_budgets(actor.here)) if manages else [],
        can_manage=manages,
    )


def _one(actor: Actor, key: str) -> wire.BudgetAdjustmentOut:
    found = adjustments_readable_by(actor).filter(record__key=key).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return adjustments_out(actor, [found])[0]
