"""Bringing a ReqIF file in: upload, dry run with choices, commit.

The commit writes what the dry run showed, or nothing.
"""

from .choosing import check, choose, open_conflicts
from .committing import carry_out, commit
from .uploading import upload

__all__ = ["carry_out", "check", "choose", "commit", "open_conflicts", "upload"]
