"""Every write of a workspace, its members, products, areas and views."""

import re

from django.db import IntegrityError, transaction
from django.utils import timezone

from planweave.accounts.actions import create_user, make_sign_in_link
from planweave.accounts.models import User
from planweave.accounts.queries import active_user
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard, keeps_in_trash

from . import events, texts
from .models import Area, Membership, Presence, Product, Role, SavedView, Skill, Workspace
from .policy import can_manage, can_plan, can_read_plan, is_owner, require
from .queries import check_person, owned_in_trash, product_readable_by


def create_workspace(
    actor: Actor, *, name: str, slug: str, language: str = "en", currency: str = "CNY", is_demo: bool = False
) -> Workspace:
    """Any signed-in person may; they become its owner."""
    if not name.strip():
        raise Invalid.of({"name": texts.NAME_NEEDED})
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,48}", slug):
        raise Invalid.of({"slug": texts.SLUG_MALFORMED})
    with transaction.atomic():
        if Workspace.objects.filter(slug=slug).exists():
            raise Conflict(texts.SLUG_TAKEN, slug=slug)
        workspace = Workspace.objects.create(
            name=name.strip(), slug=slug, language=language, currency=currency, is_demo=is_demo
        )
        Membership.objects.create(workspace=workspace, user_id=actor.user_id, role=Role.OWNER)
        here = actor.at(workspace_id=workspace.pk, role=Role.OWNER)
        record_event(here, events.WorkspaceCreated(name=workspace.name))
    return workspace


def change_workspace(actor: Actor, *, name: str | None = None, currency: str | None = None) -> Workspace:
    require(can_manage(actor), actor)
    with transaction.atomic():
        workspace = Workspace.objects.select_for_update().get(pk=actor.here)
        before = {"name": workspace.name, "currency": workspace.currency}
        if name is not None:
            if not name.strip():
                raise Invalid.of({"name": texts.NAME_NEEDED})
            workspace.name = name.strip()
        workspace.currency = currency or workspace.currency
        changes = field_changes(before, {"name": workspace.name, "currency": workspace.currency})
        if changes:
            workspace.save(update_fields=["name", "currency"])
            record_event(actor, events.WorkspaceChanged(changes=changes))
    return workspace


def delete_workspace(actor: Actor) -> None:
    """Into the trash with everything in it: nobody enters it any more, and an owner can bring it back for a while."""
    require(is_owner(actor), actor)
    with transaction.atomic():
        workspace = Workspace.objects.select_for_update().get(pk=actor.here)
        workspace.deleted_at, workspace.deleted_by_id = timezone.now(), actor.user_id
        workspace.save(update_fields=["deleted_at", "deleted_by"])
        Presence.objects.filter(workspace=workspace).delete()
        record_event(actor, events.WorkspaceDeleted(name=workspace.name))


def restore_workspace(actor: Actor, slug: str) -> Workspace:
    """One of one's own out of the trash, as it was. NotFound for whoever was not its owner."""
    with transaction.atomic():
        held = owned_in_trash(actor).select_for_update(of=("self",)).filter(slug=slug).first()
        if held is None:
            raise NotFound(NOT_FOUND)
        held.deleted_at, held.deleted_by = None, None
        held.save(update_fields=["deleted_at", "deleted_by"])
        here = actor.at(workspace_id=held.pk, role=Role.OWNER)
        record_event(here, events.WorkspaceRestored(name=held.name))
    return held


def delete_demo(actor: Actor) -> None:
    """One click for any manager of the demo; people who were only in the demo and never signed in go with it."""
    require(can_manage(actor), actor)
    with transaction.atomic():
        workspace = Workspace.objects.get(pk=actor.here)
        if not workspace.is_demo:
            raise Conflict(texts.NOT_DEMO)
        only_here = list(
            User.objects.filter(memberships__workspace=workspace, last_login=None)
            .exclude(pk=actor.user_id)
            .exclude(memberships__workspace__in=Workspace.objects.exclude(pk=workspace.pk))
            .exclude(is_administrator=True)
            .values_list("pk", flat=True)
        )
        purge_workspace(workspace.pk)
        User.objects.filter(pk__in=only_here).delete()


def purge_workspace(workspace_id: int) -> None:
    """Delete all rows of a workspace: records first, because products protect them."""
    Record.objects.filter(workspace_id=workspace_id).delete()
    Workspace.objects.filter(pk=workspace_id).delete()


def invite_member(
    actor: Actor, *, email: str, name: str, role: str, product_ids: list[int]
) -> tuple[Membership, str | None]:
    """Add a person by e-mail. An unknown one gets an account and the secret of a sign-in link to hand over."""
    require(can_manage(actor), actor)
    with transaction.atomic():
        user, secret = active_user(email), None
        if user is None:
            user = create_user(email=email, name=name or email.split("@")[0], language=actor.language)
            secret = make_sign_in_link(user)
        return add_member(actor, user=user, role=role, product_ids=product_ids), secret


