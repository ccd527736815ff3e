"""What a token may do, and how much guessing is borne."""

SCOPES = ("read", "write", "admin")
"""read: every GET. write: also changes of plans and content. admin: also members, tokens and workspaces."""

LINK_MINUTES = 60 * 24
MAX_FAILURES = 10
FAILURE_WINDOW_MINUTES = 15
MAX_FAILURES_PER_ADDRESS = 60
TOKEN_PREFIX = "pw_"  # noqa: S105 - how tokens begin, not one of them
