"""Routes of workspaces, members, products, areas, views and presence."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.accounts.api import may_work, user_out
from planweave.accounts.models import User
from planweave.accounts.policy import may_work_by_token
from planweave.kernel.actor import Actor
from planweave.kernel.wire import actor_of

from . import actions, policy, queries, schemas
from .models import Area, Membership, SavedView, Workspace

router = Router(tags=["workspaces"])


def here(request: HttpRequest, slug: str) -> Actor:
    """The actor inside the addressed workspace; 404 for strangers. Every route below a slug begins so."""
    return queries.enter(actor_of(request), slug)[0]


@router.get("/me", response=schemas.MeOut, operation_id="get_me")
def get_me(request: HttpRequest) -> Any:
    """Who is signed in, and where they work."""
    actor = actor_of(request)
    user = User.objects.get(pk=actor.user_id)
    is_open = may_work(request, user.pk) if actor.via == "browser" else may_work_by_token(user.pk)
    return schemas.MeOut(
        **user_out(user).model_dump(),
        needs_second_factor=not is_open,
        workspaces=queries.workspaces_of(actor) if is_open else [],
    )


@router.get("/workspaces", response=list[schemas.WorkspaceSummary], operation_id="list_workspaces")
def list_workspaces(request: HttpRequest) -> Any:
    """The workspaces of which one is a member."""
    return queries.workspaces_of(actor_of(request))


@router.post("/workspaces", response={201: schemas.WorkspaceOut}, operation_id="create_workspace")
def create_workspace(request: HttpRequest, body: schemas.WorkspaceIn) -> Any:
    """A new workspace, whose owner one becomes."""
    actor = actor_of(request)
    workspace = actions.create_workspace(
        actor, name=body.name, slug=body.slug, language=body.language, currency=body.currency
    )
    return Status(201, _workspace_out(*queries.enter(actor, workspace.slug)))


@router.get("/workspaces/{slug}", response=schemas.WorkspaceOut, operation_id="get_workspace")
def get_workspace(request: HttpRequest, slug: str) -> Any:
    """The workspace with its products, areas, skills and people: what every screen's choices need."""
    return _workspace_out(*queries.enter(actor_of(request), slug))


@router.patch("/workspaces/{slug}", response=schemas.WorkspaceOut, operation_id="change_workspace")
def change_workspace(request: HttpRequest, slug: str, body: schemas.WorkspaceChangeIn) -> Any:
    """Rename the workspace or change its currency."""
    actor = here(request, slug)
    workspace = actions.change_workspace(actor, name=body.name, currency=body.currency)
    return _workspace_out(actor, workspace)


@router.delete("/workspaces/{slug}", response={204: None}, operation_id="delete_workspace")
def delete_workspace(request: HttpRequest, slug: str) -> Any:
    """Delete the workspace and everything in it for good."""
    actions.delete_workspace(here(request, slug))
    return Status(204, None)


@router.delete("/workspaces/{slug}/demo", response={204: None}, operation_id="delete_demo")
def delete_demo(request: HttpRequest, slug: str) -> Any:
    """Remove the demo workspace, leaving nothing."""
    actions.delete_demo(here(request, slug))
    return Status(204, None)


@router.get("/workspaces/{slug}/members", response=list[schemas.MemberOut], operation_id="list_members")
def list_members(request: HttpRequest, slug: str) -> Any:
    """The members and their roles; a guest sees only themselves."""
    members = queries.members_of(here(request, slug)).prefetch_related("products")
    return [_member_out(member) for member in members]


@router.post("/workspaces/{slug}/members", response={201: schemas.NewMemberOut}, operation_id="add_member")
def add_member(request: HttpRequest, slug: str, body: schemas.MemberIn) -> Any:
    """Add a person by e-mail. An unknown one gets an account and a one-time sign-in link to hand over."""
    member, secret = actions.invite_member(
        here(request, slug), email=body.email, name=body.name, role=body.role, product_ids=body.products
    )
    shown = _member_out(member).model_dump()
    return Status(201, schemas.NewMemberOut(**shown, sign_in_secret=secret))


@router.patch(
    "/workspaces/{slug}/members/{member_id}", response=schemas.MemberOut, operation_id="change_member"
)
def change_member(request: HttpRequest, slug: str, member_id: int, body: schemas.MemberChangeIn) -> Any:
    """Change a member's role or a guest's products."""
    actor = here(request, slug)
    member = actions.change_member(actor, member_id, role=body.role, product_ids=body.products)
    return _member_out(member)


@router.delete("/workspaces/{slug}/members/{member_id}", response={204: None}, operation_id="remove_member")
def remove_member(request: HttpRequest, slug: str, member_id: int) -> Any:
    """Remove a member (a manager), or leave (oneself)."""
    actions.remove_member(here(request, slug), member_id)
    return Status(204, None)


@router.post("/workspaces/{slug}/products", response={201: schemas.ProductOut}, operation_id="create_product")
def create_product(request: HttpRequest, slug: str, body: schemas.ProductIn) -> Any:
    """A new product; its key prefix begins the keys of its requirements and tasks."""
    product = actions.create_product(
        here(request, slug), name=body.name, key_prefix=body.key_prefix, description=body.description
    )
    return Status(201, product)


