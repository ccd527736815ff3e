"""Who acts in the demo, and what the story's codes stand for once things have been made."""

from dataclasses import dataclass, field

from planweave.accounts.models import User
from planweave.accounts.queries import actor_for
from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.workspaces.models import Product, Workspace
from planweave.workspaces.queries import enter

from ..content import Story, story


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


def email_of(told: Story, code: str) -> str:
    return f"{told.words['people'][code]['email']}@{told.words['email_domain']}"


def cast_again(workspace_id: int, *, records: dict[str, int]) -> Cast:
    """The cast of a demo that was loaded before; `records` are the ids by code, those in the trash left out."""
    workspace = Workspace.objects.get(pk=workspace_id)
    told = story(workspace.language)
    accounts = {user.email: user for user in User.objects.filter(memberships__workspace=workspace)}
    present = Record.objects.filter(workspace=workspace, deleted_at=None).in_bulk(list(records.values()))
    return Cast(
        story=told,
        users={
            code: accounts[email_of(told, code)]
            for code in told.words["people"]
            if email_of(told, code) in accounts
        },
        slug=workspace.slug,
        products={product.key_prefix: product for product in workspace.products.all()},
        records={code: present[pk] for code, pk in records.items() if pk in present},
    )
