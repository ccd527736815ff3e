"""A backup as a file: whole under its name, or not there."""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from django.apps import apps as installed
from django.apps.registry import Apps

from . import sealing
from .writing import Contents, write_archive


def write_file(
    path: Path,
    *,
    to: Sequence[str],
    on_packed: Callable[[Path], None] = lambda packed: None,
    apps: Apps = installed,
) -> Contents:
    """Everything of one moment into `path`, sealed for the public keys `to` (for nobody in particular where there is
    none). `on_packed` is called with the file before it is sealed; what it raises leaves no file behind."""
    # Beside the target and renamed at the end: a file of that name is always a whole one.
    packed = path.with_name(f".{path.name}.writing")
    sealed = path.with_name(f".{path.name}.sealing")
    try:
        with open(os.open(packed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            contents = write_archive(out, apps=apps)
            out.flush()
            os.fsync(out.fileno())
        on_packed(packed)
        if to:
            sealed.unlink(missing_ok=True)
            sealing.seal(packed, sealed, to=list(to))
            os.chmod(sealed, 0o600)
        done = sealed if to else packed
        with done.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(done, path)
        return contents
    finally:
        packed.unlink(missing_ok=True)
        sealed.unlink(missing_ok=True)


def sum_of(path: Path) -> str:
    """SHA-256 of the file as it lies on the disk."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
