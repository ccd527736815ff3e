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
    "give_second_factor": lambda w: of(code="000000"),
    "get_second_factor": lambda w: Case(),
    "begin_second_factor": lambda w: of(password=PASSWORD),
    "confirm_second_factor": lambda w: of(code="000000"),
    "turn_second_factor_off": lambda w: of(code="000000"),
    "renew_recovery_codes": lambda w: of(code="000000"),
    "list_passkeys": lambda w: Case(),
    "begin_passkey": lambda w: of(password=PASSWORD),
    "add_passkey": lambda w: of(name="n", credential={}),
    "rename_passkey": lambda w: Case({"passkey_id": w.passkey}, body={"name": "n"}),
    "remove_passkey": lambda w: Case({"passkey_id": w.passkey}),
    "ask_for_passkey": lambda w: Case(),
    "sign_in_with_passkey": lambda w: of(credential={"id": "x"}),
    "list_identities": lambda w: Case(),
    "unlink_identity": lambda w: Case({"identity_id": w.identity}),
}