@router.patch(
    "/workspaces/{slug}/products/{product_id}", response=schemas.ProductOut, operation_id="change_product"
)
def change_product(request: HttpRequest, slug: str, product_id: int, body: schemas.ProductChangeIn) -> Any:
    """Rename, describe or archive a product."""
    return actions.change_product(
        here(request, slug),
        product_id,
        name=body.name,
        description=body.description,
        is_archived=body.is_archived,
    )


@router.post("/workspaces/{slug}/areas", response={201: schemas.AreaOut}, operation_id="create_area")
def create_area(request: HttpRequest, slug: str, body: schemas.AreaIn) -> Any:
    """A new area: product line, module, market or speciality."""
    area = actions.create_area(
        here(request, slug), name=body.name, kind=body.kind, product_id=body.product, owner_id=body.owner
    )
    return Status(201, _area_out(area))


@router.patch("/workspaces/{slug}/areas/{area_id}", response=schemas.AreaOut, operation_id="change_area")
def change_area(request: HttpRequest, slug: str, area_id: int, body: schemas.AreaChangeIn) -> Any:
    """Change an area's name, kind or owner."""
    area = actions.change_area(
        here(request, slug), area_id, name=body.name, kind=body.kind, owner_id=body.owner
    )
    return _area_out(area)


@router.get("/workspaces/{slug}/views", response=list[schemas.SavedViewOut], operation_id="list_saved_views")
def list_saved_views(request: HttpRequest, slug: str, page: str) -> Any:
    """One's own and the shared views of a page."""
    actor = here(request, slug)
    views = queries.saved_views_readable_by(actor, page).select_related("owner")
    return [_view_out(actor, view) for view in views]


@router.post("/workspaces/{slug}/views", response={201: schemas.SavedViewOut}, operation_id="save_view")
def save_view(request: HttpRequest, slug: str, body: schemas.SavedViewIn) -> Any:
    """Keep filters, sorting and columns under a name, for oneself or for all."""
    actor = here(request, slug)
    view = actions.save_view(
        actor, page=body.page, name=body.name, query=body.query, is_shared=body.is_shared
    )
    return Status(201, _view_out(actor, view))


@router.delete("/workspaces/{slug}/views/{view_id}", response={204: None}, operation_id="delete_saved_view")
def delete_saved_view(request: HttpRequest, slug: str, view_id: int) -> Any:
    """Remove a saved view."""
    actions.delete_view(here(request, slug), view_id)
    return Status(204, None)


@router.put("/workspaces/{slug}/presence", response=list[schemas.PresenceOut], operation_id="tell_presence")
def tell_presence(request: HttpRequest, slug: str, body: schemas.PresenceIn) -> Any:
    """Say where one's tab is; the answer is who else is here."""
    actor = here(request, slug)
    actions.tell_presence(actor, tab=body.tab, place=body.place)
    return queries.present_in(actor.here) if policy.can_read_plan(actor) else []


@router.delete("/workspaces/{slug}/presence/{tab}", response={204: None}, operation_id="leave_presence")
def leave_presence(request: HttpRequest, slug: str, tab: str) -> Any:
    """A tab closes."""
    actions.leave_presence(here(request, slug), tab=tab)
    return Status(204, None)


def _workspace_out(actor: Actor, workspace: Workspace) -> schemas.WorkspaceOut:
    return schemas.WorkspaceOut(
        slug=workspace.slug,
        name=workspace.name,
        language=workspace.language,
        currency=workspace.currency,
        is_demo=workspace.is_demo,
        role=actor.role or "",
        products=[schemas.ProductOut.model_validate(row) for row in queries.products_readable_by(actor)],
        areas=[_area_out(row) for row in queries.areas_readable_by(actor)],
        skills=[schemas.SkillOut.model_validate(row) for row in queries.skills_of(actor)],
        people=[
            schemas.PersonRef(id=member.user_id, name=member.user.name)
            for member in queries.members_of(actor)
        ],
        can=schemas.WorkspaceCan(
            manage=policy.can_manage(actor),
            plan=policy.can_plan(actor),
            write=policy.can_write(actor),
            discuss=policy.can_discuss(actor),
            read_plan=policy.can_read_plan(actor),
            delete=policy.is_owner(actor),
        ),
    )


def _area_out(area: Area) -> schemas.AreaOut:
    return schemas.AreaOut(
        id=area.pk, name=area.name, kind=area.kind, product=area.product_id, owner=area.owner_id
    )


def _member_out(member: Membership) -> schemas.MemberOut:
    return schemas.MemberOut(
        id=member.pk,
        user=member.user_id,
        name=member.user.name,
        email=member.user.email,
        role=member.role,
        products=[product.pk for product in member.products.all()],
    )


def _view_out(actor: Actor, view: SavedView) -> schemas.SavedViewOut:
    return schemas.SavedViewOut(
        id=view.pk,
        name=view.name,
        page=view.page,
        query=view.query,
        is_shared=view.is_shared,
        owner=schemas.PersonRef(id=view.owner_id, name=view.owner.name),
        can_delete=view.owner_id == actor.user_id or policy.can_manage(actor),
    )
