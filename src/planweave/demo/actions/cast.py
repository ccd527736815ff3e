"""Who acts in the demo, and what the story's codes stand for once things have been made."""

from dataclasses import dataclass, field

from planweave.accounts.models import User
from planweave.accounts.queries import actor_for
from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.workspaces.models import Product
from planweave.workspaces.queries import enter

from ..content import Story


@dataclass(kw_only=True)
class Cast:
    """`users`, `products`, `areas` and `records` are by the story's codes; the latter fill up while loading."""

    story: Story
    users: dict[str, User]
    slug: str
    products: dict[str, Product] = field(default_factory=dict)
    areas: dict[str, int] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)

    def actor(self, code: str) -> Actor:
        """The person at work, with a new operation: each call begins a step that can be undone alone."""
        return enter(actor_for(self.users[code], via="command"), self.slug)[0]
