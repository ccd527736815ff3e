"""Loading the demo: its people do everything through the features' own actions."""

from django.db import transaction

from planweave.accounts.models import User
from planweave.accounts.queries import actor_for
from planweave.kernel.jobs import start_job
from planweave.workspaces import actions as workspace_actions
from planweave.workspaces.models import Membership, Role, Workspace

from ..content import story
from . import (
    backlog,
    budgeting,
    decisions,
    deleting,
    documents,
    equipping,
    evaluating,
    goals,
    planning,
    projects,
    rating,
    responsibility,
    reviewing,
    risks,
    roadmapping,
    staffing,
    substance,
    team,
    tracing,
)
from .cast import Cast, email_of

__all__ = ["load"]


def load(language: str, owner: User | None = None) -> Workspace:
    """The demo workspace in "zh" or "en", made where it is missing; all or nothing.

    Loading it again changes nothing but makes `owner` an owner of it. Without `owner` the demo's own
    lead owns it. Its people cannot sign in until somebody makes them a link. The plan itself comes by a
    job, because the planning core needs longer than a person wants to wait.
    """
    told = story(language)
    slug = told.words["slug"]
    cast = None
    with transaction.atomic():
        workspace = Workspace.objects.filter(slug=slug, is_demo=True).first()
        if workspace is None:
            users = team.people(told)
            workspace = workspace_actions.create_workspace(
                actor_for(users["lead"], via="command"),
                name=told.words["name"],
                slug=slug,
                language=language,
                currency=told.words["currency"],
                is_demo=True,
            )
            cast = Cast(story=told, users=users, slug=slug)
            team.move_in(cast)
            staffing.settle_in(cast)
            releases = planning.set_up(cast)
            backlog.write(cast)
            backlog.keep_views(cast, next_release=releases[0])
            planning.commit_started_work(cast, releases[0])
            tracing.trace(cast)
            substance.fill(cast, releases)
            reviewing.freeze_and_review(cast)
            goals.aim(cast)
            rating.rate_together(cast)
            roadmapping.draw(cast)
            deleting.throw_away(cast)
            responsibility.divide(cast)
            decisions.disagree(cast)
            documents.specify(cast)
            projects.lead_projects(cast, releases)
            risks.foresee(cast, releases)
            equipping.equip(cast)
            budgeting.fund(cast, releases)
            evaluating.talk(cast)
            known = {code: record.pk for code, record in cast.records.items()}
            start_job(cast.actor("lead"), "plan_demo", {"records": known})
        if owner is not None:
            _join(workspace, owner)
            if cast is not None:
                evaluating.evaluate(cast, owner)
    return workspace


def _join(workspace: Workspace, owner: User) -> None:
    """`owner` owns the demo; its lead, who made it, steps back to leading it."""
    members = Membership.objects.filter(workspace=workspace).select_related("user").order_by("pk")
    if members.filter(user=owner, role=Role.OWNER).exists():
        return
    maker = members.filter(role=Role.OWNER)[0]
    actor = actor_for(maker.user, via="command").at(workspace_id=workspace.pk, role=Role.OWNER)
    workspace_actions.add_member(actor, user=owner, role=Role.OWNER)
    if maker.user.email == email_of(story(workspace.language), "lead"):
        joined = actor_for(owner, via="command").at(workspace_id=workspace.pk, role=Role.OWNER)
        workspace_actions.change_member(joined, maker.pk, role=Role.LEAD)
