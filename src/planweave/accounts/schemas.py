import datetime

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


class SessionStateOut(Wire):
    """What the first page needs before anybody is signed in."""

    is_signed_in: bool
    is_first_run: bool
    language: str
