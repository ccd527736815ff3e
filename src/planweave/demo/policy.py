"""Who may load the demo: it makes accounts, so it is a matter of the whole server."""

from planweave.kernel.actor import Actor


def can_load_demo(actor: Actor) -> bool:
    return actor.is_administrator
