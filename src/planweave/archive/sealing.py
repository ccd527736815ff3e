"""Archives that only the holder of a key can read: the age format (age-encryption.org/v1), by pyrage.

The server knows the public half alone, so whoever takes the machine cannot read yesterday's backups.
"""

import os
from pathlib import Path

from pyrage import DecryptError, IdentityError, RecipientError, decrypt_io, encrypt_io, x25519

MARK = b"age-encryption.org/"


class WrongKey(Exception):
    """The key does not open this file, or is no key."""


def make_key(path: Path) -> str:
    """Write a new secret key for its owner's eyes only, never over another; answers the public half."""
    identity = x25519.Identity.generate()
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
        out.write(f"# public key: {identity.to_public()}\n{identity}\n")
    return str(identity.to_public())


def is_public_key(text: str) -> bool:
    try:
        x25519.Recipient.from_str(text)
    except RecipientError:
        return False
    return True


def is_sealed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(MARK)) == MARK


def seal(source: Path, out: Path, *, to: list[str]) -> None:
    """Every one of the public keys `to` opens it."""
    with source.open("rb") as plain, out.open("xb") as sealed:
        encrypt_io(plain, sealed, [x25519.Recipient.from_str(one) for one in to])


def identities_in(key: Path) -> list[x25519.Identity]:
    """WrongKey where the file holds none."""
    words = [line.strip() for line in key.read_text(encoding="utf-8", errors="replace").splitlines()]
    try:
        return [x25519.Identity.from_str(word) for word in words if word and not word.startswith("#")]
    except IdentityError as error:
        raise WrongKey(str(error)) from error


def unseal(source: Path, out: Path, *, key: Path) -> None:
    """WrongKey where `key` does not open it; a sealed file that was altered does not open either."""
    try:
        with source.open("rb") as sealed, out.open("xb") as plain:
            decrypt_io(sealed, plain, identities_in(key))
    except (DecryptError, ValueError, OSError) as error:
        raise WrongKey(str(error)) from error
