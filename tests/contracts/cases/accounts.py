from collections.abc import Callable

from ..case import Case, of
from ..world import PASSWORD, World

CASES: dict[str, Callable[[World], Case]] = {
    "get_session": lambda w: Case(),
    "sign_in": lambda w: of(email=w.owner.email, password=PASSWORD),
    "sign_in_with_link": lambda w: of(secret=w.link_secret),
    "sign_out": lambda w: Case(),
    "change_profile": lambda w: of(language="zh"),
    "set_password": lambda w: of(current=PASSWORD, new="another long phrase"),
    "list_tokens": lambda w: Case(),
    "create_token": lambda w: of(name="t", scopes=["read"]),
    "revoke_token": lambda w: Case({"token_id": w.token}),
    "list_open_sessions": lambda w: Case(),
    "end_session": lambda w: Case({"session_id": w.browser}),
    "end_other_sessions": lambda w: Case(),
    "list_own_security_events": lambda w: Case(),
    "list_security_events": lambda w: Case(),
}