def add_member(actor: Actor, *, user: User, role: str, product_ids: list[int] | None = None) -> Membership:
    """A known person joins, or an existing member's role changes."""
    require(can_manage(actor), actor)
    _check_role(actor, role)
    with transaction.atomic():
        known = Membership.objects.filter(workspace_id=actor.here, user=user).first()
        if known:
            return change_member(actor, known.pk, role=role, product_ids=product_ids)
        membership = Membership.objects.create(workspace_id=actor.here, user=user, role=role)
        membership.products.set(_own_products(actor, product_ids))
        record_event(actor, events.MemberAdded(user=user.pk, name=user.name, role=role))
    return membership


def change_member(
    actor: Actor, membership_id: int, *, role: str, product_ids: list[int] | None = None
) -> Membership:
    require(can_manage(actor), actor)
    _check_role(actor, role)
    with transaction.atomic():
        membership = _member(actor, membership_id)
        before = membership.role
        if before == Role.OWNER and role != Role.OWNER:
            _check_owner_leaves(actor, membership)
        membership.role = role
        membership.save(update_fields=["role"])
        if product_ids is not None:
            membership.products.set(_own_products(actor, product_ids))
        if before != role:
            told = events.MemberRoleChanged(
                user=membership.user_id, name=membership.user.name, before=before, after=role
            )
            record_event(actor, told)
    return membership


def remove_member(actor: Actor, membership_id: int) -> None:
    with transaction.atomic():
        membership = _member(actor, membership_id)
        require(can_manage(actor) or membership.user_id == actor.user_id, actor)
        if membership.role == Role.OWNER:
            _check_owner_leaves(actor, membership)
        Presence.objects.filter(workspace_id=actor.here, user_id=membership.user_id).delete()
        record_event(actor, events.MemberRemoved(user=membership.user_id, name=membership.user.name))
        membership.delete()


def create_product(actor: Actor, *, name: str, key_prefix: str, description: str = "") -> Product:
    require(can_manage(actor), actor)
    name, key_prefix = name.strip(), key_prefix.strip().upper()
    if not name:
        raise Invalid.of({"name": texts.NAME_NEEDED})
    if not re.fullmatch(r"[A-Z][A-Z0-9]{1,9}", key_prefix):
        raise Invalid.of({"key_prefix": texts.PREFIX_MALFORMED})
    with transaction.atomic():
        here = Product.objects.filter(workspace_id=actor.here)
        if here.filter(name=name).exists():
            raise Conflict(texts.NAME_TAKEN, name=name)
        if here.filter(key_prefix=key_prefix).exists():
            raise Conflict(texts.PREFIX_TAKEN, prefix=key_prefix)
        product = Product.objects.create(
            workspace_id=actor.here, name=name, key_prefix=key_prefix, description=description
        )
        record_event(actor, events.ProductCreated(product=product.pk, name=name, key_prefix=key_prefix))
    return product


def change_product(
    actor: Actor,
    product_id: int,
    *,
    name: str | None = None,
    description: str | None = None,
    is_archived: bool | None = None,
) -> Product:
    require(can_manage(actor), actor)
    with transaction.atomic():
        product = Product.objects.filter(workspace_id=actor.here, pk=product_id).first()
        if product is None:
            raise NotFound(NOT_FOUND)
        fields = ("name", "description", "is_archived")
        before = {field: getattr(product, field) for field in fields}
        if name is not None:
            if not name.strip():
                raise Invalid.of({"name": texts.NAME_NEEDED})
            if Product.objects.filter(workspace_id=actor.here, name=name.strip()).exclude(pk=product.pk):
                raise Conflict(texts.NAME_TAKEN, name=name)
            product.name = name.strip()
        if description is not None:
            product.description = description
        if is_archived is not None:
            product.is_archived = is_archived
        changes = field_changes(before, {field: getattr(product, field) for field in fields})
        if changes:
            product.save(update_fields=list(fields))
            record_event(actor, events.ProductChanged(product=product.pk, changes=changes))
    return product


def create_area(
    actor: Actor, *, name: str, kind: str, product_id: int | None = None, owner_id: int | None = None
) -> Area:
    require(can_manage(actor), actor)
    _check_area(actor, name=name, kind=kind, owner_id=owner_id)
    if product_id is not None:
        product_readable_by(actor, product_id)
    with transaction.atomic():
        if Area.objects.filter(workspace_id=actor.here, name=name.strip()).exists():
            raise Conflict(texts.NAME_TAKEN, name=name)
        area = Area.objects.create(
            workspace_id=actor.here, name=name.strip(), kind=kind, product_id=product_id, owner_id=owner_id
        )
        record_event(actor, events.AreaCreated(area=area.pk, name=area.name))
    return area


