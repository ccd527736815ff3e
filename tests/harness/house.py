"""People in a workspace, and clients that speak for them."""

from functools import cache
from typing import Any

import orjson
from django.test import Client
from django.test.client import ClientHandler

from planweave.accounts.actions import create_token, create_user
from planweave.accounts.models import User
from planweave.accounts.queries import actor_for
from planweave.kernel.actor import Actor
from planweave.workspaces import actions
from planweave.workspaces.models import Membership, Product, Workspace
from planweave.workspaces.queries import enter


class Api:
    """A client of the public API that sends and reads JSON."""

    def __init__(self, secret: str = "", language: str = "en") -> None:
        self.client = Client(raise_request_exception=True)
        self.client.handler = _front_door()
        self.headers = {"Accept-Language": language}
        if secret:
            self.headers["Authorization"] = f"Bearer {secret}"

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        content = {} if body is None else {"data": body, "content_type": "application/json"}
        sent = self.headers | {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.generic(method, f"/api/v1{path}", **_encoded(content), headers=sent)

    def get(self, path: str, **headers: str) -> Any:
        return self("GET", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self("POST", path, body, **headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> Any:
        return self("PATCH", path, body, **headers)

    def put(self, path: str, body: Any = None, **headers: str) -> Any:
        return self("PUT", path, body, **headers)

    def delete(self, path: str, **headers: str) -> Any:
        return self("DELETE", path, **headers)


@cache
def _front_door() -> ClientHandler:
    """One handler for all clients: each would list the files of the browser UI anew, a tenth of a second."""
    return ClientHandler(enforce_csrf_checks=False)


def _encoded(content: dict[str, Any]) -> dict[str, Any]:
    return content | {"data": orjson.dumps(content["data"])} if content else {}


class House:
    """A workspace with a product and one person per role; `api(role)` speaks for that person."""

    ROLES = ("owner", "lead", "product_manager", "contributor", "viewer", "guest")

    def __init__(self, slug: str = "shop", prefix: str = "SHOP") -> None:
        self.slug = slug
        self.users: dict[str, User] = {}
        for role in self.ROLES:
            self.users[role] = create_user(email=f"{role}@{slug}.example", name=f"{role} of {slug}")
        owner = actor_for(self.users["owner"], via="command")
        self.workspace: Workspace = actions.create_workspace(owner, name=f"Workspace {slug}", slug=slug)
        self.product: Product = actions.create_product(
            self.actor("owner"), name=f"Product {prefix}", key_prefix=prefix
        )
        for role in self.ROLES[1:]:
            actions.add_member(
                self.actor("owner"), user=self.users[role], role=role, product_ids=[self.product.pk]
            )
        self._secrets: dict[str, str] = {}

    @property
    def path(self) -> str:
        return f"/workspaces/{self.slug}"

    def actor(self, role: str) -> Actor:
        return enter(actor_for(self.users[role], via="command"), self.slug)[0]

    def member(self, role: str) -> Membership:
        return Membership.objects.get(workspace=self.workspace, user=self.users[role])

    def api(self, role: str, language: str = "en") -> Api:
        if role not in self._secrets:
            _, self._secrets[role] = create_token(
                self.users[role], name="test", scopes=["read", "write", "admin"]
            )
        return Api(self._secrets[role], language)
