import datetime
from typing import Any, Literal

from planweave.kernel.wire import Wire, WireIn


class UserOut(Wire):
    id: int
    email: str
    name: str
    language: str
    is_administrator: bool
    has_password: bool


class SignInLinkIn(WireIn):
    secret: str


class SignInIn(WireIn):
    email: str
    password: str


class ProfileIn(WireIn):
    name: str | None = None
    language: str | None = None


class PasswordIn(WireIn):
    current: str = ""
    new: str


class TokenIn(WireIn):
    name: str
    scopes: list[str]
    expires_at: datetime.datetime | None = None


class TokenOut(Wire):
    id: int
    name: str
    hint: str
    scopes: list[str]
    created_at: datetime.datetime
    expires_at: datetime.datetime | None
    last_used_at: datetime.datetime | None


class NewTokenOut(TokenOut):
    secret: str


class ProviderOut(Wire):
    """A way in by somebody else's word; `name` is empty where whoever runs the server gave none."""

    kind: Literal["oidc", "saml"]
    name: str


class SessionStateOut(Wire):
    """What the first page needs before anybody is signed in.

    `takes_names`: a directory knows people by a name that need not be an e-mail address.
    """

    is_signed_in: bool
    is_first_run: bool
    language: str
    providers: list[ProviderOut]
    takes_names: bool


class HalfwayOut(Wire):
    """The first factor was right; send a code to /session/second-factor."""

    needs: Literal["second_factor"]


class OpenSessionOut(Wire):
    """`method` is empty for a browser that came in before sessions were noted."""

    id: int
    method: str
    browser: str
    system: str
    address: str
    created_at: datetime.datetime
    seen_at: datetime.datetime
    is_this: bool


class EndedOut(Wire):
    ended: int


class SecurityEventOut(Wire):
    """`person` is None where the address that was tried is nobody's."""

    seq: int
    at: datetime.datetime
    kind: str
    person: str | None
    via: str
    address: str
    browser: str
    system: str
    data: dict[str, Any]


class SecurityEventPage(Wire):
    items: list[SecurityEventOut]
    next_cursor: str | None


class CodeIn(WireIn):
    code: str


class ProofIn(WireIn):
    """The password again, where there is one."""

    password: str = ""


class SecondFactorOut(Wire):
    is_on: bool
    since: datetime.datetime | None
    recovery_codes_left: int


class NewSecondFactorOut(Wire):
    """`picture` is an SVG as a data address: the same as `address`, to be scanned."""

    secret: str
    address: str
    picture: str


class RecoveryCodesOut(Wire):
    recovery_codes: list[str]


class PasskeyOut(Wire):
    id: int
    name: str
    created_at: datetime.datetime
    last_used_at: datetime.datetime | None


class PasskeyOptionsOut(Wire):
    """As WebAuthn's `parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` take them."""

    options: dict[str, Any]


class PasskeyIn(WireIn):
    """`credential` as WebAuthn's `toJSON` gives it."""

    credential: dict[str, Any]


class NewPasskeyIn(PasskeyIn):
    name: str


class PasskeyNameIn(WireIn):
    name: str


class IdentityOut(Wire):
    id: int
    provider: Literal["oidc", "saml", "ldap"]
    issuer: str
    subject: str
    created_at: datetime.datetime
    last_used_at: datetime.datetime
