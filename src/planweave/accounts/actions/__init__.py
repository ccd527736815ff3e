"""Signing in and out of the product, accounts, tokens, second factors, passkeys and providers of identities."""

from .identities import unlink_identity
from .passwords import check_sign_in, check_sign_in_anywhere, confirm_identity, prove_password, set_password
from .people import change_profile, create_user, make_sign_in_link, redeem_sign_in_link
from .sessions import close_session, end_session, end_sessions, note_seen, open_session, rename_session
from .tokens import create_token, revoke_token

__all__ = [
    "change_profile",
    "check_sign_in",
    "check_sign_in_anywhere",
    "close_session",
    "confirm_identity",
    "create_token",
    "create_user",
    "end_session",
    "end_sessions",
    "make_sign_in_link",
    "note_seen",
    "open_session",
    "prove_password",
    "redeem_sign_in_link",
    "rename_session",
    "revoke_token",
    "set_password",
    "unlink_identity",
]
