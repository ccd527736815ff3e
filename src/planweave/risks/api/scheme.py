"""Routes of the workspace's own scales."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.models import Workspace
from planweave.workspaces.policy import require

from .. import actions, policy, texts
from ..queries.scheme import named, scheme_of
from ..rules.scale import Scale
from ..schemas import risks as wire

router = Router()
SCHEME = "/workspaces/{slug}/risk-scheme"


@router.get(SCHEME, response=wire.RiskSchemeOut, operation_id="get_risk_scheme")
def get_scheme(request: HttpRequest, slug: str) -> Any:
    """Scales, matrix, thresholds and categories."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    return scheme_out(actor)


@router.put(SCHEME, response=wire.RiskSchemeOut, operation_id="change_risk_scheme")
def change_scheme(request: HttpRequest, slug: str, body: wire.RiskSchemeIn) -> Any:
    """Replace them; risks keep their place in the range."""
    actor = here(request, slug)
    actions.change_scheme(actor, body.model_dump(exclude={"version"}), version=body.version)
    return scheme_out(actor)


def scheme_out(actor: Actor) -> wire.RiskSchemeOut:
    row = scheme_of(actor.here)
    plain = Scale(**row.scale)
    shown = named(plain, actor.language)
    language = actor.language
    return wire.RiskSchemeOut(
        version=row.version,
        likelihood=[
            wire.RiskStepOut(name=one["name"], own=own["name"], to=one["to"])
            for one, own in zip(shown.likelihood, plain.likelihood, strict=True)
        ],
        impact=[
            wire.RiskStepOut(
                name=one["name"], own=own["name"], days_to=one["days_to"], cost_to=one["cost_to"]
            )
            for one, own in zip(shown.impact, plain.impact, strict=True)
        ],
        zones=[list(zone) for zone in plain.zones],
        levels=[text.say(language) for text in texts.LEVELS],
        contingency_level=plain.contingency_level,
        contingency_cost=plain.contingency_cost,
        review_days=list(plain.review_days),
        categories=[
            *(
                wire.RiskCategoryOut(code=code, name=text.say(language), is_own=False)
                for code, text in texts.CATEGORIES.items()
            ),
            *(wire.RiskCategoryOut(code=name, name=name, is_own=True) for name in plain.categories),
        ],
        currency=Workspace.objects.values_list("currency", flat=True).get(pk=actor.here),
        can_edit=policy.can_set_scheme(actor),
    )
