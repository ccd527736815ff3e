from typing import Annotated, Any

from pydantic import StringConstraints

from planweave.accounts.schemas import UserOut
from planweave.kernel.wire import Wire, WireIn

Currency = Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]
"""ISO 4217: three capitals."""
Name = Annotated[str, StringConstraints(max_length=100)]


class WorkspaceSummary(Wire):
    slug: str
    name: str
    language: str
    currency: str
    is_demo: bool
    role: str


class MeOut(UserOut):
    """`needs_second_factor`: the server requires one that is not there; nothing else is open, no workspace either."""

    needs_second_factor: bool
    workspaces: list[WorkspaceSummary]


class PersonRef(Wire):
    id: int
    name: str


class ProductOut(Wire):
    id: int
    name: str
    key_prefix: str
    description: str
    is_archived: bool


class AreaOut(Wire):
    id: int
    name: str
    kind: str
    product: int | None
    owner: int | None


class SkillOut(Wire):
    id: int
    name: str


class WorkspaceCan(Wire):
    """What the reader may do here; the browser shows no more than that."""

    manage: bool
    plan: bool
    write: bool
    discuss: bool
    read_plan: bool
    delete: bool


class WorkspaceOut(WorkspaceSummary):
    products: list[ProductOut]
    areas: list[AreaOut]
    skills: list[SkillOut]
    people: list[PersonRef]
    can: WorkspaceCan


class WorkspaceIn(WireIn):
    name: Name
    slug: str
    language: str = "en"
    currency: Currency = "CNY"


class WorkspaceChangeIn(WireIn):
    name: Name | None = None
    currency: Currency | None = None


class MemberOut(Wire):
    id: int
    user: int
    name: str
    email: str
    role: str
    products: list[int]


class MemberIn(WireIn):
    """A person is found by e-mail; an unknown one gets an account and a sign-in link."""

    email: str
    name: Name = ""
    role: str
    products: list[int] = []


class NewMemberOut(MemberOut):
    sign_in_secret: str | None


class MemberChangeIn(WireIn):
    role: str
    products: list[int] | None = None


class ProductIn(WireIn):
    name: Name
    key_prefix: str
    description: str = ""


class ProductChangeIn(WireIn):
    name: Name | None = None
    description: str | None = None
    is_archived: bool | None = None


class AreaIn(WireIn):
    name: Name
    kind: str = "module"
    product: int | None = None
    owner: int | None = None


class AreaChangeIn(WireIn):
    name: Name
    kind: str
    owner: int | None = None


class SavedViewOut(Wire):
    id: int
    name: str
    page: str
    query: str
    is_shared: bool
    owner: PersonRef
    can_delete: bool


class SavedViewIn(WireIn):
    page: Annotated[str, StringConstraints(max_length=40)]
    name: Annotated[str, StringConstraints(max_length=80)]
    query: Annotated[str, StringConstraints(max_length=2000)]
    is_shared: bool = False


class PresenceIn(WireIn):
    tab: str
    place: str = ""


class PresenceOut(Wire):
    user: int
    name: str
    tab: str
    place: str


class Counted(Wire):
    counts: dict[str, Any]
