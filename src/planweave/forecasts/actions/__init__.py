"""Ask for a forecast, keep its answer, name it, delete it. Nothing in the plan moves."""

from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Job
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.planning.models import Release
from planweave.projects.models import Project
from planweave.workspaces.policy import can_manage, require

from .. import events, policy, texts
from ..bridge.answer import Answer
from ..models import Forecast, Promise
from ..rules import NAME_LENGTH, Asked, Scope, ScopeKind

KIND = "forecast"


def ask_for_forecast(actor: Actor, asked: dict[str, Any], *, name: str = "") -> Job:
    """Queue the question how sure date and cost are. `asked` has the fields of `rules.Asked` as JSON."""
    require(policy.can_make(actor), actor)
    name = checked_name(name)
    scope = _scope(actor, asked["scope"])
    return start_job(actor, KIND, asked | {"scope": scope.as_json(), "name": name})


def keep_forecast(actor: Actor, job: Job, *, asked: Asked, answer: Answer, digest: str, seq: int) -> Forecast:
    """Keep what came out. A job that runs twice keeps its first answer."""
    with transaction.atomic():
        forecast, is_new = Forecast.objects.get_or_create(
            job=job,
            defaults={
                "workspace_id": actor.here,
                "name": job.parameters.get("name", ""),
                "scope": asked.scope.as_json(),
                "project_id": asked.scope.project,
                "parameters": {
                    "scope": asked.scope.as_json(),
                    **{one: getattr(asked, one) for one in Asked.__dataclass_fields__ if one != "scope"},
                },
                "answer": answer.answer,
                "money": answer.money,
                "digest": digest,
                "seq": seq,
                "made_by_id": actor.user_id,
                **answer.columns,
            },
        )
        if is_new:
            Promise.objects.bulk_create(
                [Promise(forecast=forecast, **row) for row in answer.promises], batch_size=500
            )
            record_event(actor, events.ForecastMade(forecast=forecast.pk, scope=asked.scope.kind))
    return forecast


def name_forecast(actor: Actor, forecast_id: int, *, version: int | None, name: str) -> Forecast:
    """Call it something. Conflict where somebody renamed it since `version`."""
    require(policy.can_name(actor), actor)
    name = checked_name(name)
    with transaction.atomic():
        forecast = _locked(actor, forecast_id)
        if version is not None and version != forecast.version:
            raise Conflict(
                texts.STALE, now=forecast.version, extra={"version": forecast.version, "name": forecast.name}
            )
        before = forecast.name
        if name != before:
            forecast.name, forecast.version = name, forecast.version + 1
            forecast.save(update_fields=["name", "version"])
            told = events.ForecastNamed(forecast=forecast.pk, name=name)
            record_event(actor, told, None, {"name": [before, name]})
    return forecast


keeps_in_trash("forecast", can_manage)


def delete_forecast(actor: Actor, forecast_id: int) -> None:
    """Remove a forecast and its promises; calibration does not count it any more."""
    require(policy.can_name(actor), actor)
    with transaction.atomic():
        forecast = _locked(actor, forecast_id)
        require(policy.can_delete(actor, forecast), actor)
        told = events.ForecastDeleted(forecast=forecast.pk, name=forecast.name)
        discard(actor, forecast, kind="forecast", name=forecast.name or str(forecast.made_at.date()))
        record_event(actor, told)


def checked_name(name: str) -> str:
    name = name.strip()
    if len(name) > NAME_LENGTH:
        raise Invalid.of({"name": texts.NAME_TOO_LONG}, limit=NAME_LENGTH)
    return name


def _locked(actor: Actor, forecast_id: int) -> Forecast:
    found = (
        Forecast.objects.select_for_update(of=("self",))
        .select_related("made_by")
        .filter(workspace_id=actor.here, pk=forecast_id)
        .first()
    )
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def _scope(actor: Actor, said: dict[str, Any]) -> Scope:
    """The scope with the name that people know it by. Invalid for what is not here."""
    kind, releases, project = said["kind"], said["releases"], said["project"]
    unknown = Invalid.of({"scope": texts.SCOPE_UNKNOWN})
    if kind == ScopeKind.PROJECT:
        row = Project.objects.filter(
            record__workspace_id=actor.here, record__deleted_at=None, pk=project
        ).values_list("record__title", flat=True)
        name = row.first()
        if name is None or releases:
            raise unknown
        return Scope(kind=kind, project=project, name=name)
    if project is not None or bool(releases) != (kind == ScopeKind.RELEASES):
        raise unknown
    if kind == ScopeKind.PLAN:
        return Scope(kind=kind, name=texts.WHOLE_PLAN.say(actor.language))
    wanted = dict.fromkeys(releases)
    found = Release.objects.filter(workspace_id=actor.here, pk__in=wanted).order_by("start_on", "pk")
    names = dict(found.values_list("pk", "name"))
    if len(names) != len(wanted):
        raise unknown
    comma = "、" if actor.language == "zh" else ", "
    return Scope(kind=kind, releases=tuple(names), name=comma.join(names.values())[:300])
