"""The demo's risks: some treated, one watched in operation, one that occurred, and a session that still collects."""

import datetime
import tomllib
from typing import Any

from django.db.models import F
from django.utils import timezone

from planweave.planning.models import Release
from planweave.risks import actions
from planweave.risks.models import Reading
from planweave.workspaces.models import Skill

from ..content import HERE
from .cast import Cast

WEEKS_AGO = (7, 4, 2)
"""When the risks were written down, assessed and treated, so that their course has something to show."""


def _pert(low: float, mode: float, high: float) -> dict[str, Any]:
    return {"kind": "pert", "low": low, "mode": mode, "high": high}


def foresee(cast: Cast, releases: list[Release]) -> None:
    told = tomllib.loads((HERE / cast.story.language / "risks.toml").read_text("utf-8"))
    lead = cast.actor("lead")
    money = cast.story.words["money"]
    today = timezone.localdate()
    release = f"release:{releases[0].pk}"
    plan: dict[str, dict[str, Any]] = {
        "payment": {"category": "supplier", "owner": "tech", "about": ["pay_wallets"]},
        "search": {"category": "resource", "owner": "tech", "about": ["keyword_search"]},
        "market": {"category": "market", "owner": "mkt", "about": ["guest_checkout"]},
        "law": {"category": "legal", "owner": "ux", "about": ["phone_signup"]},
        "operation": {"category": "technical", "owner": "tech", "phase": "operation", "about": []},
        "past": {"category": "supplier", "owner": "tech", "phase": "operation", "about": ["phone_signup"]},
    }
    product = cast.records["pay_wallets"].product_id
    drafts = [
        actions.Draft(
            product_id=product,
            values={
                **{name: told[code][name] for name in ("cause", "event", "effect")},
                "category": one["category"],
                "phase": one.get("phase", "delivery"),
                "owner": cast.users[one["owner"]].pk,
                "strikes_from": (today + datetime.timedelta(days=21)).isoformat(),
                "strikes_until": releases[0].finish_on.isoformat(),
                "about": [cast.records[slug].key for slug in one["about"]] or [release],
            },
        )
        for code, one in plan.items()
    ]
    made = dict(zip(plan, actions.create_risks(lead, drafts), strict=True))
    _weeks_ago(lead.here, WEEKS_AGO[0])
    assessed: dict[str, dict[str, Any]] = {
        "payment": {"inherent_probability": 0.6, "inherent_delay": _pert(3, 8, 20),
                    "inherent_cost": _pert(40_000 * money, 90_000 * money, 200_000 * money)},
        "search": {"inherent_probability": 0.35, "inherent_delay": _pert(5, 10, 18),
                   "inherent_cost": _pert(15_000 * money, 30_000 * money, 60_000 * money)},
        "market": {"inherent_likelihood": 3, "inherent_impact": 2},
        "law": {"inherent_probability": 0.25, "inherent_delay": _pert(2, 4, 9)},
        "operation": {"inherent_probability": 0.5,
                      "inherent_cost": _pert(30_000 * money, 80_000 * money, 160_000 * money)},
        "past": {"inherent_likelihood": 2, "inherent_impact": 2},
    }  # fmt: skip
    _change(cast, made, {code: values | {"state": "analysed"} for code, values in assessed.items()})
    _weeks_ago(lead.here, WEEKS_AGO[1])
    soon = (today + datetime.timedelta(days=28)).isoformat()
    for code, strategy, words, steps, cost, state in (
        ("payment", "reduce", "response", (1, 1), 6_000, "done"),
        ("payment", "transfer", "transfer", (1, 0), 9_000, "planned"),
        ("search", "reduce", "response", (1, 1), 4_000, "active"),
        ("law", "reduce", "response", (0, 1), 3_000, "planned"),
        ("operation", "reduce", "response", (2, 0), 12_000, "done"),
    ):
        values = {
            "strategy": strategy,
            "words": told[code][words],
            "cost": round(cost * money),
            "due_on": soon,
            "state": state,
            "owner": cast.users["tech"].pk,
            "likelihood_steps": steps[0],
            "impact_steps": steps[1],
            "probability_factor": 0.5,
            "impact_factor": 0.7,
        }
        response = actions.add_response(lead, made[code].key, values)
        if code == "search":
            actions.make_task(lead, made[code].key, response.number, effort_days=3)
    _change(
        cast,
        made,
        {
            "payment": {"residual_probability": 0.3, "residual_likelihood": 2, "residual_impact": 3,
                        "target_likelihood": 1, "target_impact": 3, "state": "treating"},
            "search": {"target_likelihood": 2, "target_impact": 2, "state": "treating"},
            "market": {"state": "watched"},
            "operation": {"residual_probability": 0.2, "residual_impact": 4, "target_likelihood": 1,
                          "target_impact": 3, "state": "watched"}
            | {name: told["operation"][name] for name in ("contingency", "contingency_trigger")},
        },
    )  # fmt: skip
    _weeks_ago(lead.here, WEEKS_AGO[2])
    payment = {name: told["payment"][name] for name in ("contingency", "contingency_trigger")}
    _change(cast, made, {"payment": payment | {"residual_probability": 0.25}})
    happened = {name: told["past"][name] for name in ("happened", "done", "lesson")}
    day = (today - datetime.timedelta(days=12)).isoformat()
    actions.tell_occurrence(
        lead,
        made["past"].key,
        happened | {"occurred_on": day, "closed_on": day, "delay_days": 1, "cost": round(8_000 * money)},
    )
    _meet(cast, told["session"])
    _warn(cast, told["rules"], releases[0], made["search"].key)


def _change(cast: Cast, made: dict[str, Any], wanted: dict[str, dict[str, Any]]) -> None:
    edits = [actions.Edit(id=made[code].pk, version=None, values=values) for code, values in wanted.items()]
    actions.change_risks(cast.actor("lead"), edits)


def _weeks_ago(workspace_id: int, weeks: int) -> None:
    """The readings taken today become those of some weeks ago: a story needs a past."""
    today = timezone.now() - datetime.timedelta(hours=1)
    fresh = Reading.objects.filter(risk__record__workspace_id=workspace_id, at__gte=today)
    fresh.update(at=F("at") - datetime.timedelta(weeks=weeks))


def _meet(cast: Cast, told: dict[str, str]) -> None:
    people = [cast.users[who].pk for who in ("tech", "ux", "mkt")]
    draft = actions.SessionDraft(title=told["title"], topic=told["topic"], people=people)
    key = actions.open_session(cast.actor("lead"), draft).record.key
    for who, words, category in (
        ("tech", "one", "technical"),
        ("mkt", "two", "technical"),
        ("ux", "three", "schedule"),
    ):
        actions.add_candidate(cast.actor(who), key, {"event": told[words], "category": category})
    actions.reveal_session(cast.actor("lead"), key)


def _warn(cast: Cast, told: dict[str, str], release: Release, risk: str) -> None:
    lead = cast.actor("lead")
    slip = {"measure": "slip", "scope": "release", "scope_id": release.pk, "threshold": 5, "risk": risk}
    actions.create_rule(lead, slip | {"title": told["slip"]})
    skill = Skill.objects.filter(workspace_id=lead.here, name=cast.story.words["skills"]["qa"]).first()
    if skill is not None:
        load = {"measure": "load", "scope": "skill", "scope_id": skill.pk, "threshold": 1.1}
        actions.create_rule(lead, load | {"title": told["load"]})
