"""What a token may do, how much guessing is borne, and what proves a person how well."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

SCOPES = ("read", "write", "admin")
"""read: every GET. write: also changes of plans and content. admin: also members, tokens and workspaces."""

LINK_MINUTES = 60 * 24
MAX_FAILURES = 10
FAILURE_WINDOW_MINUTES = 15
MAX_FAILURES_PER_ADDRESS = 60
MAX_WRONG_CODES = 5
TOKEN_PREFIX = "pw_"  # noqa: S105 - how tokens begin, not one of them

HALFWAY_MINUTES = 10
"""How long a right password waits for its code."""

RECOVERY_CODES = 10
PASSKEYS_PER_PERSON = 20
DEVICE_DAYS = 365
PEOPLE_PER_DEVICE = 5
"""For how long, and for how many people, a browser is known as one in which somebody signed in before."""

SEEN_EVERY_SECONDS = 300
"""How exact "last seen" of a session is; more exact would be a write at each request."""

ALREADY_TWO_FACTORS = frozenset({"passkey", "oidc", "saml"})
METHODS = ("password", "link", "ldap", "passkey", "oidc", "saml")
NEED_SECOND_FACTOR = frozenset({"password", "link", "ldap"})
"""A passkey is possession and PIN or finger at once; a provider answers for its own second factor."""


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Where a request of signing in came from, as the history of security keeps it.

    `devices` is the name of the browser for each person (by id) who signed in there before; others have none.
    """

    address: str = ""
    agent: str = ""
    via: str = "command"
    devices: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a provider said of somebody, after its word was checked. `subject` never changes there; an address may.

    `has_proven_email`: the provider says that the address is theirs. Only then does it lead to an account.
    """

    provider: str
    issuer: str
    subject: str
    email: str
    name: str
    has_proven_email: bool


_BROWSERS = (
    ("Edge", r"\bEdgA?/(\d+)"),
    ("Opera", r"\bOPR/(\d+)"),
    ("Firefox", r"\b(?:Firefox|FxiOS)/(\d+)"),
    ("Chrome", r"\b(?:Chrome|CriOS|HeadlessChrome)/(\d+)"),
    ("Safari", r"\bVersion/(\d+)[\d.]* (?:Mobile/\w+ )?Safari/"),
)
_SYSTEMS = (
    ("iPad", "iPad"),
    ("iPhone", "iPhone"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("macOS", "Macintosh"),
    ("Linux", "Linux"),
)


def browser_of(agent: str) -> str:
    """“Chrome 156” from what a browser says of itself; "" for what is none of the usual ones."""
    for name, pattern in _BROWSERS:
        if found := re.search(pattern, agent):
            return f"{name} {found[1]}"
    return ""


def system_of(agent: str) -> str:
    """“Windows”, “iPhone”, …; "" where it is not said."""
    return next((name for name, word in _SYSTEMS if word in agent), "")
