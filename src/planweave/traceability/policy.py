"""Who may do what with links and tests."""

from planweave.kernel.actor import Actor
from planweave.kernel.models import Link, Record
from planweave.requirements.policy import can_edit
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan, can_write


def can_read(actor: Actor) -> bool:
    """A guest sees single requirements, not how the whole hangs together."""
    return can_read_plan(actor)


def can_link(actor: Actor, source: Record) -> bool:
    """Who may change what a link is drawn from."""
    return can_edit(actor, source)


def can_confirm(actor: Actor, link: Link) -> bool:
    """Who may change either end can say whether the link between them still holds."""
    return can_edit(actor, link.source) or can_edit(actor, link.target)


def can_choose_watched(actor: Actor) -> bool:
    return can_manage(actor)


def can_create_test(actor: Actor) -> bool:
    return can_write(actor)


def can_edit_test(actor: Actor, record: Record) -> bool:
    return can_edit(actor, record)


def can_reshape(actor: Actor) -> bool:
    """Splitting, merging and moving between products touches what others wrote: the planners' matter."""
    return can_plan(actor)