def change_area(actor: Actor, area_id: int, *, name: str, kind: str, owner_id: int | None) -> Area:
    require(can_manage(actor), actor)
    _check_area(actor, name=name, kind=kind, owner_id=owner_id)
    with transaction.atomic():
        area = Area.objects.filter(workspace_id=actor.here, pk=area_id).first()
        if area is None:
            raise NotFound(NOT_FOUND)
        if Area.objects.filter(workspace_id=actor.here, name=name.strip()).exclude(pk=area.pk).exists():
            raise Conflict(texts.NAME_TAKEN, name=name)
        before = {"name": area.name, "kind": area.kind, "owner": area.owner_id}
        area.name, area.kind, area.owner_id = name.strip(), kind, owner_id
        changes = field_changes(before, {"name": area.name, "kind": area.kind, "owner": area.owner_id})
        if changes:
            area.save(update_fields=["name", "kind", "owner"])
            record_event(actor, events.AreaChanged(area=area.pk, changes=changes))
    return area


def skill_named(actor: Actor, name: str) -> Skill:
    """The workspace's skill of this name, made where it is new. The caller has checked the right."""
    skill, _ = Skill.objects.get_or_create(workspace_id=actor.here, name=name.strip()[:60])
    return skill


def area_named(actor: Actor, name: str) -> Area:
    """The workspace's area of this name, a module where it is new. The caller has checked the right."""
    area, is_new = Area.objects.get_or_create(workspace_id=actor.here, name=name.strip()[:100])
    if is_new:
        record_event(actor, events.AreaCreated(area=area.pk, name=area.name))
    return area


def save_view(actor: Actor, *, page: str, name: str, query: str, is_shared: bool) -> SavedView:
    """A new view, or a new content of one's own view of that name. Sharing needs the right to plan."""
    require(can_read_plan(actor), actor)
    if is_shared:
        require(can_plan(actor), actor)
    if not name.strip():
        raise Invalid.of({"name": texts.NAME_NEEDED})
    with transaction.atomic():
        view, _ = SavedView.objects.update_or_create(
            workspace_id=actor.here,
            owner_id=actor.user_id,
            page=page,
            name=name.strip()[:80],
            defaults={"query": query, "is_shared": is_shared},
        )
        record_event(actor, events.ViewSaved(view=view.pk, name=view.name, page=page))
    return view


keeps_in_trash("saved_view", can_manage)


def delete_view(actor: Actor, view_id: int) -> None:
    """One's own; a manager also removes shared ones."""
    with transaction.atomic():
        views = SavedView.objects.filter(workspace_id=actor.here, pk=view_id)
        view = (views.filter(owner_id=actor.user_id) | views.filter(is_shared=True)).first()
        if view is None:
            raise NotFound(NOT_FOUND)
        require(view.owner_id == actor.user_id or can_manage(actor), actor)
        record_event(actor, events.ViewDeleted(view=view.pk, name=view.name))
        discard(actor, view, kind="saved_view", name=view.name)


def tell_presence(actor: Actor, *, tab: str, place: str) -> None:
    """A tab says where it is. Not an event: presence is of the moment and leaves no history.

    NotFound where the workspace was deleted since the actor entered it: open tabs go on telling.
    """
    try:
        Presence.objects.update_or_create(
            workspace_id=actor.here,
            user_id=actor.user_id,
            tab=tab[:40],
            defaults={"place": place[:200], "seen_at": timezone.now()},
        )
    except IntegrityError as error:
        raise NotFound(NOT_FOUND) from error


def leave_presence(actor: Actor, *, tab: str) -> None:
    Presence.objects.filter(workspace_id=actor.here, user_id=actor.user_id, tab=tab).delete()


def _check_role(actor: Actor, role: str) -> None:
    if role not in Role.values:
        raise Invalid(texts.ROLE_UNKNOWN, role=role, roles=", ".join(Role.values))
    if role == Role.OWNER and not is_owner(actor):
        raise Conflict(texts.OWNER_ONLY, status=403)


def _check_owner_leaves(actor: Actor, membership: Membership) -> None:
    if not is_owner(actor):
        raise Conflict(texts.OWNER_ONLY, status=403)
    others = Membership.objects.filter(workspace_id=actor.here, role=Role.OWNER).exclude(pk=membership.pk)
    if not others.exists():
        raise Conflict(texts.LAST_OWNER)


def _member(actor: Actor, membership_id: int) -> Membership:
    membership = (
        Membership.objects.select_for_update(of=("self",))
        .select_related("user")
        .filter(workspace_id=actor.here, pk=membership_id)
        .first()
    )
    if membership is None:
        raise NotFound(NOT_FOUND)
    return membership


def _own_products(actor: Actor, product_ids: list[int] | None) -> list[Product]:
    found = list(Product.objects.filter(workspace_id=actor.here, pk__in=product_ids or []))
    if len(found) != len(set(product_ids or [])):
        raise Invalid.of({"products": texts.UNKNOWN_PRODUCT})
    return found


def _check_area(actor: Actor, *, name: str, kind: str, owner_id: int | None) -> None:
    if not name.strip():
        raise Invalid.of({"name": texts.NAME_NEEDED})
    if kind not in Area.Kind.values:
        raise Invalid(texts.AREA_KIND_UNKNOWN, kind=kind, kinds=", ".join(Area.Kind.values))
    check_person(actor, owner_id, "owner")
