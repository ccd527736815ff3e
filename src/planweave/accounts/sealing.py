"""Secrets that must be read again (an authenticator app's), unreadable to whoever has only the database."""

import base64
import hashlib
from typing import Any

from django.conf import settings


def seal(secret: str) -> str:
    return _fernet().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str:
    """ValueError where it was sealed under another secret key than this server's."""
    from cryptography.fernet import InvalidToken

    try:
        return _fernet().decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise ValueError("sealed under another secret key") from error


def _fernet() -> Any:
    from cryptography.fernet import Fernet

    key = hashlib.sha256(b"planweave second factor\n" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
