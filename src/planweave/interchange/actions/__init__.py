"""Bringing a backlog in: upload, dry run, commit. The commit writes what the dry run showed, or nothing."""

from .carrying import carry_out
from .sessions import check, commit, leave_out, upload

__all__ = ["carry_out", "check", "commit", "leave_out", "upload"]
