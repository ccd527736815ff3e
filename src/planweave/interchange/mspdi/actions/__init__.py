"""Bringing a plan file in: upload, dry run with choices, commit.

The commit writes what the dry run showed, or nothing.
"""

from .checking import check, choose
from .committing import carry_out, commit
from .uploading import upload

__all__ = ["carry_out", "check", "choose", "commit", "upload"]
