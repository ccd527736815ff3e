"""What happens to the way into an account. Kept in the history of security, not in a workspace's."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    method: str


@dataclass(frozen=True, kw_only=True)
class SignInFailed(Event):
    """`email` is what was typed; `reason` a code: wrong, code, passkey, or what a provider's answer lacked."""

    method: str
    email: str = ""
    reason: str = "wrong"


@dataclass(frozen=True, kw_only=True)
class SignInsHeld(Event):
    """So many failed that the next ones are refused unheard for a while."""

    email: str = ""


@dataclass(frozen=True, kw_only=True)
class SignedOut(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class SessionsEnded(Event):
    """`reason`: chosen (by the person), password (it was changed)."""

    count: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class SignInLinkMade(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class PasswordChanged(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class TokenCreated(Event):
    token: int
    name: str
    scopes: list[str]


@dataclass(frozen=True, kw_only=True)
class TokenRevoked(Event):
    token: int
    name: str


@dataclass(frozen=True, kw_only=True)
class SecondFactorTurnedOn(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class SecondFactorTurnedOff(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class RecoveryCodesRenewed(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class RecoveryCodeUsed(Event):
    left: int


@dataclass(frozen=True, kw_only=True)
class PasskeyAdded(Event):
    passkey: int
    name: str


@dataclass(frozen=True, kw_only=True)
class PasskeyRenamed(Event):
    passkey: int
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class PasskeyRemoved(Event):
    passkey: int
    name: str


@dataclass(frozen=True, kw_only=True)
class IdentityLinked(Event):
    """An account that was there is opened by a provider's word from now on, because of the address."""

    provider: str
    issuer: str


@dataclass(frozen=True, kw_only=True)
class IdentityUnlinked(Event):
    provider: str
    issuer: str


@dataclass(frozen=True, kw_only=True)
class PersonArrived(Event):
    """A provider's word made a new account."""

    provider: str
    issuer: str


@dataclass(frozen=True, kw_only=True)
class SecurityHistoryRedacted(Event):
    """Personal data were taken out of rows: number → what each hashes to now."""

    rows: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class SecurityHistoryCut(Event):
    """Rows up to this number were removed because they were old; `hash` is of the last of them."""

    until: int
    hash: str
    count: int
