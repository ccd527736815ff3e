"""Who may do what in a workspace. Features ask with the same few questions."""

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Forbidden
from planweave.kernel.texts import FORBIDDEN

from .models import Role

MANAGERS = frozenset({Role.OWNER, Role.LEAD})
PLANNERS = MANAGERS | {Role.PRODUCT_MANAGER}
WRITERS = PLANNERS | {Role.CONTRIBUTOR}
MEMBERS = WRITERS | {Role.VIEWER}
EVERYBODY = MEMBERS | {Role.GUEST}


def is_owner(actor: Actor) -> bool:
    return actor.role == Role.OWNER


def can_manage(actor: Actor) -> bool:
    """Members, products, areas, calendars."""
    return actor.role in MANAGERS


def can_plan(actor: Actor) -> bool:
    """Everything that shapes the plan: requirements of any product, releases, schedule, imports."""
    return actor.role in PLANNERS


def can_write(actor: Actor) -> bool:
    """New requirements, and one's own."""
    return actor.role in WRITERS


def can_read_plan(actor: Actor) -> bool:
    """Everything but what concerns guests only: a guest reads the requirements of chosen products."""
    return actor.role in MEMBERS


def can_discuss(actor: Actor) -> bool:
    return actor.role in EVERYBODY and actor.role != Role.VIEWER


def require(is_allowed: bool, actor: Actor) -> None:
    """Refuse with 403 and the actor's role in words, unless allowed."""
    if not is_allowed:
        raise Forbidden(FORBIDDEN, role=role_name(actor))


def role_name(actor: Actor) -> str:
    names = {
        "owner": ("owner", "所有者"),
        "lead": ("lead", "负责人"),
        "product_manager": ("product manager", "产品经理"),
        "contributor": ("contributor", "贡献者"),
        "viewer": ("viewer", "查看者"),
        "guest": ("guest", "访客"),
    }
    english, chinese = names.get(actor.role or "", ("none", "无"))
    return chinese if actor.language == "zh" else english
